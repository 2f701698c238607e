#include "exchange/survey_table.h"

#include "tests/support/failure_of.h"
#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using exchange::readSurvey;
using exchange::Survey;
using exchange::TableInput;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

const plan::District jinchuan{plan::DistrictCode{"620302"}, "金川区", "中心城区", {"金川区"}};
const plan::District yongchang{plan::DistrictCode{"620321"}, "永昌县", "永昌县城", {"永昌县"}};
const std::string data{PIANQU_SOURCE_DIR "/data/jinchang/"};
const std::string fixtures{PIANQU_SOURCE_DIR "/tests/exchange/fixtures/"};

gis::Checked<Survey> surveyOf(const std::string& file, const plan::District& district) {
    return readSurvey({district.code, TableInput{file, "", "", {}}}, district);
}

const std::string header{"name,built,households,floor_area_wan_m2,buildings\n"};

gis::Checked<Survey> surveyOfCsv(const std::string& rows, const std::string& headerLine = header) {
    const TemporaryFolder folder;
    return surveyOf(folder.write("s.csv", headerLine + rows).string(), jinchuan);
}

plan::Totals totalsOf(const Survey& survey) {
    return plan::totalsOf(std::span{survey.estates});
}

// What a form and the transcribed table must agree on.
void checkSameEstates(const std::vector<plan::Estate>& form, const std::vector<plan::Estate>& csv) {
    REQUIRE(form.size() == csv.size());
    for (std::size_t i = 0; i < csv.size(); ++i) {
        CAPTURE(csv[i].name);
        CHECK(form[i].id == csv[i].id);
        CHECK(form[i].name == csv[i].name);
        CHECK(form[i].built == csv[i].built);
        CHECK(form[i].households == csv[i].households);
        CHECK(form[i].floorArea == csv[i].floorArea);
        CHECK(form[i].buildings == csv[i].buildings);
        CHECK(form[i].structure == csv[i].structure);
        CHECK(form[i].earlierWorks == csv[i].earlierWorks);
        CHECK(form[i].condition == csv[i].condition);
    }
}

} // namespace

