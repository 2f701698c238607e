#include "app/area_files.h"

#include "app/area_words.h"
#include "gis/csv_writer.h"

#include <array>
#include <cstdint>
#include <format>
#include <map>
#include <optional>
#include <utility>

namespace app {

namespace {

using areas::Area;
using areas::AreaEstate;
using gis::FieldKind;
using gis::FieldValue;

std::string yearText(const std::optional<plan::PlanYear>& year) {
    return year ? toText(*year) : "";
}

FieldValue yearValue(const std::optional<plan::PlanYear>& year) {
    return year ? FieldValue{std::int64_t{year->value}} : FieldValue{};
}

std::string districtName(const AreaEstate& estate, const JointAreas& joint) {
    return estate.district ? joint.districts[*estate.district] : "";
}

std::string csvLine(const std::vector<std::string>& cells) {
    std::vector<std::string> guarded;
    guarded.reserve(cells.size());
    for (const std::string& cell : cells) {
        guarded.push_back(gis::guardedFromFormulas(cell));
    }
    return gis::csvRow(guarded);
}

std::string memberRow(const JointAreas& joint, std::size_t index, std::size_t member) {
    const Area& area = joint.answer.areas[index];
    const AreaEstate& estate = joint.problem.estates[member];
    return csvLine({joint.ids[index], estate.id, joint.names[member], districtName(estate, joint),
                    yearText(estate.year), yearText(area.year), std::to_string(estate.households),
                    std::format("{:.0f}", area.people), area.isStandardSize ? "yes" : "no", "",
                    ""});
}

std::string aloneRow(const JointAreas& joint, const areas::Alone& alone) {
    const AreaEstate& estate = joint.problem.estates[alone.estate];
    return csvLine({"", estate.id, joint.names[alone.estate], districtName(estate, joint),
                    yearText(estate.year), yearText(estate.year), std::to_string(estate.households),
                    "", "", reasonInWords(alone, joint, Language::Chinese),
                    missInWords(alone, joint, Language::Chinese)});
}

gis::Layer emptyAreas() {
    return {"",
            "areas",
            {{"area_id", FieldKind::Text, 0, 0},
             {"district", FieldKind::Text, 0, 0},
             {"estates", FieldKind::Integer, 0, 0},
             {"households", FieldKind::Integer, 0, 0},
             {"people", FieldKind::Real, 12, 1},
             {"standard", FieldKind::Integer, 0, 0},
             {"year", FieldKind::Integer, 0, 0},
             {"span_m", FieldKind::Real, 12, 1},
             {"frontage_m", FieldKind::Real, 12, 1}},
            {}};
}

void addPlanFields(gis::Layer& layer) {
    for (const gis::Field& field : {gis::Field{"buildings", FieldKind::Integer, 0, 0},
                                    {"floor_m2", FieldKind::Real, 15, 1},
                                    {"land_m2", FieldKind::Real, 15, 1},
                                    {"invest_wan", FieldKind::Real, 15, 4},
                                    {"moved_hhy", FieldKind::Integer, 0, 0},
                                    {"quality", FieldKind::Text, 0, 0},
                                    {"remark", FieldKind::Text, 0, 0}}) {
        layer.fields.push_back(field);
    }
}

plan::GroundQuality worstOf(const std::vector<const plan::EstateRecord*>& estates,
                            const Area& area) {
    auto worst = plan::GroundQuality::Surveyed;
    for (const std::size_t member : area.members) {
        const auto& ground = estates[member]->ground;
        const plan::GroundQuality quality = ground ? ground->quality : plan::GroundQuality::Unknown;
        if (quality == plan::GroundQuality::Schematic) {
            return quality;
        }
        worst = quality == plan::GroundQuality::Unknown ? quality : worst;
    }
    return worst;
}

std::vector<FieldValue> planValues(const areas::AreaFacts& facts, plan::GroundQuality quality) {
    const bool isSchematic = quality == plan::GroundQuality::Schematic;
    return {std::int64_t{facts.totals.buildings},
            facts.totals.floorArea.count(),
            facts.landArea.count(),
            facts.investment.inWan(),
            facts.movedYears,
            std::string{plan::nameOf(quality)},
            std::string{isSchematic ? "底图为示意，非实测" : ""}};
}

gis::Layer areaLayer(const JointAreas& joint, const AreaShapes& shapes) {
    gis::Layer layer = emptyAreas();
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        const Area& area = joint.answer.areas[i];
        const AreaEstate& first = joint.problem.estates[area.members.front()];
        layer.features.push_back(
            {static_cast<std::int64_t>(i + 1),
             shapes.outlines[i],
             {joint.ids[i], districtName(first, joint),
              static_cast<std::int64_t>(area.members.size()), area.households, area.people,
              std::int64_t{area.isStandardSize ? 1 : 0}, yearValue(area.year), area.span.count(),
              area.openFrontage.count()}});
    }
    return layer;
}

gis::Layer estateLayer(const JointAreas& joint) {
    gis::Layer layer{"",
                     "estates",
                     {{"estate_id", FieldKind::Text, 0, 0},
                      {"name", FieldKind::Text, 0, 0},
                      {"area_id", FieldKind::Text, 0, 0},
                      {"year_now", FieldKind::Integer, 0, 0},
                      {"year_new", FieldKind::Integer, 0, 0},
                      {"households", FieldKind::Integer, 0, 0}},
                     {}};
    std::map<std::size_t, std::size_t> areaOf;
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        for (const std::size_t member : joint.answer.areas[i].members) {
            areaOf[member] = i;
        }
    }
    for (std::size_t i = 0; i < joint.problem.estates.size(); ++i) {
        if (joint.footprints[i].parts.empty()) {
            continue;
        }
        const AreaEstate& estate = joint.problem.estates[i];
        const auto area = areaOf.find(i);
        const bool isIn = area != areaOf.end();
        layer.features.push_back(
            {static_cast<std::int64_t>(layer.features.size() + 1),
             joint.footprints[i],
             {estate.id, joint.names[i], isIn ? FieldValue{joint.ids[area->second]} : FieldValue{},
              yearValue(estate.year),
              yearValue(isIn ? joint.answer.areas[area->second].year : estate.year),
              estate.households}});
    }
    return layer;
}

