#include "plan/estate.h"

#include <catch2/catch_test_macros.hpp>

using plan::RenovationType;

TEST_CASE("building years keep the words in which they were printed") {
    const auto built = plan::builtFrom("1981—1990年；1991—2000年");

    REQUIRE(built);
    CHECK(built->text == "1981—1990年；1991—2000年");
    CHECK(built->periods.size() == 2);
    CHECK_FALSE(plan::builtFrom("不详"));
}

TEST_CASE("renovation types go by the names the guidance uses") {
    for (const auto type :
         {RenovationType::Basic, RenovationType::Improvement, RenovationType::Enhancement}) {
        CHECK(plan::renovationTypeFrom(plan::nameOf(type)) == type);
    }
    CHECK(plan::nameOf(RenovationType::Improvement) == "完善类");
    CHECK_FALSE(plan::renovationTypeFrom("综合类"));
}
