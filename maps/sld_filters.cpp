#include "maps/sld_filters.h"

#include "maps/sld_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace maps {

namespace {

std::optional<Filter> operatorFrom(const SldElement& element, SldNotes& notes);

const SldElement& childOf(const SldElement& parent, std::string_view name, const SldNotes& notes) {
    const auto found = std::ranges::find(parent.children, name, &SldElement::name);
    if (found == parent.children.end()) {
        notes.malformed(parent, "missing", std::string{name});
    }
    return *found;
}

void requireOperands(const SldElement& element, std::size_t count, const SldNotes& notes) {
    if (element.children.size() != count) {
        notes.malformed(element, "operands", std::to_string(element.children.size()));
    }
}

// Operators stand between a property and a constant, in this order.
std::optional<std::string> propertyOf(const SldElement& element, SldNotes& notes) {
    const SldElement& child = element.children.front();
    if (child.name != "PropertyName") {
        notes.unsupported(child);
        return std::nullopt;
    }
    if (child.text.empty()) {
        notes.malformed(child, "missing", child.written);
    }
    return child.text;
}

std::optional<std::string> literalOf(const SldElement& element, SldNotes& notes) {
    if (element.name != "Literal" || !element.children.empty()) {
        notes.unsupported(element);
        return std::nullopt;
    }
    return element.text;
}

std::optional<Filter> compareFrom(const SldElement& element, Comparison comparison,
                                  SldNotes& notes) {
    const auto matchCase = element.attributes.find("matchCase");
    if (matchCase != element.attributes.end() && matchCase->second == "false") {
        notes.unsupported(element, "matchCase=false");
        return std::nullopt;
    }
    requireOperands(element, 2, notes);
    auto property = propertyOf(element, notes);
    auto literal = literalOf(element.children.back(), notes);
    if (!property || !literal) {
        return std::nullopt;
    }
    return Filter{Compare{std::move(*property), comparison, std::move(*literal)}};
}

std::optional<Filter> betweenFrom(const SldElement& element, SldNotes& notes) {
    requireOperands(element, 3, notes);
    auto property = propertyOf(element, notes);
    const auto lower = numberOf(childOf(element, "LowerBoundary", notes), notes);
    const auto upper = numberOf(childOf(element, "UpperBoundary", notes), notes);
    if (!property || !lower || !upper) {
        return std::nullopt;
    }
    return Filter{Between{std::move(*property), *lower, *upper}};
}

std::optional<Filter> isNullFrom(const SldElement& element, SldNotes& notes) {
    requireOperands(element, 1, notes);
    auto property = propertyOf(element, notes);
    return property ? std::optional{Filter{IsNull{std::move(*property)}}} : std::nullopt;
}

std::optional<Filter> combineFrom(const SldElement& element, Connective connective,
                                  SldNotes& notes) {
    if (element.children.empty() || connective == Connective::Not) {
        requireOperands(element, 1, notes);
    }
    Combine combine{connective, {}};
    for (const SldElement& child : element.children) {
        if (auto operand = operatorFrom(child, notes)) {
            combine.operands.push_back(std::move(*operand));
        }
    }
    if (combine.operands.size() != element.children.size()) {
        return std::nullopt;
    }
    return Filter{std::move(combine)};
}

std::optional<Filter> operatorFrom(const SldElement& element, SldNotes& notes) {
    if (const auto comparison = meaningOf(comparisonWords, element.name)) {
        return compareFrom(element, *comparison, notes);
    }
    if (const auto connective = meaningOf(connectiveWords, element.name)) {
        return combineFrom(element, *connective, notes);
    }
    if (element.name == "PropertyIsBetween") {
        return betweenFrom(element, notes);
    }
    if (element.name == "PropertyIsNull") {
        return isNullFrom(element, notes);
    }
    notes.unsupported(element);
    return std::nullopt;
}

} // namespace

std::optional<Filter> filterFrom(const SldElement& filter, SldNotes& notes) {
    requireOperands(filter, 1, notes);
    return operatorFrom(filter.children.front(), notes);
}

} // namespace maps
