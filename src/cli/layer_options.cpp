#include "cli/layer_options.h"

namespace cli {

namespace {

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

} // namespace

void addLayerOptions(CLI::App& command, LayerOptions& options, const Console& say) {
    command.add_option(
        "--layer", options.layer,
        say.words("图层名（文件含多个图层时）", "layer name, if the file has several"));
    command.add_option("--id", options.idField,
                       say.words("标识字段；缺省为要素编号", "field that names a polygon; none: "
                                                             "the feature's number"));
    command.add_option("--gap", options.gap, say.words("间距，米", "gap in metres"))
        ->check(CLI::Range(0.0, 10'000.0))
        ->capture_default_str();
    command.add_option("--crs", options.crs,
                       say.words("图层坐标系（文件未注明时），如 EPSG:4543",
                                 "the layer's CRS where the file does not say, e.g. EPSG:4543"));
    command.add_option("--metric-crs", options.metricCrs,
                       say.words("量算坐标系；缺省为图层自身投影或所在 CGCS2000 3度带",
                                 "CRS to measure in; none: the layer's own projection or its "
                                 "CGCS2000 3-degree zone"));
    command.add_option("--encoding", options.encoding,
                       say.words("文字编码，如 GBK；缺省自动判定", "text encoding, e.g. GBK; none: "
                                                                   "found out"));
}

CLI::Option* addBarrierOptions(CLI::App& command, BarrierOptions& barriers, const Console& say) {
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
    return file;
}

app::LayerNeighboursWish wishOf(const std::string& file, const LayerOptions& options) {
    return {.source = {file, options.layer, options.crs, options.encoding},
            .idField = options.idField,
            .gap = gis::Metres::of(options.gap),
            .metricCrs = options.metricCrs,
            .barriers = wishOf(options.barriers)};
}

} // namespace cli
