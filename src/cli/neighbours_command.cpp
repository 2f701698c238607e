#include "app/neighbour_list.h"
#include "cli/commands.h"
#include "cli/json_answer.h"
#include "gis/staged_output.h"

#include <filesystem>
#include <format>
#include <memory>

namespace cli {

namespace {

struct NeighboursOptions {
    std::string layerFile;
    std::string layer;
    std::string idField;
    double gap{30.0}; // metres; no authority gives a distance, so it is the user's to choose
    std::string crs;
    std::string metricCrs;
    std::string encoding;
    std::string output;
    bool isJson{false};
};

app::LayerNeighboursWish wishOf(const NeighboursOptions& options) {
    return {{options.layerFile, options.layer, options.crs, options.encoding},
            options.idField,
            gis::Metres::of(options.gap),
            options.metricCrs};
}

void write(const std::string& csv, const std::filesystem::path& file) {
    gis::StagedOutput output{file.has_parent_path() ? file.parent_path() : "."};
    gis::writeFile(output.pathFor(file.filename()), csv);
    output.commit();
}

ExitCode neighbours(const NeighboursOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const auto pairs = app::neighboursOfLayer(wishOf(options), progress);
    console.tell(pairs.findings);
    if (gis::hasErrors(pairs.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    if (!options.output.empty()) {
        write(toCsv(pairs.value), options.output);
        Console::tell(
            std::vformat(console.words("{} 对相邻，已写入 {}", "{} pairs, written to {}"),
                         std::make_format_args(static_cast<const std::size_t&>(pairs.value.size()),
                                               options.output)));
    }
    if (options.isJson) {
        Console::answer(pairsJson(pairs.value, pairs.findings, console.language()));
    } else if (options.output.empty()) {
        Console::answer(toCsv(pairs.value));
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
        ->add_option("file", options->layerFile,
                     say.words("图层文件：Shapefile、GeoPackage、GeoJSON、KML、DXF",
                               "layer: Shapefile, GeoPackage, GeoJSON, KML, DXF"))
        ->required();
    command->add_option(
        "--layer", options->layer,
        say.words("图层名（文件含多个图层时）", "layer name, if the file has several"));
    command->add_option("--id", options->idField,
                        say.words("标识字段；缺省为要素编号", "field that names a polygon; none: "
                                                              "the feature's number"));
    command->add_option("--gap", options->gap, say.words("间距，米", "gap in metres"))
        ->check(CLI::Range(0.0, 10'000.0))
        ->capture_default_str();
    command->add_option("--crs", options->crs,
                        say.words("图层坐标系（文件未注明时），如 EPSG:4543",
                                  "the layer's CRS where the file does not say, e.g. EPSG:4543"));
    command->add_option("--metric-crs", options->metricCrs,
                        say.words("量算坐标系；缺省为图层自身投影或所在 CGCS2000 3度带",
                                  "CRS to measure in; none: the layer's own projection or its "
                                  "CGCS2000 3-degree zone"));
    command->add_option("--encoding", options->encoding,
                        say.words("文字编码，如 GBK；缺省自动判定",
                                  "text encoding, e.g. GBK; none: "
                                  "found out"));
    command->add_option("-o,--output", options->output,
                        say.words("CSV 文件；缺省输出到屏幕", "CSV file; none: stdout"));
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->footer(say.words(
        "示例：\n  pianqu neighbours footprints.gpkg --layer estates --id name --gap 30 -o "
        "pairs.csv",
        "Example:\n  pianqu neighbours footprints.gpkg --layer estates --id name --gap 30 -o "
        "pairs.csv"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return neighbours(*options, console); };
    });
}

} // namespace cli
