#include "exchange/data_dictionary.h"

#include "gis/csv_writer.h"

#include <array>
#include <format>

namespace exchange {

namespace {

std::string typeText(const gis::Field& field) {
    if (field.kind == gis::FieldKind::Text) {
        return std::format("C({})", field.width);
    }
    return field.precision == 0 ? std::format("N({})", field.width)
                                : std::format("N({},{})", field.width, field.precision);
}

std::string csvRows(std::string_view layer, const std::vector<BureauField>& fields) {
    std::string rows;
    for (const auto& field : fields) {
        rows += gis::csvRow(std::vector<std::string>{
            std::string{layer}, field.field.name, field.name, typeText(field.field), field.note});
    }
    return rows;
}

std::string markdownTable(std::string_view title, const std::vector<BureauField>& fields) {
    auto table =
        std::format("\n## {}\n\n| 字段 | 名称 | 类型 | 说明 |\n|---|---|---|---|\n", title);
    for (const auto& field : fields) {
        table += std::format("| {} | {} | {} | {} |\n", field.field.name, field.name,
                             typeText(field.field), field.note);
    }
    return table;
}

std::string qualitySentence(const plan::Portfolio& portfolio) {
    const auto worst = plan::worstQuality(portfolio, std::nullopt);
    if (worst == plan::GroundQuality::Schematic) {
        return "底图为示意，非实测：ZLBJ 为 schematic "
               "的轮廓由程序按栋数、面积和层数排布，位置和形状都不是测量成果。";
    }
    if (worst == plan::GroundQuality::Unknown) {
        return "部分轮廓来源不明（ZLBJ 为 unknown），未经核实。";
    }
    return "轮廓均为实测。";
}

} // namespace

std::string dictionaryCsv(const BureauFields& fields) {
    return std::string{gis::byteOrderMark} + "图层,字段,名称,类型,说明\r\n" +
           csvRows(estateLayer, fields.estates) + csvRows(buildingLayer, fields.buildings);
}

std::string dictionaryMarkdown(const BureauFields& fields, const plan::Portfolio& portfolio,
                               const DeliveryNote& note) {
    return std::format("# 数据说明\n\n"
                       "- 规划：{}\n- 规划期限：{}\n- 编制单位：{}\n- 编制日期：{}\n"
                       "- 坐标系：{}\n- 属性编码：{}\n- 数据质量：{}\n",
                       portfolio.title, toText(portfolio.period), portfolio.preparingBody,
                       portfolio.date, note.crs, note.encoding, qualitySentence(portfolio)) +
           markdownTable("estates 小区用地范围", fields.estates) +
           markdownTable("buildings 楼栋", fields.buildings);
}

} // namespace exchange
