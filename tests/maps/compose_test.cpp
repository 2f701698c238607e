#include "maps/compose.h"

#include "maps/scene_text.h"
#include "tests/support/fixed_ruler.h"
#include "tests/support/golden.h"
#include "tests/support/page.h"
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
    sheet.page = support::page("A3-landscape");
    sheet.extent = {0.0, 0.0, 100.0, 100.0};
    Style style{"layer", "", {{}}};
    style.rules.front().symbols = {std::move(symbol)};
    sheet.layers = {{"layer", std::move(style), {{std::move(shape), {}}}}};
    return sheet;
}

std::size_t marksOfLayer(const Sheet& sheet) {
    return support::groupOf(compose(sheet, ruler).value.scene, "layer").marks.size();
}

Panel& panelOf(Sheet& sheet, PanelRole role) {
    return std::ranges::find(sheet.panels, role, &SheetPanel::role)->panel;
}

// Rows with the numbers 1 to `count`, so that each can be looked for.
void setIndexRows(Sheet& sheet, std::size_t count) {
    auto& index = std::get<TablePanel>(panelOf(sheet, PanelRole::Index));
    const TableRow row = index.rows.front();
    index.rows.assign(count, row);
    for (std::size_t number = 0; number < count; ++number) {
        index.rows[number].cells = {"n" + std::to_string(number + 1), "昌荣里小区", "104"};
    }
}

// The numbers of the index on all pages, in reading order of the marks.
Words indexNumbers(const Composition& composition) {
    Words numbers;
    const auto read = [&](const Scene& scene) {
        for (const std::string& word : support::wordsIn(support::groupOf(scene, "panels").marks)) {
            if (word.starts_with('n')) {
                numbers.push_back(word);
            }
        }
    };
    read(composition.scene);
    std::ranges::for_each(composition.continuation, read);
    return numbers;
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

    const PaperBox window = support::smallSheet().page.map;
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
        sheet.page = support::page(name);
        INFO(name);

        const auto composed = compose(sheet, ruler);

        CHECK(composed.findings.empty());
        CHECK(disorderIn(composed.value.scene, sheet.page.neatline) == Words{});
    }
}

TEST_CASE("The casing of a road never covers the road it crosses") {
    Sheet sheet;
    sheet.page = support::page("A3-landscape");
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
    sheet.page = support::page("A3-landscape");
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
    auto& index = std::get<TablePanel>(panelOf(sheet, PanelRole::Index));
    while (index.rows.size() < 50) {
        index.rows.push_back(index.rows.front());
    }

    const auto composed = compose(sheet, ruler);

    CHECK(composed.findings.empty());
    CHECK(disorderIn(composed.value.scene, sheet.page.neatline) == Words{});
    for (const support::ReadText& text : support::textsIn(composed.value.scene, ruler)) {
        CHECK(text.lettering.size >= TypeSizes{}.smallest);
    }
}

