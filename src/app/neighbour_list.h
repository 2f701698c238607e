#pragma once

// Use case: which estates of a plan, or which polygons of any layer, are neighbours, how far they
// face one another, and what severs them.

#include "app/barrier_list.h"
#include "app/loaded_plan.h"
#include "app/progress.h"
#include "gis/finding.h"
#include "gis/frontage.h"
#include "gis/layer_reader.h"
#include "gis/neighbours.h"
#include "gis/units.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

enum class PairDetail { GapAlone, GapAndFrontage };

// Pairs of shapes by their indices.
struct PairList {
    PairDetail detail{PairDetail::GapAndFrontage};
    std::vector<gis::NeighbourPair> pairs;
    std::vector<gis::Frontage> frontages; // one for each pair, or none where gaps alone are asked
    std::vector<Barrier> barriers;        // those that sever; frontages name them by index

    // What severs this pair, most severing first, each label once: "arterial 北京路; rail".
    [[nodiscard]] std::string severedBy(std::size_t pair) const;
};

struct LayerNeighboursWish {
    gis::LayerSource source;
    std::string idField; // empty: the feature's own number
    gis::Metres gap;
    std::string metricCrs; // empty: the layer's own if it measures, else its CGCS2000 3-degree zone
    PairDetail detail{PairDetail::GapAndFrontage};
    std::optional<BarrierWish> barriers; // none: nothing severs
    std::vector<std::string> attributes{}; // further fields whose values are wanted
};

struct LayerNeighbours {
    gis::Crs crs; // in which was measured
    std::vector<std::string> ids; // one for each feature, in the layer's order
    std::vector<gis::MultiPolygon> shapes; // the same
    std::map<std::string, std::vector<std::string>> attributes; // by field, as a person writes them
    std::vector<gis::SourcePlace> places; // of the features, where attributes are wanted
    PairList list;
};

// Throws Failure as gis::readLayer and barriersOfLayer do, "layer.field-missing" (Usage; facts
// field, fields, nearest), and "layer.crs-missing" when there is no CRS to measure in. Findings:
// those of the readers, "layer.id-repeated" (Warning; facts id, times) and "neighbours.overlap"
// (Warning; facts a, b).
[[nodiscard]] gis::Checked<LayerNeighbours> neighboursOfLayer(const LayerNeighboursWish& wish,
                                                              Progress& progress);

struct EstateNeighbours {
    std::vector<const plan::EstateRecord*> estates; // of the plan given: those with ground, by id
    PairList list; // indices into estates
};

// Neighbouring estates of one plan; its own roads are the barriers.
[[nodiscard]] gis::Checked<EstateNeighbours> neighbouringEstates(
    const LoadedPlan& plan, const exchange::NeighbourParameters& parameters);

} // namespace app
