#pragma once

// Private to maps/: the sheet's typeface as Qt knows it.

#include "maps/symbol.h"

#include <QFont>

namespace maps {

// Painting happens in hundredths of a millimetre, so that Qt's whole-numbered pixel sizes are fine
// enough.
inline constexpr double unitsPerMillimetre = 100.0;

[[nodiscard]] QFont qtFont(const Lettering& lettering);

} // namespace maps
