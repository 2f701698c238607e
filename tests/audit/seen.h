#pragma once

// What the audit says of a plan, as short lists for comparing in tests.

#include "audit/rules.h"

#include <algorithm>
#include <string>
#include <vector>

namespace test {

[[nodiscard]] inline std::vector<audit::Finding> audited(
    const plan::Portfolio& portfolio, audit::PlanRows rows = audit::PlanRows::Complete) {
    return audit::audited(audit::inputFrom(portfolio, rows));
}

using Codes = std::vector<std::string>;

[[nodiscard]] inline Codes codesOf(const std::vector<audit::Finding>& findings) {
    Codes codes;
    for (const auto& finding : findings) {
        codes.push_back(finding.code);
    }
    std::ranges::sort(codes);
    return codes;
}

// Those of one rule.
[[nodiscard]] inline audit::Observations seenBy(const std::string& code,
                                                const plan::Portfolio& portfolio) {
    audit::Observations seen;
    for (const auto& finding : audited(portfolio)) {
        if (finding.code == code) {
            seen.push_back(finding.seen);
        }
    }
    return seen;
}

[[nodiscard]] inline std::string factOf(const audit::Observation& seen, const std::string& name) {
    const auto found = std::ranges::find(seen.facts, name, &gis::Fact::name);
    return found == seen.facts.end() ? "(no such fact)" : found->text;
}

} // namespace test
