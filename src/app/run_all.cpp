#include "app/run_all.h"

#include "app/area_outputs.h"
#include "app/check_report.h"
#include "app/export_package.h"
#include "app/joint_areas.h"
#include "app/neighbour_files.h"
#include "gis/staged_output.h"

#include <algorithm>

namespace app {

namespace {

constexpr const char* neighboursFile = "neighbours.csv";
constexpr const char* checkFile = "check.txt";
constexpr const char* shapefileFolder = "shapefile";
constexpr const char* areasFolder = "areas";

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
PlannedAreas areasOf(const LoadedPlan& plan, const Resources& resources, gis::Findings& findings,
                     Progress& progress) {
    auto areas = jointAreasOfPlan(plan, areasWishOf(plan.project), resources, progress);
    std::erase_if(areas.findings,
                  [](const gis::Finding& finding) { return finding.code == "neighbours.overlap"; });
    return keepFindings(std::move(areas), findings);
}

// Both are staged inside the run's own staging folder, so they too appear only at the end.
void writeAreasInto(const std::filesystem::path& folder, const PlannedAreas& areas,
                    const LoadedPlan& plan, Language language) {
    gis::StagedOutput output{folder};
    writeAreas(areas, plan, language, output);
    output.commit();
}

gis::Findings writePackageInto(const std::filesystem::path& folder, const PlannedAreas& areas,
                               const LoadedPlan& plan, const Resources& resources,
                               Progress& progress) {
    PackageWish wish;
    wish.parameters = plan.project.bureau;
    wish.schematic = exchange::Schematic::Included;
    wish.output = folder;
    return exportPackage(plan, areas, wish, resources, progress).findings;
}

} // namespace

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

    const PlannedAreas areas = areasOf(plan, resources, result.findings, progress);
    if (gis::hasErrors(result.findings)) {
        return result;
    }
    writeAreasInto(output.pathFor(areasFolder), areas, plan, language);
    append(result.findings,
           writePackageInto(output.pathFor(shapefileFolder), areas, plan, resources, progress));
    if (gis::hasErrors(result.findings)) {
        return result;
    }
    gis::sortFindings(result.findings);
    gis::writeFile(output.pathFor(checkFile), toText(checkReport(plan), result.findings, language));
    result.value.files = namesBelow(folder, output.commit());
    return result;
}

} // namespace app
