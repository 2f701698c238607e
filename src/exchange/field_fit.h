#pragma once

// Private to exchange/: do values fit into the fields of a dBASE table?

#include "gis/feature.h"
#include "gis/finding.h"

#include <string>

namespace exchange {

// What does not fit into the fields in that encoding ("GBK" or "UTF-8"), each an Error with the
// first value of the feature (its id) as fact `id`:
//   "export.character-missing" (id, field, text, character, encoding)
//   "export.text-too-long" (id, field, text, bytes, width, encoding)
//   "export.number-too-wide" (id, field, number, width)
[[nodiscard]] gis::Findings checkFit(const gis::Layer& layer, const std::string& encoding);

} // namespace exchange
