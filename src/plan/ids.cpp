#include "plan/ids.h"

#include <algorithm>
#include <cassert>
#include <format>

namespace plan {

bool isDistrictCode(const std::string& text) {
    constexpr std::size_t length = 6; // GB/T 2260: two digits each for province, city, county
    return text.size() == length &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

EstateId estateIdOf(const DistrictCode& district, int surveyNumber) {
    assert(surveyNumber >= 1);
    return EstateId{std::format("{}-{:03}", district.text(), surveyNumber)};
}

} // namespace plan
