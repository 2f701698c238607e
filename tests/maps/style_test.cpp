#include "maps/style.h"

#include <limits>

using namespace maps;

namespace {

const Attributes estate{{"name", std::string{"昌荣里"}},
                        {"plan_year", std::int64_t{2023}},
                        {"area", 0.35},
                        {"code", std::string{"620302"}},
                        {"built", std::monostate{}},
                        {"bsm", std::int64_t{620302000000000001}},
                        {"share", std::numeric_limits<double>::quiet_NaN()}};

Filter compare(const std::string& property, Comparison comparison, const std::string& literal) {
    return {Compare{property, comparison, literal}};
}
Filter yearIs(const std::string& year) {
    return compare("plan_year", Comparison::Equal, year);
}
Filter combine(Connective connective, std::vector<Filter> operands) {
    return {Combine{connective, std::move(operands)}};
}

Rule ruleFor(const std::string& title, std::optional<Filter> filter) {
    Rule rule;
    rule.title = title;
    rule.filter = std::move(filter);
    return rule;
}
Rule elseRule() {
    Rule rule = ruleFor("未列入", std::nullopt);
    rule.isElse = true;
    return rule;
}
LineSymbol line(double width) {
    LineSymbol symbol;
    symbol.stroke.width.count = width;
    return symbol;
}

using Indices = std::vector<std::size_t>;

} // namespace

TEST_CASE("A number is compared as a number however the style spells it") {
    CHECK(holds(yearIs("2023"), estate));
    CHECK(holds(yearIs("2023.0"), estate));
    CHECK_FALSE(holds(yearIs("2024"), estate));
    CHECK(holds(compare("plan_year", Comparison::Less, "10000"), estate));
    CHECK(holds(compare("area", Comparison::GreaterOrEqual, "0.35"), estate));
    CHECK_FALSE(holds(compare("area", Comparison::Greater, "0.35"), estate));
}

TEST_CASE("Digits in a text field count as a number") {
    CHECK(holds(compare("code", Comparison::Greater, "99999"), estate));
    CHECK(holds(compare("code", Comparison::Equal, "620302.0"), estate));
}

TEST_CASE("Long identifiers are compared to the last digit") {
    CHECK(holds(compare("bsm", Comparison::Equal, "620302000000000001"), estate));
    CHECK_FALSE(holds(compare("bsm", Comparison::Equal, "620302000000000002"), estate));
}

TEST_CASE("Text is compared as text") {
    CHECK(holds(compare("name", Comparison::Equal, "昌荣里"), estate));
    CHECK(holds(compare("name", Comparison::NotEqual, "2023"), estate));
    CHECK(holds(compare("plan_year", Comparison::NotEqual, "二〇二三"), estate));
    CHECK(holds(compare("plan_year", Comparison::LessOrEqual, "2023a"), estate));
}

TEST_CASE("Between includes both ends and is no match for text") {
    CHECK(holds({Between{"plan_year", 2023.0, 2025.0}}, estate));
    CHECK(holds({Between{"plan_year", 2021.0, 2023.0}}, estate));
    CHECK_FALSE(holds({Between{"plan_year", 2024.0, 2025.0}}, estate));
    CHECK_FALSE(holds({Between{"name", 0.0, 9999.0}}, estate));
}

TEST_CASE("A missing value or null satisfies only the question whether it is null") {
    for (const std::string property : {"built", "no_such_field", "share"}) {
        INFO(property);

        CHECK(holds({IsNull{property}}, estate));
        CHECK_FALSE(holds(compare(property, Comparison::Equal, "1990"), estate));
        CHECK_FALSE(holds(compare(property, Comparison::NotEqual, "1990"), estate));
        CHECK_FALSE(holds({Between{property, 0.0, 9999.0}}, estate));
    }
    CHECK_FALSE(holds({IsNull{"name"}}, estate));
}

