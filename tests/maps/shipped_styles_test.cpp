#include "maps/style_file.h"
#include "tests/maps/colour_vision.h"

#include <catch2/catch_approx.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <utility>

using namespace maps;

namespace {

const std::filesystem::path styles{PIANQU_SOURCE_DIR "/styles"};
constexpr double anyScale = 10'000.0;
constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};

Style styleNamed(const std::string& name) {
    return readStyle(styles / (name + ".sld")).value;
}

std::vector<std::string> titlesFor(const Style& style, const Attributes& attributes) {
    std::vector<std::string> titles;
    for (const std::size_t index : applicableRules(style, attributes, anyScale)) {
        if (!style.rules[index].title.empty()) {
            titles.push_back(style.rules[index].title);
        }
    }
    return titles;
}

using Titles = std::vector<std::string>;

const PolygonSymbol& estateSymbol(const Rule& rule) {
    return std::get<PolygonSymbol>(rule.symbols.at(0));
}

// In rule order: the five years and what is not in the plan.
std::vector<Colour> estateFills() {
    std::vector<Colour> fills;
    for (const Rule& rule : styleNamed("annual_plan").rules) {
        fills.push_back(estateSymbol(rule).fill->colour.value());
    }
    return fills;
}

// `over` printed on `under`.
Colour blended(Colour over, Colour under) {
    const double share = over.alpha / 255.0;
    const auto channel = [&](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a * share + b * (1.0 - share)));
    };
    return {channel(over.red, under.red), channel(over.green, under.green),
            channel(over.blue, under.blue)};
}

double widthOf(const Rule& rule) {
    return std::get<LineSymbol>(rule.symbols.at(0)).stroke.width.count;
}

} // namespace

TEST_CASE("Every shipped style is understood to the last element") {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{styles}) {
        if (entry.path().extension() != ".sld") {
            continue;
        }
        INFO(entry.path());

        const auto read = readStyle(entry.path());

        CHECK(read.findings.empty());
        CHECK(read.value.name == entry.path().stem().string());
        CHECK_FALSE(read.value.title.empty());
        names.insert(read.value.name);
    }
    CHECK(names == std::set<std::string>{"annual_plan", "annual_plan_grey", "buildings",
                                         "data_quality", "diagnostic", "footprint_quality",
                                         "joint_areas", "neighbours", "other_estates",
                                         "renovation_types", "roads"});
}

TEST_CASE("Every shipped style is read back from what it is written as") {
    for (const auto& entry : std::filesystem::directory_iterator{styles}) {
        if (entry.path().extension() != ".sld") {
            continue;
        }
        INFO(entry.path());
        const Style style = readStyle(entry.path()).value;

        const std::string sld = toSld(style);

        CHECK(styleFromSld(sld, "again.sld").value == style);
        CHECK(toSld(styleFromSld(sld, "again.sld").value) == sld);
    }
}

TEST_CASE("Every year of the plan has its fill and title and the rest is told apart") {
    const Style style = styleNamed("annual_plan");

    for (int year = 2021; year <= 2025; ++year) {
        CHECK(titlesFor(style, {{"plan_year", std::int64_t{year}}}) ==
              Titles{std::to_string(year) + "年改造"});
    }
    CHECK(titlesFor(style, {{"plan_year", std::string{"2023"}}}) == Titles{"2023年改造"});
    CHECK(titlesFor(style, {}) == Titles{"未列入年度计划"});
    CHECK(titlesFor(style, {{"plan_year", std::int64_t{2026}}}) == Titles{"未列入年度计划"});
}

TEST_CASE("Estates of the plan are outlined 0.35 mm wide in a darker shade of their fill") {
    const Style style = styleNamed("annual_plan");

    for (std::size_t i = 0; i < 5; ++i) {
        const PolygonSymbol& symbol = estateSymbol(style.rules.at(i));
        INFO(style.rules[i].title);
        CHECK(symbol.stroke->width == InkLength{0.35});
        const auto fill = vision::labOf(symbol.fill->colour.value(), vision::normal);
        const auto edge = vision::labOf(symbol.stroke->colour, vision::normal);
        CHECK(edge[0] < fill[0] - 15.0);
        const double turn = std::remainder(
            std::atan2(edge[2], edge[1]) - std::atan2(fill[2], fill[1]), 2.0 * std::acos(-1.0));
        CHECK(std::abs(turn) < 0.1); // hue within 6 degrees
    }
}

TEST_CASE("Black lettering is easy to read on every fill and on buildings over it") {
    const Colour building =
        std::get<PolygonSymbol>(styleNamed("buildings").rules.at(0).symbols.at(0))
            .fill->colour.value();

    for (const Colour fill : estateFills()) {
        INFO(toHex(fill));
        CHECK(contrast(black, fill) >= 4.5);
        CHECK(contrast(black, blended(building, fill)) >= 4.5);
    }
}

