#include "exchange/form_input.h"

#include "gis/table_reader.h"

namespace exchange {

gis::Checked<Form> readTableForm(const TableInput& input, TableKind kind) {
    gis::Findings findings;
    const auto table =
        keepFindings(gis::readTable({input.file, input.sheet, input.encoding}), findings);
    auto form = readForm(table, columnsOf(kind, input.columns));
    append(findings, std::move(form.findings));
    return {std::move(form.value), std::move(findings)};
}

const gis::SourcePlace& placeOf(const FormRow& row, const std::string& word) {
    const auto cell = row.cells.find(word);
    return cell == row.cells.end() ? row.place : cell->second.place;
}

gis::Finding tableError(std::string code, const gis::SourcePlace& place,
                        std::vector<gis::Fact> facts) {
    return {std::move(code), gis::Severity::Error, place, std::move(facts)};
}

} // namespace exchange
