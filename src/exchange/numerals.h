#pragma once

// Numbers as people type them into office forms: "1,269", "１２６９户", "9.31 万平方米".

#include "gis/units.h"

#include <optional>
#include <string>
#include <string_view>

namespace exchange {

struct Numeral {
    double value{0.0};
    int decimals{0};  // printed after the point
    std::string unit; // what stands behind the number, NFKC without blanks: "户", "万平方米", ""

    friend bool operator==(const Numeral&, const Numeral&) = default;
};

// Full-width digits, thousands in groups of three, a sign, a point; blanks anywhere. Nothing when
// the text does not begin with a number or the number is not finite; "1,26" is no number.
[[nodiscard]] std::optional<Numeral> numeralFrom(std::string_view text);

// A width as people write it: "12", "12 m", "12米"; nothing for another unit or a negative one.
[[nodiscard]] std::optional<gis::Metres> widthFrom(std::string_view text);

} // namespace exchange
