#include "exchange/package_documents.h"

#include "gis/checksum.h"
#include "gis/csv_writer.h"
#include "gis/input_file.h"

#include <algorithm>
#include <format>
#include <string_view>

namespace exchange {

namespace {

bool hasQuality(const FilledLayer& filled, plan::GroundQuality quality) {
    const auto field = std::ranges::find(filled.form.fields, "quality", &PackageField::source);
    if (field == filled.form.fields.end()) {
        return false;
    }
    const auto index = static_cast<std::size_t>(field - filled.form.fields.begin());
    return std::ranges::any_of(filled.layer.features, [&](const gis::Feature& feature) {
        return gis::toText(feature.values[index]) == plan::codeOf(quality);
    });
}

std::string withLineEnds(std::string_view text) {
    std::string lines;
    for (const char byte : text) {
        lines += byte == '\n' ? std::string{"\r\n"} : std::string{byte};
    }
    return lines;
}

std::string filesOf(const FilledLayer& filled, PackageFormat format) {
    switch (format) {
    case PackageFormat::Shapefile:
        return filled.form.name + ".shp（及同名 .shx .dbf .prj .cpg）";
    case PackageFormat::GeoPackage:
        return "layers.gpkg 中的图层 " + filled.form.name;
    case PackageFormat::GeoJson:
        return filled.form.name + ".geojson（WGS 84 经纬度）";
    }
    return {};
}

std::string layerLines(const PackageFacts& facts) {
    std::string text;
    for (const auto& filled : *facts.layers) {
        for (const auto format : facts.profile->formats) {
            text += std::format("  {}：{}，{} 个要素\n", filesOf(filled, format), filled.form.title,
                                filled.layer.features.size());
        }
    }
    return text;
}

std::string checkLine(const PackageFacts& facts) {
    if (facts.forced == Forced::Yes) {
        return std::format("有 {} 个错误、{} 个提醒，经办人要求强制导出；错误未改正，"
                           "逐条见 check_report.txt。",
                           facts.errors, facts.warnings);
    }
    return std::format("没有错误，有 {} 个提醒，见 check_report.txt。", facts.warnings);
}

std::string encodingLine(const PackageFacts& facts) {
    const bool hasShapefile = std::ranges::find(facts.profile->formats, PackageFormat::Shapefile) !=
                              facts.profile->formats.end();
    return hasShapefile ? facts.encoding + "（.cpg 和 .dbf 的语言标记一致）" : "UTF-8";
}

} // namespace

std::string qualitySentence(const std::vector<FilledLayer>& layers) {
    const auto hasAny = [&](plan::GroundQuality quality) {
        return std::ranges::any_of(
            layers, [&](const FilledLayer& filled) { return hasQuality(filled, quality); });
    };
    if (hasAny(plan::GroundQuality::Schematic)) {
        return "底图为示意，非实测：质量标记为 schematic "
               "的轮廓由程序按栋数、面积和层数排布，位置和形状都不是测量成果，不得用于权属和用地管"
               "理。";
    }
    if (hasAny(plan::GroundQuality::Unknown)) {
        return "部分轮廓来源不明（质量标记为 unknown），未经核实。";
    }
    return "轮廓均为实测。";
}

std::string packageReadme(const PackageFacts& facts) {
    const auto& plan = *facts.portfolio;
    const auto revision = plan.revision.empty() ? "" : "\n调整方案：" + plan.revision;
    const auto text = std::format(
        "{}\n\n"
        "规划：{}{}\n规划期限：{}\n编制单位：{}\n编制日期：{}\n"
        "坐标系：{}\n属性编码：{}\n数据质量：{}\n质量检查：{}\n\n"
        "图层\n{}\n"
        "其他文件\n"
        "  data_dictionary.xlsx：数据字典，每个字段的名称、类型、长度和含义，代码表\n"
        "  metadata.xml：元数据（ISO 19115 核心元素）\n"
        "  check_report.txt：质量检查报告\n"
        "  checksums.sha256：各文件的 SHA-256 校验和\n\n"
        "核对文件是否完整\n"
        "  Linux：sha256sum -c checksums.sha256\n"
        "  Windows：certutil -hashfile 文件名 SHA256，与 checksums.sha256 中的一行比较\n\n"
        "标识码（BSM）在各次导出之间不变：小区按行政区划代码和调查表序号编，"
        "楼栋加序号，片区按其首个小区编。\n",
        facts.profile->title, plan.title, revision, toText(plan.period), plan.preparingBody,
        plan.date, facts.crsInWords, encodingLine(facts), qualitySentence(*facts.layers),
        checkLine(facts), layerLines(facts));
    return std::string{gis::byteOrderMark} + withLineEnds(text);
}

std::string packageChecksums(const std::filesystem::path& folder,
                             const std::vector<std::string>& names) {
    std::string lines;
    for (const auto& name : names) {
        lines += gis::sha256(gis::readFile(folder / name)) + "  " + name + "\n";
    }
    return lines;
}

} // namespace exchange
