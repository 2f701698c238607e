#pragma once

// Private to the SLD reader: ogc:Filter 1.0 and 1.1.

#include "maps/sld_notes.h"
#include "maps/style.h"

#include <optional>

namespace maps {

// Nothing when some part of the filter is not supported, which is noted.
[[nodiscard]] std::optional<Filter> filterFrom(const SldElement& filter, SldNotes& notes);

} // namespace maps
