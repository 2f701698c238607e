#include "sheets/quality_sheet.h"

#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/sheet_furniture.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace sheets {

namespace {

using plan::EstateRecord;
using Doubts = std::vector<std::string>;

// The lists agree when they print the same.
bool isSameArea(gis::SquareMetres a, gis::SquareMetres b) {
    return twoDecimals(a.inWan()) == twoDecimals(b.inWan());
}

void addPlanDoubts(Doubts& doubts, const EstateRecord& record) {
    if (!record.plan) {
        doubts.emplace_back("未列入年度计划");
        return;
    }
    if (record.plan->households != record.estate.households) {
        doubts.emplace_back("计划户数与调查不符");
    }
    if (record.plan->buildings != record.estate.buildings) {
        doubts.emplace_back("计划楼栋与调查不符");
    }
    if (!isSameArea(record.plan->floorArea, record.estate.floorArea)) {
        doubts.emplace_back("计划面积与调查不符");
    }
}

void addGuidanceDoubts(Doubts& doubts, const EstateRecord& record) {
    if (!record.guidance) {
        doubts.emplace_back("未列入改造内容指导");
        return;
    }
    if (record.guidance->households != record.estate.households) {
        doubts.emplace_back("指导表户数与调查不符");
    }
    if (!isSameArea(record.guidance->floorArea, record.estate.floorArea)) {
        doubts.emplace_back("指导表面积与调查不符");
    }
    if (record.plan && record.guidance->year && *record.guidance->year != record.plan->year) {
        doubts.emplace_back("指导表年度与计划不符");
    }
}

Doubts doubtsAbout(const EstateRecord& record, const std::vector<std::string>& byLikeness) {
    Doubts doubts;
    if (std::ranges::find(byLikeness, record.estate.name) != byLikeness.end()) {
        doubts.emplace_back("按名称相近关联");
    }
    addPlanDoubts(doubts, record);
    addGuidanceDoubts(doubts, record);
    return doubts;
}

std::string joined(const Doubts& doubts) {
    std::string text;
    for (const std::string& doubt : doubts) {
        text += (text.empty() ? "" : "；") + doubt;
    }
    return text.empty() ? "—" : text;
}

std::string qualityText(const EstateRecord& record) {
    return record.ground ? std::string{plan::nameOf(record.ground->quality)} : "无轮廓";
}

maps::Attributes doubtAttributes(std::size_t doubts) {
    return {{"doubts", static_cast<std::int64_t>(doubts)}};
}

maps::DrawnLayer doubtLayer(const EstateList& estates, const std::vector<Doubts>& doubts,
                            const maps::Style& style) {
    maps::DrawnLayer layer = estateLayer(estates, style);
    std::size_t feature = 0;
    for (std::size_t index = 0; index < estates.size(); ++index) {
        if (estates[index]->ground) {
            layer.features[feature++].attributes.merge(doubtAttributes(doubts[index].size()));
        }
    }
    return layer;
}

maps::TablePanel qualityTable(const EstateList& estates, const std::vector<Doubts>& doubts) {
    using enum maps::TextAlignment;
    maps::TablePanel table{"数据质量汇总",
                           {{"小区范围", Left}, {"小区（个）", Right}, {"其中有存疑（个）", Right}},
                           {}};
    std::size_t allDoubtful = 0;
    for (const char* quality : {"实测", "示意", "不明", "无轮廓"}) {
        std::size_t count = 0;
        std::size_t doubtful = 0;
        for (std::size_t index = 0; index < estates.size(); ++index) {
            const bool isOne = qualityText(*estates[index]) == quality;
            count += isOne ? 1U : 0U;
            doubtful += isOne && !doubts[index].empty() ? 1U : 0U;
        }
        if (count > 0) {
            table.rows.push_back(
                {.cells = {quality, std::to_string(count), std::to_string(doubtful)},
                 .swatch = {},
                 .isTotal = false});
        }
        allDoubtful += doubtful;
    }
    table.rows.push_back(
        {.cells = {"合计", std::to_string(estates.size()), std::to_string(allDoubtful)},
         .swatch = {},
         .isTotal = true});
    return table;
}

maps::TablePanel doubtIndex(const EstateList& estates, const std::vector<Doubts>& doubts,
                            const maps::Style& style, maps::Scale scale) {
    using enum maps::TextAlignment;
    maps::TablePanel table{
        "小区数据存疑一览表",
        {{"编号", Left}, {"小区（独栋楼）名称", Left}, {"范围", Centre}, {"存疑", Left}},
        {}};
    for (std::size_t index = 0; index < estates.size(); ++index) {
        const EstateRecord& record = *estates[index];
        table.rows.push_back({.cells = {std::to_string(index + 1), record.estate.name,
                                        qualityText(record), joined(doubts[index])},
                              .swatch = fillOf(style, doubtAttributes(doubts[index].size()), scale),
                              .isTotal = false});
    }
    return table;
}

} // namespace

gis::Checked<maps::Sheet> qualitySheet(const plan::Portfolio& portfolio, const SheetWish& wish,
                                       const SheetStyles& styles, const maps::Style& outlines,
                                       const std::vector<std::string>& byLikeness) {
    using enum maps::PanelRole;
    const EstateList estates = estatesInSheetOrder(portfolio, wish.district);
    std::vector<Doubts> doubts;
    doubts.reserve(estates.size());
    for (const EstateRecord* record : estates) {
        doubts.push_back(doubtsAbout(*record, byLikeness));
    }
    const maps::Frame frame = maps::frameFor(wish.page, extentOf(estates));

    maps::Sheet sheet = emptySheet(portfolio, wish, estates, "数据质量");
    maps::DrawnLayer quality = estateLayer(estates, outlines);
    quality.id = "footprint_quality";
    sheet.labels = labelsOf(estates);
    sheet.layers = {roadLayer(portfolio, frame, styles.roads),
                    doubtLayer(estates, doubts, styles.estates), std::move(quality)};
    sheet.panels = {{Legend, legendOf(sheet.layers, frame.scale())},
                    {Index, doubtIndex(estates, doubts, styles.estates, frame.scale())},
                    {Totals, qualityTable(estates, doubts)}};
    furnish(sheet, portfolio, wish,
            {"存疑：摸底调查、年度计划、改造内容指导三表之间缺列或数字不符，或只按名称相近关联。"});
    gis::Findings findings = estatesWithoutGround(estates, wish.title);
    append(findings, pin(sheet.labels, wish));
    return {std::move(sheet), std::move(findings)};
}

} // namespace sheets
