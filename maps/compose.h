#pragma once

// From a sheet (what to show) to a scene (what to ink). Pure: the same sheet, ruler and style give
// the same scene, mark for mark, and no Qt is asked.

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

// Findings: "sheet.label-unplaced" (Warning; facts sheet, number, name), "sheet.panel-too-high" (Warning;
// facts sheet, excess in millimetres) when the panels beside the map do not fit, and
// "sheet.nothing-to-show" (Warning; fact sheet) when the extent is empty.
[[nodiscard]] gis::Checked<Composition> compose(const Sheet& sheet, const TextRuler& ruler);

} // namespace maps
