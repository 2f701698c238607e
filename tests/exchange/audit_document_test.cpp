#include "exchange/audit_document.h"

#include "gis/table_reader.h"
#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using exchange::AuditDocument;
using exchange::AuditEntry;

namespace {

AuditEntry entry(const std::string& scope, const std::string& message) {
    AuditEntry entry;
    entry.code = "lists.year-differs";
    entry.severity = gis::Severity::Error;
    entry.scope = scope;
    entry.stated = "2022";
    entry.computed = "2023";
    entry.difference = "-1";
    entry.message = message;
    entry.places = {"a.csv 第3行"};
    return entry;
}

AuditDocument documentWith(std::vector<AuditEntry> entries) {
    AuditDocument document;
    document.title = "审计 <报告>";
    document.facts = {"规划 & 计划"};
    document.labels.language = "zh-CN";
    document.labels.error = "错误";
    document.labels.code = "规则";
    document.labels.scope = "对象";
    document.labels.stated = "所述";
    document.labels.findings = "审计结果";
    document.labels.summary = "汇总";
    document.labels.rules = "审计规则";
    document.labels.noFindings = "未发现问题。";
    document.sections = {{"各表之间", std::move(entries), 1, 0, 0}, {"空间", {}, 0, 0, 0}};
    document.rules = {{"lists.year-differs", "各表之间", "错误", "4.2", "是否一致？"}};
    return document;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("no text of the data becomes markup in the page") {
    const auto html = auditHtml(documentWith({entry("x", "<script>alert(\"1\")</script> & 'y'")}));

    CHECK_FALSE(holds(html, "<script>"));
    CHECK(holds(html, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;y&#39;"));
    CHECK(holds(html, "<title>审计 &lt;报告&gt;</title>"));
    CHECK(holds(html, "规划 &amp; 计划"));
}

TEST_CASE("the page asks nothing of a network") {
    const auto html = auditHtml(documentWith({entry("x", "y")}));

    for (const char* outside : {"http:", "https:", "src=", "@import", "url(", "<link"}) {
        CAPTURE(outside);
        CHECK_FALSE(holds(html, outside));
    }
}

TEST_CASE("an estate of the page links to its place on the map") {
    auto found = entry("丽景苑", "y");
    found.onMap = {{"丽景苑", "620302-021", "附图1 central", gis::LonLat{102.187, 38.5123}},
                   {"无范围", "620302-022", "", {}}};

    const auto html = auditHtml(documentWith({found}));

    CHECK(holds(html, "href=\"geo:38.512300,102.187000\""));
    CHECK(holds(html, "data-estate=\"620302-021\""));
    CHECK(holds(html, "附图1 central 38.5123°N 102.1870°E"));
    CHECK(holds(html, "无范围 620302-022"));
}

TEST_CASE("a family without findings says so") {
    CHECK(holds(auditHtml(documentWith({})), "未发现问题。"));
}

TEST_CASE("CSV is UTF-8 without a byte order mark and quotes what needs it") {
    const auto csv = auditCsv(documentWith({entry("甲,乙", "说\"是\"")}));

    CHECK(csv.substr(0, 3) != "\xEF\xBB\xBF");
    CHECK(holds(csv, "\"甲,乙\""));
    CHECK(holds(csv, "\"说\"\"是\"\"\""));
    CHECK(holds(csv, ",2022,2023,-1,"));
}

TEST_CASE("a cell that a spreadsheet would run is text in the CSV") {
    for (const std::string risky : {"=1+1", "+cmd", "-cmd", "@sum", "\tx"}) {
        CAPTURE(risky);
        CHECK(holds(auditCsv(documentWith({entry(risky, "y")})), "'" + risky));
    }
}

TEST_CASE("the workbook reads back with numbers as numbers and nothing run") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "a.xlsx";

    writeAuditWorkbook(documentWith({entry("=1+1", "y")}), file);

    const auto table = gis::readTable({file, "审计结果", ""}).value;
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells[3] == "对象");
    CHECK(table.rows[1].cells[3] == "=1+1");
    CHECK(table.rows[1].cells[4] == "2022");
    CHECK(table.rows[1].cells[6] == "-1");
    CHECK(gis::readTable({file, "审计规则", ""}).value.rows.size() == 2);
}

TEST_CASE("a text longer than a cell holds is cut between two characters") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "a.xlsx";
    std::string names;
    for (int i = 0; i < 20'000; ++i) {
        names += "区";
    }

    writeAuditWorkbook(documentWith({entry("x", "=" + names)}), file);

    const auto table = gis::readTable({file, "审计结果", ""}).value;
    const auto& message = table.rows.at(1).cells.at(8);
    CHECK(message.ends_with("区……"));
    CHECK(message.size() < 33'000);
}

TEST_CASE("the same audit gives the same workbook") {
    const support::TemporaryFolder folder;
    const auto document = documentWith({entry("x", "y")});

    writeAuditWorkbook(document, folder.path() / "a.xlsx");
    writeAuditWorkbook(document, folder.path() / "b.xlsx");

    CHECK(support::bytesOf(folder.path() / "a.xlsx") == support::bytesOf(folder.path() / "b.xlsx"));
}

TEST_CASE("a workbook that cannot be written is told") {
    const auto code = support::codeOfFailure(
        [] { writeAuditWorkbook(documentWith({}), "/no/such/folder/a.xlsx"); });

    CHECK(code == "output.unwritable");
}
