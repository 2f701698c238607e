#include "app/neighbour_list.h"

#include "app/csv_cell.h"
#include "gis/failure.h"
#include "gis/feature.h"
#include "gis/neighbours.h"
#include "gis/text.h"

#include <algorithm>
#include <format>
#include <map>
#include <variant>

namespace app {

namespace {

std::vector<gis::MultiPolygon> polygonsIn(const gis::Layer& layer) {
    std::vector<gis::MultiPolygon> shapes;
    shapes.reserve(layer.features.size());
    for (const gis::Feature& feature : layer.features) {
        const auto* polygon = std::get_if<gis::MultiPolygon>(&feature.shape);
        shapes.push_back(polygon != nullptr ? *polygon : gis::MultiPolygon{});
    }
    return shapes;
}

std::string joinedNames(const gis::Layer& layer) {
    std::string text;
    for (const gis::Field& field : layer.fields) {
        text += (text.empty() ? "" : ", ") + field.name;
    }
    return text;
}

std::string nearestName(const gis::Layer& layer, const std::string& wanted) {
    const auto nearest = std::ranges::min_element(layer.fields, {}, [&](const gis::Field& field) {
        return gis::editDistance(field.name, wanted);
    });
    return nearest == layer.fields.end() ? std::string{} : nearest->name;
}

std::vector<std::string> idsOf(const gis::Layer& layer, const std::string& field) {
    std::optional<std::size_t> index;
    if (!field.empty()) {
        index = fieldIndex(layer, field);
        if (!index) {
            throw gis::Failure{gis::FailureKind::Usage,
                               "layer.field-missing",
                               {layer.file, layer.name, {}, ""},
                               {{"field", field},
                                {"fields", joinedNames(layer)},
                                {"nearest", nearestName(layer, field)}}};
        }
    }
    std::vector<std::string> ids;
    ids.reserve(layer.features.size());
    for (const gis::Feature& feature : layer.features) {
        ids.push_back(index ? gis::toText(feature.values[*index]) : std::to_string(feature.id));
    }
    return ids;
}

void reportRepeated(const std::vector<std::string>& ids, const gis::Layer& layer,
                    gis::Findings& findings) {
    std::map<std::string, std::size_t> times;
    for (const std::string& id : ids) {
        ++times[id];
    }
    for (const auto& [id, count] : times) {
        if (count > 1) {
            findings.push_back({"layer.id-repeated",
                                gis::Severity::Warning,
                                {layer.file, layer.name, {}, ""},
                                {{"id", id}, {"times", std::to_string(count)}}});
        }
    }
}

gis::Finding overlapFinding(const std::string& a, const std::string& b, const std::string& file) {
    return {"neighbours.overlap", gis::Severity::Warning, {file, "", {}, ""}, {{"a", a}, {"b", b}}};
}

std::string yearText(const plan::EstateRecord& record) {
    return record.plan ? toText(record.plan->year) : "";
}

std::string metres(gis::Metres gap) {
    return std::format("{:.3f}", gap.count());
}

} // namespace

gis::Checked<std::vector<NamedPair>> neighboursOfLayer(const LayerNeighboursWish& wish,
                                                       Progress& progress) {
    progress.begins(Step::ReadLayers, wish.source.file.string());
    gis::Checked<std::vector<NamedPair>> result;
    const gis::Crs metric =
        wish.metricCrs.empty() ? gis::measuringCrs(wish.source) : gis::crsFromText(wish.metricCrs);
    const gis::Layer layer = keepFindings(
        gis::polygonsOf(keepFindings(gis::readLayer(wish.source, metric), result.findings)),
        result.findings);
    const std::vector<std::string> ids = idsOf(layer, wish.idField);
    reportRepeated(ids, layer, result.findings);

    progress.begins(Step::FindNeighbours, layer.name);
    for (const gis::NeighbourPair& pair : gis::neighbours(polygonsIn(layer), wish.gap)) {
        result.value.push_back({ids[pair.first], ids[pair.second], pair.gap, pair.isOverlapping});
        if (pair.isOverlapping) {
            result.findings.push_back(
                overlapFinding(ids[pair.first], ids[pair.second], layer.file));
        }
    }
    return result;
}

gis::Checked<std::vector<EstatePair>> neighbouringEstates(const LoadedPlan& plan, gis::Metres gap) {
    std::vector<const plan::EstateRecord*> records;
    std::vector<gis::MultiPolygon> shapes;
    for (const plan::EstateRecord& record : plan.portfolio.estates) {
        if (record.ground) {
            records.push_back(&record);
            shapes.push_back(record.ground->footprint);
        }
    }
    gis::Checked<std::vector<EstatePair>> result;
    for (const gis::NeighbourPair& pair : gis::neighbours(shapes, gap)) {
        const plan::EstateRecord* a = records[pair.first];
        const plan::EstateRecord* b = records[pair.second];
        result.value.push_back({a, b, pair.gap});
        if (pair.isOverlapping) {
            result.findings.push_back(
                overlapFinding(a->estate.name, b->estate.name, a->estate.place.file));
        }
    }
    return result;
}

std::string toCsv(const std::vector<NamedPair>& pairs) {
    std::string csv = "a,b,gap_m\n";
    for (const NamedPair& pair : pairs) {
        csv += quoted(pair.a) + "," + quoted(pair.b) + "," + metres(pair.gap) + "\n";
    }
    return csv;
}

std::string toCsv(const std::vector<EstatePair>& pairs) {
    std::string csv = "a,b,gap_m,name_a,name_b,year_a,year_b\n";
    for (const EstatePair& pair : pairs) {
        csv += pair.a->estate.id.text() + "," + pair.b->estate.id.text() + "," + metres(pair.gap) +
               "," + quoted(pair.a->estate.name) + "," + quoted(pair.b->estate.name) + "," +
               yearText(*pair.a) + "," + yearText(*pair.b) + "\n";
    }
    return csv;
}

} // namespace app
