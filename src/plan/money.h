#pragma once

// Money in whole yuan. Plans print 万元 (ten thousand yuan) with up to four decimals, which are
// whole yuan, so sums are exact: 398.52 万元 goes in and comes out as 398.52.

#include <compare>
#include <cstdint>
#include <string>

namespace plan {

class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money ofYuan(std::int64_t yuan) { return Money{yuan}; }
    // The nearest whole yuan. The amount is finite and below 10^14 万元.
    [[nodiscard]] static Money ofWan(double wanYuan);

    [[nodiscard]] constexpr std::int64_t inYuan() const { return yuan_; }
    // The double nearest to the decimal number that a plan prints.
    [[nodiscard]] constexpr double inWan() const { return static_cast<double>(yuan_) / perWan; }

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return ofYuan(a.yuan_ + b.yuan_); }
    friend constexpr Money operator-(Money a, Money b) { return ofYuan(a.yuan_ - b.yuan_); }
    friend constexpr Money operator*(std::int64_t count, Money a) {
        return ofYuan(count * a.yuan_);
    }

private:
    static constexpr double perWan = 10'000.0;
    constexpr explicit Money(std::int64_t yuan) : yuan_{yuan} {}
    std::int64_t yuan_{0};
};

// In 万元 without needless zeros: "398.52", "99549".
[[nodiscard]] std::string wanText(Money money);

} // namespace plan
