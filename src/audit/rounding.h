#pragma once

// Printed numbers as what they are: each stands for a value up to half a unit of its last digit
// away (GB/T 8170-2008, rounding). What is counted (个, 户, 栋, 套, 人) is exact.
//
// 约 is read as: zeros at the end are not meant, and the last digit that is meant may be one off.

#include "plan/claim.h"

#include <optional>
#include <string>
#include <string_view>

namespace audit {

// A unit as a power of ten of its base: 万平方米 is 10^4 平方米.
struct Unit {
    std::string_view base; // 平方米, 元, 个, 栋, 户, 套, 人, 平方公里
    int power{0};
    bool isCounted{false};
};
// Nothing for a unit that cannot be added up (年, %) or is not known.
[[nodiscard]] std::optional<Unit> unitFrom(std::string_view text);

// How far the figure may be from the value it stands for, in its own unit.
[[nodiscard]] double slackOf(const plan::StatedFigure& figure, plan::Qualifier qualifier);
// The same; nothing for counts in their base unit that are not 约.
[[nodiscard]] double slackOf(const plan::Claim& claim);

// A sum of such numbers, or a range where some of them are not known.
class Sum {
public:
    void add(double value, double slack);
    // Something between two bounds; `most` may be infinite.
    void addBetween(double least, double most, double slack);
    void add(const Sum& other);
    [[nodiscard]] Sum times(double factor) const;

    [[nodiscard]] double low() const { return low_; }
    [[nodiscard]] double high() const { return high_; }
    // The most that rounding alone can do, all numbers being off to the same side.
    [[nodiscard]] double most() const { return slack_; }
    // What it does in all but one of a few hundred cases: three standard deviations of the sum of
    // independent errors, each evenly spread over its slack (variance slack^2 / 3), or `most` where
    // that is less.
    [[nodiscard]] double likely() const;

private:
    double low_{0.0};
    double high_{0.0};
    double slack_{0.0};
    double squares_{0.0};
};

enum class Agreement {
    Agrees,
    Unlikely, // rounding could do it, but hardly does
    Differs
};
[[nodiscard]] Agreement agreementOf(const Sum& stated, const Sum& computed);

// One number printed twice: the finer one, rounded like the coarser, must be the coarser.
[[nodiscard]] bool isSameFigure(double a, double slackOfA, double b, double slackOfB);

// stated - computed, to the nearer end of a range; zero inside it.
[[nodiscard]] double differenceOf(const Sum& stated, const Sum& computed);

// At most six decimals, without zeros at the end; a range as "929.69—957.25", an open one
// "≥929.69".
[[nodiscard]] std::string numberText(double number);
[[nodiscard]] std::string rangeText(const Sum& sum);

} // namespace audit