TEST_CASE("the surveys of Jinchang add up to what the plan prints") {
    const auto central = surveyOf(data + "survey_620302.csv", jinchuan);
    const auto county = surveyOf(data + "survey_620321.csv", yongchang);

    CHECK(central.findings.empty());
    CHECK(county.findings.empty());
    CHECK(totalsOf(central.value).estates == 32);
    CHECK(totalsOf(central.value).households == 21'924);
    CHECK(totalsOf(central.value).buildings == 620);
    CHECK(plan::agrees({228.83, 2}, totalsOf(central.value).floorArea.inWan()));
    CHECK(totalsOf(county.value).estates == 16);
    CHECK(totalsOf(county.value).households == 8'017);
    CHECK(totalsOf(county.value).buildings == 193);
    CHECK(plan::agrees({78.462, 3}, totalsOf(county.value).floorArea.inWan()));
}

TEST_CASE("the office form of the central city holds the 32 estates of the table") {
    const auto form = surveyOf(fixtures + "survey_620302.xlsx", jinchuan);
    const auto csv = surveyOf(data + "survey_620302.csv", jinchuan);

    CHECK(codesOf(form.findings).empty());
    checkSameEstates(form.value.estates, csv.value.estates);
    REQUIRE(form.value.totals.size() == 1);
    CHECK(form.value.totals[0].estates == plan::StatedFigure{32, 0});
    CHECK(form.value.totals[0].households == plan::StatedFigure{21'924, 0});
    CHECK(form.value.totals[0].floorArea == plan::StatedFigure{228.83, 2});
    CHECK(form.value.totals[0].buildings == plan::StatedFigure{620, 0});
}

TEST_CASE("the office form of the county holds the 16 estates of the table") {
    const auto form = surveyOf(fixtures + "survey_620321.xlsx", yongchang);
    const auto csv = surveyOf(data + "survey_620321.csv", yongchang);

    CHECK(codesOf(form.findings).empty());
    checkSameEstates(form.value.estates, csv.value.estates);
    CHECK(form.value.totals.at(0).estates == plan::StatedFigure{14, 0});
}

TEST_CASE("the form saved as a GBK table holds the same estates") {
    const auto form = surveyOf(fixtures + "survey_620321_gbk.csv", yongchang);
    const auto csv = surveyOf(data + "survey_620321.csv", yongchang);

    CHECK(codesOf(form.findings).empty());
    checkSameEstates(form.value.estates, csv.value.estates);
}

TEST_CASE("every estate knows the row it was read from") {
    const auto survey = surveyOf(fixtures + "survey_620302.xlsx", jinchuan);

    CHECK(survey.value.estates[0].place.row == 5);
    CHECK(survey.value.estates[0].place.part == "摸底调查表");
    CHECK(survey.value.estates[20].place.row == 27); // below the header of the second page
}

TEST_CASE("a cell that is no number is told with file and row and column and text") {
    const auto survey = surveyOfCsv("天瑞花园,2003,十二,6.55,13\n");

    REQUIRE(codesOf(survey.findings) == support::Codes{"table.not-a-number"});
    const auto& finding = survey.findings[0];
    CHECK(finding.severity == gis::Severity::Error);
    CHECK(finding.place.file.ends_with("s.csv"));
    CHECK(finding.place.row == 2);
    CHECK(finding.place.column == "households");
    CHECK(factOf(finding, "text") == "十二");
    CHECK(survey.value.estates.at(0).households == 0);
}

TEST_CASE("each kind of faulty cell has its own word") {
    const std::vector<std::pair<std::string, std::string>> slips{
        {"A,2003,-5,1,1", "table.negative"},
        {"A,2003,5.5,1,1", "table.not-whole"},
        {"A,2003,,1,1", "table.value-missing"},
        {"A,2003,5,一,1", "table.not-a-number"},
        {"A,2003,5,1,2座半", "table.not-a-number"},
        {"A,八十年代,5,1,1", "table.not-a-year"},
        {"A,,5,1,1", "table.value-missing"},
        {",2003,5,1,1", "table.value-missing"},
        {"A,2003,999999999999,1,1", "table.too-large"},
        {"A,2003,5,-1,1", "table.negative"},
        {"A,2003,\"1,26\",1,1", "table.not-a-number"}};
    for (const auto& [row, code] : slips) {
        CAPTURE(row);
        CHECK(codesOf(surveyOfCsv(row + "\n").findings) == support::Codes{code});
    }
}

TEST_CASE("numbers with thousands and full width and units are understood") {
    const auto survey = surveyOfCsv("A,2003,\"1,269户\",９．３１万平方米,５６栋\n");

    CHECK(survey.findings.empty());
    CHECK(survey.value.estates.at(0).households == 1269);
    CHECK(survey.value.estates.at(0).floorArea == gis::SquareMetres::ofWan(9.31));
    CHECK(survey.value.estates.at(0).buildings == 56);
}

TEST_CASE("floor area is read in the unit that the header or the cell names") {
    const auto inSquareMetres =
        surveyOfCsv("A,2003,5,93100,1\n", "小区名称,建成年份,户数,建筑面积（平方米）,栋数\n");
    const auto byCell =
        surveyOfCsv("A,2003,5,93100平方米,1\n", "小区名称,建成年份,户数,建筑面积（万㎡）,栋数\n");
    const auto assumed =
        surveyOfCsv("A,2003,5,9.31,1\nB,2003,5,1,1\n", "小区名称,建成年份,户数,建筑面积,栋数\n");

    CHECK(inSquareMetres.findings.empty());
    CHECK(inSquareMetres.value.estates.at(0).floorArea == gis::SquareMetres::of(93'100));
    CHECK(byCell.value.estates.at(0).floorArea == gis::SquareMetres::of(93'100));
    CHECK(assumed.value.estates.at(0).floorArea == gis::SquareMetres::ofWan(9.31));
    REQUIRE(codesOf(assumed.findings) == support::Codes{"table.unit-assumed"});
    CHECK(assumed.findings[0].severity == gis::Severity::Warning);
}

TEST_CASE("an estate that stands in the survey twice is told and counted once") {
    const auto survey =
        surveyOfCsv("天瑞花园,2003,5,1,1\n宝星花园,2003,6,1,1\n天瑞 花园,2003,5,1,1\n");

    CHECK(survey.value.estates.size() == 2);
    REQUIRE(codesOf(survey.findings) == support::Codes{"survey.duplicate-estate"});
    CHECK(survey.findings[0].place.row == 4);
    CHECK(factOf(survey.findings[0], "first_row") == "2");
}

TEST_CASE("estates keep the number that the survey prints") {
    const auto survey = surveyOfCsv("7,A,2003,5,1,1\n3,B,2003,6,1,1\n", "no," + header);

    CHECK(survey.value.estates.at(0).id.text() == "620302-007");
    CHECK(survey.value.estates.at(1).id.text() == "620302-003");
}

TEST_CASE("a number that stands in the survey twice or is none is told") {
    const auto survey =
        surveyOfCsv("1,A,2003,5,1,1\n1,B,2003,6,1,1\n0,C,2003,6,1,1\n", "no," + header);

    CHECK(survey.value.estates.size() == 1);
    CHECK(codesOf(survey.findings) ==
          support::Codes{"survey.duplicate-number", "table.not-a-number"});
}

TEST_CASE("a row of another district is told") {
    const auto survey = surveyOfCsv(
        "永昌县,A,2003,5,1,1\n金川区,B,2003,6,1,1\n620302,C,2003,6,1,1\n", "县区市," + header);

    REQUIRE(codesOf(survey.findings) == support::Codes{"survey.other-district"});
    CHECK(factOf(survey.findings[0], "text") == "永昌县");
    CHECK(survey.findings[0].place.row == 2);
}

TEST_CASE("a survey with no rows or no text is told as empty") {
    CHECK(codesOf(surveyOfCsv("").findings) == support::Codes{"table.no-rows"});
    CHECK(codesOf(surveyOfCsv("", "").findings) == support::Codes{"table.empty"});
}

TEST_CASE("a survey that is not there or is no table cannot be read") {
    const TemporaryFolder folder;
    folder.write("broken.xlsx", "this is no workbook");

    CHECK(support::codeOfFailure([&] { return surveyOf((folder / "a.csv").string(), jinchuan); }) ==
          "file.missing");
    CHECK(support::codeOfFailure([&] {
              return surveyOf((folder / "broken.xlsx").string(), jinchuan);
          }) == "file.unreadable");
}
