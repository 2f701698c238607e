#pragma once

// Private to maps/: the bands of colour around lettering, as a typeface of their own.
//
// Stroking the many curves of Chinese letters anew for every label would take most of the time of a
// page, and most of the bytes of its PDF. As glyphs the bands are made once a character: Cairo
// keeps their pixels and writes their outlines into a PDF once.

#include "maps/fonts_cairo.h"

namespace maps {

// Glyph n of the halo is the band `reach` em to either side of the outline of glyph n of `letters`.
[[nodiscard]] CairoFace haloFaceFor(cairo_scaled_font_t* letters, double reach);

} // namespace maps
