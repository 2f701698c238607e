#pragma once

// Private to exchange/: what the readers of single tables have in common.

#include "exchange/cell_values.h"
#include "exchange/form_columns.h"
#include "exchange/project_file.h"
#include "exchange/table_form.h"
#include "plan/renovation_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace exchange {

// Throws what gis::readTable throws; findings of it and of readForm.
[[nodiscard]] gis::Checked<Form> readTableForm(const TableInput& input, TableKind kind);

// The cell's place; the row's where the form has no such column.
[[nodiscard]] const gis::SourcePlace& placeOf(const FormRow& row, const std::string& word);

// The sums that any 合计 row states: buildings, floor area, households; and its place.
[[nodiscard]] plan::StatedTotal statedSums(CellValues& values, const FormRow& row);

// The number of estates in a 合计 row's name column: "32 个小区".
[[nodiscard]] std::optional<plan::StatedFigure> statedEstates(CellValues& values,
                                                              const FormRow& row);

[[nodiscard]] gis::Finding tableError(std::string code, const gis::SourcePlace& place,
                                      std::vector<gis::Fact> facts);

} // namespace exchange
