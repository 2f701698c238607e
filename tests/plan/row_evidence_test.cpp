#include "plan/row_evidence.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using plan::agree;
using plan::Figure;
using plan::ListRow;
using plan::ReasonKind;

namespace {

ListRow row(const std::string& name) {
    ListRow row;
    row.name = name;
    row.bareName = name;
    return row;
}

ListRow households(double count) {
    auto made = row("甲小区");
    made.figures = {{"households", count, 0}};
    return made;
}

plan::Evidence evidence(const ListRow& a, const ListRow& b) {
    const plan::NameReader reader{{}};
    const auto one = reader.read(a.bareName);
    const auto other = reader.read(b.bareName);
    return plan::evidenceOf({a, one}, {b, other}, reader);
}

// What everything but the name is worth.
double bitsBesideName(const ListRow& a, const ListRow& b) {
    return evidence(a, b).bits - evidence(row("甲小区"), row("甲小区")).bits;
}

bool has(const plan::Evidence& evidence, ReasonKind kind) {
    return std::ranges::find(evidence.reasons, kind, &plan::Reason::kind) != evidence.reasons.end();
}

ListRow at(double x, double reach) {
    auto made = row("甲小区");
    made.spot = plan::Spot{{x, 0.0}, gis::Metres::of(reach)};
    return made;
}

ListRow built(int first, int last) {
    auto made = row("甲小区");
    made.built = {{first, last}};
    return made;
}

} // namespace

TEST_CASE("two prints agree when rounding explains the difference") {
    CHECK(agree({"a", 2.38, 2}, {"a", 2.377, 3}));
    CHECK(agree({"a", 8.64, 2}, {"a", 8.636, 3}));
    CHECK(agree({"a", 16.0, 0}, {"a", 16.0, 2}));
    CHECK_FALSE(agree({"a", 2.38, 2}, {"a", 2.33, 2}));
    CHECK_FALSE(agree({"a", 2.38, 2}, {"a", 2.39, 2}));
    CHECK_FALSE(agree({"a", 2.38, 2}, {"a", 2.386, 3}));
    CHECK_FALSE(agree({"a", 1604, 0}, {"a", 1605, 0}));
}

TEST_CASE("a long number that agrees tells more than a short one") {
    CHECK(bitsBesideName(households(1737), households(1737)) == Catch::Approx(6.0));
    CHECK(bitsBesideName(households(6), households(6)) == Catch::Approx(2.807).margin(0.001));
    CHECK(bitsBesideName(households(1), households(1)) == Catch::Approx(1.0));
}

TEST_CASE("a number speaks against the pair the more the farther it is off") {
    CHECK(bitsBesideName(households(1000), households(1020)) == Catch::Approx(-0.5));
    CHECK(bitsBesideName(households(1000), households(1100)) == Catch::Approx(-2.0));
    CHECK(bitsBesideName(households(1604), households(877)) == Catch::Approx(-4.0));
}

TEST_CASE("a number that one list lacks says nothing") {
    CHECK(bitsBesideName(households(1737), row("甲小区")) == 0.0);
}

TEST_CASE("years speak when both lists have them") {
    CHECK(bitsBesideName(built(1981, 1990), built(1981, 1990)) == 1.5);
    CHECK(bitsBesideName(built(1981, 1990), built(1989, 1994)) == 0.5);
    CHECK(bitsBesideName(built(2001, 2005), built(1991, 2000)) == -1.5);
}

TEST_CASE("the place speaks loudest") {
    CHECK(bitsBesideName(at(0, 50), at(20, 50)) == 8.0);
    CHECK(bitsBesideName(at(0, 50), at(100, 50)) == 1.0);
    CHECK(bitsBesideName(at(0, 50), at(300, 50)) == -4.0);
    CHECK(bitsBesideName(at(0, 50), at(3000, 50)) == -10.0);
}

TEST_CASE("names that contradict each other are never taken whatever the numbers say") {
    auto a = row("金川公司11区");
    auto b = row("金川公司12区");
    a.figures = b.figures = {{"households", 216, 0}, {"buildings", 55, 0}, {"floor_area", 2.33, 2}};

    const auto result = evidence(a, b);

    CHECK(result.bits == 3.0);
    CHECK(has(result, ReasonKind::MarkConflict));
    CHECK(has(result, ReasonKind::FigureAgrees));
}

TEST_CASE("every reason carries what it was found from") {
    const auto reasons = evidence(households(1604), households(877)).reasons;

    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0].kind == ReasonKind::NameEqual);
    CHECK(reasons[1] == plan::Reason{ReasonKind::FigureDiffers, -4.0, "households", "1604", "877"});
}
