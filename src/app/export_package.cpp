#include "app/export_package.h"

#include "app/package_report.h"
#include "exchange/package_checks.h"
#include "exchange/package_files.h"
#include "gis/input_file.h"
#include "gis/staged_output.h"
#include "gis/zip_writer.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;

constexpr const char* checksumsFile = "checksums.sha256";

std::size_t countOf(const gis::Findings& findings, gis::Severity severity) {
    return static_cast<std::size_t>(
        std::ranges::count(findings, severity, &gis::Finding::severity));
}

exchange::PackageContents contentsOf(const LoadedPlan& plan, const PlannedAreas& planned,
                                     exchange::Schematic schematic) {
    exchange::PackageContents contents{&plan.portfolio, {}, schematic};
    for (std::size_t i = 0; i < planned.facts.size(); ++i) {
        const areas::Area& area = planned.joint.answer.areas[i];
        exchange::DeliveredArea delivered{planned.joint.ids[i],       {},
                                          planned.shapes.outlines[i], area.year,
                                          std::llround(area.people),  planned.facts[i]};
        for (const std::size_t member : area.members) {
            delivered.members.push_back(planned.estates[member]);
        }
        std::ranges::sort(delivered.members, {},
                          [](const plan::EstateRecord* record) { return record->estate.id; });
        contents.areas.push_back(std::move(delivered));
    }
    return contents;
}

// Estates that cannot go in, or were not to.
gis::Findings leftOut(const exchange::PackageContents& contents) {
    gis::Findings findings;
    std::size_t grounds = 0;
    for (const plan::EstateRecord& record : contents.portfolio->estates) {
        if (record.ground) {
            ++grounds;
            continue;
        }
        findings.push_back({"export.without-ground",
                            gis::Severity::Warning,
                            record.estate.place,
                            {{"estate", record.estate.name}, {"id", record.estate.id.text()}}});
    }
    const std::size_t delivered = exchange::deliveredEstates(contents).size();
    if (delivered < grounds) {
        findings.push_back({delivered == 0 ? "export.only-schematic" : "export.schematic-left-out",
                            delivered == 0 ? gis::Severity::Error : gis::Severity::Warning,
                            {},
                            {{"count", std::to_string(grounds - delivered)}}});
    }
    return findings;
}

gis::Findings checkPackage(const exchange::PackageContents& contents,
                           const std::vector<exchange::FilledLayer>& layers,
                           const exchange::PackageProfile& profile, const std::string& encoding) {
    gis::Findings findings = leftOut(contents);
    if (layers.empty() && !gis::hasErrors(findings)) {
        findings.push_back({"export.nothing", gis::Severity::Error, {}, {}});
    }
    append(findings, exchange::checkLayers(layers, profile, encoding));
    append(findings, exchange::checkEstates(contents, profile));
    gis::sortFindings(findings);
    return findings;
}

bool isStopped(const gis::Findings& findings, exchange::Forced forced) {
    return std::ranges::any_of(findings, [&](const gis::Finding& finding) {
        return forced == exchange::Forced::Yes ? exchange::isBeyondForce(finding)
                                               : finding.severity == gis::Severity::Error;
    });
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

void writeDocuments(const exchange::PackageFacts& facts, const gis::Findings& findings,
                    gis::StagedOutput& output) {
    gis::writeFile(output.pathFor("readme.txt"), packageReadme(facts));
    gis::writeFile(output.pathFor("data_dictionary.xlsx"), packageDictionary(facts));
    gis::writeFile(output.pathFor("metadata.xml"), packageMetadata(facts));
    gis::writeFile(output.pathFor("check_report.txt"), packageReport(facts, findings));
    const fs::path checksums = output.pathFor(checksumsFile);
    gis::writeFile(checksums, exchange::packageChecksums(checksums.parent_path(),
                                                         namesIn(checksums.parent_path())));
}

// The staged files as one zip file beside where they are staged; the stage itself goes away.
void packInto(const fs::path& zip, gis::StagedOutput& staged) {
    const fs::path folder = staged.pathFor(checksumsFile).parent_path();
    std::vector<gis::ZipEntry> entries;
    for (const std::string& name : namesIn(folder)) {
        entries.push_back({name, folder / name});
    }
    gis::StagedOutput output{zip.parent_path()};
    gis::writeZip(output.pathFor(zip.filename()), entries);
    output.commit();
}

std::vector<std::string> committed(const fs::path& output, gis::StagedOutput& staged) {
    if (gis::lowerCaseExtension(output) == ".zip") {
        packInto(output, staged);
        return {output.filename().string()};
    }
    std::vector<std::string> names;
    for (const fs::path& file : staged.commit()) {
        names.push_back(file.filename().string());
    }
    return names;
}

fs::path folderOf(const fs::path& output) {
    return gis::lowerCaseExtension(output) == ".zip" ? output.parent_path() : output;
}

} // namespace

gis::Checked<std::vector<std::string>> exportPackage(const LoadedPlan& plan,
                                                     const PlannedAreas& areas,
                                                     const PackageWish& wish,
                                                     const Resources& resources,
                                                     Progress& progress) {
    const exchange::PackageProfile profile =
        exchange::readPackageProfile(resources.profileFile(wish.profile, plan.folder()));
    const gis::Crs stored = gis::crsFromText(wish.parameters.crs);
    exchange::requireSuitable(stored, profile.systems);

    progress.begins(Step::CheckLayers, "");
    const exchange::PackageContents contents = contentsOf(plan, areas, wish.schematic);
    const auto layers = exchange::packageLayers(contents, profile, wish.choice);
    gis::Findings findings = checkPackage(contents, layers, profile, wish.parameters.encoding);
    if (isStopped(findings, wish.forced)) {
        return {{}, std::move(findings)};
    }

    progress.begins(Step::ExportLayers, "");
    const std::string when = timeStampOf(plan.portfolio);
    const exchange::PackageFacts facts{&plan.portfolio,
                                       &profile,
                                       &layers,
                                       stored,
                                       sheets::crsInWords(stored),
                                       wish.parameters.encoding,
                                       when,
                                       countOf(findings, gis::Severity::Error),
                                       countOf(findings, gis::Severity::Warning),
                                       gis::hasErrors(findings) ? exchange::Forced::Yes
                                                                : exchange::Forced::No};
    gis::StagedOutput staged{folderOf(wish.output)};
    exchange::writePackageLayers(
        layers, profile.formats,
        {{plan.portfolio.crs, stored},
         wish.parameters.encoding == "GBK" ? gis::TextEncoding::Gbk : gis::TextEncoding::Utf8,
         when},
        staged);
    writeDocuments(facts, findings, staged);
    return {committed(wish.output, staged), std::move(findings)};
}

gis::Checked<std::vector<std::string>> exportPackage(const LoadedPlan& plan,
                                                     const PackageWish& wish,
                                                     const Resources& resources,
                                                     Progress& progress) {
    auto found = jointAreasOfPlan(plan, areasWishOf(plan.project), resources, progress);
    std::erase_if(found.findings,
                  [](const gis::Finding& finding) { return finding.code == "neighbours.overlap"; });
    if (gis::hasErrors(found.findings)) {
        return {{}, std::move(found.findings)};
    }
    auto exported = exportPackage(plan, found.value, wish, resources, progress);
    append(found.findings, std::move(exported.findings));
    return {std::move(exported.value), std::move(found.findings)};
}

} // namespace app
