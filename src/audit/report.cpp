#include "audit/report.h"

#include <algorithm>

namespace audit {

namespace {

void count(FamilyReport& report) {
    const auto of = [&](gis::Severity severity) {
        return static_cast<std::size_t>(
            std::ranges::count(report.findings, severity, &Finding::severity));
    };
    report.errors = of(gis::Severity::Error);
    report.warnings = of(gis::Severity::Warning);
    report.notes = of(gis::Severity::Info);
}

} // namespace

Report reportOf(std::vector<Finding> findings) {
    Report report;
    for (const auto family : families) {
        FamilyReport of{family, {}, 0, 0, 0};
        for (auto& finding : findings) {
            if (finding.family == family) {
                of.findings.push_back(std::move(finding));
            }
        }
        std::ranges::stable_sort(of.findings, std::ranges::greater{}, &Finding::severity);
        count(of);
        report.errors += of.errors;
        report.warnings += of.warnings;
        report.notes += of.notes;
        report.families.push_back(std::move(of));
    }
    return report;
}

} // namespace audit
