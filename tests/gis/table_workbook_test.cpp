#include "gis/table_reader.h"
#include "tests/support/failure_of.h"
#include "tests/support/office_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zip_file.h"

#include <catch2/catch_test_macros.hpp>

namespace fs = std::filesystem;
using gis::readTable;
using gis::Table;
using support::OfficeSheet;
using support::TemporaryFolder;

namespace {

using Cells = std::vector<std::string>;

Table tableOf(const std::vector<OfficeSheet>& sheets, const std::string& sheet = "") {
    const TemporaryFolder folder;
    support::writeXlsx(folder / "t.xlsx", sheets);
    return readTable({folder / "t.xlsx", sheet, ""}).value;
}

// The parts of a workbook as the standard has them, of which a test decides the interesting ones.
struct RawXlsx {
    std::string rows;           // inside <sheetData>
    std::string strings{};      // inside <sst>
    std::string styles{};       // inside <styleSheet>
    std::string properties{};   // inside <workbook>
};

fs::path writeRaw(const TemporaryFolder& folder, const RawXlsx& raw) {
    const std::string relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string relations = "<Relationships>"
                                  "<Relationship Id='rId1' Type='" +
                                  relation +
                                  "/worksheet' Target='worksheets/s.xml'/>"
                                  "<Relationship Id='rId2' Type='" +
                                  relation +
                                  "/styles' Target='styles.xml'/>"
                                  "<Relationship Id='rId3' Type='" +
                                  relation +
                                  "/sharedStrings' Target='/xl/strings.xml'/>"
                                  "</Relationships>";
    const fs::path file = folder / "raw.xlsx";
    support::writeZip(
        file,
        {{"xl/workbook.xml", "<workbook xmlns:r='" + relation + "'>" + raw.properties +
                                 "<sheets><sheet name='表1' r:id='rId1'/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", relations},
         {"xl/worksheets/s.xml", "<worksheet><sheetData>" + raw.rows + "</sheetData></worksheet>"},
         {"xl/strings.xml", "<sst>" + raw.strings + "</sst>"},
         {"xl/styles.xml", "<styleSheet>" + raw.styles + "</styleSheet>"}});
    return file;
}

Table tableOf(const RawXlsx& raw) {
    const TemporaryFolder folder;
    return readTable({writeRaw(folder, raw), "", ""}).value;
}

fs::path writeOds(const TemporaryFolder& folder, const std::string& tables,
                  const std::string& styles = "") {
    const fs::path file = folder / "t.ods";
    support::writeZip(
        file, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
               {"content.xml",
                "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "
                "xmlns:style='s'><office:automatic-styles>" +
                    styles + "</office:automatic-styles><office:body><office:spreadsheet>" +
                    tables + "</office:spreadsheet></office:body></office:document-content>"}});
    return file;
}

Table odsTableOf(const std::string& rows) {
    const TemporaryFolder folder;
    const auto file = writeOds(folder, "<table:table table:name='表1'>" + rows + "</table:table>");
    return readTable({file, "", ""}).value;
}

// Two sheets, each with its own name as its only cell; `first` and `second` are attributes.
fs::path writeTwoSheets(const TemporaryFolder& folder, const std::string& first,
                        const std::string& second) {
    const std::string relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto sheet = [](const std::string& text) {
        return "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>" + text +
               "</t></is></c></row></sheetData></worksheet>";
    };
    const auto link = [&](const std::string& id, const std::string& part) {
        return "<Relationship Id='" + id + "' Type='" + relation + "/worksheet' Target='" + part +
               "'/>";
    };
    const fs::path file = folder / "two.xlsx";
    support::writeZip(
        file, {{"xl/workbook.xml",
                "<workbook xmlns:r='" + relation + "'><sheets><sheet name='旧' r:id='r1' " + first +
                    "/><sheet name='新' r:id='r2' " + second + "/></sheets></workbook>"},
               {"xl/_rels/workbook.xml.rels",
                "<Relationships>" + link("r1", "a.xml") + link("r2", "b.xml") + "</Relationships>"},
               {"xl/a.xml", sheet("旧")},
               {"xl/b.xml", sheet("新")}});
    return file;
}

} // namespace

