#pragma once

// What severs neighbours: roads, railways and rivers of the classes a planner names.

#include "gis/crs.h"
#include "gis/finding.h"
#include "gis/layer_reader.h"
#include "gis/units.h"
#include "plan/portfolio.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

struct Barrier {
    std::string severingClass; // as the layer writes it: "arterial", "主干路"; empty: not asked for
    std::string name; // empty: it has none
    std::optional<gis::Metres> width; // for the reader only: the centre line is what severs
    gis::MultiPolyline line; // in the CRS of the shapes

    // "arterial 北京路"
    [[nodiscard]] std::string label() const;
};

struct BarrierWish {
    gis::LayerSource source;
    std::string classField; // empty: every line severs
    std::string nameField; // empty: they have no names
    std::string widthField; // empty: not known
    // Those that sever; empty: the usual ones of plan::usualSeveringClasses.
    std::vector<std::string> severing;
};

// A layer's lines of the severing classes, in the layer's order. A class is meant when it is
// written alike, blanks around it aside, or when both are words for one class of road ("arterial",
// "主干路"). Throws Failure as gis::readLayer does, and "layer.field-missing" (Usage; facts field,
// fields, nearest). Findings: the reader's; "barriers.class-missing" (Warning; facts class,
// classes: those the layer has) for a class named that no line has, or once for all the usual ones;
// "barriers.not-a-line" (Error).
[[nodiscard]] gis::Checked<std::vector<Barrier>> barriersOfLayer(const BarrierWish& wish,
                                                                 const gis::Crs& metric);

// A plan's own roads of these classes, in the plan's order.
[[nodiscard]] std::vector<Barrier> barriersOfPlan(const plan::Portfolio& portfolio,
                                                  const std::vector<plan::RoadClass>& severing);

} // namespace app
