#include "plan/match_reason.h"

#include <catch2/catch_test_macros.hpp>

using plan::Reason;
using plan::ReasonKind;
using plan::reasonsFromCode;

TEST_CASE("reasons are written and read back") {
    const std::vector<Reason> reasons{
        {ReasonKind::NameSameForm, 0.0, {}, {}, {}},
        {ReasonKind::FigureRounded, 0.0, "floor_area", "2.38", "2.377"},
        {ReasonKind::PlaceElsewhere, 0.0, {}, "3000", {}}};

    const auto code = toCode(reasons);

    CHECK(code == "name-same-form; figure-rounded|floor_area|2.38|2.377; place-elsewhere||3000|");
    CHECK(reasonsFromCode(code) == reasons);
}

TEST_CASE("a user's word cannot break the code apart") {
    const std::vector<Reason> reasons{{ReasonKind::FigureAgrees, 0.0, "a|b; c", "1", "1"}};

    const auto read = reasonsFromCode(toCode(reasons));

    REQUIRE(read.has_value());
    CHECK(read->size() == 1);
    CHECK(read->front().what == "a/b, c");
}

TEST_CASE("what is no code gives nothing") {
    CHECK_FALSE(reasonsFromCode("").has_value());
    CHECK_FALSE(reasonsFromCode("name-equal; nonsense").has_value());
    CHECK_FALSE(reasonsFromCode("figure-agrees|households").has_value());
}
