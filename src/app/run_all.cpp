#include "app/run_all.h"

#include "app/area_outputs.h"
#include "app/check_report.h"
#include "app/joint_areas.h"
#include "app/neighbour_files.h"
#include "exchange/bureau_export.h"
#include "gis/staged_output.h"

#include <algorithm>

namespace app {

namespace {

constexpr const char* neighboursFile = "neighbours.csv";
constexpr const char* checkFile = "check.txt";
constexpr const char* shapefileFolder = "shapefile";
constexpr const char* areasFolder = "areas";
constexpr const char* fieldTable = "bureau_fields.csv";

std::vector<std::string> namesBelow(const std::filesystem::path& folder,
                                    const std::vector<std::filesystem::path>& files) {
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const auto& file : files) {
        names.push_back(file.lexically_relative(folder).generic_string());
    }
    std::ranges::sort(names);
    return names;
}

// The overlaps of neighbours were told with their list.
void writeAreasInto(const std::filesystem::path& folder, const LoadedPlan& plan,
                    const Resources& resources, Language language, gis::Findings& findings,
                    Progress& progress) {
    auto areas = jointAreasOfPlan(plan, areasWishOf(plan.project), resources, progress);
    std::erase_if(areas.findings,
                  [](const gis::Finding& finding) { return finding.code == "neighbours.overlap"; });
    const PlannedAreas planned = keepFindings(std::move(areas), findings);
    if (gis::hasErrors(findings)) {
        return;
    }
    gis::StagedOutput output{folder};
    writeAreas(planned, plan, language, output);
    output.commit();
}

} // namespace

gis::Checked<std::vector<std::string>> exportShapefiles(
    const LoadedPlan& plan, const exchange::ExportParameters& parameters,
    const std::filesystem::path& folder, const Resources& resources, Progress& progress) {
    progress.begins(Step::ExportLayers, "");
    auto exported =
        exchange::exportForBureau(plan.portfolio, {folder, resources.standardsFile(fieldTable),
                                                   parameters, timeStampOf(plan.portfolio)});
    return {namesBelow(folder, exported.value), std::move(exported.findings)};
}

gis::Checked<RunReport> runAll(const LoadedPlan& plan, const SheetWish& sheets,
                               const std::filesystem::path& folder, const Resources& resources,
                               Language language, Progress& progress) {
    gis::Checked<RunReport> result;
    result.findings = plan.findings;
    if (gis::hasErrors(plan.findings)) {
        return result;
    }
    gis::StagedOutput output{folder};
    result.value.sheets =
        keepFindings(makeSheets(plan, sheets, resources, output, progress), result.findings);

    progress.begins(Step::FindNeighbours, "");
    const auto neighbours =
        keepFindings(neighbouringEstates(plan, plan.project.neighbours), result.findings);
    result.value.neighbourPairs = neighbours.list.pairs.size();
    gis::writeFile(output.pathFor(neighboursFile), toCsv(neighbours));

    writeAreasInto(output.pathFor(areasFolder), plan, resources, language, result.findings,
                   progress);

    // The shapefiles are staged inside this staging folder, so they too appear only at the end.
    const std::filesystem::path shapefiles = output.pathFor(shapefileFolder);
    (void)keepFindings(exportShapefiles(plan, plan.project.bureau, shapefiles, resources, progress),
                       result.findings);
    if (gis::hasErrors(result.findings)) {
        return result;
    }
    gis::sortFindings(result.findings);
    gis::writeFile(output.pathFor(checkFile), toText(checkReport(plan), result.findings, language));
    result.value.files = namesBelow(folder, output.commit());
    return result;
}

} // namespace app
