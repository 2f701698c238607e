#include "gis/finding.h"

#include "gis/failure.h"

#include <catch2/catch_test_macros.hpp>

using gis::Finding;
using gis::Findings;
using gis::Severity;

TEST_CASE("the worst finding stands first and equal ones keep to the order of their places") {
    Findings findings{
        {"b.info", Severity::Info, {"a.csv", "", 2, "x"}, {}},
        {"b.error", Severity::Error, {"b.csv", "", 9, "x"}, {}},
        {"b.error", Severity::Error, {"b.csv", "", 3, "x"}, {}},
    };

    gis::sortFindings(findings);

    CHECK(findings[0].place.row == 3);
    CHECK(findings[1].place.row == 9);
    CHECK(findings[2].severity == Severity::Info);
    CHECK(gis::hasErrors(findings));
}

TEST_CASE("a failure's line names what, where and the facts") {
    const gis::Failure failure{gis::FailureKind::Environment,
                               "file.missing",
                               {"survey.csv", "", {}, ""},
                               {{"reason", "No such file"}}};

    CHECK(std::string{failure.what()} == "file.missing: survey.csv; reason=No such file");
}

TEST_CASE("a place is told with the parts that are known") {
    CHECK(gis::toText({"s.xlsx", "表1", 7, "户数"}) == "s.xlsx [表1] row 7, column 户数");
    CHECK(gis::toText({"s.csv", "", {}, "户数"}) == "s.csv column 户数");
    CHECK(gis::toText({}).empty());
}
