#include "maps/style.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <compare>
#include <set>
#include <string_view>
#include <utility>

namespace maps {

bool operator==(const Combine& a, const Combine& b) {
    return a.connective == b.connective && a.operands == b.operands;
}

bool operator==(const Filter& a, const Filter& b) {
    return a.node == b.node;
}

namespace {

// Kleene's three values: nothing is "unknown".
using Truth = std::optional<bool>;

Truth truthOf(const Filter& filter, const Attributes& attributes);

template <class Number>
std::optional<Number> numberFrom(std::string_view text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc{} || stop != end) {
        return std::nullopt;
    }
    return number;
}

std::optional<double> realFrom(std::string_view text) {
    const auto real = numberFrom<double>(text);
    return real && std::isfinite(*real) ? real : std::nullopt;
}

// The value as text; nothing when it is missing, null or not a number.
std::optional<std::string> textOf(const Attributes& attributes, const std::string& property) {
    const auto found = attributes.find(property);
    if (found == attributes.end() || std::holds_alternative<std::monostate>(found->second)) {
        return std::nullopt;
    }
    const double* const real = std::get_if<double>(&found->second);
    if (real != nullptr && std::isnan(*real)) {
        return std::nullopt;
    }
    return gis::toText(found->second);
}

// Integers are compared as such: identifiers of 18 digits are not told apart as doubles.
std::partial_ordering orderOf(std::string_view a, std::string_view b) {
    const auto wholeA = numberFrom<std::int64_t>(a);
    const auto wholeB = numberFrom<std::int64_t>(b);
    if (wholeA && wholeB) {
        return *wholeA <=> *wholeB;
    }
    const auto realA = realFrom(a);
    const auto realB = realFrom(b);
    if (realA && realB) {
        return *realA <=> *realB;
    }
    return a <=> b;
}

bool fits(std::partial_ordering order, Comparison comparison) {
    switch (comparison) {
    case Comparison::Equal:
        return order == 0;
    case Comparison::NotEqual:
        return order != 0;
    case Comparison::Less:
        return order < 0;
    case Comparison::LessOrEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterOrEqual:
        return order >= 0;
    }
    assert(false);
    return false;
}

Truth negated(Truth truth) {
    return truth ? Truth{!*truth} : truth;
}

// And: one false decides, else one unknown. Or is its mirror.
Truth joined(const Combine& combine, const Attributes& attributes) {
    const bool deciding = combine.connective == Connective::Or;
    Truth result = !deciding;
    for (const Filter& operand : combine.operands) {
        const Truth truth = truthOf(operand, attributes);
        if (truth == deciding) {
            return deciding;
        }
        if (!truth) {
            result = std::nullopt;
        }
    }
    return result;
}

struct TruthOfNode {
    const Attributes& attributes;

    Truth operator()(const Compare& compare) const {
        const auto text = textOf(attributes, compare.property);
        if (!text) {
            return std::nullopt;
        }
        return fits(orderOf(*text, compare.literal), compare.comparison);
    }
    Truth operator()(const Between& between) const {
        const auto text = textOf(attributes, between.property);
        const auto number = text ? realFrom(*text) : std::nullopt;
        if (!number) {
            return std::nullopt;
        }
        return between.lower <= *number && *number <= between.upper;
    }
    Truth operator()(const IsNull& isNull) const {
        return !textOf(attributes, isNull.property).has_value();
    }
    Truth operator()(const Combine& combine) const {
        if (combine.connective == Connective::Not) {
            return negated(truthOf(combine.operands.front(), attributes));
        }
        return joined(combine, attributes);
    }
};

Truth truthOf(const Filter& filter, const Attributes& attributes) {
    return std::visit(TruthOfNode{attributes}, filter.node);
}

} // namespace

bool holds(const Filter& filter, const Attributes& attributes) {
    return truthOf(filter, attributes) == true;
}

bool contains(const ScaleRange& range, double scaleDenominator) {
    return (!range.minDenominator || *range.minDenominator <= scaleDenominator) &&
           (!range.maxDenominator || scaleDenominator < *range.maxDenominator);
}

namespace {

bool applies(const Rule& rule, const Attributes& attributes, double scaleDenominator) {
    return !rule.isElse && contains(rule.scales, scaleDenominator) &&
           (!rule.filter || holds(*rule.filter, attributes));
}

} // namespace

std::vector<std::size_t> applicableRules(const Style& style, const Attributes& attributes,
                                         double scaleDenominator) {
    std::set<int> taken; // passes in which a rule other than an else rule applies
    for (const Rule& rule : style.rules) {
        if (applies(rule, attributes, scaleDenominator)) {
            taken.insert(rule.pass);
        }
    }
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        const Rule& rule = style.rules[i];
        const bool isTurnOfElse =
            rule.isElse && !taken.contains(rule.pass) && contains(rule.scales, scaleDenominator);
        if (isTurnOfElse || applies(rule, attributes, scaleDenominator)) {
            indices.push_back(i);
        }
    }
    return indices;
}

std::vector<LegendEntry> legendOf(const Style& style, double scaleDenominator) {
    std::vector<LegendEntry> entries;
    for (const Rule& titled : style.rules) {
        if (titled.title.empty() || !contains(titled.scales, scaleDenominator)) {
            continue;
        }
        LegendEntry entry{titled.title, {}};
        for (const Rule& rule : style.rules) {
            const bool isForTheSame = rule.filter == titled.filter && rule.isElse == titled.isElse;
            const bool isDrawn = isForTheSame && contains(rule.scales, scaleDenominator);
            if (isDrawn && (&rule == &titled || rule.title.empty())) {
                entry.symbols.insert(entry.symbols.end(), rule.symbols.begin(), rule.symbols.end());
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace maps
