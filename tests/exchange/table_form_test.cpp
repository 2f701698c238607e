#include "exchange/table_form.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange::columnsOf;
using exchange::Form;
using exchange::readForm;
using exchange::TableKind;

namespace {

using Rows = std::vector<std::vector<std::string>>;

gis::Table tableOf(const Rows& rows) {
    gis::Table table{"survey.xlsx", "Sheet1", {}};
    std::size_t number = 0;
    for (const auto& cells : rows) {
        table.rows.push_back({++number, cells});
    }
    return table;
}

gis::Checked<Form> surveyForm(const Rows& rows, const exchange::ColumnMapping& mapping = {}) {
    return readForm(tableOf(rows), columnsOf(TableKind::Survey, mapping));
}

std::vector<std::string> namesIn(const Form& form) {
    std::vector<std::string> names;
    for (const auto& row : form.rows) {
        names.push_back(row.cells.at("name").text);
    }
    return names;
}

std::string fact(const gis::Finding& finding, const std::string& name) {
    const auto found = std::ranges::find(finding.facts, name, &gis::Fact::name);
    return found == finding.facts.end() ? "(no such fact)" : found->text;
}

const std::vector<std::string> header{"小区名称", "建成年份", "居民户数（户）", "建筑面积（万㎡）",
                                      "楼栋数"};
const std::vector<std::string> first{"天瑞花园", "2001—2005年", "660", "6.55", "13"};
const std::vector<std::string> second{"宝星花园", "2001—2005年", "295", "2.89", "9"};
const std::vector<std::string> sum{"合 计", "", "955", "9.44", "22"};
using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the table is found below its title") {
    const auto form =
        surveyForm({{"附表1"}, {"老旧小区基本情况调查摸底表"}, header, first, second});

    CHECK(form.findings.empty());
    CHECK(namesIn(form.value) == Names{"天瑞花园", "宝星花园"});
    CHECK(form.value.rows[0].place.row == 4);
    CHECK(form.value.rows[0].cells.at("households").place.column == "居民户数(户)");
    CHECK(form.value.headers.at("floor_area") == "建筑面积(万m2)");
}

TEST_CASE("a header of two rows with merged cells is one header") {
    const auto form =
        surveyForm({{"序号", "小区\n名称", "建成年份", "规模", "", "", "结构"},
                    {"", "", "", "居民户数（户）", "住宅建筑面积（万㎡）", "楼栋数（栋）", ""},
                    {"1", "天瑞花园", "2001—2005年", "660", "6.55", "13", "砖混"}});

    REQUIRE(form.findings.empty());
    REQUIRE(form.value.rows.size() == 1);
    CHECK(form.value.rows[0].cells.at("name").text == "天瑞花园");
    CHECK(form.value.rows[0].cells.at("buildings").text == "13");
    CHECK(form.value.rows[0].cells.at("structure").text == "砖混");
}

TEST_CASE("two columns with one header are told apart by the header of their group") {
    const Rows rows{{"小区名称", "建成年份", "现状", "", "规划", "", "楼栋数"},
                    {"", "", "户数", "建筑面积", "户数", "建筑面积", ""},
                    {"天瑞花园", "2003", "660", "6.55", "700", "7.00", "13"}};

    const auto unclear = surveyForm(rows);
    const auto clear =
        surveyForm(rows, {{"households", {"现状/户数"}}, {"floor_area", {"现状/建筑面积"}}});

    REQUIRE(unclear.findings.size() == 2);
    CHECK(unclear.findings[0].code == "table.column-ambiguous");
    CHECK(fact(unclear.findings[0], "places") == "C、E");
    CHECK(unclear.value.rows.empty());
    REQUIRE(clear.value.rows.size() == 1);
    CHECK(clear.value.rows[0].cells.at("households").text == "660");
}

