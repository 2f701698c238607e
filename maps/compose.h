#pragma once

// From a sheet (what to show) to a scene (what to ink). Pure: the same sheet, ruler and style give
// the same scene, mark for mark, and no Qt is asked.
//
// Groups of the scene, in drawing order: "ground", the sheet's layers by their ids, "leaders",
// "labels", "watermark", "map-frame", "title", "panels".

#include "gis/finding.h"
#include "maps/frame.h"
#include "maps/labels.h"
#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

namespace maps {

struct Composition {
    Scene scene;
    Scale scale;
    LabelPlacement labels;
};

// The map window of a page that shows so much ground, as `compose` lays it.
[[nodiscard]] Frame frameFor(const PageSize& page, const gis::Box& extent);

// Panels that do not fit are set in smaller lettering, down to the smallest size, before they are
// told.
//
// Findings: "sheet.label-unplaced" (Warning; facts sheet, number, name), "sheet.pin-overlaps"
// (Warning; facts sheet, number, name, other: the label or ground that a pinned label disturbs),
// "sheet.pin-off-map" (Warning; facts sheet, number, name: it stands over the map's edge or
// something fixed on the map), "sheet.panel-too-high"
// (Warning; facts sheet, excess in millimetres) when the panels beside or below the map do not fit,
// and "sheet.nothing-to-show" (Warning; fact sheet) when the extent cannot be shown.
[[nodiscard]] gis::Checked<Composition> compose(const Sheet& sheet, const TextRuler& ruler);

} // namespace maps
