#include "app/neighbour_files.h"
#include "app/neighbour_list.h"
#include "cli/commands.h"
#include "cli/json_answer.h"
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

struct BarrierOptions {
    std::string file; // empty: no barriers
    std::string layer;
    std::string classField;
    std::string nameField;
    std::string widthField;
    std::vector<std::string> severing;
};

struct NeighboursOptions {
    std::string layerFile;
    std::string layer;
    std::string idField;
    double gap{30.0}; // metres; no authority gives a distance, so it is the user's to choose
    std::string crs;
    std::string metricCrs;
    std::string encoding;
    BarrierOptions barriers;
    bool isGapAlone{false};
    std::string output;
    bool isJson{false};
};

std::optional<app::BarrierWish> wishOf(const BarrierOptions& options) {
    if (options.file.empty()) {
        return std::nullopt;
    }
    return app::BarrierWish{{options.file, options.layer, "", ""},
                            options.classField,
                            options.nameField,
                            options.widthField,
                            options.severing};
}

app::LayerNeighboursWish wishOf(const NeighboursOptions& options) {
    return {{options.layerFile, options.layer, options.crs, options.encoding},
            options.idField,
            gis::Metres::of(options.gap),
            options.metricCrs,
            options.isGapAlone ? app::PairDetail::GapAlone : app::PairDetail::GapAndFrontage,
            wishOf(options.barriers)};
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

void addBarrierOptions(CLI::App& command, NeighboursOptions& options, const Console& say) {
    BarrierOptions& barriers = options.barriers;
    CLI::Option* const file = command.add_option(
        "--barriers", barriers.file,
        say.words("隔断图层文件（道路、铁路、河流的中心线）",
                  "layer of what severs: centre lines of roads, railways, rivers"));
    command
        .add_option(
            "--barriers-layer", barriers.layer,
            say.words("隔断图层名（文件含多个图层时）", "its layer name, if the file has several"))
        ->needs(file);
    CLI::Option* const classField =
        command
            .add_option("--class", barriers.classField,
                        say.words("隔断的类别字段；缺省则每条线都算隔断",
                                  "its field that says the class; none: every line severs"))
            ->needs(file);
    command
        .add_option("--name-field", barriers.nameField,
                    say.words("隔断的名称字段", "its field that says the name"))
        ->needs(file);
    command
        .add_option("--width-field", barriers.widthField,
                    say.words("隔断的宽度字段（米），仅供说明：以中心线为准",
                              "its field that says the width in metres, for the reader only: the "
                              "centre line severs"))
        ->needs(file);
    command
        .add_option("--severing", barriers.severing,
                    say.words("起隔断作用的类别，逗号分隔；缺省为 arterial,rail,river"
                              "（主干路、铁路、河流）",
                              "classes that sever, with commas; none: arterial,rail,river"))
        ->delimiter(',')
        ->needs(classField);
    command
        .add_flag("--no-frontage", options.isGapAlone,
                  say.words("只求间距，不量对望长度", "gaps alone: do not measure frontage"))
        ->excludes(file);
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
                        say.words("输出文件 .csv 或 .gpkg（对望地带）；缺省以 CSV 输出到屏幕",
                                  ".csv, or .gpkg that draws the facing strips; none: CSV on "
                                  "stdout"));
    addBarrierOptions(*command, *options, say);
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