gis::Layer stripLayer(const JointAreas& joint, const AreaShapes& shapes) {
    gis::Layer layer{"",
                     "strips",
                     {{"area_id", FieldKind::Text, 0, 0},
                      {"estate_a", FieldKind::Text, 0, 0},
                      {"estate_b", FieldKind::Text, 0, 0},
                      {"gap_m", FieldKind::Real, 12, 3},
                      {"frontage_m", FieldKind::Real, 12, 3},
                      {"open_m", FieldKind::Real, 12, 3}},
                     {}};
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        for (const std::size_t index : joint.answer.areas[i].pairs) {
            const areas::EstatePair& pair = joint.problem.pairs[index];
            if (!shapes.strips[index].parts.empty()) {
                layer.features.push_back({static_cast<std::int64_t>(layer.features.size() + 1),
                                          shapes.strips[index],
                                          {joint.ids[i], joint.problem.estates[pair.first].id,
                                           joint.problem.estates[pair.second].id, pair.gap.count(),
                                           pair.frontage.count(), pair.openFrontage.count()}});
            }
        }
    }
    return layer;
}

} // namespace

std::string toCsv(const JointAreas& joint) {
    std::string csv{gis::byteOrderMark};
    csv += csvLine({"area", "estate", "name", "district", "year_now", "year_proposed", "households",
                    "area_people", "standard_size", "reason", "nearest_miss"});
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        for (const std::size_t member : joint.answer.areas[i].members) {
            csv += memberRow(joint, i, member);
        }
    }
    for (const areas::Alone& alone : joint.answer.alone) {
        csv += aloneRow(joint, alone);
    }
    return csv;
}

AreaLayers layersOf(const JointAreas& joint, const AreaShapes& shapes) {
    return {areaLayer(joint, shapes), estateLayer(joint), stripLayer(joint, shapes)};
}

AreaLayers layersOf(const PlannedAreas& planned) {
    AreaLayers layers = layersOf(planned.joint, planned.shapes);
    addPlanFields(layers.areas);
    for (std::size_t i = 0; i < layers.areas.features.size(); ++i) {
        const Area& area = planned.joint.answer.areas[i];
        for (FieldValue& value : planValues(planned.facts[i], worstOf(planned.estates, area))) {
            layers.areas.features[i].values.push_back(std::move(value));
        }
    }
    return layers;
}

void writeLayers(const AreaLayers& layers, const AreaLayerWish& wish, gis::StagedOutput& output) {
    const std::array all{layers.areas, layers.estates, layers.strips};
    gis::writeGeoPackage(output.pathFor("areas.gpkg"), all, {wish.crs.ground, wish.crs.ground},
                         wish.when);
    gis::writeShapefile(output.pathFor("areas.shp"), layers.areas, wish.crs, wish.encoding,
                        wish.when);
}

} // namespace app
