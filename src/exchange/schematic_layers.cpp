#include "exchange/schematic_layers.h"

#include "exchange/name_tables.h"
#include "exchange/road_table.h"
#include "exchange/site_table.h"
#include "exchange/survey_table.h"
#include "gis/failure.h"
#include "plan/schematic_layout.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace exchange {

namespace {

gis::FieldValue schematicQuality() {
    return std::string{plan::codeOf(plan::GroundQuality::Schematic)};
}

gis::Layer emptyLayer(std::string name, std::vector<gis::Field> fields) {
    gis::Layer layer;
    layer.name = std::move(name);
    layer.fields = std::move(fields);
    return layer;
}

void add(gis::Layer& layer, gis::Shape shape, std::vector<gis::FieldValue> values) {
    assert(values.size() == layer.fields.size());
    const auto id = static_cast<std::int64_t>(layer.features.size() + 1);
    layer.features.push_back({id, std::move(shape), std::move(values)});
}

gis::Layer emptyEstates() {
    return emptyLayer("estates", {{"id", gis::FieldKind::Text},
                                  {"name", gis::FieldKind::Text},
                                  {"district", gis::FieldKind::Text},
                                  {"buildings", gis::FieldKind::Integer},
                                  {"storeys", gis::FieldKind::Integer},
                                  {"quality", gis::FieldKind::Text}});
}

gis::Layer emptyBuildings() {
    return emptyLayer("buildings", {{"estate", gis::FieldKind::Text},
                                    {"estate_name", gis::FieldKind::Text},
                                    {"number", gis::FieldKind::Integer},
                                    {"storeys", gis::FieldKind::Integer},
                                    {"quality", gis::FieldKind::Text}});
}

gis::Layer roadLayer(std::span<const plan::Road> roads) {
    auto layer = emptyLayer("roads", {{"class", gis::FieldKind::Text},
                                      {"name", gis::FieldKind::Text},
                                      {"width_m", gis::FieldKind::Real},
                                      {"quality", gis::FieldKind::Text}});
    for (const plan::Road& road : roads) {
        add(layer, road.line,
            {std::string{plan::codeOf(road.roadClass)}, road.name, road.width.count(),
             schematicQuality()});
    }
    return layer;
}

void addEstate(SchematicLayers& layers, const plan::Site& site, plan::SchematicEstate estate) {
    const std::int64_t storeys = site.storeys;
    std::int64_t number = 0;
    for (gis::MultiPolygon& building : estate.buildings) {
        add(layers.buildings, std::move(building),
            {site.id.text(), site.name, ++number, storeys, schematicQuality()});
    }
    add(layers.estates, std::move(estate.footprint),
        {site.id.text(), site.name, site.district.text(), number, storeys, schematicQuality()});
}

std::vector<plan::Estate> surveyedEstates(const ProjectDescription& project,
                                          gis::Findings& findings) {
    std::vector<plan::Estate> estates;
    for (const SurveyInput& input : project.surveys) {
        const auto district =
            std::ranges::find(project.districts, input.district, &plan::District::code);
        assert(district != project.districts.end());
        auto survey = keepFindings(readSurvey(input, *district), findings);
        std::ranges::move(survey.estates, std::back_inserter(estates));
    }
    return estates;
}

} // namespace

gis::Checked<SchematicLayers> schematicLayers(std::span<const plan::Site> sites,
                                              std::span<const plan::Road> roads) {
    auto [estates, findings] = plan::schematicLayout(sites, roads);
    SchematicLayers layers{emptyEstates(), emptyBuildings(), roadLayer(roads)};
    for (plan::SchematicEstate& estate : estates) {
        const auto site = std::ranges::find(sites, estate.id, &plan::Site::id);
        assert(site != sites.end());
        addEstate(layers, *site, std::move(estate));
    }
    return {std::move(layers), std::move(findings)};
}

gis::Checked<SchematicLayers> schematicLayers(const ProjectDescription& project) {
    if (!project.sites) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "project.missing-key",
                           {.file = project.file.string(), .part = {}, .row = {}, .column = {}},
                           {{"key", "inputs.sites"}}};
    }
    const gis::Crs crs = gis::crsFromText(project.crs);
    gis::Findings findings;
    const auto estates = surveyedEstates(project, findings);
    const auto names = keepFindings(readNameTables(project), findings);
    const auto sites = keepFindings(
        readSites(*project.sites, {estates, names.aliases, project.districts, names.words, crs}),
        findings);
    std::vector<plan::Road> roads;
    if (project.roadLines) {
        roads = keepFindings(readRoadTable(*project.roadLines), findings);
    }
    auto layers = keepFindings(schematicLayers(sites, roads), findings);
    gis::sortFindings(findings);
    return {std::move(layers), std::move(findings)};
}

} // namespace exchange
