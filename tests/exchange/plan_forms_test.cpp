#include "exchange/plan_forms.h"

#include "exchange/import.h"
#include "exchange/project_file.h"
#include "gis/table_reader.h"
#include "tests/support/findings.h"
#include "tests/support/office_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace exchange;
using support::TemporaryFolder;

const FormHeading heading{"金昌市", "全市"};

ProjectDescription jinchangTables() {
    auto project = readProject(PIANQU_SOURCE_DIR "/data/jinchang/plan.toml");
    project.footprints.reset();
    project.buildings.reset();
    project.roads.reset();
    return project;
}

std::vector<BookSheet> formsOf(const plan::Portfolio& portfolio) {
    std::vector<BookSheet> forms;
    for (const auto& district : portfolio.districts) {
        forms.push_back(
            surveyForm(portfolio, district, static_cast<int>(forms.size()) + 1, heading));
    }
    forms.push_back(annualPlanForm(portfolio, heading));
    forms.push_back(guidanceForm(portfolio, heading));
    forms.push_back(summaryForm(portfolio, heading));
    return forms;
}

std::filesystem::path write(const TemporaryFolder& folder, std::vector<BookSheet> forms) {
    using namespace std::chrono;
    return folder.write("forms.xlsx",
                        xlsxBytes({"规划", "规划院", sys_days{2020y / 10 / 1}, std::move(forms)}));
}

// The project that has nothing but the workbook.
ProjectDescription readingFrom(const std::filesystem::path& book) {
    auto project = jinchangTables();
    project.surveys = {{project.districts[0].code, {book, "附表1 金川区", "", {}}},
                       {project.districts[1].code, {book, "附表2 永昌县", "", {}}}};
    project.annualPlan = TableInput{book, "年度改造计划", "", {}};
    project.guidance = TableInput{book, "改造内容指导", "", {}};
    project.annualPlanTotals.reset();
    return project;
}

plan::Portfolio withoutPlaces(plan::Portfolio portfolio) {
    for (auto& record : portfolio.estates) {
        record.estate.place = {};
        if (record.plan) {
            record.plan->place = {};
        }
        if (record.guidance) {
            record.guidance->place = {};
        }
    }
    return portfolio;
}

void checkSamePlan(const plan::Portfolio& first, const plan::Portfolio& second) {
    const auto a = withoutPlaces(first);
    const auto b = withoutPlaces(second);
    REQUIRE(a.estates.size() == b.estates.size());
    for (std::size_t i = 0; i < a.estates.size(); ++i) {
        CAPTURE(a.estates[i].estate.name);
        CHECK(a.estates[i].estate == b.estates[i].estate);
        CHECK(a.estates[i].plan == b.estates[i].plan);
        CHECK(a.estates[i].guidance == b.estates[i].guidance);
    }
}

std::string cell(const gis::Table& table, std::size_t row, std::size_t column) {
    return table.rows.at(row).cells.at(column);
}

} // namespace

TEST_CASE("all 48 estates of Jinchang come back from the written forms as they were") {
    const TemporaryFolder folder;
    const auto published = importPortfolio(jinchangTables()).value;

    const auto again = importPortfolio(readingFrom(write(folder, formsOf(published))));

    CHECK(published.estates.size() == 48);
    CHECK(again.findings.empty()); // the written sums are those of the rows, whatever was stated
    CHECK(again.value.statedTotals.size() == 2 + 5 + 1);
    checkSamePlan(published, again.value);
}

TEST_CASE("a revised plan comes back from its forms with the new years") {
    const TemporaryFolder folder;
    const plan::Scenario scenario{
        "方案一", "", {{1, plan::EstateId{"620302-025"}, "", {2024}, {2022}, "同年", {}}}};
    const auto revised = plan::revised(importPortfolio(jinchangTables()).value, scenario, {}).value;

    const auto again = importPortfolio(readingFrom(write(folder, formsOf(revised)))).value;

    checkSamePlan(revised, again);
}

TEST_CASE("the annual plan form reads like the plan's own table") {
    const TemporaryFolder folder;
    const auto file =
        write(folder, {annualPlanForm(importPortfolio(jinchangTables()).value, heading)});

    const auto table = gis::readTable({file, "", ""}).value;

    CHECK(cell(table, 0, 0) == "金昌市2021—2025年老旧小区改造计划表");
    CHECK(cell(table, 1, 1) == "改造规模");
    CHECK(table.rows[3].cells ==
          std::vector<std::string>{"2021", "3", "3", "0.74", "104", "398.52",
                                   "2#区泽丰原五交化商住楼1栋、53户、0.18万平方米；"
                                   "2#区龙泉里社区商住楼1栋、27户、0.3万平方米；"
                                   "6#区龙泉雅苑商住楼1栋、24户、0.26万平方米"});
    CHECK(cell(table, 4, 4) == "11061");
    CHECK(cell(table, 4, 5) == "99549");
    CHECK(cell(table, 8, 0) == "合计");
    CHECK(cell(table, 8, 1) == "48");
    CHECK(cell(table, 8, 4) == "29941");
}

