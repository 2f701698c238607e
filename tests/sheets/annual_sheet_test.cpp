#include "sheets/annual_sheet.h"

#include "maps/compose.h"
#include "sheets/sheet_words.h"
#include "tests/sheets/small_plan.h"
#include "tests/support/fixed_ruler.h"
#include "tests/support/scene_reading.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

using namespace sheets;
using test::jinchuan;
using test::yongchang;
using Words = std::vector<std::string>;

namespace {

gis::Checked<maps::Sheet> sheetOf(const plan::Portfolio& portfolio,
                                  const plan::DistrictCode& district) {
    return annualSheet(portfolio, test::wishFor(district), test::smallStyles());
}

plan::Portfolio planOfQuality(plan::GroundQuality quality) {
    plan::Portfolio portfolio = test::smallPlan();
    for (plan::EstateRecord& record : portfolio.estates) {
        if (record.ground) {
            record.ground->quality = quality;
        }
    }
    return portfolio;
}

using test::panelOf;

Words legendOf(const maps::Sheet& sheet) {
    Words titles;
    for (const maps::LegendItem& item :
         panelOf<maps::LegendPanel>(sheet, maps::PanelRole::Legend).items) {
        titles.push_back(item.title);
    }
    return titles;
}

maps::TablePanel indexOf(const maps::Sheet& sheet) {
    return panelOf<maps::TablePanel>(sheet, maps::PanelRole::Index);
}

const maps::NotesPanel& notesOf(const maps::Sheet& sheet) {
    return panelOf<maps::NotesPanel>(sheet, maps::PanelRole::Notes);
}

bool isWarningSchematic(const maps::Sheet& sheet) {
    return std::ranges::any_of(notesOf(sheet).paragraphs, [](const auto& paragraph) {
        return paragraph.isEmphasized && paragraph.text.starts_with(schematicWarning);
    });
}

const maps::DrawnLayer& layerOf(const maps::Sheet& sheet, const std::string& id) {
    return *std::ranges::find(sheet.layers, id, &maps::DrawnLayer::id);
}

} // namespace

TEST_CASE("The numbers on the map are the numbers of the index") {
    const maps::Sheet sheet = sheetOf(test::smallPlan(), jinchuan).value;

    const maps::TablePanel index = indexOf(sheet);
    REQUIRE(sheet.labels.size() == 3);
    for (const maps::LabelWish& label : sheet.labels) {
        const auto row = static_cast<std::size_t>(std::stoi(label.number)) - 1;
        CHECK(index.rows.at(row).cells[0] == label.number);
        CHECK(index.rows.at(row).cells[1] == label.name);
    }
}

TEST_CASE("An estate without ground is told and stands in the tables only") {
    const auto made = sheetOf(test::smallPlan(), jinchuan);

    REQUIRE(made.findings.size() == 1);
    CHECK(made.findings[0].code == "sheet.estate-without-ground");
    CHECK(made.findings[0].severity == gis::Severity::Warning);
    CHECK(made.findings[0].place == gis::SourcePlace{"survey.csv", "", 5, ""});
    CHECK(made.findings[0].facts ==
          std::vector<gis::Fact>{{"sheet", "中心城区年度改造计划图"}, {"estate", "农机公司楼"}});
    CHECK(layerOf(made.value, "estates").features.size() == 3);
    CHECK(indexOf(made.value).rows.size() == 4);
}

TEST_CASE("An estate in no year is drawn without a year and keeps its name and number") {
    const maps::Sheet sheet = sheetOf(test::smallPlan(), jinchuan).value;

    const auto& features = layerOf(sheet, "estates").features;
    const auto unplanned = std::ranges::find_if(features, [](const maps::DrawnFeature& feature) {
        return !feature.attributes.contains("plan_year");
    });
    REQUIRE(unplanned != features.end());
    CHECK(unplanned->attributes.at("name") == gis::FieldValue{std::string{"龙首里小区"}});
    CHECK(sheet.labels.back().number == "4");
    CHECK(sheet.labels.back().name == "龙首里小区");
}

TEST_CASE("Styles are given the year and class and storeys to choose by") {
    const maps::Sheet sheet = sheetOf(test::smallPlan(), jinchuan).value;

    const maps::Attributes& estate = layerOf(sheet, "estates").features.front().attributes;
    CHECK(estate.at("plan_year") == gis::FieldValue{std::int64_t{2021}});
    CHECK(estate.at("quality") == gis::FieldValue{std::string{"surveyed"}});
    CHECK(layerOf(sheet, "buildings").features.front().attributes.at("storeys") ==
          gis::FieldValue{std::int64_t{6}});
    CHECK(layerOf(sheet, "roads").features.front().attributes.at("class") ==
          gis::FieldValue{std::string{"arterial"}});
}

TEST_CASE("The legend has what the map shows and nothing else") {
    const plan::Portfolio portfolio = test::smallPlan();

    CHECK(legendOf(sheetOf(portfolio, jinchuan).value) ==
          Words{"2021年改造", "2022年改造", "未列入计划", "楼栋", "主干路"});
    CHECK(legendOf(sheetOf(portfolio, yongchang).value) == Words{"2021年改造", "楼栋", "支路"});
}

