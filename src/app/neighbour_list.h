#pragma once

// Use case: which estates of a plan, or which polygons of any layer, are neighbours.

#include "app/loaded_plan.h"
#include "app/progress.h"
#include "gis/finding.h"
#include "gis/layer_reader.h"
#include "gis/units.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

struct NamedPair {
    std::string a; // a < b in the order of the layer
    std::string b;
    gis::Metres gap;
    bool isOverlapping{false};
};

struct LayerNeighboursWish {
    gis::LayerSource source;
    std::string idField; // empty: the feature's own number
    gis::Metres gap;
    std::string metricCrs; // empty: the layer's own if it measures, else its CGCS2000 3-degree zone
};

// Throws Failure as gis::readLayer does, "layer.field-missing" (Usage; facts field, fields,
// nearest), and "layer.crs-missing" when there is no CRS to measure in. Findings: those of the
// reader, "layer.id-repeated" (Warning; facts id, times) and "neighbours.overlap" (Warning; facts
// a, b).
[[nodiscard]] gis::Checked<std::vector<NamedPair>> neighboursOfLayer(
    const LayerNeighboursWish& wish, Progress& progress);

// Neighbouring estates of one plan, by id, with what a planner asks first: names and years.
struct EstatePair {
    const plan::EstateRecord* a{nullptr};
    const plan::EstateRecord* b{nullptr};
    gis::Metres gap;
};
[[nodiscard]] gis::Checked<std::vector<EstatePair>> neighbouringEstates(const LoadedPlan& plan,
                                                                        gis::Metres gap);

// CSV with a header line: a,b,gap_m (metres, millimetres as decimals).
[[nodiscard]] std::string toCsv(const std::vector<NamedPair>& pairs);
// CSV: a,b,gap_m,name_a,name_b,year_a,year_b.
[[nodiscard]] std::string toCsv(const std::vector<EstatePair>& pairs);

} // namespace app
