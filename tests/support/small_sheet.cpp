#include "tests/support/small_sheet.h"

#include "tests/support/page.h"

#include <cstdint>
#include <utility>

namespace support {

namespace {

using namespace maps;

constexpr Colour red{214, 69, 65};
constexpr Colour green{72, 145, 92};
constexpr Colour roadGrey{120, 120, 120};
constexpr Colour white{255, 255, 255};

Rule ruleOf(const std::string& title, const std::string& year, std::vector<Symbol> symbols) {
    Rule rule;
    rule.name = title;
    rule.title = title;
    rule.filter = Filter{Compare{"plan_year", Comparison::Equal, year}};
    rule.symbols = std::move(symbols);
    return rule;
}

PolygonSymbol filled(Colour colour) {
    return {Fill{colour, {}}, Stroke{.colour = {60, 60, 60}, .width = {0.25}}};
}

PolygonSymbol hatched(Colour colour) {
    const Mark hatch{.shape = MarkShape::Slash,
                     .stroke = Stroke{.colour = colour, .width = {0.3}},
                     .size = {1.5}};
    return {Fill{Colour{255, 255, 255}, hatch}, Stroke{.colour = colour, .width = {0.4}}};
}

Style estateStyle() {
    return {"estates",
            "",
            {ruleOf("2021年改造", "2021", {filled(red)}),
             ruleOf("2022年改造", "2022", {hatched(green)})}};
}

Style roadStyle() {
    Style style{"roads", "", {{}, {}}};
    style.rules[0].symbols = {
        LineSymbol{Stroke{.colour = roadGrey, .width = {14.0, InkLength::Unit::GroundMetres}}}};
    style.rules[1].title = "道路";
    style.rules[1].pass = 1;
    style.rules[1].symbols = {
        LineSymbol{Stroke{.colour = white, .width = {12.0, InkLength::Unit::GroundMetres}}}};
    return style;
}

gis::Ring block(double left, double bottom, double width, double height) {
    return {{left, bottom},
            {left + width, bottom},
            {left + width, bottom + height},
            {left, bottom + height}};
}

struct SmallEstate {
    LabelWish wish;
    std::int64_t year;
};

std::vector<SmallEstate> estates() {
    gis::Ring court = block(360.0, 60.0, 30.0, 60.0);
    std::swap(court[1], court[3]); // holes run clockwise
    return {{{"1", "昌荣里小区", {{{block(20.0, 20.0, 180.0, 140.0), {}}}}}, 2021},
            {{"2", "金川路20区", {{{block(260.0, 20.0, 150.0, 140.0), {court}}}}}, 2022},
            {{"3", "农机公司家属院", {{{block(440.0, 40.0, 22.0, 30.0), {}}}}}, 2022}};
}

std::vector<SheetPanel> panels() {
    const LegendPanel legend{"图例",
                             {{"2021年改造", LegendSwatch::Area, {filled(red)}},
                              {"2022年改造", LegendSwatch::Area, {hatched(green)}},
                              {"道路", LegendSwatch::Line, {roadStyle().rules[1].symbols[0]}}}};
    const TablePanel index{"改造小区一览表",
                           {{"编号", TextAlignment::Left},
                            {"小区名称", TextAlignment::Left},
                            {"户数", TextAlignment::Right}},
                           {{{"1", "昌荣里小区", "104"}, red, false},
                            {{"2", "金川路20区", "1604"}, green, false},
                            {{"3", "农机公司家属院", "36"}, green, false}}};
    const TablePanel years{"年度改造计划",
                           {{"改造年度", TextAlignment::Left},
                            {"小区（个）", TextAlignment::Right},
                            {"户数（户）", TextAlignment::Right}},
                           {{{"2021年", "1", "104"}, red, false},
                            {{"2022年", "2", "1640"}, green, false},
                            {{"合计", "3", "1744"}, {}, true}}};
    const NotesPanel notes{
        "说明",
        {{"坐标系：2000国家大地坐标系（CGCS2000）。", false}, {"底图为示意，非实测。", true}}};
    return {{PanelRole::Scale, ScalePanel{"比例尺"}},
            {PanelRole::Legend, legend},
            {PanelRole::Index, index},
            {PanelRole::Totals, years},
            {PanelRole::Notes, notes},
            {PanelRole::TitleBlock,
             TitleBlockPanel{{{"编制单位", "某市住房和城乡建设局"}, {"图号", "附图1"}}}}};
}

} // namespace

Sheet smallSheet() {
    Sheet sheet;
    sheet.id = "small";
    sheet.number = "附图1";
    sheet.title = "某市老旧小区年度改造计划图";
    sheet.subtitle = "规划期限：2021—2025年";
    const gis::MultiPolyline street{{{{{0.0, 190.0}, {480.0, 190.0}}}}};
    const gis::MultiPolyline lane{{{{{230.0, 0.0}, {230.0, 300.0}}}}};
    sheet.layers = {{"roads", roadStyle(), {{street, {}}, {lane, {}}}},
                    {"estates", estateStyle(), {}}};
    for (SmallEstate& estate : estates()) {
        sheet.layers[1].features.push_back({estate.wish.ground, {{"plan_year", estate.year}}});
        sheet.labels.push_back(std::move(estate.wish));
    }
    sheet.extent = {0.0, 0.0, 480.0, 300.0};
    sheet.page = page("A3-landscape");
    sheet.panels = panels();
    sheet.watermark = "底图为示意，非实测";
    sheet.info = {"附图1 某市老旧小区年度改造计划图", "某市住房和城乡建设局",
                  "某市老旧小区改造专项规划", "老旧小区, 年度改造计划", "2020-10-01"};
    return sheet;
}

} // namespace support