TEST_CASE("A road that only its box brings near the map is neither drawn nor in the legend") {
    plan::Portfolio portfolio = test::smallPlan();
    // Around the town at a distance of ten kilometres.
    portfolio.roads.push_back(
        {plan::RoadClass::Local,
         "",
         {{{{{-10'000.0, -10'000.0}, {10'000.0, -10'000.0}, {10'000.0, 10'000.0}}}}},
         {},
         {}});

    const maps::Sheet sheet = sheetOf(portfolio, jinchuan).value;

    CHECK(layerOf(sheet, "roads").features.size() == 1);
    CHECK(std::ranges::count(legendOf(sheet), "支路") == 0);
}

TEST_CASE("A rule out of the sheet's scale is neither drawn nor in the legend") {
    SheetStyles styles = test::smallStyles();
    styles.buildings.rules.front().scales.maxDenominator = 100.0;

    const maps::Sheet sheet = annualSheet(test::smallPlan(), test::wishFor(jinchuan), styles).value;

    CHECK(std::ranges::count(legendOf(sheet), "楼栋") == 0);
    const support::FixedRuler ruler;
    CHECK(support::groupOf(compose(sheet, ruler).value.scene, "buildings").marks.empty());
}

TEST_CASE("A sheet of schematic ground says so on the map and in its notes") {
    const maps::Sheet sheet =
        sheetOf(planOfQuality(plan::GroundQuality::Schematic), jinchuan).value;

    CHECK(sheet.watermark == schematicWarning);
    CHECK(isWarningSchematic(sheet));
}

TEST_CASE("One schematic estate among surveyed ones is enough for the warning") {
    plan::Portfolio portfolio = test::smallPlan();
    portfolio.estates[0].ground->quality = plan::GroundQuality::Schematic;

    CHECK(sheetOf(portfolio, jinchuan).value.watermark == schematicWarning);
    CHECK_FALSE(sheetOf(portfolio, yongchang).value.watermark.has_value());
}

TEST_CASE("A sheet of surveyed ground carries no warning") {
    const maps::Sheet sheet = sheetOf(test::smallPlan(), jinchuan).value;

    CHECK_FALSE(sheet.watermark.has_value());
    for (const auto& paragraph : notesOf(sheet).paragraphs) {
        CHECK_FALSE(paragraph.isEmphasized);
    }
}

TEST_CASE("A sheet of ground from an unknown source asks for a check") {
    const maps::Sheet sheet = sheetOf(planOfQuality(plan::GroundQuality::Unknown), jinchuan).value;

    CHECK_FALSE(sheet.watermark.has_value());
    CHECK_FALSE(isWarningSchematic(sheet));
    CHECK(notesOf(sheet).paragraphs.back().isEmphasized);
}

TEST_CASE("A sheet carries everything that a planning drawing must") {
    const maps::Sheet sheet =
        sheetOf(planOfQuality(plan::GroundQuality::Schematic), jinchuan).value;
    const support::FixedRuler ruler;

    const auto composed = compose(sheet, ruler);

    std::string words;
    for (const support::ReadText& text : support::textsIn(composed.value.scene, ruler)) {
        words += text.text + "\n";
    }
    for (const char* word :
         {"中心城区年度改造计划图", "附图1", "规划期限：2021—2025年", "金昌市住房和城乡建设局",
          "2020年10月", "图例", "比例尺 1:", "N\n", "EPSG:4543", "年度改造计划", "改造小区一览表",
          "合计", "金昌市老旧小区改造专项规划", "底图为示意，非实测"}) {
        INFO(word);

        CHECK(words.find(word) != std::string::npos);
    }
    CHECK(composed.findings.empty());
}

TEST_CASE("A sheet of a revised plan names the revision in its title block and notes") {
    plan::Portfolio revised = test::smallPlan();
    revised.revision = "联动改造";

    const maps::Sheet sheet = sheetOf(revised, jinchuan).value;

    const auto& block = panelOf<maps::TitleBlockPanel>(sheet, maps::PanelRole::TitleBlock);
    CHECK(std::ranges::any_of(block.lines, [](const auto& line) {
        return line.word == "调整方案" && line.value == "联动改造";
    }));
    CHECK(std::ranges::any_of(notesOf(sheet).paragraphs, [](const auto& paragraph) {
        return paragraph.isEmphasized && paragraph.text.find("联动改造") != std::string::npos;
    }));
}

TEST_CASE("The file's own description comes from the plan and not from the clock") {
    const maps::SceneInfo info = sheetOf(test::smallPlan(), jinchuan).value.info;

    CHECK(info.title == "附图1 中心城区年度改造计划图");
    CHECK(info.author == "金昌市住房和城乡建设局");
    CHECK(info.subject == "金昌市老旧小区改造专项规划");
    CHECK(info.date == "2020-10-01");
}

TEST_CASE("A district without any estate makes an empty sheet that says so") {
    const auto made = sheetOf(test::smallPlan(), plan::DistrictCode{"620300"});
    const support::FixedRuler ruler;

    const auto composed = compose(made.value, ruler);

    CHECK(made.findings.empty());
    CHECK(made.value.labels.empty());
    REQUIRE(composed.findings.size() == 1);
    CHECK(composed.findings[0].code == "sheet.nothing-to-show");
}

TEST_CASE("The same plan makes the same sheet twice") {
    const support::FixedRuler ruler;
    const plan::Portfolio portfolio = test::smallPlan();

    CHECK(compose(sheetOf(portfolio, jinchuan).value, ruler).value.scene ==
          compose(sheetOf(portfolio, jinchuan).value, ruler).value.scene);
}
