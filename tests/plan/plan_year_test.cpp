#include "plan/plan_year.h"

#include <catch2/catch_test_macros.hpp>

using plan::PlanningPeriod;
using plan::YearSpan;
using plan::yearSpansFrom;
using Spans = std::vector<YearSpan>;

TEST_CASE("a planning period is read with any dash and printed as plans print it") {
    const PlanningPeriod period{{2021}, {2025}};

    CHECK(plan::planningPeriodFrom("2021-2025") == period);
    CHECK(plan::planningPeriodFrom("2021—2025年") == period);
    CHECK(plan::planningPeriodFrom("２０２１～２０２５") == period);
    CHECK(plan::planningPeriodFrom("2021 年至 2025 年") == period);
    CHECK(plan::toText(period) == "2021—2025");
}

TEST_CASE("a period that runs backwards or says something else is none") {
    CHECK_FALSE(plan::planningPeriodFrom("2025-2021"));
    CHECK_FALSE(plan::planningPeriodFrom("十四五"));
    CHECK_FALSE(plan::planningPeriodFrom("2021-25"));
    CHECK_FALSE(plan::planningPeriodFrom("2021-2025；2026-2030"));
    CHECK_FALSE(plan::planningPeriodFrom("2025年以前"));
    CHECK_FALSE(plan::planningPeriodFrom(""));
}

TEST_CASE("a period contains its first and its last year") {
    const PlanningPeriod period{{2021}, {2025}};

    CHECK(period.contains({2021}));
    CHECK(period.contains({2025}));
    CHECK_FALSE(period.contains({2020}));
    CHECK_FALSE(period.contains({2026}));
    CHECK(period.years().size() == 5);
}

TEST_CASE("building years are read as surveys print them") {
    CHECK(yearSpansFrom("1981—1990年") == Spans{{1981, 1990}});
    CHECK(yearSpansFrom("1981—1990年；1991—2000年") == Spans{{1981, 1990}, {1991, 2000}});
    CHECK(yearSpansFrom("1981—1990 年\n1991—2000 年") == Spans{{1981, 1990}, {1991, 2000}});
    CHECK(yearSpansFrom("1981年—1990年") == Spans{{1981, 1990}});
    CHECK(yearSpansFrom("1981——1990") == Spans{{1981, 1990}});
    CHECK(yearSpansFrom("1995") == Spans{{1995, 1995}});
    CHECK(yearSpansFrom("1995年、1998年") == Spans{{1995, 1995}, {1998, 1998}});
    CHECK(yearSpansFrom("1980年以前") == Spans{{0, 1980}});
    CHECK(yearSpansFrom("2000年前") == Spans{{0, 2000}});
}

TEST_CASE("building years that are not understood are not half read") {
    CHECK_FALSE(yearSpansFrom("八十年代"));
    CHECK_FALSE(yearSpansFrom("1981—1990年左右"));
    CHECK_FALSE(yearSpansFrom("1981—90年"));
    CHECK_FALSE(yearSpansFrom("1990—1981年"));
    CHECK_FALSE(yearSpansFrom("19811990"));
    CHECK_FALSE(yearSpansFrom("；"));
}
