#pragma once

// From a sheet (what to show) to a scene (what to ink). Pure: the same sheet, ruler and style give
// the same scene, mark for mark, and no Qt is asked.
//
// Groups of the scene, in drawing order: "ground", "grid" where the sheet has one, the sheet's
// layers by their ids, "grid-labels", "leaders", "labels", "watermark", "map-frame", "title",
// "panels".

#include "gis/finding.h"
#include "maps/frame.h"
#include "maps/labels.h"
#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

#include <vector>

namespace maps {

struct Composition {
    Scene scene;
    std::vector<Scene> continuation; // 续页: what the panels of the sheet had no room for
    Scale scale;
    LabelPlacement labels;
};

// The map window of a page that shows so much ground, as `compose` lays it.
[[nodiscard]] Frame frameFor(const PageTemplate& page, const gis::Box& extent);

// Panels that do not fit are set in smaller lettering, down to the smallest size of the page. What
// does not fit even so, a long legend or index, goes on on further pages of the same number (续).
//
// Findings: "sheet.label-unplaced" (Warning; facts sheet, number, name), "sheet.pin-overlaps"
// (Warning; facts sheet, number, name, other: the label or ground that a pinned label disturbs),
// "sheet.pin-off-map" (Warning; facts sheet, number, name: it stands over the map's edge or
// something fixed on the map), "sheet.panel-too-high"
// (Warning; facts sheet, excess in millimetres) when panels that cannot be cut do not fit, and
// "sheet.nothing-to-show" (Warning; fact sheet) when the extent cannot be shown.
[[nodiscard]] gis::Checked<Composition> compose(const Sheet& sheet, const TextRuler& ruler);

} // namespace maps
