#pragma once

// For developers: what a sheet was drawn from and what its judge reads, drawn over it. The ink is a
// style like any other (styles/diagnostic.sld), asked by attribute `what`:
//
//   vertex  a corner of a ground that has a name (point)
//   label   the box of a line of lettering as maps/label_check reads it, grown by its halo
//   (polygon) id      the key of a ground, at its first corner (text symbolizer; attribute id)

#include "maps/compose.h"
#include "maps/sheet.h"
#include "maps/style.h"
#include "maps/text_ruler.h"

namespace maps {

// A group "diagnostic" to be drawn last, clipped to the map.
[[nodiscard]] SceneGroup diagnosticGroup(const Sheet& sheet, const Composition& composition,
                                         const Style& style, const TextRuler& ruler);

} // namespace maps
