#include "maps/panels.h"

#include "tests/support/fixed_ruler.h"
#include "tests/support/page.h"
#include "tests/support/scene_reading.h"

#include <catch2/catch_approx.hpp>

#include <algorithm>

using namespace maps;
using Catch::Approx;
using Words = std::vector<std::string>;
using support::ReadText;

namespace {

const support::FixedRuler ruler;
const PanelContext context{ruler, {}, {10'000.0}};
constexpr PaperPoint corner{300.0, 50.0};

TablePanel yearTable() {
    using enum TextAlignment;
    return {"年度改造计划",
            {{"改造年度", Left}, {"小区（个）", Right}, {"户数（户）", Right}},
            {{{"2021年", "3", "104"}, Colour{200, 0, 0}, false},
             {{"2022年", "21", "11061"}, Colour{0, 200, 0}, false},
             {{"合计", "24", "11165"}, {}, true}}};
}

PaperBox boxOf(const SetPanel& set, double width) {
    return {corner.x, corner.y, width, set.height};
}

// Words that stick out of the panel by more than a hair.
Words outside(const SetPanel& set, double width) {
    Words words;
    for (const ReadText& text : support::textsIn(set.marks, ruler)) {
        if (!contains(grown(boxOf(set, width), 0.02), text.box)) {
            words.push_back(text.text);
        }
    }
    return words;
}

ReadText textOf(const SetPanel& set, const std::string& words) {
    for (const ReadText& text : support::textsIn(set.marks, ruler)) {
        if (text.text == words) {
            return text;
        }
    }
    FAIL("no text " << words);
    return {};
}

template <class Mark>
std::vector<Mark> marksOf(const SetPanel& set) {
    std::vector<Mark> marks;
    for (const SceneMark& mark : set.marks) {
        if (const auto* found = std::get_if<Mark>(&mark)) {
            marks.push_back(*found);
        }
    }
    return marks;
}

} // namespace

TEST_CASE("A table is as wide as its panel and its rows follow one another") {
    for (const double width : {60.0, 99.0, 150.0}) {
        const SetPanel set = setPanel(yearTable(), corner, width, context);
        INFO(width << " mm wide");

        for (const LineMark& rule : marksOf<LineMark>(set)) {
            CHECK(rule.points.front().x == Approx(corner.x));
            CHECK(rule.points.back().x == Approx(corner.x + width));
        }
        CHECK(outside(set, width) == Words{});
        CHECK(support::overlapsAmong(support::textsIn(set.marks, ruler)) == Words{});
    }
}

TEST_CASE("Numbers of a column end below one another with the header over their middle") {
    const SetPanel set = setPanel(yearTable(), corner, 99.0, context);

    CHECK(textOf(set, "104").box.right() == Approx(textOf(set, "11061").box.right()));
    CHECK(textOf(set, "104").box.right() == Approx(textOf(set, "11165").box.right()));
    CHECK(textOf(set, "户数（户）").box.centre().x == Approx(textOf(set, "11165").box.centre().x));
}

TEST_CASE("Every cell of a table is written") {
    const SetPanel set = setPanel(yearTable(), corner, 99.0, context);

    CHECK(support::wordsIn(set.marks) == Words{"年度改造计划", "改造年度", "小区（个）",
                                               "户数（户）", "2021年", "3", "104", "2022年", "21",
                                               "11061", "合计", "24", "11165"});
}

TEST_CASE("The swatch of a row stands before its first cell in the row's colour") {
    const SetPanel set = setPanel(yearTable(), corner, 99.0, context);

    const auto areas = marksOf<AreaMark>(set);
    const auto swatch = std::ranges::find(areas, Colour{200, 0, 0}, [](const AreaMark& area) {
        return area.fill.value_or(Colour{});
    });
    REQUIRE(swatch != areas.end());
    const ReadText year = textOf(set, "2021年");
    CHECK(swatch->rings.front()[1].x < year.box.left);
    CHECK(swatch->rings.front()[0].y < year.box.centre().y);
    CHECK(swatch->rings.front()[2].y > year.box.centre().y);
}

TEST_CASE("Totals are bold and set apart by a stronger rule") {
    const SetPanel set = setPanel(yearTable(), corner, 99.0, context);

    CHECK(textOf(set, "合计").lettering.isBold);
    CHECK_FALSE(textOf(set, "2022年").lettering.isBold);
    const double between =
        (textOf(set, "2022年").box.centre().y + textOf(set, "合计").box.centre().y) / 2.0;
    double strongest = 0.0;
    for (const LineMark& rule : marksOf<LineMark>(set)) {
        if (std::abs(rule.points.front().y - between) < 1.0) {
            strongest = std::max(strongest, rule.pen.width);
        }
    }
    CHECK(strongest > 0.15);
}

TEST_CASE("A cell too long for its column wraps and its row grows by a line") {
    TablePanel table = yearTable();
    const double before = setPanel(table, corner, 60.0, context).height;
    table.rows[0].cells[0] = "二〇二一年度老旧小区改造";

    const SetPanel set = setPanel(table, corner, 60.0, context);

    CHECK(set.height == Approx(before + lineSpacing * context.sizes.body));
    CHECK(outside(set, 60.0) == Words{});
    CHECK(support::overlapsAmong(support::textsIn(set.marks, ruler)) == Words{});
}

TEST_CASE("Several long columns share what room there is") {
    using enum TextAlignment;
    const TablePanel table{
        "",
        {{"小区名称与所在街道", Left}, {"改造内容说明", Left}, {"户数", Right}},
        {{{"金川路街道昌荣里社区昌荣里小区", "屋面防水、外墙保温、管网改造", "104"}, {}, false}}};
    for (const double width : {30.0, 45.0, 60.0, 90.0}) {
        const SetPanel set = setPanel(table, corner, width, context);
        INFO(width << " mm wide");

        CHECK(outside(set, width) == Words{});
        CHECK(support::overlapsAmong(support::textsIn(set.marks, ruler)) == Words{});
    }
}

TEST_CASE("A header too long for its column wraps as cells do") {
    TablePanel table = yearTable();
    table.columns[1].header = "计划改造的老旧小区和独栋楼（个）";

    const SetPanel set = setPanel(table, corner, 50.0, context);

    CHECK(outside(set, 50.0) == Words{});
    CHECK(support::overlapsAmong(support::textsIn(set.marks, ruler)) == Words{});
}

TEST_CASE("A row with too few cells or too many is set as far as there are columns") {
    TablePanel table = yearTable();
    table.rows[0].cells = {"2021年"};
    table.rows[1].cells.push_back("多余");

    const SetPanel set = setPanel(table, corner, 99.0, context);

    const Words words = support::wordsIn(set.marks);
    CHECK(std::ranges::count(words, "2021年") == 1);
    CHECK(std::ranges::count(words, "多余") == 0);
}

TEST_CASE("A table without columns or rows is only a heading") {
    CHECK(setPanel(TablePanel{"空", {}, {}}, corner, 99.0, context).height > 0.0);
    CHECK(setPanel(TablePanel{"空", yearTable().columns, {}}, corner, 99.0, context).height > 0.0);
}

TEST_CASE("The legend stands in two columns that are filled from top to bottom") {
    LegendPanel legend{"图例", {}};
    for (const char* title : {"2021年", "2022年", "2023年", "主干路", "铁路"}) {
        legend.items.push_back(
            {title, LegendSwatch::Area, {PolygonSymbol{Fill{Colour{}, {}}, {}}}});
    }

    const SetPanel set = setPanel(legend, corner, 99.0, context);

    CHECK(textOf(set, "2021年").box.left == textOf(set, "2023年").box.left);
    CHECK(textOf(set, "主干路").box.left == textOf(set, "铁路").box.left);
    CHECK(textOf(set, "主干路").box.top == textOf(set, "2021年").box.top);
    CHECK(marksOf<AreaMark>(set).size() == 5);
    CHECK(outside(set, 99.0) == Words{});
}

TEST_CASE("A legend without entries is only a heading") {
    const SetPanel set = setPanel(LegendPanel{"图例", {}}, corner, 99.0, context);

    CHECK(support::wordsIn(set.marks) == Words{"图例"});
}

TEST_CASE("A road wider than its sample is made to fit with its casing kept around it") {
    const auto road = [](double metres, Colour colour) {
        return LineSymbol{
            Stroke{.colour = colour, .width = {metres, InkLength::Unit::GroundMetres}}};
    };
    const LegendPanel legend{
        "",
        {{"主干路", LegendSwatch::Line, {road(44.0, {90, 90, 90}), road(40.0, {255, 255, 255})}}}};
    const PanelContext large{ruler, {}, {1'000.0}};

    const auto lines = marksOf<LineMark>(setPanel(legend, corner, 99.0, large));

    REQUIRE(lines.size() == 2);
    CHECK(lines[0].pen.width <= 2.0 * TypeSizes{}.body);
    CHECK(lines[0].pen.width / lines[1].pen.width == Approx(1.1));
}

TEST_CASE("A sample that fits its swatch is drawn at the map's own size") {
    const LegendPanel legend{"",
                             {{"支路", LegendSwatch::Line, {LineSymbol{Stroke{.width = {0.4}}}}}}};

    CHECK(marksOf<LineMark>(setPanel(legend, corner, 99.0, context))[0].pen.width == 0.4);
}

TEST_CASE("A legend entry too long for its place is shortened and says so") {
    const LegendPanel legend{
        "", {{"城市主干路（含规划中的北环路西延段、金川路北延段）", LegendSwatch::Line, {}}}};

    const SetPanel set = setPanel(legend, corner, 60.0, context);

    CHECK(support::wordsIn(set.marks).front().ends_with("…"));
    CHECK(outside(set, 60.0) == Words{});
}

TEST_CASE("Notes wrap to their panel and emphasized ones are bold and red") {
    const NotesPanel notes{
        "说明",
        {{"坐标系：2000国家大地坐标系（CGCS2000），3度带高斯-克吕格投影。", false},
         {"底图为示意，非实测，不作测绘、权属和审批依据。", true}}};

    const SetPanel set = setPanel(notes, corner, 45.0, context);

    CHECK(outside(set, 45.0) == Words{});
    CHECK(support::overlapsAmong(support::textsIn(set.marks, ruler)) == Words{});
    const auto texts = support::textsIn(set.marks, ruler);
    CHECK(texts.back().lettering.isBold);
    CHECK(texts.back().lettering.colour.red > 150);
    CHECK_FALSE(texts[1].lettering.isBold);
}

TEST_CASE("The title block frames each word with its value") {
    const TitleBlockPanel block{{{"项目名称", "金昌市老旧小区改造专项规划"}, {"图号", "附图1"}}};

    const SetPanel set = setPanel(block, corner, 70.0, context);

    CHECK(outside(set, 70.0) == Words{});
    CHECK(textOf(set, "项目名称").box.right() < textOf(set, "附图1").box.left);
    CHECK(textOf(set, "图号").box.centre().y == Approx(textOf(set, "附图1").box.centre().y));
}

TEST_CASE("A long value of the title block runs over several lines and loses no word") {
    const std::string name = "金昌市城镇老旧小区改造专项规划（2021—2025年）修编";
    const TitleBlockPanel block{{{"项目名称", name}, {"图号", "附图1"}}};

    const SetPanel set = setPanel(block, corner, 45.0, context);

    std::string all;
    for (const std::string& words : support::wordsIn(set.marks)) {
        all += words;
    }
    CHECK(all == "项目名称" + name + "图号附图1");
    CHECK(outside(set, 45.0) == Words{});
    CHECK(support::overlapsAmong(support::textsIn(set.marks, ruler)) == Words{});
}

TEST_CASE("The scale stands as a number and as a bar with its unit") {
    for (const char* name : {"A4-landscape", "A4-portrait", "A3-landscape", "A0-landscape"}) {
        const PageTemplate page = support::page(name);
        const PanelContext onPage{ruler, page.sizes, {10'000.0}};
        const double width = page.stacks.front().box.width; // where the scale stands
        INFO(name);

        const SetPanel set = setPanel(ScalePanel{"比例尺"}, corner, width, onPage);

        const Words words = support::wordsIn(set.marks);
        CHECK(std::ranges::count(words, "比例尺 1:10000") == 1);
        CHECK(std::ranges::count(words, "N") == 1);
        CHECK(std::ranges::count(words, "0") == 1);
        CHECK((words.back() == "m" || words.back() == "km"));
        CHECK(outside(set, width) == Words{});
        CHECK(support::overlapsAmong(support::textsIn(set.marks, ruler)) == Words{});
        for (const AreaMark& area : marksOf<AreaMark>(set)) {
            for (const PaperPoint point : area.rings.front()) {
                CHECK(contains(grown(boxOf(set, width), 0.3), point));
            }
        }
    }
}

TEST_CASE("A panel too narrow for a scale bar still has one") {
    const SetPanel set = setPanel(ScalePanel{"比例尺"}, corner, 10.0, context);

    CHECK(support::wordsIn(set.marks).back() == "m");
}
