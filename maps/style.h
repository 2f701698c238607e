#pragma once

// A style: ordered rules that say which features get which symbols (OGC SE FeatureTypeStyle).
//
// Every rule whose filter holds and whose scale range contains the sheet's scale applies, in order:
// later rules draw over earlier ones. A rule with `isElse` applies only where no other one of its
// pass does. A pass is drawn for all features before the next begins: the casings of roads in one
// pass and their fills in the next make open crossings.

#include "gis/feature.h"
#include "maps/symbol.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace maps {

using Attributes = std::map<std::string, gis::FieldValue>;

struct Filter;

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Compare {
    std::string property;
    Comparison comparison{Comparison::Equal};
    std::string literal; // compared as a number when both sides are numbers, else as text

    friend bool operator==(const Compare&, const Compare&) = default;
};
struct Between {
    std::string property;
    double lower{0.0};
    double upper{0.0}; // both inclusive

    friend bool operator==(const Between&, const Between&) = default;
};
struct IsNull {
    std::string property;

    friend bool operator==(const IsNull&, const IsNull&) = default;
};
enum class Connective { And, Or, Not };
struct Combine {
    Connective connective{Connective::And};
    std::vector<Filter> operands; // Not has exactly one

    friend bool operator==(const Combine&, const Combine&);
};

struct Filter {
    std::variant<Compare, Between, IsNull, Combine> node;

    friend bool operator==(const Filter&, const Filter&);
};

// An attribute that is missing, null or not a number (NaN) satisfies only IsNull, and text that is
// not a number no Between: three-valued logic, in which unknown ends as false.
[[nodiscard]] bool holds(const Filter& filter, const Attributes& attributes);

struct ScaleRange { // of scale denominators; lower inclusive, upper exclusive
    std::optional<double> minDenominator;
    std::optional<double> maxDenominator;

    friend bool operator==(const ScaleRange&, const ScaleRange&) = default;
};

[[nodiscard]] bool contains(const ScaleRange& range, double scaleDenominator);

struct Rule {
    std::string name;
    std::string title; // the wording of the legend; empty: not in the legend
    int pass{0}; // counted from 0, never falling from rule to rule (OGC: FeatureTypeStyles)
    std::optional<Filter> filter;
    bool isElse{false};
    ScaleRange scales;
    std::vector<Symbol> symbols;

    friend bool operator==(const Rule&, const Rule&) = default;
};

struct Style {
    std::string name;
    std::string title;
    std::vector<Rule> rules;

    friend bool operator==(const Style&, const Style&) = default;
};

// Indices of the rules that apply, in drawing order.
[[nodiscard]] std::vector<std::size_t> applicableRules(const Style& style,
                                                       const Attributes& attributes,
                                                       double scaleDenominator);

struct LegendEntry {
    std::string title;
    std::vector<Symbol> symbols; // in drawing order, those of untitled rules for the same features
                                 // included: a road's casing belongs to its sample

    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

// One entry for every rule with a title whose scale range contains the scale, in rule order.
[[nodiscard]] std::vector<LegendEntry> legendOf(const Style& style, double scaleDenominator);

} // namespace maps
