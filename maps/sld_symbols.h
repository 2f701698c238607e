#pragma once

// Private to the SLD reader: symbolizers of SE 1.1 (and SLD 1.0, which spells them the same).

#include "maps/sld_notes.h"
#include "maps/symbol.h"

#include <optional>

namespace maps {

// Nothing when the symbolizer cannot be drawn as meant, which is noted.
[[nodiscard]] std::optional<Symbol> symbolFrom(const SldElement& symbolizer, SldNotes& notes);

} // namespace maps
