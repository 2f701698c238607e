#pragma once

// Screen-defined colours (sRGB, 8 bits) with opacity.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace maps {

struct Colour {
    std::uint8_t red{0};
    std::uint8_t green{0};
    std::uint8_t blue{0};
    std::uint8_t alpha{255}; // 255: opaque

    friend bool operator==(const Colour&, const Colour&) = default;
};

// "#rrggbb", as SLD writes it; nothing when it is not that.
[[nodiscard]] std::optional<Colour> colourFromHex(std::string_view text);
// "#rrggbb", or "#rrggbbaa" when not opaque.
[[nodiscard]] std::string toHex(Colour colour);

// Relative luminance and contrast ratio (1..21) as WCAG 2.1 defines them.
[[nodiscard]] double luminance(Colour colour);
[[nodiscard]] double contrast(Colour a, Colour b);

} // namespace maps
