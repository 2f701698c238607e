#include "plan/renovation_plan.h"

#include <catch2/catch_test_macros.hpp>

using plan::CostModel;
using plan::investment;
using plan::Money;

namespace {

const CostModel jinchang{Money::ofWan(9), {{{2021}, Money::ofWan(398.52)}}};

} // namespace

TEST_CASE("a year costs so much per household") {
    CHECK(investment(jinchang, {2022}, 11'061, 11'061) == Money::ofWan(99'549));
}

TEST_CASE("a year with a lump sum costs the lump sum however many households it has") {
    CHECK(investment(jinchang, {2021}, 104, 104) == Money::ofWan(398.52));
}

TEST_CASE("two districts share a lump sum by households") {
    const auto one = investment(jinchang, {2021}, 53, 104);
    const auto other = investment(jinchang, {2021}, 51, 104);

    CHECK(one.inYuan() == 2'030'919); // 3 985 200 * 53 / 104 = 2 030 919.2
    CHECK(one + other == Money::ofWan(398.52));
    CHECK(investment(jinchang, {2021}, 0, 0) == Money{});
}

TEST_CASE("a stated sum agrees when the rows round to it") {
    CHECK(plan::agrees({78.46, 2}, 78.462));
    CHECK(plan::agrees({78.46, 2}, 78.465)); // a half may be rounded either way
    CHECK_FALSE(plan::agrees({78.46, 2}, 78.466));
    CHECK(plan::agrees({21'924, 0}, 21'924));
    CHECK_FALSE(plan::agrees({21'924, 0}, 21'925));
    CHECK(plan::agrees({110.03, 2}, 0.1 + 109.93));
}

TEST_CASE("a stated sum is told with the digits it was printed with") {
    CHECK(plan::toText(plan::StatedFigure{12.6, 1}) == "12.6");
    CHECK(plan::toText(plan::StatedFigure{16.0, 2}) == "16.00");
    CHECK(plan::toText(plan::StatedFigure{99'549, 0}) == "99549");
}
