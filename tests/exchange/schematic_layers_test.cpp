#include "exchange/schematic_layers.h"

#include "exchange/import.h"
#include "gis/layer_reader.h"
#include "gis/measure.h"
#include "tests/support/failure_of.h"
#include "tests/support/findings.h"

#include <catch2/catch_test_macros.hpp>

#include <variant>

using exchange::schematicLayers;

namespace {

const std::string data{PIANQU_SOURCE_DIR "/data/jinchang/"};

exchange::ProjectDescription jinchang() {
    return exchange::readProject(data + "plan.toml");
}

plan::Site oneHouse() {
    plan::Site site;
    site.id = plan::EstateId{"620302-020"};
    site.name = "金辰丽苑";
    site.district = plan::DistrictCode{"620302"};
    site.point = {516'000.0, 4'265'000.0};
    site.latitudeDegrees = 38.5;
    site.buildings = 2;
    site.storeys = 6;
    site.floorArea = gis::SquareMetres::of(2 * 6 * 600.0);
    return site;
}

std::vector<std::string> fieldsOf(const gis::Layer& layer) {
    std::vector<std::string> names;
    names.reserve(layer.fields.size());
    for (const gis::Field& field : layer.fields) {
        names.push_back(field.name);
    }
    return names;
}

std::vector<std::string> textsOf(const gis::Feature& feature) {
    std::vector<std::string> texts;
    texts.reserve(feature.values.size());
    for (const gis::FieldValue& value : feature.values) {
        texts.push_back(gis::toText(value));
    }
    return texts;
}

// Files keep coordinates to the last bit, but may begin a ring elsewhere.
gis::Shape comparable(const gis::Shape& shape) {
    const auto* ground = std::get_if<gis::MultiPolygon>(&shape);
    return ground == nullptr ? shape : gis::Shape{gis::normalized(*ground)};
}

void checkSame(const gis::Layer& made, const gis::Layer& shipped) {
    INFO(made.name);
    CHECK(fieldsOf(made) == fieldsOf(shipped));
    REQUIRE(made.features.size() == shipped.features.size());
    for (std::size_t index = 0; index < made.features.size(); ++index) {
        INFO("feature " << made.features[index].id);
        CHECK(textsOf(made.features[index]) == textsOf(shipped.features[index]));
        CHECK(comparable(made.features[index].shape) == comparable(shipped.features[index].shape));
    }
}

gis::Layer shippedLayer(const std::string& file, const std::string& name) {
    const auto layer = gis::readLayer({data + file, name, "", ""}, gis::crsFromText("EPSG:4543"));
    CHECK(support::codesOf(layer.findings).empty());
    return layer.value;
}

} // namespace

TEST_CASE("every feature of the schematic layers says that it is schematic") {
    const std::vector sites{oneHouse()};
    const std::vector<plan::Road> roads{
        {plan::RoadClass::Local, "", {{{{{516'300, 0}, {516'300, 9}}}}}, gis::Metres::of(12), {}}};

    const auto layers = schematicLayers(sites, roads);

    CHECK(layers.findings.empty());
    REQUIRE(layers.value.estates.features.size() == 1);
    REQUIRE(layers.value.buildings.features.size() == 2);
    REQUIRE(layers.value.roads.features.size() == 1);
    CHECK(fieldsOf(layers.value.estates) ==
          std::vector<std::string>{"id", "name", "district", "buildings", "storeys", "quality"});
    CHECK(textsOf(layers.value.estates.features[0]) ==
          std::vector<std::string>{"620302-020", "金辰丽苑", "620302", "2", "6", "schematic"});
    CHECK(fieldsOf(layers.value.buildings) ==
          std::vector<std::string>{"estate", "estate_name", "number", "storeys", "quality"});
    CHECK(textsOf(layers.value.buildings.features[1]) ==
          std::vector<std::string>{"620302-020", "金辰丽苑", "2", "6", "schematic"});
    CHECK(fieldsOf(layers.value.roads) ==
          std::vector<std::string>{"class", "name", "width_m", "quality"});
    CHECK(textsOf(layers.value.roads.features[0]) ==
          std::vector<std::string>{"local", "", "12", "schematic"});
}

TEST_CASE("an estate that cannot be laid out is in no layer and has an error") {
    auto impossible = oneHouse();
    impossible.storeys = 0;

    const auto layers = schematicLayers(std::vector{impossible}, {});

    CHECK(layers.value.estates.features.empty());
    CHECK(layers.value.buildings.features.empty());
    CHECK(support::codesOf(layers.findings) == std::vector<std::string>{"schematic.no-storeys"});
}

TEST_CASE("all 48 estates of Jinchang stand at their sites without a finding") {
    const auto layers = schematicLayers(jinchang());

    CHECK(support::codesOf(layers.findings).empty());
    CHECK(layers.value.estates.features.size() == 48);
    CHECK(layers.value.buildings.features.size() == 620 + 193);
}

TEST_CASE("the shipped layers of Jinchang are what its tables make") {
    const auto layers = schematicLayers(jinchang()).value;

    checkSame(layers.estates, shippedLayer("footprints.gpkg", "estates"));
    checkSame(layers.buildings, shippedLayer("footprints.gpkg", "buildings"));
    checkSame(layers.roads, shippedLayer("roads.gpkg", "roads"));
}

TEST_CASE("every estate of Jinchang is joined to schematic ground with all its buildings") {
    const auto portfolio = exchange::importPortfolio(jinchang()).value;

    REQUIRE(portfolio.estates.size() == 48);
    CHECK(portfolio.roads.size() == 120);
    for (const auto& record : portfolio.estates) {
        INFO(record.estate.name);
        REQUIRE(record.ground.has_value());
        CHECK(record.ground->quality == plan::GroundQuality::Schematic);
        CHECK(record.ground->buildings.size() == static_cast<std::size_t>(record.estate.buildings));
    }
}

TEST_CASE("roads of Jinchang keep their width") {
    const auto portfolio = exchange::importPortfolio(jinchang()).value;

    REQUIRE_FALSE(portfolio.roads.empty());
    CHECK(portfolio.roads[0].roadClass == plan::RoadClass::Arterial);
    CHECK(portfolio.roads[0].width == gis::Metres::of(40.0));
}

TEST_CASE("a project without sites has no schematic layers and is told what it lacks") {
    auto project = jinchang();
    project.sites.reset();

    const auto failure = support::failureOf([&] { return schematicLayers(project); });

    REQUIRE(failure);
    CHECK(failure->code() == "project.missing-key");
    CHECK(failure->facts() == std::vector<gis::Fact>{{"key", "inputs.sites"}});
}
