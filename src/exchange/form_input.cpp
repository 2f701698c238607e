#include "exchange/form_input.h"

#include "exchange/numerals.h"
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

plan::StatedTotal statedSums(CellValues& values, const FormRow& row) {
    plan::StatedTotal total;
    total.buildings = values.stated(row, "buildings", Quantity::Count);
    total.floorArea = values.stated(row, "floor_area", Quantity::FloorArea);
    total.households = values.stated(row, "households", Quantity::Count);
    total.place = row.place;
    return total;
}

std::optional<plan::StatedFigure> statedEstates(CellValues& values, const FormRow& row) {
    if (!numeralFrom(CellValues::text(row, "name"))) {
        return std::nullopt;
    }
    return values.stated(row, "name", Quantity::Count);
}

gis::Finding tableError(std::string code, const gis::SourcePlace& place,
                        std::vector<gis::Fact> facts) {
    return {std::move(code), gis::Severity::Error, place, std::move(facts)};
}

} // namespace exchange
