#include "gis/orientation.h"

#include <array>
#include <cstddef>

namespace gis {

namespace {

// A number as an unevaluated sum: high + low is exact.
struct Pair {
    double high;
    double low;
};

Pair exactSum(double a, double b) {
    const double sum = a + b;
    const double bShare = sum - a;
    const double aShare = sum - bShare;
    return {sum, (a - aShare) + (b - bShare)};
}

Pair exactProduct(double a, double b) {
    const double product = a * b;
    return {product, std::fma(a, b, -product)};
}

// Shewchuk's growing expansion: parts that do not overlap, smallest first, so that the last one
// that is not zero has the sign of the whole.
class Expansion {
public:
    void add(double term) {
        for (std::size_t i = 0; i < count_; ++i) {
            const Pair sum = exactSum(term, parts_[i]);
            parts_[i] = sum.low;
            term = sum.high;
        }
        parts_[count_++] = term;
    }

    void addProduct(Pair a, Pair b) {
        for (const double x : {a.low, a.high}) {
            for (const double y : {b.low, b.high}) {
                const Pair product = exactProduct(x, y);
                add(product.low);
                add(product.high);
            }
        }
    }

    [[nodiscard]] int sign() const {
        for (std::size_t i = count_; i > 0; --i) {
            if (parts_[i - 1] != 0.0) {
                return parts_[i - 1] > 0.0 ? 1 : -1;
            }
        }
        return 0;
    }

private:
    std::array<double, 16> parts_{}; // two products of 2 x 2 terms, two parts each
    std::size_t count_{0};
};

Pair negated(Pair a) {
    return {-a.high, -a.low};
}

} // namespace

int exactOrientation(Point a, Point b, Point c) {
    Expansion turn;
    turn.addProduct(exactSum(a.x, -c.x), exactSum(b.y, -c.y));
    turn.addProduct(negated(exactSum(a.y, -c.y)), exactSum(b.x, -c.x));
    return turn.sign();
}

} // namespace gis
