#include "plan/money.h"

#include <cassert>
#include <cmath>
#include <format>

namespace plan {

Money Money::ofWan(double wanYuan) {
    [[maybe_unused]] constexpr double largest =
        1e14; // beyond it a double no longer holds single yuan
    assert(std::isfinite(wanYuan) && std::abs(wanYuan) < largest);
    return ofYuan(std::llround(wanYuan * perWan));
}

std::string wanText(Money money) {
    return std::format("{}", money.inWan());
}

} // namespace plan
