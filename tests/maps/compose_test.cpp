#include "maps/compose.h"

#include "maps/page_layout.h"
#include "maps/scene_text.h"
#include "tests/support/fixed_ruler.h"
#include "tests/support/golden.h"
#include "tests/support/scene_reading.h"
#include "tests/support/small_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace maps;
using Words = std::vector<std::string>;

namespace {

const support::FixedRuler ruler;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

Words codesOf(const gis::Findings& findings) {
    Words codes;
    for (const gis::Finding& finding : findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

Words groupsOf(const Scene& scene) {
    Words ids;
    for (const SceneGroup& group : scene.groups) {
        ids.push_back(group.id);
    }
    return ids;
}

bool isFinite(const Scene& scene) {
    return toText(scene).find("nan") == std::string::npos &&
           toText(scene).find("inf") == std::string::npos;
}

// Words beyond the neatline, and words that lie on one another.
Words disorderIn(const Scene& scene, const PaperBox& neatline) {
    const auto texts = support::textsIn(scene, ruler);
    Words disorder = support::overlapsAmong(texts);
    for (const support::ReadText& text : texts) {
        if (!contains(neatline, text.box)) {
            disorder.push_back(text.text + " leaves the neatline");
        }
    }
    return disorder;
}

// A layer whose features overlap: every pair of rules must keep its order.
DrawnLayer crossingRoads() {
    const auto line = [](Colour colour, double width) {
        return std::vector<Symbol>{LineSymbol{Stroke{.colour = colour, .width = {width}}}};
    };
    Style style{"roads", "", {{}, {}}};
    style.rules[0].symbols = line({90, 90, 90}, 2.0);
    style.rules[1].symbols = line({255, 255, 255}, 1.6);
    style.rules[1].pass = 1;
    return {"roads",
            style,
            {{gis::MultiPolyline{{{{{0.0, 50.0}, {100.0, 50.0}}}}}, {}},
             {gis::MultiPolyline{{{{{50.0, 0.0}, {50.0, 100.0}}}}}, {}}}};
}

Sheet sheetWith(gis::Shape shape, Symbol symbol) {
    Sheet sheet;
    sheet.extent = {0.0, 0.0, 100.0, 100.0};
    Style style{"layer", "", {{}}};
    style.rules.front().symbols = {std::move(symbol)};
    sheet.layers = {{"layer", std::move(style), {{std::move(shape), {}}}}};
    return sheet;
}

std::size_t marksOfLayer(const Sheet& sheet) {
    return support::groupOf(compose(sheet, ruler).value.scene, "layer").marks.size();
}

const PolygonSymbol grey{Fill{Colour{90, 90, 90}, {}}, {}};

} // namespace

TEST_CASE("A small sheet is composed mark for mark as accepted") {
    const auto composed = compose(support::smallSheet(), ruler);

    CHECK(composed.findings.empty());
    CHECK(support::differenceFromGolden("small_sheet.txt", toText(composed.value.scene)) == "");
}

TEST_CASE("Groups are drawn from the ground up to the panels") {
    const auto composed = compose(support::smallSheet(), ruler);

    CHECK(groupsOf(composed.value.scene) == Words{"ground", "roads", "estates", "leaders", "labels",
                                                  "watermark", "map-frame", "title", "panels"});
}

TEST_CASE("Nothing of the map shows outside its window") {
    const auto composed = compose(support::smallSheet(), ruler);

    const PaperBox window = layoutFor(support::smallSheet().page).map;
    for (const char* id : {"roads", "estates", "leaders", "labels"}) {
        CHECK(support::groupOf(composed.value.scene, id).clip == window);
    }
}

TEST_CASE("The scale of the sheet is the one in its scale panel") {
    const Sheet sheet = support::smallSheet();
    const auto composed = compose(sheet, ruler);

    CHECK(composed.value.scale == frameFor(sheet.page, sheet.extent).scale());
    const Words words = support::wordsIn(support::groupOf(composed.value.scene, "panels").marks);
    CHECK(std::ranges::count(words, "比例尺 1:2000") == 1);
    CHECK(composed.value.scale == Scale{2'000.0});
}

TEST_CASE("On every A size both ways no words leave the neatline or lie on one another") {
    for (const char* name : {"A4-landscape", "A4-portrait", "A3-landscape", "A3-portrait",
                             "A2-landscape", "A1-portrait", "A0-landscape"}) {
        Sheet sheet = support::smallSheet();
        sheet.page = *pageSizeFrom(name);
        INFO(name);

        const auto composed = compose(sheet, ruler);

        CHECK(composed.findings.empty());
        CHECK(disorderIn(composed.value.scene, layoutFor(sheet.page).neatline) == Words{});
    }
}

TEST_CASE("The casing of a road never covers the road it crosses") {
    Sheet sheet;
    sheet.extent = {0.0, 0.0, 100.0, 100.0};
    sheet.layers = {crossingRoads()};

    const SceneGroup roads = support::groupOf(compose(sheet, ruler).value.scene, "roads");

    std::vector<double> widths;
    for (const SceneMark& mark : roads.marks) {
        widths.push_back(std::get<LineMark>(mark).pen.width);
    }
    CHECK(widths == std::vector{2.0, 2.0, 1.6, 1.6});
}

TEST_CASE("What lies beyond the map is left out of the scene") {
    const gis::MultiPolygon here{{{{{10.0, 10.0}, {20.0, 10.0}, {20.0, 20.0}}, {}}}};
    const gis::MultiPolygon far{{{{{90'010.0, 10.0}, {90'020.0, 10.0}, {90'020.0, 20.0}}, {}}}};

    CHECK(marksOfLayer(sheetWith(here, grey)) == 1);
    CHECK(marksOfLayer(sheetWith(far, grey)) == 0);
}

TEST_CASE("A shape that is no shape is left out of the scene") {
    const gis::Ring triangle{{10.0, 10.0}, {20.0, 10.0}, {20.0, 20.0}};
    const gis::MultiPolygon noCorners{{{{}, {}}}};
    const gis::MultiPolygon twoCorners{{{{{10.0, 10.0}, {20.0, 10.0}}, {}}}};
    const gis::MultiPolygon noNumber{{{{{10.0, notANumber}, {20.0, 10.0}, {20.0, 20.0}}, {}}}};
    const gis::MultiPolygon holeWithoutNumber{
        {{triangle, {{{12.0, notANumber}, {1.0, 1.0}, {2.0, 2.0}}}}}};
    const gis::MultiPolyline oneEnd{{{{{10.0, 10.0}}}}};
    const LineSymbol line;
    const PointSymbol point;

    CHECK(marksOfLayer(sheetWith(gis::Shape{}, grey)) == 0);
    CHECK(marksOfLayer(sheetWith(noCorners, grey)) == 0);
    CHECK(marksOfLayer(sheetWith(twoCorners, grey)) == 0);
    CHECK(marksOfLayer(sheetWith(noNumber, grey)) == 0);
    CHECK(marksOfLayer(sheetWith(oneEnd, line)) == 0);
    CHECK(marksOfLayer(sheetWith(gis::Point{notANumber, 1.0}, point)) == 0);
    CHECK(marksOfLayer(sheetWith(holeWithoutNumber, grey)) == 1);
}

TEST_CASE("A sheet with nothing to show says so and still has its frame") {
    Sheet sheet;
    sheet.title = "空图";

    const auto composed = compose(sheet, ruler);

    CHECK(codesOf(composed.findings) == Words{"sheet.nothing-to-show"});
    CHECK(composed.findings[0].facts[0] == gis::Fact{"sheet", "空图"});
    CHECK(isFinite(composed.value.scene));
    CHECK(support::groupOf(composed.value.scene, "map-frame").marks.size() == 2);
}

TEST_CASE("An extent that is no number says so too") {
    Sheet sheet = support::smallSheet();
    sheet.extent = {notANumber, notANumber, notANumber, notANumber};

    const auto composed = compose(sheet, ruler);

    CHECK(codesOf(composed.findings).front() == "sheet.nothing-to-show");
    CHECK(isFinite(composed.value.scene));
}

TEST_CASE("An index that is a little too long is set in smaller lettering") {
    Sheet sheet = support::smallSheet();
    auto& index = std::get<TablePanel>(sheet.side.back());
    while (index.rows.size() < 50) {
        index.rows.push_back(index.rows.front());
    }

    const auto composed = compose(sheet, ruler);

    CHECK(composed.findings.empty());
    CHECK(disorderIn(composed.value.scene, layoutFor(sheet.page).neatline) == Words{});
    for (const support::ReadText& text : support::textsIn(composed.value.scene, ruler)) {
        CHECK(text.lettering.size >= TypeSizes{}.smallest);
    }
}

TEST_CASE("An index that is far too long is told with its excess") {
    Sheet sheet = support::smallSheet();
    auto& index = std::get<TablePanel>(sheet.side.back());
    index.rows.resize(300, index.rows.front());

    const auto composed = compose(sheet, ruler);

    REQUIRE(codesOf(composed.findings) == Words{"sheet.panel-too-high"});
    const double excess = std::stod(composed.findings[0].facts[1].text);
    CHECK(excess > 500.0);
    CHECK(excess < 1'000.0);
}

TEST_CASE("Notes too long for the band below the map are told as well") {
    Sheet sheet = support::smallSheet();
    std::string text;
    for (int sentence = 0; sentence < 60; ++sentence) {
        text += "各年度数据按本图所列小区汇总。";
    }
    std::get<NotesPanel>(sheet.bottom[1]).paragraphs.push_back({text, false});

    CHECK(codesOf(compose(sheet, ruler).findings) == Words{"sheet.panel-too-high"});
}

TEST_CASE("A long title is set smaller and keeps clear of number and subtitle") {
    Sheet sheet = support::smallSheet();
    sheet.title = "甘肃省金昌市金川区中心城区城镇老旧小区改造专项规划年度改造计划图（修订稿）";

    const auto composed = compose(sheet, ruler);

    const SceneGroup title = support::groupOf(composed.value.scene, "title");
    CHECK(support::wordsIn(title.marks).front() == sheet.title);
    CHECK(support::overlapsAmong(support::textsIn(title.marks, ruler)) == Words{});
}

TEST_CASE("A title of a thousand characters is shortened and stays on the page") {
    Sheet sheet = support::smallSheet();
    sheet.title.clear();
    for (int character = 0; character < 1'000; ++character) {
        sheet.title += "图";
    }

    const auto composed = compose(sheet, ruler);

    CHECK(disorderIn(composed.value.scene, layoutFor(sheet.page).neatline) == Words{});
}

TEST_CASE("A long watermark runs over several lines and loses no word") {
    Sheet sheet = support::smallSheet();
    sheet.page = *pageSizeFrom("A4-portrait");
    sheet.watermark = "底图为示意，非实测：小区范围、楼栋和道路按点位与规模示意布置，"
                      "不作测绘、权属和审批依据";

    const Scene scene = compose(sheet, ruler).value.scene;

    std::string words;
    for (const std::string& line : support::wordsIn(support::groupOf(scene, "watermark").marks)) {
        words += line;
    }
    CHECK(words == *sheet.watermark);
    CHECK(disorderIn(scene, layoutFor(sheet.page).neatline) == Words{});
}

TEST_CASE("A sheet without a watermark has no mark in its group") {
    Sheet sheet = support::smallSheet();
    sheet.watermark.reset();

    CHECK(support::groupOf(compose(sheet, ruler).value.scene, "watermark").marks.empty());
}

TEST_CASE("What is told about the file is the sheet's own") {
    const Sheet sheet = support::smallSheet();

    CHECK(compose(sheet, ruler).value.scene.info == sheet.info);
}
