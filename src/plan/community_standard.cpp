#include "plan/community_standard.h"

#include <format>

namespace plan {

std::string toText(const CommunityNumber& number) {
    const std::string value = std::format("{}", number.value);
    if (number.relation == "range" && number.valueTo) {
        return std::format("{}—{}{}", value, *number.valueTo, number.unit);
    }
    if (number.relation == "min") {
        return "≥" + value + number.unit;
    }
    if (number.relation == "max") {
        return "≤" + value + number.unit;
    }
    return (number.relation == "about" ? "约" : "") + value + number.unit;
}

} // namespace plan
