#include "exchange/numerals.h"

#include "gis/text.h"

#include <algorithm>

namespace exchange {

namespace {

constexpr std::string_view digits{"0123456789"};

// The length of what looks like a number at the beginning.
std::size_t numberLength(std::string_view text) {
    const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    return std::min(text.find_first_not_of("0123456789.,", sign), text.size());
}

// "1,269" -> "1269"; nothing when the groups are not of three digits.
std::optional<std::string> withoutThousands(std::string_view whole) {
    std::string plain;
    auto rest = whole;
    for (auto comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
        const bool isFirst = plain.empty();
        if (comma == 0 || comma > 3 || (!isFirst && comma != 3)) {
            return std::nullopt;
        }
        plain += rest.substr(0, comma);
        rest.remove_prefix(comma + 1);
        if (rest.size() < 3) {
            return std::nullopt;
        }
    }
    if (!plain.empty() && rest.size() != 3) {
        return std::nullopt;
    }
    return plain + std::string{rest};
}

} // namespace

std::optional<Numeral> numeralFrom(std::string_view text) {
    const auto plain = gis::withoutBlanks(gis::nfkc(text));
    std::string_view number{plain};
    number = number.substr(0, numberLength(number));
    Numeral numeral{0.0, 0, plain.substr(number.size())};
    if (number.starts_with('+')) {
        number.remove_prefix(1);
    }
    const bool isNegative = number.starts_with('-');
    if (isNegative) {
        number.remove_prefix(1);
    }
    const auto point = std::min(number.find('.'), number.size());
    const auto whole = withoutThousands(number.substr(0, point));
    const auto fraction = number.substr(std::min(point + 1, number.size()));
    const bool hasPoint = point < number.size();
    if (!whole || whole->empty() || fraction.find_first_not_of(digits) != std::string_view::npos ||
        (hasPoint && fraction.empty())) {
        return std::nullopt;
    }
    const auto value = gis::numberOf(*whole + (hasPoint ? "." + std::string{fraction} : ""));
    if (!value) {
        return std::nullopt;
    }
    numeral.value = isNegative ? -*value : *value;
    numeral.decimals = static_cast<int>(fraction.size());
    return numeral;
}

std::optional<gis::Metres> widthFrom(std::string_view text) {
    const auto numeral = numeralFrom(text);
    const bool isWidth = numeral && numeral->value >= 0.0 &&
                         (numeral->unit.empty() || numeral->unit == "m" || numeral->unit == "米");
    return isWidth ? std::optional{gis::Metres::of(numeral->value)} : std::nullopt;
}

} // namespace exchange