TEST_CASE("the sum row is kept apart and notes after the table are not rows") {
    const auto form = surveyForm({header, first, sum, {"填表说明："}, {"1. 此次摸底统计包括"}});

    CHECK(form.findings.empty());
    CHECK(namesIn(form.value) == Names{"天瑞花园"});
    REQUIRE(form.value.totals.size() == 1);
    CHECK(form.value.totals[0].cells.at("households").text == "955");
}

TEST_CASE("notes that nothing announces may follow the sum row") {
    const auto form = surveyForm({header, first, sum, {"以上数据截至2020年9月。"}});

    CHECK(form.findings.empty());
    CHECK(namesIn(form.value) == Names{"天瑞花园"});
}

TEST_CASE("rows of which one column is wanted are no notes") {
    const auto form = readForm(
        tableOf({header, first, second, sum, {"以上数据截至2020年9月。"}}),
        std::vector<exchange::WantedColumn>{{"name", {"小区名称"}, exchange::Need::Required}});

    CHECK(form.findings.empty());
    CHECK(namesIn(form.value) == Names{"天瑞花园", "宝星花园"});
}

TEST_CASE("a sum row above the rows it sums ends nothing") {
    const auto form = surveyForm({header, sum, first, second});

    CHECK(namesIn(form.value) == Names{"天瑞花园", "宝星花园"});
    CHECK(form.value.totals.size() == 1);
}

TEST_CASE("a row with only a name before the end is not taken for a note") {
    const auto form = surveyForm({header, sum, {"恒昌花园"}, first});

    CHECK(namesIn(form.value) == Names{"恒昌花园", "天瑞花园"});
}

TEST_CASE("subtotals and headers that a new page repeats are skipped") {
    auto subtotal = sum;
    subtotal[0] = "小计";

    const auto form = surveyForm({header, first, subtotal, header, second, sum});

    CHECK(namesIn(form.value) == Names{"天瑞花园", "宝星花园"});
}

TEST_CASE("a second table below the notes is told and not passed over") {
    const auto form = surveyForm({header, first, {"填表说明："}, header, second});

    CHECK(namesIn(form.value) == Names{"天瑞花园"});
    REQUIRE(form.findings.size() == 1);
    CHECK(form.findings[0].code == "table.rows-after-notes");
    CHECK(form.findings[0].place.row == 5);
}

TEST_CASE("a missing column is told with the headers that are there and the nearest") {
    auto slip = header;
    slip[2] = "居民户数量";

    const auto form = surveyForm({slip, first});

    REQUIRE(form.findings.size() == 1);
    const auto& finding = form.findings[0];
    CHECK(finding.code == "table.column-missing");
    CHECK(finding.severity == gis::Severity::Error);
    CHECK(finding.place.file == "survey.xlsx");
    CHECK(finding.place.row == 1);
    CHECK(fact(finding, "column") == "居民户数");
    CHECK(fact(finding, "nearest") == "居民户数量");
    CHECK(fact(finding, "found").find("楼栋数") != std::string::npos);
    CHECK(form.value.rows.empty());
}

TEST_CASE("a table that names no wanted column has no header") {
    const auto form = surveyForm({{"日期", "天气"}, {"1月1日", "晴"}});

    REQUIRE(form.findings.size() == 1);
    CHECK(form.findings[0].code == "table.header-missing");
    CHECK(fact(form.findings[0], "wanted").starts_with("小区（独栋楼）名称"));
}

TEST_CASE("a header without rows is told as an empty table") {
    const auto form = surveyForm({header});

    REQUIRE(form.findings.size() == 1);
    CHECK(form.findings[0].code == "table.no-rows");
}

TEST_CASE("the project file's own headers take the place of the usual ones") {
    const Rows rows{{"楼盘", "建成年份", "户数", "建筑面积", "栋数"}, first};

    CHECK(surveyForm(rows).findings.at(0).code == "table.column-missing");
    CHECK(namesIn(surveyForm(rows, {{"name", {"楼盘"}}}).value) == Names{"天瑞花园"});
}