TEST_CASE("The years grow darker so that their order survives a photocopy") {
    const std::vector<Colour> fills = estateFills();

    for (std::size_t i = 1; i < 5; ++i) {
        INFO(toHex(fills[i]));
        CHECK(vision::labOf(fills[i], vision::normal)[0] <=
              vision::labOf(fills[i - 1], vision::normal)[0] - 5.0);
    }
}

TEST_CASE("Printed in black every year has a hatch of its own and names stay easy to read") {
    std::set<MarkShape> hatches;
    double lightness = 100.0;
    const Style style = styleNamed("annual_plan_grey");
    REQUIRE(style.rules.size() == 6);
    for (std::size_t i = 0; i < 5; ++i) {
        const Colour fill = estateSymbol(style.rules[i]).fill->colour.value();
        const Mark hatch =
            std::get<PolygonSymbol>(style.rules[i].symbols.at(1)).fill->pattern.value();
        INFO(style.rules[i].title);
        CHECK(fill.red == fill.green);
        CHECK(fill.green == fill.blue);
        CHECK(vision::labOf(fill, vision::normal)[0] <= lightness - 3.0);
        CHECK(contrast(black, fill) >= 4.5);
        CHECK(contrast(black, hatch.stroke->colour) >= 4.5);
        CHECK(contrast(hatch.stroke->colour, fill) >= 1.8);
        hatches.insert(hatch.shape);
        lightness = vision::labOf(fill, vision::normal)[0];
    }
    CHECK(hatches.size() == 5);
}

TEST_CASE("No two fills of the plan look alike to any eyes") {
    const std::vector<Colour> fills = estateFills();
    const double leastDistance = 12.0; // delta E*ab; about 2.3 is just noticeable side by side

    for (const auto& eyes :
         {vision::normal, vision::protanopia, vision::deuteranopia, vision::tritanopia}) {
        for (std::size_t i = 0; i < fills.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                INFO(toHex(fills[i]) << " and " << toHex(fills[j]));
                CHECK(vision::distance(fills[i], fills[j], eyes) >= leastDistance);
            }
        }
    }
}

TEST_CASE("The judge of colours knows red from green and what a deuteranope loses") {
    const Colour red{0xd0, 0x40, 0x40};
    const Colour green{0x40, 0x90, 0x40};

    CHECK(vision::labOf(white, vision::normal)[0] == Catch::Approx(100.0).margin(0.01));
    CHECK(vision::labOf({255, 0, 0}, vision::normal)[1] == Catch::Approx(80.09).margin(0.05));
    CHECK(vision::distance(red, green, vision::deuteranopia) <
          0.5 * vision::distance(red, green, vision::normal));
}

TEST_CASE("A class of road has its casing below and its title once") {
    const Style style = styleNamed("roads");

    for (const auto& [code, title] :
         {std::pair{"arterial", "主干路"}, {"collector", "次干路"}, {"local", "支路"}}) {
        const Attributes road{{"class", std::string{code}}};
        INFO(code);
        const auto rules = applicableRules(style, road, anyScale);
        REQUIRE(rules.size() == 2);
        CHECK(style.rules[rules[0]].pass < style.rules[rules[1]].pass);
        CHECK(widthOf(style.rules[rules[0]]) ==
              Catch::Approx(widthOf(style.rules[rules[1]]) + 2.4)); // metres
        CHECK(titlesFor(style, road) == Titles{title});
    }
    CHECK(titlesFor(style, {{"class", std::string{"rail"}}}) == Titles{"铁路"});
    CHECK(titlesFor(style, {{"class", std::string{"river"}}}) == Titles{"河流"});
}

TEST_CASE("The more important a road the wider it is drawn and the higher it lies") {
    std::vector<double> widths;
    for (const Rule& rule : styleNamed("roads").rules) {
        if (rule.pass == 1 && rule.name != "rail") {
            widths.push_back(widthOf(rule));
        }
    }

    REQUIRE(widths.size() == 3);
    CHECK(std::ranges::is_sorted(widths)); // later rules draw over earlier ones
}

TEST_CASE("The closer two neighbours the stronger the line between them") {
    const Style style = styleNamed("neighbours");
    std::vector<double> widths;

    for (const double gap : {0.0, 12.5, 28.0}) {
        const auto rules = applicableRules(style, {{"gap_m", gap}}, anyScale);
        REQUIRE(rules.size() == 1);
        widths.push_back(widthOf(style.rules[rules[0]]));
    }

    CHECK(std::ranges::is_sorted(widths, std::greater{}));
}

TEST_CASE("An outline that was not surveyed says so") {
    const Style style = styleNamed("footprint_quality");

    CHECK(titlesFor(style, {{"quality", std::string{"schematic"}}}) == Titles{"示意范围，非实测"});
    CHECK(titlesFor(style, {{"quality", std::string{"surveyed"}}}) == Titles{"实测范围"});
    CHECK(titlesFor(style, {}) == Titles{"来源不明"});
}
