#pragma once

// Quantities with their unit in the type, so that metres never meet square metres or paper
// millimetres by accident. A bare double becomes a quantity only through a named factory.

#include <compare>

namespace gis {

class Metres {
public:
    constexpr Metres() = default;
    [[nodiscard]] static constexpr Metres of(double metres) { return Metres{metres}; }
    [[nodiscard]] constexpr double count() const { return metres_; }

    friend constexpr auto operator<=>(Metres, Metres) = default;
    friend constexpr Metres operator+(Metres a, Metres b) { return of(a.metres_ + b.metres_); }
    friend constexpr Metres operator-(Metres a, Metres b) { return of(a.metres_ - b.metres_); }
    friend constexpr Metres operator*(double factor, Metres a) { return of(factor * a.metres_); }
    friend constexpr double operator/(Metres a, Metres b) { return a.metres_ / b.metres_; }

private:
    constexpr explicit Metres(double metres) : metres_{metres} {}
    double metres_{0.0};
};

class SquareMetres {
public:
    constexpr SquareMetres() = default;
    [[nodiscard]] static constexpr SquareMetres of(double squareMetres) {
        return SquareMetres{squareMetres};
    }
    // 万平方米, the unit in which Chinese housing statistics are printed.
    [[nodiscard]] static constexpr SquareMetres ofWan(double wanSquareMetres) {
        return SquareMetres{wanSquareMetres * perWan};
    }
    [[nodiscard]] constexpr double count() const { return squareMetres_; }
    [[nodiscard]] constexpr double inWan() const { return squareMetres_ / perWan; }

    friend constexpr auto operator<=>(SquareMetres, SquareMetres) = default;
    friend constexpr SquareMetres operator+(SquareMetres a, SquareMetres b) {
        return of(a.squareMetres_ + b.squareMetres_);
    }
    friend constexpr SquareMetres operator-(SquareMetres a, SquareMetres b) {
        return of(a.squareMetres_ - b.squareMetres_);
    }
    friend constexpr double operator/(SquareMetres a, SquareMetres b) {
        return a.squareMetres_ / b.squareMetres_;
    }

private:
    static constexpr double perWan = 10'000.0;
    constexpr explicit SquareMetres(double squareMetres) : squareMetres_{squareMetres} {}
    double squareMetres_{0.0};
};

} // namespace gis