TEST_CASE("the summary adds the districts up to the whole in every year") {
    const TemporaryFolder folder;
    const auto portfolio = importPortfolio(jinchangTables()).value;
    const auto file = write(folder, {summaryForm(portfolio, heading)});

    const auto table = gis::readTable({file, "", ""}).value;

    CHECK(cell(table, 1, 1) == "中心城区");
    CHECK(cell(table, 1, 11) == "全市");
    const auto years = plan::yearTotals(portfolio, std::nullopt);
    for (std::size_t i = 0; i < years.size(); ++i) {
        const auto number = [&](std::size_t column) {
            return std::stoi(cell(table, 3 + i, column));
        };
        CHECK(number(4) + number(9) == number(14));
        CHECK(number(14) == years[i].totals.households);
    }
    CHECK(cell(table, 8, 0) == "合计");
}

TEST_CASE("the comparison shows what every year was and is and each move with its reason") {
    const TemporaryFolder folder;
    const auto published = importPortfolio(jinchangTables()).value;
    const plan::Scenario scenario{
        "方案一",
        "联动",
        {{3, plan::EstateId{"620302-025"}, "丽景西苑", {2024}, {2022}, "=同年", {}}}};
    const auto revised = plan::revised(published, scenario, {}).value;
    const auto file = write(folder, {comparisonForm(published, revised, scenario)});

    const auto table = gis::readTable({file, "", ""}).value;

    CHECK(cell(table, 1, 0) == "调整方案：方案一");
    const auto& changed = table.rows.at(6).cells; // 2022
    CHECK(changed.at(4) == "11061");
    CHECK(changed.at(9) == "11831");
    CHECK(changed.at(14) == "770");
    const auto& move = table.rows.back().cells;
    CHECK(move == std::vector<std::string>{"3", "620302-025", "丽景西苑", "2024", "2022", "25",
                                           "8.636", "770", "=同年"});
}

TEST_CASE("a date where a number belongs is told as what it is") {
    const TemporaryFolder folder;
    const auto file = folder / "form.xlsx";
    support::writeXlsx(file, {{"表",
                               {{"A1", "序号"},
                                {"B1", "小区名称"},
                                {"C1", "建成年份"},
                                {"D1", "居民户数"},
                                {"E1", "住宅建筑面积（万平方米）"},
                                {"F1", "楼栋数"},
                                {"A2", 1.0},
                                {"B2", "幸福里"},
                                {"C2", "1981—1990年"},
                                {"D2", support::DateCell{2022, 10, 4, "m\"月\"d\"日\""}},
                                {"E2", 1.5},
                                {"F2", support::Formula{"=1+1", 2.0}}}}});
    auto project = jinchangTables();
    project.surveys = {{project.districts[0].code, {file, "", "", {}}}};
    project.annualPlan.reset();
    project.annualPlanTotals.reset();
    project.guidance.reset();
    project.aliases.reset();

    const auto read = importPortfolio(project);

    REQUIRE(support::codesOf(read.findings) == support::Codes{"table.date-not-number"});
    CHECK(read.findings[0].place.row == 2);
    CHECK(read.findings[0].place.column == "居民户数");
    CHECK(support::factOf(read.findings[0], "text") == "2022-10-04");
    CHECK(read.value.estates.at(0).estate.buildings == 2); // a formula's stored result
}

TEST_CASE("a sum in the middle of a form is no estate and ends nothing") {
    const TemporaryFolder folder;
    const auto portfolio = importPortfolio(jinchangTables()).value;
    auto forms = formsOf(portfolio);
    auto& survey = forms[0];
    for (auto& moved : survey.cells) { // what follows the fifth estate stands one row lower
        if (moved.range.firstRow >= survey.frozenRows + 5) {
            ++moved.range.firstRow;
            ++moved.range.lastRow;
        }
    }
    RowWriter{survey, survey.frozenRows + 5}.text("合计").blank().blank().text("5个小区");

    const auto again = importPortfolio(readingFrom(write(folder, forms)));

    checkSamePlan(portfolio, again.value);
    CHECK(support::codesOf(again.findings) == support::Codes{"survey.total-differs"});
}
