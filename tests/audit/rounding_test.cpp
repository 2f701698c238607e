#include "audit/rounding.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

using audit::Agreement;
using audit::slackOf;
using audit::Sum;
using plan::Claim;
using plan::Qualifier;
using plan::StatedFigure;

namespace {

Sum sumOf(std::initializer_list<double> numbers, double slack) {
    Sum sum;
    for (const double number : numbers) {
        sum.add(number, slack);
    }
    return sum;
}

Claim claim(double value, int decimals, const std::string& unit,
            Qualifier qualifier = Qualifier::Plain) {
    Claim claim;
    claim.figure = {value, decimals};
    claim.unit = unit;
    claim.qualifier = qualifier;
    return claim;
}

bool isNear(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

} // namespace

TEST_CASE("a figure stands for half a unit of its last digit to either side") {
    CHECK(isNear(slackOf(StatedFigure{2.38, 2}, Qualifier::Plain), 0.005));
    CHECK(isNear(slackOf(StatedFigure{268900, -2}, Qualifier::Plain), 50.0));
}

TEST_CASE("what is counted is exact and what is measured is not") {
    CHECK(slackOf(claim(46, 0, "个")) == 0.0);
    CHECK(slackOf(claim(29941, 0, "户")) == 0.0);
    CHECK(slackOf(claim(99549, 0, "万元")) == 0.5);
}

TEST_CASE("about lets the last digit that is meant be one off") {
    CHECK(isNear(slackOf(claim(13.97, 2, "万平方米", Qualifier::About)), 0.01));
    CHECK(isNear(slackOf(claim(300, 0, "户", Qualifier::About)), 100.0));
    CHECK(isNear(slackOf(claim(2.50, 2, "亿元", Qualifier::About)), 0.1));
    CHECK(isNear(slackOf(claim(99549, 0, "万元", Qualifier::About)), 1.0));
}

TEST_CASE("one number printed twice agrees when the finer one rounds to the coarser") {
    CHECK(audit::isSameFigure(2.38, 0.005, 2.377, 0.0005));
    CHECK(audit::isSameFigure(8.64, 0.005, 8.636, 0.0005));
    CHECK(audit::isSameFigure(16.0, 0.05, 16.00, 0.005));
    CHECK_FALSE(audit::isSameFigure(2.38, 0.005, 2.386, 0.0005));
    CHECK_FALSE(audit::isSameFigure(0.74, 0.005, 0.75, 0.005));
}

TEST_CASE("two rounded parts may miss their rounded whole by one in the last digit") {
    const auto parts = sumOf({1.12, 1.12}, 0.005); // 1.124 + 1.124 = 2.248

    CHECK(agreementOf(sumOf({2.25}, 0.005), parts) == Agreement::Agrees);
    CHECK(agreementOf(sumOf({2.26}, 0.005), parts) == Agreement::Differs);
}

TEST_CASE("many parts hardly round to the same side all at once") {
    const auto six = sumOf({304.00, 86.10, 2.12, 70.90, 69.33, 46.18}, 0.005); // 578.63

    CHECK(agreementOf(sumOf({578.65}, 0.005), six) == Agreement::Agrees);
    CHECK(agreementOf(sumOf({578.60}, 0.005), six) == Agreement::Unlikely);
    CHECK(agreementOf(sumOf({578.59}, 0.005), six) == Agreement::Differs);
}

TEST_CASE("counts never differ by rounding") {
    CHECK(agreementOf(sumOf({48}, 0.0), sumOf({32, 16}, 0.0)) == Agreement::Agrees);
    CHECK(agreementOf(sumOf({47}, 0.0), sumOf({32, 16}, 0.0)) == Agreement::Differs);
}

TEST_CASE("a range agrees with everything inside it and tells how far outside a figure is") {
    Sum range = sumOf({929.69}, 0.0);
    range.addBetween(0.0, 27.56, 0.0);

    CHECK(agreementOf(sumOf({940}, 0.0), range) == Agreement::Agrees);
    CHECK(agreementOf(sumOf({1013.96}, 0.0), range) == Agreement::Differs);
    CHECK(isNear(differenceOf(sumOf({1013.96}, 0.0), range), 1013.96 - 957.25));
    CHECK(isNear(differenceOf(sumOf({929.00}, 0.0), range), -0.69));
    CHECK(rangeText(range) == "929.69—957.25");
}

TEST_CASE("an open range only asks for as much as it has") {
    Sum range = sumOf({4.35}, 0.005);
    range.addBetween(0.0, std::numeric_limits<double>::infinity(), 0.0);

    CHECK(agreementOf(sumOf({5.38}, 0.005), range) == Agreement::Agrees);
    CHECK(agreementOf(sumOf({4.30}, 0.005), range) == Agreement::Differs);
    CHECK(rangeText(range) == "≥4.35");
}

TEST_CASE("units are powers of ten of one another") {
    REQUIRE(audit::unitFrom("亿元"));
    CHECK(audit::unitFrom("亿元")->power - audit::unitFrom("万元")->power == 4);
    CHECK(audit::unitFrom("亿元")->base == audit::unitFrom("万元")->base);
    CHECK_FALSE(audit::unitFrom("年"));
    CHECK_FALSE(audit::unitFrom("%"));
}

TEST_CASE("numbers are shown without the noise of adding") {
    CHECK(audit::numberText(0.1 + 0.2) == "0.3");
    CHECK(audit::numberText(-0.0) == "0");
    CHECK(audit::numberText(29941) == "29941");
}
