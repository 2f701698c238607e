#include "maps/style_file.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <random>

using namespace maps;

namespace {

// Any style that the value types promise, the same for the same seed everywhere: the engine's
// numbers are fixed by the C++ standard, those of its distributions are not.
class RandomStyle {
public:
    explicit RandomStyle(std::uint32_t seed) : engine_{seed} {}

    Style style() {
        Style style{text(), text(), {}};
        int pass = 0;
        const std::size_t count = upTo(6);
        for (std::size_t i = 0; i < count; ++i) {
            pass += i > 0 && coin() ? 1 : 0;
            style.rules.push_back(rule(pass));
        }
        return style;
    }

private:
    std::size_t upTo(std::size_t highest) { return engine_() % (highest + 1); }
    bool coin() { return upTo(1) == 1; }
    template <class Enum>
    Enum any(Enum highest) {
        return static_cast<Enum>(upTo(static_cast<std::size_t>(highest)));
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(upTo(255)); }
    Colour colour() { return {byte(), byte(), byte(), byte()}; }
    double millionths(unsigned least = 0) {
        return static_cast<double>(least + engine_() % 20'000'000) / 1e6;
    }
    double real() { return (static_cast<double>(engine_()) - 2e9) / 7.0; }
    std::string text() {
        constexpr std::array words{"",  "2021年改造",      "a < b & c", "\"quoted\" 'text'",
                                   "x", "  two  blanks  ", "]]>"};
        const std::string word = words.at(upTo(words.size() - 1));
        const auto first = word.find_first_not_of(' ');
        return first == std::string::npos
                   ? ""
                   : word.substr(first, word.find_last_not_of(' ') - first + 1);
    }
    std::string property() { return coin() ? "plan_year" : "户数"; }

    InkLength length(InkLength::Unit unit) { return {millionths(), unit}; }
    Stroke stroke(InkLength::Unit unit) {
        Stroke stroke{colour(), length(unit), {}, any(LineCap::Square), any(LineJoin::Bevel)};
        for (std::size_t pairs = upTo(2); pairs > 0; --pairs) {
            stroke.dashes.push_back(millionths(1));
            stroke.dashes.push_back(millionths());
        }
        return stroke;
    }
    Mark mark(InkLength::Unit unit, MarkShape shape) {
        Mark mark;
        mark.shape = shape;
        if (coin()) {
            mark.fill = colour();
        }
        if (coin()) {
            mark.stroke = stroke(unit);
        }
        mark.size = length(unit);
        mark.rotation = coin() ? 0.0 : real();
        return mark;
    }
    MarkShape hatch() {
        const MarkShape shape = any(MarkShape::Dots);
        if (shape == MarkShape::Cross) {
            return MarkShape::Grid;
        }
        return shape == MarkShape::X ? MarkShape::DiagonalGrid : shape;
    }
    Fill fill(InkLength::Unit unit) {
        Fill fill;
        if (coin()) {
            fill.colour = colour();
        }
        if (!fill.colour || coin()) {
            fill.pattern = mark(unit, hatch());
        }
        return fill;
    }
    Symbol symbol() {
        const auto unit = any(InkLength::Unit::GroundMetres);
        switch (upTo(3)) {
        case 0: {
            PolygonSymbol polygon{fill(unit), {}};
            if (coin()) {
                polygon.stroke = stroke(unit);
            }
            return polygon;
        }
        case 1:
            return LineSymbol{stroke(unit)};
        case 2:
            return PointSymbol{mark(unit, any(MarkShape::Dots))};
        default:
            break;
        }
        TextSymbol label{property(), {millionths(), coin(), coin(), colour(), {}}};
        if (coin()) {
            label.lettering.halo = Halo{colour(), millionths()};
        }
        return label;
    }
    Filter filter(int depth) {
        switch (upTo(depth > 3 ? 2 : 3)) {
        case 0:
            return {Compare{property(), any(Comparison::GreaterOrEqual), text()}};
        case 1:
            return {Between{property(), real(), real()}};
        case 2:
            return {IsNull{property()}};
        default:
            break;
        }
        Combine combine{any(Connective::Not), {filter(depth + 1)}};
        while (combine.connective != Connective::Not && coin()) {
            combine.operands.push_back(filter(depth + 1));
        }
        return {combine};
    }
    Rule rule(int pass) {
        Rule rule;
        rule.name = text();
        rule.title = text();
        rule.pass = pass;
        rule.isElse = upTo(4) == 0;
        if (!rule.isElse && coin()) {
            rule.filter = filter(0);
        }
        if (coin()) {
            rule.scales.minDenominator = std::abs(real());
        }
        if (coin()) {
            rule.scales.maxDenominator = std::abs(real());
        }
        for (std::size_t count = upTo(3); count > 0; --count) {
            rule.symbols.push_back(symbol());
        }
        return rule;
    }

    std::mt19937 engine_;
};

} // namespace

TEST_CASE("Any style that is written is read back as it was") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        const Style style = RandomStyle{seed}.style();
        const std::string sld = toSld(style);
        INFO("seed " << seed << "\n" << sld);

        const auto read = styleFromSld(sld, "random.sld");

        CHECK(read.findings.empty());
        REQUIRE(read.value == style);
    }
}

TEST_CASE("A written style is indented and its numbers are short") {
    Rule rule;
    rule.title = "支路";
    rule.scales.maxDenominator = 100'000.0;
    rule.symbols = {LineSymbol{{Colour{255, 255, 255, 128}, {0.35}, {}, {}, LineJoin::Round}}};

    const std::string sld = toSld({"roads", "", {rule}});

    CHECK(sld == R"(<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" version="1.1.0">
  <NamedLayer>
    <se:Name>roads</se:Name>
    <UserStyle>
      <se:Name>roads</se:Name>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Description>
            <se:Title>支路</se:Title>
          </se:Description>
          <se:MaxScaleDenominator>100000</se:MaxScaleDenominator>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.5019608</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
)");
}
