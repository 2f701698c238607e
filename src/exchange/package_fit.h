#pragma once

// Private to exchange/: do values fit into the fields of a dBASE table?

#include "exchange/package_layers.h"
#include "gis/finding.h"

#include <string>

namespace exchange {

// What does not fit into the fields in that encoding ("GBK" or "UTF-8"), each an Error that names
// the feature (fact id, see labelOf); where it is, is told by x and y:
//   "export.character-missing" (id, field, text, character, encoding, x, y)
//   "export.text-too-long" (id, field, text, bytes, width, encoding, x, y)
//   "export.number-too-wide" (id, field, number, width, x, y)
[[nodiscard]] gis::Findings checkFit(const FilledLayer& filled, const std::string& encoding);

} // namespace exchange
