#pragma once

// Findings as short lists of words, for comparing in tests.

#include "gis/finding.h"

#include <algorithm>
#include <string>
#include <vector>

namespace support {

using Codes = std::vector<std::string>;

// Sorted, repeated ones kept.
[[nodiscard]] inline Codes codesOf(const gis::Findings& findings) {
    Codes codes;
    for (const auto& finding : findings) {
        codes.push_back(finding.code);
    }
    std::ranges::sort(codes);
    return codes;
}

[[nodiscard]] inline std::string factOf(const gis::Finding& finding, const std::string& name) {
    const auto found = std::ranges::find(finding.facts, name, &gis::Fact::name);
    return found == finding.facts.end() ? "(no such fact)" : found->text;
}

} // namespace support
