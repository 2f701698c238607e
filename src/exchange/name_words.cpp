#include "exchange/name_words.h"

#include "exchange/cell_values.h"
#include "exchange/form_input.h"

namespace exchange {

gis::Checked<std::vector<plan::NameWord>> readNameWords(const TableInput& input) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input, TableKind::NameWords), findings);
    CellValues values{form, findings};
    std::vector<plan::NameWord> words;
    for (const auto& row : form.rows) {
        const auto code = values.requiredText(row, "role");
        const auto word = plan::normalizedName(values.requiredName(row, "word"));
        const auto role = plan::nameWordRoleFrom(code);
        if (!role) {
            findings.push_back(
                tableError("words.role-unknown", placeOf(row, "role"),
                           {{"role", code}, {"known", "kind、owner、place、mark、joint"}}));
        } else if (!word.empty()) {
            words.push_back({*role, word, plan::normalizedName(CellValues::text(row, "same_as"))});
        }
    }
    return {std::move(words), std::move(findings)};
}

} // namespace exchange