TEST_CASE("a form with title merged header and notes keeps every cell in its place") {
    const Table table = tableOf({{"附表1",
                                  {{"A1:D1", "老旧小区摸底调查表"},
                                   {"A3:A4", "名称"},
                                   {"B3:D3", "规模"},
                                   {"B4", "户数"},
                                   {"C4", "面积"},
                                   {"A6", "幸福里"},
                                   {"B6", 1269.0},
                                   {"D6", 0.065}}}});

    REQUIRE(table.rows.size() == 4);
    CHECK(table.sheet == "附表1");
    CHECK(table.rows[0].cells == Cells{"老旧小区摸底调查表"});
    CHECK(table.rows[1].number == 3);
    CHECK(table.rows[1].cells == Cells{"名称", "规模"});
    CHECK(table.rows[2].cells == Cells{"", "户数", "面积"});
    CHECK(table.rows[3].number == 6);
    CHECK(table.rows[3].cells == Cells{"幸福里", "1269", "", "0.065"});
    CHECK(gis::toText(placeOf(table, table.rows[3], 3)).ends_with("[附表1] row 6, column D"));
}

TEST_CASE("sums are shown without the dust of binary fractions") {
    const Table table = tableOf({{"表",
                                  {{"A1", support::Formula{"=SUM(B1:B9)", 0.1 + 0.2}},
                                   {"B1", 228.83000000000001},
                                   {"C1", 620302001001.0},
                                   {"D1", -0.00001},
                                   {"E1", 1e20}}}});

    CHECK(table.rows[0].cells ==
          Cells{"0.3", "228.83", "620302001001", "-0.00001", "100000000000000000000"});
}

TEST_CASE("text that looks like a number stays as it was typed") {
    const Table table = tableOf({{"表", {{"A1", "007"}, {"B1", "1.10"}, {"C1", "1E-3"}}}});

    CHECK(table.rows[0].cells == Cells{"007", "1.10", "1E-3"});
}

TEST_CASE("dates and truth values are told plainly") {
    const Table table = tableOf({{"表",
                                  {{"A1", support::DateCell{2003, 1, 31, "yyyy/m/d"}},
                                   {"B1", support::DateCell{2003, 1, 31, "yyyy\"年\"m\"月\""}},
                                   {"C1", support::DateCell{1998, 12, 1, "[$-804]yyyy\"年\";@"}},
                                   {"D1", true},
                                   {"E1", false}}}});

    CHECK(table.rows[0].cells == Cells{"2003-01-31", "2003-01-31", "1998-12-01", "TRUE", "FALSE"});
}

TEST_CASE("a sheet is chosen by its name or is the first one with text") {
    const std::vector<OfficeSheet> sheets{
        {"封面", {}}, {"附表1", {{"A1", "甲"}}}, {"附表2", {{"A1", "乙"}}}};

    CHECK(tableOf(sheets).sheet == "附表1");
    CHECK(tableOf(sheets, "附表2").rows[0].cells == Cells{"乙"});
}

TEST_CASE("a sheet that does not exist is answered with those that do") {
    const auto failure =
        support::failureOf([] { (void)tableOf({{"附表1", {}}, {"附表2", {}}}, "附表3"); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "table.sheet-missing");
    CHECK(failure->facts() ==
          std::vector<gis::Fact>{{"sheet", "附表3"}, {"sheets", "附表1, 附表2"}});
}

TEST_CASE("a workbook without text is an error in the data") {
    const TemporaryFolder folder;
    support::writeXlsx(folder / "t.xlsx", {{"表", {{"A1", " "}}}});

    const auto table = readTable({folder / "t.xlsx", "", ""});

    REQUIRE(table.findings.size() == 1);
    CHECK(table.findings[0].code == "table.empty");
}

// What offices' programs write and OGR's driver gets wrong.
TEST_CASE("pinyin guides are no part of a name and rich text is read whole") {
    const Table table = tableOf(RawXlsx{
        .rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                "<c r='C1' t='inlineStr'><is><r><t>幸福</t></r><r><t> 里</t></r></is></c></row>",
        .strings = "<si><t>小区</t><rPh sb='0' eb='1'><t>xiǎo</t></rPh></si>"
                   "<si><r><t>向阳</t></r><r><rPr/><t xml:space='preserve"
                   "'> 二区 </t></r></si>"});

    CHECK(table.rows[0].cells == Cells{"小区", "向阳 二区 ", "幸福 里"});
}

TEST_CASE("the Chinese date formats without a code are dates") {
    const Table table = tableOf(RawXlsx{
        .rows = "<row r='1'><c r='A1' s='1'><v>37622</v></c><c r='B1' s='2'><v>37622</v></c>"
                "<c r='C1' s='3'><v>0.5</v></c><c r='D1' s='4'><v>37622.75</v></c>"
                "<c r='E1' s='0'><v>37622</v></c></row>",
        .styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='57'/><xf numFmtId='31'/>"
                  "<xf numFmtId='20'/><xf numFmtId='22'/></cellXfs>"});

    CHECK(table.rows[0].cells ==
          Cells{"2003-01-01", "2003-01-01", "12:00:00", "2003-01-01 18:00:00", "37622"});
}

TEST_CASE("number formats with words in them make no dates") {
    const Table table = tableOf(RawXlsx{
        .rows = "<row r='1'><c r='A1' s='0'><v>12.5</v></c><c r='B1' s='1'><v>60</v></c>"
                "<c r='C1' s='2'><v>3</v></c></row>",
        .styles =
            "<numFmts><numFmt numFmtId='164' formatCode='0.00\"days\"'/>"
            "<numFmt numFmtId='165' formatCode='[Red]#,##0\\d'/>"
            "<numFmt numFmtId='166' formatCode='General\"栋\"'/></numFmts>"
            "<cellXfs><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs>"});

    CHECK(table.rows[0].cells == Cells{"12.5", "60", "3"});
}

TEST_CASE("a workbook whose calendar begins in 1904 has the same dates") {
    const Table table = tableOf(RawXlsx{.rows = "<row r='1'><c r='A1' s='0'><v>36160</v></c></row>",
                                        .styles = "<cellXfs><xf numFmtId='14'/></cellXfs>",
                                        .properties = "<workbookPr date1904='1'/>"});

    CHECK(table.rows[0].cells == Cells{"2003-01-01"});
}

TEST_CASE("a stray cell in the last row of the sheet does no harm") {
    const Table table = tableOf(RawXlsx{
        .rows = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576' s='0'/>"
                "</row>"});

    CHECK(table.rows.size() == 1);
}

TEST_CASE("rows and cells without references follow one another") {
    const Table table = tableOf(
        RawXlsx{.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c>"
                        "<c><v>4</v></c></row><row><c t='str'><f>A1</f><v>甲</v></c></row>"});

    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == Cells{"1", "2"});
    CHECK(table.rows[1].cells == Cells{"", "", "3", "4"});
    CHECK(table.rows[2].number == 5);
    CHECK(table.rows[2].cells == Cells{"甲"});
}

