#include "app/neighbour_files.h"
#include "app/neighbour_list.h"
#include "cli/commands.h"
#include "cli/json_answer.h"
#include "cli/layer_options.h"
#include "gis/failure.h"
#include "gis/staged_output.h"

#include <filesystem>
#include <format>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cli {

namespace {

struct NeighboursOptions {
    std::string file;
    LayerOptions layer;
    bool isGapAlone{false};
    std::string output;
    bool isJson{false};
};

app::LayerNeighboursWish wishOf(const NeighboursOptions& options) {
    app::LayerNeighboursWish wish = wishOf(options.file, options.layer);
    wish.detail = options.isGapAlone ? app::PairDetail::GapAlone : app::PairDetail::GapAndFrontage;
    return wish;
}

enum class FileKind { Csv, GeoPackage };

FileKind kindOf(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    if (extension == ".csv") {
        return FileKind::Csv;
    }
    if (extension == ".gpkg") {
        return FileKind::GeoPackage;
    }
    throw gis::Failure{gis::FailureKind::Usage,
                       "output.format-unknown",
                       {file.string(), "", {}, ""},
                       {{"extension", extension}}};
}

void write(const app::LayerNeighbours& neighbours, gis::Metres gap, FileKind kind,
           const std::filesystem::path& file) {
    gis::StagedOutput output{file.has_parent_path() ? file.parent_path() : "."};
    const std::filesystem::path staged = output.pathFor(file.filename());
    switch (kind) {
    case FileKind::Csv:
        gis::writeFile(staged, toCsv(neighbours));
        break;
    case FileKind::GeoPackage:
        writeGeoPackage(staged, neighbours, gap);
        break;
    }
    output.commit();
}

ExitCode neighbours(const NeighboursOptions& options, const Console& console) {
    const app::LayerNeighboursWish wish = wishOf(options);
    const auto kind = options.output.empty() ? std::nullopt : std::optional{kindOf(options.output)};
    ConsoleProgress progress{console};
    const auto found = app::neighboursOfLayer(wish, progress);
    console.tell(found.findings);
    if (gis::hasErrors(found.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    if (kind) {
        write(found.value, wish.gap, *kind, options.output);
        const std::size_t count = found.value.list.pairs.size();
        Console::tell(std::vformat(console.words("{} 对相邻，已写入 {}", "{} pairs, written to {}"),
                                   std::make_format_args(count, options.output)));
    }
    if (options.isJson) {
        Console::answer(pairsJson(found.value, found.findings, console.language()));
    } else if (!kind) {
        Console::answer(toCsv(found.value));
    }
    return ExitCode::Clean;
}

} // namespace

void addNeighboursCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "neighbours", say.words("列出间距以内的相邻小区（任意面图层）",
                                "list polygons within a gap of one another, of any layer"));
    const auto options = std::make_shared<NeighboursOptions>();
    command
        ->add_option("file", options->file,
                     say.words("图层文件：Shapefile、GeoPackage、GeoJSON、KML、DXF",
                               "layer: Shapefile, GeoPackage, GeoJSON, KML, DXF"))
        ->required();
    addLayerOptions(*command, options->layer, say);
    CLI::Option* const barriers = addBarrierOptions(*command, options->layer.barriers, say);
    command
        ->add_flag("--no-frontage", options->isGapAlone,
                   say.words("只求间距，不量对望长度", "gaps alone: do not measure frontage"))
        ->excludes(barriers);
    command->add_option("-o,--output", options->output,
                        say.words("输出文件 .csv 或 .gpkg（对望地带）；缺省以 CSV 输出到屏幕",
                                  ".csv, or .gpkg that draws the facing strips; none: CSV on "
                                  "stdout"));
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    const std::string example =
        "  pianqu neighbours footprints.gpkg --layer estates --id name --gap 30 -o pairs.csv\n"
        "  pianqu neighbours footprints.gpkg --layer estates --id name --barriers roads.gpkg "
        "--class class --name-field name --severing arterial,rail -o strips.gpkg";
    command->footer(say.words("示例：\n", "Examples:\n") + example);
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return neighbours(*options, console); };
    });
}

} // namespace cli
