#include "audit/report.h"

#include <catch2/catch_test_macros.hpp>

using audit::Family;
using audit::Finding;
using gis::Severity;

TEST_CASE("findings are read by family and the worst first") {
    const auto report = audit::reportOf({{"money.a", Family::Money, Severity::Error, {}},
                                         {"lists.a", Family::Lists, Severity::Info, {}},
                                         {"lists.b", Family::Lists, Severity::Error, {}},
                                         {"lists.c", Family::Lists, Severity::Error, {}}});

    REQUIRE(report.families.size() == audit::families.size());
    const auto& lists = report.families[1];
    CHECK(lists.family == Family::Lists);
    REQUIRE(lists.findings.size() == 3);
    CHECK(lists.findings[0].code == "lists.b");
    CHECK(lists.findings[1].code == "lists.c");
    CHECK(lists.findings[2].code == "lists.a");
    CHECK(lists.errors == 2);
    CHECK(lists.notes == 1);
    CHECK(report.errors == 3);
    CHECK(report.warnings == 0);
}

TEST_CASE("a family without findings is in the report all the same") {
    const auto report = audit::reportOf({});

    REQUIRE(report.families.size() == audit::families.size());
    CHECK(report.families[3].findings.empty());
}
