#include "app/schematic_base.h"

#include "app/loaded_plan.h"
#include "exchange/schematic_layers.h"
#include "gis/crs.h"
#include "gis/layer_writer.h"
#include "gis/staged_output.h"

#include <array>
#include <utility>

namespace app {

namespace {

// Schematic layers are no record of a day: a fixed stamp keeps the same input at the same bytes.
constexpr const char* timeStamp = "2021-01-01T00:00:00Z";

} // namespace

gis::Checked<std::vector<std::string>> makeSchematicBase(const std::filesystem::path& projectFile,
                                                         const std::filesystem::path& folder,
                                                         Progress& progress) {
    progress.begins(Step::ReadTables, projectFile.string());
    const exchange::ProjectDescription project = readProject(projectFile);
    progress.begins(Step::LayOut, "");
    auto made = exchange::schematicLayers(project);
    if (gis::hasErrors(made.findings)) {
        return {{}, std::move(made.findings)};
    }
    const gis::Crs crs = gis::crsFromText(project.crs);
    const gis::LayerCrs layerCrs{crs, crs};
    std::vector<std::string> files{"footprints.gpkg"};
    gis::StagedOutput output{folder};
    gis::writeGeoPackage(output.pathFor(files.front()),
                         std::array{std::move(made.value.estates), std::move(made.value.buildings)},
                         layerCrs, timeStamp);
    if (!made.value.roads.features.empty()) {
        files.emplace_back("roads.gpkg");
        gis::writeGeoPackage(output.pathFor(files.back()), std::array{std::move(made.value.roads)},
                             layerCrs, timeStamp);
    }
    output.commit();
    return {std::move(files), std::move(made.findings)};
}

} // namespace app