TEST_CASE("an error in a cell is shown as the spreadsheet shows it") {
    const Table table =
        tableOf(RawXlsx{.rows = "<row r='1'><c r='A1' t='e'><v>#REF!</v></c></row>"});

    CHECK(table.rows[0].cells == Cells{"#REF!"});
}

TEST_CASE("a damaged workbook is unreadable with a reason") {
    const TemporaryFolder folder;
    const auto failure = [&](const fs::path& file) {
        return support::failureOf([&] { (void)readTable({file, "", ""}); });
    };
    const auto malformed = failure(writeRaw(folder, {.rows = "<row><c></row>"}));
    const auto text = failure(folder.write("text.xlsx", "名称,户数\n"));
    const auto locked = failure(folder.write("locked.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    support::writeZip(folder / "other.xlsx", {{"readme.txt", "no workbook"}});
    const auto other = failure(folder / "other.xlsx");
    support::writeXlsx(folder / "whole.xlsx", {{"表", {{"A1", "甲"}}}});
    const std::string whole = support::bytesOf(folder / "whole.xlsx");
    const auto cut = failure(folder.write("cut.xlsx", whole.substr(0, whole.size() / 2)));

    REQUIRE((malformed && text && locked && other && cut));
    CHECK(locked->facts().at(0).text.starts_with("protected by a password"));
    CHECK(malformed->code() == "file.unreadable");
    CHECK(malformed->facts().at(0).text.starts_with("xl/worksheets/s.xml: mismatched tag"));
    CHECK(text->facts().at(0).text == "not a zip file");
    CHECK(other->facts().at(0).text == "xl/workbook.xml: missing or damaged");
    CHECK(cut->code() == "file.unreadable");
}

TEST_CASE("an ODS table has its text numbers dates and row numbers") {
    const Table table = odsTableOf(
        "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
        "<table:table-header-rows><table:table-row>"
        "<table:table-cell table:number-columns-repeated='2'/>"
        "<table:table-cell office:value-type='string'><text:p>幸福<text:s text:c='2'/>"
        "<text:span>里</text:span></text:p><text:p>二区</text:p></table:table-cell>"
        "</table:table-row></table:table-header-rows>"
        "<table:table-row>"
        "<table:table-cell office:value-type='float' office:value='228.83000000000001'>"
        "<text:p>228.8</text:p></table:table-cell>"
        "<table:table-cell office:value-type='date' office:date-value='2003-01-31'/>"
        "<table:table-cell office:value-type='time' office:time-value='PT12H30M00S'/>"
        "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>"
        "</table:table-row>"
        "<table:table-row table:number-rows-repeated='1048570'>"
        "<table:table-cell table:number-columns-repeated='16384'/></table:table-row>");

    REQUIRE(table.rows.size() == 2);
    CHECK(table.sheet == "表1");
    CHECK(table.rows[0].number == 3);
    CHECK(table.rows[0].cells == Cells{"", "", "幸福  里\n二区"});
    CHECK(table.rows[1].cells == Cells{"228.83", "2003-01-31", "12:30:00", "TRUE"});
}

TEST_CASE("comments and covered cells of an ODS table are left out") {
    const Table table = odsTableOf(
        "<table:table-row><table:table-cell office:value-type='string'>"
        "<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>"
        "</table:table-cell><table:covered-table-cell office:value-type='string'>"
        "<text:p>under</text:p></table:covered-table-cell>"
        "<table:table-cell office:value-type='string'><text:p>乙</text:p></table:table-cell>"
        "</table:table-row>");

    CHECK(table.rows[0].cells == Cells{"甲", "", "乙"});
}

TEST_CASE("repeated rows of an ODS table are rows of their own") {
    const Table table =
        odsTableOf("<table:table-row table:number-rows-repeated='3'><table:table-cell "
                   "office:value-type='float' office:value='5' table:number-columns-repeated='2'/>"
                   "</table:table-row>");

    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[2].number == 3);
    CHECK(table.rows[2].cells == Cells{"5", "5"});
}

TEST_CASE("a small ODS file that claims endless cells is refused") {
    const auto failure = support::failureOf([] {
        (void)odsTableOf("<table:table-row table:number-rows-repeated='999999999'>"
                         "<table:table-cell office:value-type='float' office:value='5' "
                         "table:number-columns-repeated='999999999'/></table:table-row>");
    });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "file.unreadable");
}

