#pragma once

// Lengths and places on paper. Millimetres from the top left corner of the page, x to the right,
// y DOWN, as printers and Qt count. Only maps/frame turns ground metres into these.

#include <compare>
#include <string>
#include <vector>

namespace maps {

inline constexpr double pointsPerMillimetre = 72.0 / 25.4; // typographic points

class Millimetres {
public:
    constexpr Millimetres() = default;
    [[nodiscard]] static constexpr Millimetres of(double millimetres) {
        return Millimetres{millimetres};
    }
    // Typographic points, 72 to the inch.
    [[nodiscard]] static constexpr Millimetres ofPoints(double points) {
        return Millimetres{points / pointsPerMillimetre};
    }
    [[nodiscard]] constexpr double count() const { return millimetres_; }

    friend constexpr auto operator<=>(Millimetres, Millimetres) = default;
    friend constexpr Millimetres operator+(Millimetres a, Millimetres b) {
        return of(a.millimetres_ + b.millimetres_);
    }
    friend constexpr Millimetres operator-(Millimetres a, Millimetres b) {
        return of(a.millimetres_ - b.millimetres_);
    }
    friend constexpr Millimetres operator*(double factor, Millimetres a) {
        return of(factor * a.millimetres_);
    }
    friend constexpr double operator/(Millimetres a, Millimetres b) {
        return a.millimetres_ / b.millimetres_;
    }

private:
    constexpr explicit Millimetres(double millimetres) : millimetres_{millimetres} {}
    double millimetres_{0.0};
};

struct PaperPoint {
    double x{0.0};
    double y{0.0};

    friend bool operator==(const PaperPoint&, const PaperPoint&) = default;
};

using PaperPath = std::vector<PaperPoint>;

struct PaperBox {
    double left{0.0};
    double top{0.0};
    double width{0.0};
    double height{0.0};

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double bottom() const { return top + height; }
    [[nodiscard]] PaperPoint centre() const { return {left + width / 2.0, top + height / 2.0}; }

    friend bool operator==(const PaperBox&, const PaperBox&) = default;
};

[[nodiscard]] bool overlap(const PaperBox& a, const PaperBox& b);
[[nodiscard]] bool contains(const PaperBox& outer, const PaperBox& inner);
[[nodiscard]] bool contains(const PaperBox& box, PaperPoint point);
// Moved outward by `margin` on every side; inward when negative.
[[nodiscard]] PaperBox grown(const PaperBox& box, double margin);
// As a ring, clockwise on paper from the top left corner on.
[[nodiscard]] PaperPath cornersOf(const PaperBox& box);

} // namespace maps
