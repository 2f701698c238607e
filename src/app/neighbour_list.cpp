#include "app/neighbour_list.h"

#include "app/layer_fields.h"
#include "gis/feature.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>

namespace app {

namespace {

gis::Checked<gis::MeasurableLayer> layerOf(const LayerNeighboursWish& wish) {
    if (wish.metricCrs.empty()) {
        return gis::readMeasurableLayer(wish.source);
    }
    gis::Crs crs = gis::crsFromText(wish.metricCrs);
    auto [layer, findings] = gis::readLayer(wish.source, crs);
    return {{std::move(crs), std::move(layer)}, std::move(findings)};
}

// Takes the shapes out of the layer: a country's worth is too much to hold twice.
std::vector<gis::MultiPolygon> takePolygons(gis::Layer& layer) {
    std::vector<gis::MultiPolygon> shapes;
    shapes.reserve(layer.features.size());
    for (gis::Feature& feature : layer.features) {
        auto* polygon = std::get_if<gis::MultiPolygon>(&feature.shape);
        shapes.push_back(polygon != nullptr ? std::move(*polygon) : gis::MultiPolygon{});
    }
    return shapes;
}

std::vector<std::string> idsOf(const gis::Layer& layer, const std::string& field) {
    const auto index = fieldNamed(layer, field);
    std::vector<std::string> ids;
    ids.reserve(layer.features.size());
    for (const gis::Feature& feature : layer.features) {
        ids.push_back(index ? gis::toText(feature.values[*index]) : std::to_string(feature.id));
    }
    return ids;
}

std::map<std::string, std::vector<std::string>> attributesOf(
    const gis::Layer& layer, const std::vector<std::string>& fields) {
    std::map<std::string, std::vector<std::string>> attributes;
    for (const std::string& field : fields) {
        if (const auto index = fieldNamed(layer, field)) {
            std::vector<std::string>& texts = attributes[field];
            texts.reserve(layer.features.size());
            for (const gis::Feature& feature : layer.features) {
                texts.push_back(gis::toText(feature.values[*index]));
            }
        }
    }
    return attributes;
}

std::vector<gis::SourcePlace> placesOf(const gis::Layer& layer) {
    std::vector<gis::SourcePlace> places;
    places.reserve(layer.features.size());
    for (const gis::Feature& feature : layer.features) {
        places.push_back(placeOf(layer, feature));
    }
    return places;
}

// Ids seldom repeat, and that is quickly seen: their hashes are sorted, not they.
bool mayRepeat(const std::vector<std::string>& ids) {
    std::vector<std::size_t> hashes(ids.size());
    std::ranges::transform(ids, hashes.begin(), std::hash<std::string>{});
    std::ranges::sort(hashes);
    return std::ranges::adjacent_find(hashes) != hashes.end();
}

void reportRepeated(const std::vector<std::string>& ids, const gis::SourcePlace& layer,
                    gis::Findings& findings) {
    if (!mayRepeat(ids)) {
        return;
    }
    std::unordered_set<std::string_view> seen;
    std::map<std::string_view, std::size_t> further; // sorted: the order of the findings
    for (const std::string& id : ids) {
        if (!seen.insert(id).second) {
            ++further[id];
        }
    }
    for (const auto& [id, times] : further) {
        findings.push_back({"layer.id-repeated",
                            gis::Severity::Warning,
                            layer,
                            {{"id", std::string{id}}, {"times", std::to_string(times + 1)}}});
    }
}

gis::Finding overlapFinding(const std::string& a, const std::string& b, const std::string& file) {
    return {"neighbours.overlap", gis::Severity::Warning, {file, "", {}, ""}, {{"a", a}, {"b", b}}};
}

std::vector<gis::Frontage> frontagesOf(const std::vector<gis::MultiPolygon>& shapes,
                                       const PairList& list, gis::Metres gap) {
    std::vector<gis::MultiPolyline> lines;
    lines.reserve(list.barriers.size());
    for (const Barrier& barrier : list.barriers) {
        lines.push_back(barrier.line);
    }
    return gis::frontages(shapes, list.pairs, gap, lines);
}

} // namespace

std::string PairList::severedBy(std::size_t pair) const {
    std::vector<std::string> labels;
    for (const std::size_t barrier : frontages[pair].severedBy) {
        std::string label = barriers[barrier].label();
        if (std::ranges::find(labels, label) == labels.end()) {
            labels.push_back(std::move(label));
        }
    }
    std::string text;
    for (const std::string& label : labels) {
        text += (text.empty() ? "" : "; ") + label;
    }
    return text;
}

gis::Checked<LayerNeighbours> neighboursOfLayer(const LayerNeighboursWish& wish,
                                                Progress& progress) {
    progress.begins(Step::ReadLayers, wish.source.file.string());
    gis::Checked<LayerNeighbours> result;
    auto& [crs, ids, shapes, attributes, places, list] = result.value;
    gis::MeasurableLayer read = keepFindings(layerOf(wish), result.findings);
    crs = std::move(read.crs);
    gis::Layer layer = keepFindings(gis::polygonsOf(std::move(read.layer)), result.findings);
    ids = idsOf(layer, wish.idField);
    attributes = attributesOf(layer, wish.attributes);
    places = wish.attributes.empty() ? std::vector<gis::SourcePlace>{} : placesOf(layer);
    shapes = takePolygons(layer);
    reportRepeated(ids, {layer.file, layer.name, {}, ""}, result.findings);
    if (wish.barriers) {
        list.barriers = keepFindings(barriersOfLayer(*wish.barriers, crs), result.findings);
    }

    progress.begins(Step::FindNeighbours, layer.name);
    list.detail = wish.detail;
    list.pairs = gis::neighbours(shapes, wish.gap);
    for (const gis::NeighbourPair& pair : list.pairs) {
        if (pair.isOverlapping) {
            result.findings.push_back(
                overlapFinding(ids[pair.first], ids[pair.second], layer.file));
        }
    }
    if (list.detail == PairDetail::GapAndFrontage) {
        list.frontages = frontagesOf(shapes, list, wish.gap);
    }
    return result;
}

gis::Checked<EstateNeighbours> neighbouringEstates(
    const LoadedPlan& plan, const exchange::NeighbourParameters& parameters) {
    gis::Checked<EstateNeighbours> result;
    auto& [estates, list] = result.value;
    std::vector<gis::MultiPolygon> shapes;
    for (const plan::EstateRecord& record : plan.portfolio.estates) {
        if (record.ground) {
            estates.push_back(&record);
            shapes.push_back(record.ground->footprint);
        }
    }
    list.barriers = barriersOfPlan(plan.portfolio, parameters.severing);
    list.pairs = gis::neighbours(shapes, parameters.gap);
    for (const gis::NeighbourPair& pair : list.pairs) {
        if (pair.isOverlapping) {
            const plan::Estate& a = estates[pair.first]->estate;
            const plan::Estate& b = estates[pair.second]->estate;
            result.findings.push_back(overlapFinding(a.name, b.name, a.place.file));
        }
    }
    list.frontages = frontagesOf(shapes, list, parameters.gap);
    return result;
}

} // namespace app