TEST_CASE("a hidden sheet is passed over where another has text") {
    const TemporaryFolder folder;
    const fs::path file = writeTwoSheets(folder, "state='hidden'", "");

    const auto seen = readTable({file, "", ""});
    const auto named = readTable({file, "旧", ""});

    CHECK(seen.value.sheet == "新");
    CHECK(seen.findings.empty());
    CHECK(named.value.sheet == "旧"); // who names it means it
    CHECK(named.findings.empty());
}

TEST_CASE("a hidden sheet that is the only one with text is read and told") {
    const TemporaryFolder folder;
    const fs::path file = writeTwoSheets(folder, "state='veryHidden'", "state='hidden'");

    const auto read = readTable({file, "", ""});

    CHECK(read.value.sheet == "旧");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "table.hidden-sheet");
}

TEST_CASE("a sheet of an ODS file that its style hides is passed over where another has text") {
    const TemporaryFolder folder;
    const auto sheet = [](const std::string& name, const std::string& style) {
        return "<table:table table:name='" + name + "' table:style-name='" + style +
               "'><table:table-row><table:table-cell office:value-type='string'><text:p>" + name +
               "</text:p></table:table-cell></table:table-row></table:table>";
    };
    const auto style = [](const std::string& name, const std::string& isDisplayed) {
        return "<style:style style:name='" + name +
               "' style:family='table'><style:table-properties table:display='" + isDisplayed +
               "'/></style:style>";
    };
    const std::string styles = style("ta1", "true") + style("ta2", "false");

    const auto both =
        readTable({writeOds(folder, sheet("旧", "ta2") + sheet("新", "ta1"), styles), "", ""});
    const auto alone = readTable({writeOds(folder, sheet("旧", "ta2"), styles), "", ""});

    CHECK(both.value.sheet == "新");
    CHECK(both.findings.empty());
    CHECK(alone.value.sheet == "旧");
    REQUIRE(alone.findings.size() == 1);
    CHECK(alone.findings[0].code == "table.hidden-sheet");
}

TEST_CASE("formulas without a stored result are told with the place of the first") {
    const TemporaryFolder folder;
    const auto xlsx = readTable({writeRaw(folder, {.rows = "<row r='2'><c r='A2'><f>1+1</f><v>2</v>"
                                                           "</c><c r='B2'><f>A2</f></c>"
                                                           "<c r='C2'><f>A2</f></c></row>"}),
                                 "", ""});
    const auto ods =
        readTable({writeOds(folder, "<table:table table:name='表1'><table:table-row>"
                                    "<table:table-cell office:value-type='float' office:value='2'/>"
                                    "<table:table-cell table:formula='of:=[.A1]'/>"
                                    "</table:table-row></table:table>"),
                   "", ""});

    REQUIRE((xlsx.findings.size() == 1 && ods.findings.size() == 1));
    CHECK(xlsx.value.rows[0].cells == Cells{"2"});
    CHECK(xlsx.findings[0].code == "table.formula-uncomputed");
    CHECK(xlsx.findings[0].place.row == 2);
    CHECK(xlsx.findings[0].place.column == "B");
    CHECK(xlsx.findings[0].facts == std::vector<gis::Fact>{{"count", "2"}});
    CHECK(ods.findings[0].place.column == "B");
}