TEST_CASE("An index of any length stands on the page and its further pages, row by row") {
    for (const std::size_t rows : {48U, 200U, 480U, 1'500U}) {
        Sheet sheet = support::smallSheet();
        setIndexRows(sheet, rows);
        INFO(rows);

        const auto composed = compose(sheet, ruler);

        CHECK(composed.findings.empty());
        Words wished;
        for (std::size_t number = 1; number <= rows; ++number) {
            wished.push_back("n" + std::to_string(number));
        }
        CHECK(indexNumbers(composed.value) == wished);
        CHECK(composed.value.continuation.empty() == (rows <= 200));
        CHECK(disorderIn(composed.value.scene, sheet.page.neatline) == Words{});
        for (const Scene& scene : composed.value.continuation) {
            CHECK(disorderIn(scene, sheet.page.neatline) == Words{});
            for (const support::ReadText& text : support::textsIn(scene, ruler)) {
                CHECK(text.lettering.size >= sheet.page.sizes.smallest);
            }
        }
    }
}

TEST_CASE("A further page carries the sheet's number with its mark and the title block") {
    Sheet sheet = support::smallSheet();
    setIndexRows(sheet, 300);

    const auto composed = compose(sheet, ruler);

    REQUIRE(composed.value.continuation.size() == 1);
    const Scene& further = composed.value.continuation.front();
    CHECK(groupsOf(further) == Words{"neatline", "title", "panels"});
    CHECK(std::ranges::count(support::wordsIn(support::groupOf(further, "title").marks),
                             "附图1（续）") == 1);
    const Words words = support::wordsIn(support::groupOf(further, "panels").marks);
    CHECK(std::ranges::count(words, "附图1（续）") == 1);
    CHECK(std::ranges::count(words, "改造小区一览表（续）") >= 1); // over each column
    CHECK(
        std::ranges::count(support::wordsIn(support::groupOf(composed.value.scene, "panels").marks),
                           "（接续页）") == 1);
}

TEST_CASE("Lettering of a sheet that goes on stays as large as the page wants it") {
    Sheet sheet = support::smallSheet();
    setIndexRows(sheet, 300);

    const Scene scene = compose(sheet, ruler).value.scene;

    for (const support::ReadText& text : support::textsIn(scene, ruler)) {
        if (text.text.starts_with('n')) {
            CHECK(text.lettering.size == sheet.page.sizes.body);
        }
    }
}

TEST_CASE("A legend too long for its place goes on on a further page") {
    Sheet sheet = support::smallSheet();
    auto& legend = std::get<LegendPanel>(panelOf(sheet, PanelRole::Legend));
    const LegendItem item = legend.items.front();
    legend.items.clear();
    for (int number = 1; number <= 480; ++number) {
        legend.items.push_back(item);
        legend.items.back().title = "n" + std::to_string(number);
    }

    const auto composed = compose(sheet, ruler);

    CHECK(composed.findings.empty());
    CHECK(composed.value.continuation.size() >= 1);
    CHECK(indexNumbers(composed.value).size() == 480);
    CHECK(disorderIn(composed.value.scene, sheet.page.neatline) == Words{});
}

TEST_CASE("Notes too long for the band below the map go on as well") {
    Sheet sheet = support::smallSheet();
    std::string text;
    for (int sentence = 0; sentence < 60; ++sentence) {
        text += "各年度数据按本图所列小区汇总。";
    }
    std::get<NotesPanel>(panelOf(sheet, PanelRole::Notes)).paragraphs.push_back({text, false});

    const auto composed = compose(sheet, ruler);

    CHECK(composed.findings.empty());
    REQUIRE(composed.value.continuation.size() == 1);
    const Words words =
        support::wordsIn(support::groupOf(composed.value.continuation[0], "panels").marks);
    CHECK(std::ranges::count(words, "说明（续）") == 1);
}

TEST_CASE("A panel that cannot be cut and does not fit is told with its excess") {
    Sheet sheet = support::smallSheet();
    auto& block = std::get<TitleBlockPanel>(panelOf(sheet, PanelRole::TitleBlock));
    block.lines.resize(40, block.lines.front());

    const auto composed = compose(sheet, ruler);

    REQUIRE(codesOf(composed.findings) == Words{"sheet.panel-too-high"});
    CHECK(std::stod(composed.findings[0].facts[1].text) > 50.0);
}

TEST_CASE("Grid lines are labelled at the frame and names keep clear of the labels") {
    Sheet sheet = support::smallSheet();
    for (const double x : {100.0, 300.0}) {
        sheet.grid.push_back(
            {{{{x, 1'000.0}, {x, -1'000.0}}}, "x" + std::to_string(x), GridLine::Runs::North});
    }
    sheet.grid.push_back({{{{-1'000.0, 100.0}, {1'000.0, 100.0}}}, "y100", GridLine::Runs::East});

    const auto composed = compose(sheet, ruler);

    CHECK(groupsOf(composed.value.scene)[1] == "grid");
    CHECK(support::groupOf(composed.value.scene, "grid").marks.size() == 3);
    const Words labels =
        support::wordsIn(support::groupOf(composed.value.scene, "grid-labels").marks);
    CHECK(labels.size() == 6); // at both ends of each
    CHECK(std::ranges::count(labels, "y100") == 2);
    CHECK(disorderIn(composed.value.scene, sheet.page.neatline) == Words{});
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

    CHECK(disorderIn(composed.value.scene, sheet.page.neatline) == Words{});
}

TEST_CASE("A long watermark runs over several lines and loses no word") {
    Sheet sheet = support::smallSheet();
    sheet.page = support::page("A4-portrait");
    sheet.watermark = "底图为示意，非实测：小区范围、楼栋和道路按点位与规模示意布置，"
                      "不作测绘、权属和审批依据";

    const Scene scene = compose(sheet, ruler).value.scene;

    std::string words;
    for (const std::string& line : support::wordsIn(support::groupOf(scene, "watermark").marks)) {
        words += line;
    }
    CHECK(words == *sheet.watermark);
    CHECK(disorderIn(scene, sheet.page.neatline) == Words{});
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
