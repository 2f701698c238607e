#pragma once

// The words by which names of estates are taken apart (plan/estate_name): a table with the columns
// role, word, same_as. The shipped one is data/standards/estate_name_words.csv.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/estate_name.h"

#include <vector>

namespace exchange {

// Throws what gis::readTable throws; findings of readForm and CellValues, and
//   "words.role-unknown" Error (role, known): that word is left out
[[nodiscard]] gis::Checked<std::vector<plan::NameWord>> readNameWords(const TableInput& input);

} // namespace exchange
