#include "gis/finding.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace gis {

bool hasErrors(const Findings& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Severity::Error; });
}

void sortFindings(Findings& findings) {
    const auto key = [](const Finding& f) {
        return std::tie(f.place.file, f.place.part, f.place.row, f.place.column, f.code, f.facts);
    };
    std::ranges::stable_sort(findings, [&](const Finding& a, const Finding& b) {
        if (a.severity != b.severity) {
            return a.severity > b.severity;
        }
        return key(a) < key(b);
    });
}

void append(Findings& findings, Findings more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

} // namespace gis
