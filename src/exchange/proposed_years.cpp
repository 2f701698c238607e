#include "exchange/proposed_years.h"

#include "exchange/cell_values.h"
#include "exchange/form_input.h"

namespace exchange {

gis::Checked<std::vector<ProposedYear>> readProposedYears(const std::filesystem::path& file) {
    gis::Findings findings;
    const auto form =
        keepFindings(readTableForm({file, "", "", {}}, TableKind::ProposedYears), findings);
    CellValues values{form, findings};
    std::vector<ProposedYear> proposals;
    for (const auto& row : form.rows) {
        if (CellValues::text(row, "year_proposed").empty()) {
            continue;
        }
        const auto now = values.year(row, "year_now");
        const auto proposed = values.year(row, "year_proposed");
        if (!now || !proposed || *now == *proposed) {
            continue; // estates in no area stay where they are
        }
        const auto area = values.requiredText(row, "area");
        const plan::EstateId estate{values.requiredText(row, "estate")};
        proposals.push_back({area, estate, *now, *proposed, row.place});
    }
    return {std::move(proposals), std::move(findings)};
}

} // namespace exchange