TEST_CASE("What is unknown stays unknown when it is negated") {
    const Filter unknown = compare("built", Comparison::Less, "1990");

    CHECK_FALSE(holds(combine(Connective::Not, {unknown}), estate));
    CHECK(holds(combine(Connective::Not, {Filter{IsNull{"name"}}}), estate));
    CHECK(holds(combine(Connective::Not, {yearIs("2021")}), estate));
}

TEST_CASE("One true side makes an or true and one false side an and false whatever is unknown") {
    const Filter unknown = compare("built", Comparison::Less, "1990");
    const Filter yes = yearIs("2023");
    const Filter no = yearIs("2021");

    CHECK(holds(combine(Connective::Or, {unknown, yes}), estate));
    CHECK_FALSE(holds(combine(Connective::Or, {unknown, no}), estate));
    CHECK_FALSE(holds(combine(Connective::And, {unknown, yes}), estate));
    CHECK(holds(combine(Connective::Not, {combine(Connective::And, {unknown, no})}), estate));
    CHECK(holds(combine(Connective::And, {yes, yes}), estate));
}

TEST_CASE("Every rule that fits applies and keeps its place in the drawing order") {
    const Style style{
        "",
        "",
        {ruleFor("all", {}), ruleFor("2021", yearIs("2021")), ruleFor("2023", yearIs("2023"))}};

    CHECK(applicableRules(style, estate, 10'000.0) == Indices{0, 2});
}

TEST_CASE("The else rule applies only where no other rule of its pass does") {
    Style style{"", "", {ruleFor("2021", yearIs("2021")), elseRule()}};

    CHECK(applicableRules(style, estate, 10'000.0) == Indices{1});
    CHECK(applicableRules(style, {{"plan_year", std::int64_t{2021}}}, 10'000.0) == Indices{0});
    CHECK(applicableRules(style, {}, 10'000.0) == Indices{1});

    style.rules.push_back(ruleFor("", {}));
    style.rules.back().pass = 1;
    CHECK(applicableRules(style, estate, 10'000.0) == Indices{1, 2});
}

TEST_CASE("A scale range includes its smaller denominator and excludes its larger one") {
    Rule rule = ruleFor("", {});
    rule.scales = {5'000.0, 25'000.0};
    const Style style{"", "", {rule}};

    CHECK(applicableRules(style, estate, 5'000.0) == Indices{0});
    CHECK(applicableRules(style, estate, 24'999.0) == Indices{0});
    CHECK(applicableRules(style, estate, 25'000.0).empty());
    CHECK(applicableRules(style, estate, 4'999.0).empty());
}

TEST_CASE("The else rule applies where the fitting rule is out of scale") {
    Rule detail = ruleFor("detail", {});
    detail.scales.maxDenominator = 5'000.0;
    const Style style{"", "", {detail, elseRule()}};

    CHECK(applicableRules(style, estate, 10'000.0) == Indices{1});
    CHECK(applicableRules(style, estate, 1'000.0) == Indices{0});
}

TEST_CASE("The legend shows a road with the casing that another pass draws") {
    Rule casing = ruleFor("", yearIs("2023"));
    casing.symbols = {line(1.2)};
    Rule other = ruleFor("", yearIs("2021"));
    other.symbols = {line(9.0)};
    Rule fill = ruleFor("主干路", yearIs("2023"));
    fill.symbols = {line(1.0)};
    fill.pass = 1;
    const Style style{"", "", {casing, other, fill}};

    const auto legend = legendOf(style, 10'000.0);

    CHECK(legend == std::vector<LegendEntry>{{"主干路", {line(1.2), line(1.0)}}});
}

TEST_CASE("The legend leaves out rules without title and rules out of scale") {
    Rule detail = ruleFor("detail", {});
    detail.scales.maxDenominator = 5'000.0;
    const Style style{"", "", {detail, ruleFor("", {}), elseRule()}};

    const auto legend = legendOf(style, 10'000.0);

    CHECK(legend == std::vector<LegendEntry>{{"未列入", {}}});
}
