#include "app/package_report.h"

#include "app/wording.h"
#include "gis/csv_writer.h"

#include <algorithm>
#include <array>
#include <format>
#include <string_view>

namespace app {

namespace {

// What is looked at, in the reader's words, by the code of what may be found.
struct CheckedThing {
    std::string_view what;
    std::string_view code;
};
constexpr std::array<CheckedThing, 16> checkedThings{{
    {"要素都有图形", "export.shape-missing"},
    {"图形有效（不自相交，孔在面内）", "export.shape-invalid"},
    {"标识码不重复", "export.id-repeated"},
    {"小区图形不重复", "export.estates-equal"},
    {"小区之间不重叠", "export.estates-overlap"},
    {"共用界线无缝隙", "export.gap"},
    {"小区在本区县界线之内", "export.outside-district"},
    {"同一区县内小区不重名", "export.names-equal"},
    {"必填字段不为空", "export.value-missing"},
    {"取值在代码表之内", "export.value-unlisted"},
    {"文字可用所要求的编码表示", "export.character-missing"},
    {"文字不超出字段长度", "export.text-too-long"},
    {"数值不超出字段宽度", "export.number-too-wide"},
    {"楼栋轮廓乘层数与调查表建筑面积相符（楼栋都有层数的小区）", "export.floor-area"},
    {"小区都有用地范围", "export.without-ground"},
    {"没有略去示意轮廓", "export.schematic-left-out"},
}};

std::string conclusion(const exchange::PackageFacts& facts) {
    if (facts.forced == exchange::Forced::Yes) {
        return std::format(
            "结论：有 {} 个错误、{} 个提醒。错误没有改正，经办人要求强制导出（--force），"
            "本数据包不符合质量要求。\n",
            facts.errors, facts.warnings);
    }
    return std::format("结论：没有错误，有 {} 个提醒。\n", facts.warnings);
}

bool hasShapefile(const exchange::PackageFacts& facts) {
    return std::ranges::find(facts.profile->formats, exchange::PackageFormat::Shapefile) !=
           facts.profile->formats.end();
}

// Why the thing could not be looked at or need not be; empty: it was looked at.
std::string_view whyUnchecked(std::string_view code, const exchange::PackageFacts& facts) {
    if (code == "export.outside-district" && facts.portfolio->districtOutlines.empty()) {
        return "未检查，项目没有给出区县界线";
    }
    if (code == "export.floor-area" && !facts.profile->floorAreaPercent) {
        return "未检查，配置文件没有给出限值";
    }
    constexpr std::array limitedInShapefiles{std::string_view{"export.character-missing"},
                                             std::string_view{"export.text-too-long"},
                                             std::string_view{"export.number-too-wide"}};
    const bool isLimit = std::ranges::find(limitedInShapefiles, code) != limitedInShapefiles.end();
    return isLimit && !hasShapefile(facts) ? "不适用，本格式没有此限制" : "";
}

std::string outcomeOf(std::string_view code, const exchange::PackageFacts& facts,
                      const gis::Findings& findings) {
    if (const std::string_view reason = whyUnchecked(code, facts); !reason.empty()) {
        return std::string{reason};
    }
    const auto count = std::ranges::count(findings, code, &gis::Finding::code);
    return count == 0 ? "是" : std::format("否，{} 处", count);
}

std::string outcomeLines(const exchange::PackageFacts& facts, const gis::Findings& findings) {
    std::string text;
    for (const CheckedThing& thing : checkedThings) {
        text += std::format("  {}：{}\n", thing.what, outcomeOf(thing.code, facts, findings));
    }
    return text;
}

std::string layerLines(const exchange::PackageFacts& facts) {
    std::string text;
    for (const exchange::FilledLayer& filled : *facts.layers) {
        text += std::format("  {} {}：{} 个要素\n", filled.form.name, filled.form.title,
                            filled.layer.features.size());
    }
    return text;
}

std::string withLineEnds(std::string_view text) {
    std::string lines;
    for (const char byte : text) {
        lines += byte == '\n' ? std::string{"\r\n"} : std::string{byte};
    }
    return lines;
}

} // namespace

std::string packageReport(const exchange::PackageFacts& facts, const gis::Findings& findings) {
    std::string text = "质量检查报告\n\n" + facts.profile->title + "：" + facts.portfolio->title +
                       "\n" + conclusion(facts) + "\n检查的图层\n" + layerLines(facts) +
                       "\n检查的内容（位置为规划坐标系 " + facts.portfolio->crs.name +
                       " 的东坐标 x、北坐标 y，米）\n" + outcomeLines(facts, findings) +
                       "  写出的文件重新打开逐要素比对（坐标 1 毫米，属性逐字）：一致\n";
    text += findings.empty() ? "" : "\n逐条\n";
    for (const gis::Finding& finding : findings) {
        text += "  [" + inWords(finding.severity, Language::Chinese) + "] " +
                inWords(finding, Language::Chinese) + "  (" + finding.code + ")\n";
    }
    return std::string{gis::byteOrderMark} + withLineEnds(text);
}

} // namespace app
