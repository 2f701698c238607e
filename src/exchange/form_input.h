#pragma once

// Private to exchange/: what the readers of single tables have in common.

#include "exchange/form_columns.h"
#include "exchange/project_file.h"
#include "exchange/table_form.h"

namespace exchange {

// Throws what gis::readTable throws; findings of it and of readForm.
[[nodiscard]] gis::Checked<Form> readTableForm(const TableInput& input, TableKind kind);

// The cell's place; the row's where the form has no such column.
[[nodiscard]] const gis::SourcePlace& placeOf(const FormRow& row, const std::string& word);

[[nodiscard]] gis::Finding tableError(std::string code, const gis::SourcePlace& place,
                                      std::vector<gis::Fact> facts);

} // namespace exchange
