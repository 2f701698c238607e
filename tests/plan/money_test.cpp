#include "plan/money.h"

#include <catch2/catch_test_macros.hpp>

using plan::Money;

TEST_CASE("398.52 wan goes in and comes out exactly") {
    const Money money = Money::ofWan(398.52);

    CHECK(money.inYuan() == 3'985'200);
    CHECK(money.inWan() == 398.52);
    CHECK(plan::wanText(money) == "398.52");
}

TEST_CASE("nine wan for each of 11061 households is 99549 wan") {
    const Money sum = 11'061 * Money::ofWan(9);

    CHECK(plan::wanText(sum) == "99549");
}

TEST_CASE("a thousand small sums add up without a rest") {
    Money sum;
    for (int i = 0; i < 1000; ++i) {
        sum = sum + Money::ofWan(0.1);
    }

    CHECK(sum == Money::ofWan(100));
}
