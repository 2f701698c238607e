#include "gis/layer_reader.h"

#include "gis/layer_writer.h"
#include "gis/wkt.h"
#include "tests/support/failure_of.h"
#include "tests/support/layer_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

namespace fs = std::filesystem;
using Catch::Matchers::WithinAbs;
using gis::FieldKind;
using gis::FieldValue;
using gis::Layer;
using gis::readLayer;
using support::codesOf;
using support::TemporaryFolder;

namespace {

using Codes = std::vector<std::string>;

const gis::Crs& project() {
    static const gis::Crs crs = gis::crsFromText("EPSG:4543");
    return crs;
}

gis::Checked<Layer> read(const fs::path& file, const std::string& layer = "") {
    return readLayer({file, layer, "", ""}, project());
}

gis::Checked<Layer> readText(const std::string& name, const std::string& text) {
    const TemporaryFolder folder;
    return read(folder.write(name, text));
}

std::string geoJson(const std::string& geometry) {
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},)"
           R"("geometry":)" +
           geometry + "}]}";
}

gis::Checked<Layer> readGeometry(const std::string& geometry) {
    return readText("a.geojson", geoJson(geometry));
}

std::optional<gis::Failure> failureOfReading(const fs::path& file, const std::string& layer = "") {
    return support::failureOf([&] { (void)read(file, layer); });
}

} // namespace

TEST_CASE("a shapefile comes back as it was written") {
    const TemporaryFolder folder;
    Layer layer = support::layerOf(support::jinchangSquare, {"幸福里", ""});
    layer.fields.push_back({"HOUSES", FieldKind::Integer, 6, 0});
    layer.fields.push_back({"AREA", FieldKind::Real, 12, 3});
    layer.features[0].values = {"幸福里", std::int64_t{120}, 1.234};
    layer.features[1].values = {std::monostate{}, std::monostate{}, std::monostate{}};
    layer.features[1].shape = std::monostate{};

    const auto back = read(support::writeShapefile(folder, layer));

    REQUIRE(back.value.features.size() == 2);
    CHECK(back.value.name == "e");
    CHECK(back.value.file == (folder / "e.shp").string());
    CHECK(back.value.fields == layer.fields);
    CHECK(back.value.features[0].values == layer.features[0].values);
    CHECK(back.value.features[1].values == layer.features[1].values);
    CHECK(gis::boxOf(back.value.features[0].shape) == gis::Box{516000, 4264000, 516100, 4264100});
    CHECK(back.value.features[1].id == 1);
    CHECK(codesOf(back.findings) == Codes{"layer.empty-geometry"});
    CHECK(back.findings[0].place.row == 1);
}

TEST_CASE(
    "a GeoPackage of many estates comes back as it was written with and without a gap in it") {
    constexpr std::int64_t count = 70'000; // more than one batch of columns
    const TemporaryFolder folder;
    Layer layer{"",
                "estates",
                {{"name", FieldKind::Text, 0, 0},
                 {"households", FieldKind::Integer, 0, 0},
                 {"area", FieldKind::Real, 0, 0}},
                {}};
    for (std::int64_t i = 1; i <= count; ++i) {
        const double x = 516'000.0 + static_cast<double>(i % 300) * 20.0;
        const double y = 4'264'000.0 + static_cast<double>(i / 300) * 20.0;
        layer.features.push_back(
            {i,
             gis::MultiPolygon{{{{{x, y}, {x + 10.0, y}, {x, y + 10.0}}, {}}}},
             {"小区" + std::to_string(i), i % 7 == 0 ? FieldValue{} : FieldValue{i}, 0.1 * x}});
    }
    const auto readBack = [&] {
        gis::writeGeoPackage(folder / "a.gpkg", {&layer, 1}, {project(), project()},
                             "2021-03-01T08:00:00Z");
        return read(folder / "a.gpkg");
    };

    const auto whole = readBack();
    CHECK(whole.findings.empty());
    CHECK(whole.value.features == layer.features);

    layer.features.back().shape = std::monostate{};
    const auto lacking = readBack();
    CHECK(codesOf(lacking.findings) == Codes{"layer.empty-geometry"});
    CHECK(lacking.value.features == layer.features);
}

TEST_CASE("a GeoPackage comes back as it was written and layers are told apart") {
    const TemporaryFolder folder;
    Layer estates = support::layerOf(support::jinchangSquare, {"幸福里"});
    estates.name = "小区";
    estates.fields[0] = {"名称", FieldKind::Text, 0, 0};
    Layer roads = support::layerOf("LINESTRING (516000 4264000, 517000 4264000)", {"北京路"});
    roads.name = "roads";
    gis::writeGeoPackage(folder / "a.gpkg", std::vector<Layer>{estates, roads},
                         {project(), gis::crsFromText("EPSG:4490")}, "2021-03-01T08:00:00Z");

    const auto back = read(folder / "a.gpkg", "小区");
    const auto backRoads = read(folder / "a.gpkg", "roads");
    const auto missing = failureOfReading(folder / "a.gpkg", "道路");
    const auto ambiguous = failureOfReading(folder / "a.gpkg");

    CHECK(back.findings.empty());
    CHECK(back.value.fields == estates.fields);
    CHECK(back.value.features.at(0).id == 1);
    CHECK(back.value.features.at(0).values == estates.features[0].values);
    const gis::Box box = gis::boxOf(back.value.features.at(0).shape);
    CHECK_THAT(box.minX, WithinAbs(516000, 1e-4)); // there and back through degrees
    CHECK_THAT(box.maxY, WithinAbs(4264100, 1e-4));
    CHECK(std::holds_alternative<gis::MultiPolyline>(backRoads.value.features.at(0).shape));
    REQUIRE((missing && ambiguous));
    CHECK(missing->code() == "layer.missing");
    CHECK(missing->facts() == std::vector<gis::Fact>{{"layer", "道路"}, {"layers", "小区, roads"}});
    CHECK(ambiguous->code() == "layer.ambiguous");
    CHECK(ambiguous->facts() == std::vector<gis::Fact>{{"layers", "小区, roads"}});
}

TEST_CASE("GeoJSON in degrees is carried over into the project's metres") {
    const auto layer = readText(
        "a.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature",)"
        R"("properties":{"name":"幸福里","n":3,"area":0.065,"tags":["a","b"],"none":null},)"
        R"("geometry":{"type":"Point","coordinates":[102,38.5,1500]}}]})");

    CHECK(layer.findings.empty());
    const auto& feature = layer.value.features.at(0);
    const gis::Point point = std::get<gis::Point>(feature.shape);
    CHECK_THAT(point.x, WithinAbs(500000, 1e-3));
    // echo 102 38.5 | gdaltransform -s_srs EPSG:4326 -t_srs EPSG:4543 (GDAL 3.10.3, PROJ 9.6.0)
    CHECK_THAT(point.y, WithinAbs(4262998.6263, 1e-3));
    CHECK(feature.values.at(0) == gis::FieldValue{"幸福里"});
    CHECK(feature.values.at(1) == gis::FieldValue{std::int64_t{3}});
    CHECK(feature.values.at(2) == gis::FieldValue{0.065});
    CHECK(gis::toText(feature.values.at(3)).starts_with("["));
    CHECK(feature.values.at(4) == gis::FieldValue{});
}

TEST_CASE("KML is read with its names") {
    const auto layer =
        readText("a.kml", "<?xml version='1.0' encoding='UTF-8'?>"
                          "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><Placemark>"
                          "<name>幸福里</name><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                          "102,38.5,0 102.001,38.5,0 102.001,38.501,0 102,38.501,0 102,38.5,0"
                          "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
                          "</Document></kml>");

    REQUIRE(layer.value.features.size() == 1);
    CHECK(layer.value.features[0].values.at(gis::fieldIndex(layer.value, "Name").value()) ==
          gis::FieldValue{"幸福里"});
    CHECK(std::holds_alternative<gis::MultiPolygon>(layer.value.features[0].shape));
}

TEST_CASE("a DXF drawing without a CRS is placed by its coordinates") {
    const auto layer =
        readText("a.dxf", "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\n小区\n90\n4\n70\n1\n"
                          "10\n516000\n20\n4264000\n10\n516100\n20\n4264000\n10\n516100\n20\n"
                          "4264100\n10\n516000\n20\n4264100\n0\nENDSEC\n0\nEOF\n");

    REQUIRE(layer.value.features.size() == 1);
    CHECK(codesOf(layer.findings) == Codes{"layer.crs-assumed"});
    CHECK(gis::boxOf(layer.value.features[0].shape) == gis::Box{516000, 4264000, 516100, 4264100});
}

TEST_CASE("holes and several parts of one estate stay one shape") {
    const auto layer = readGeometry(
        R"({"type":"MultiPolygon","coordinates":[[[[102,38],[102.1,38],[102.1,38.1],[102,38]],)"
        R"([[102.05,38.02],[102.07,38.02],[102.07,38.03],[102.05,38.02]]],)"
        R"([[[102.2,38],[102.3,38],[102.3,38.1],[102.2,38]]]]})");

    const auto& shape = std::get<gis::MultiPolygon>(layer.value.features.at(0).shape);
    REQUIRE(shape.parts.size() == 2);
    CHECK(shape.parts[0].outer.size() == 3);
    CHECK(shape.parts[0].holes.size() == 1);
    CHECK(layer.findings.empty());
}

TEST_CASE("of a collection the polygons are kept and the rest is reported") {
    const auto layer = readGeometry(
        R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[102,38]},)"
        R"({"type":"Polygon","coordinates":[[[102,38],[102.1,38],[102.1,38.1],[102,38]]]}]})");

    CHECK(std::holds_alternative<gis::MultiPolygon>(layer.value.features.at(0).shape));
    CHECK(codesOf(layer.findings) == Codes{"layer.mixed-geometry"});
}

TEST_CASE("shapes that cannot be held leave their feature without a shape and a reason") {
    const auto points = readGeometry(R"({"type":"MultiPoint","coordinates":[[102,38],[102,39]]})");
    const auto null = readGeometry("null");
    const auto empty = readGeometry(R"({"type":"Polygon","coordinates":[]})");

    CHECK(codesOf(points.findings) == Codes{"layer.unsupported-geometry"});
    CHECK(points.findings[0].facts == std::vector<gis::Fact>{{"kind", "MULTIPOINT"}});
    CHECK(codesOf(null.findings) == Codes{"layer.empty-geometry"});
    CHECK(codesOf(empty.findings) == Codes{"layer.empty-geometry"});
    CHECK(points.value.features.size() == 1);
    CHECK(null.value.features.size() == 1);
    CHECK(points.value.features[0].shape == gis::Shape{});
}

TEST_CASE("a single point written as several is a point") {
    const auto layer = readGeometry(R"({"type":"MultiPoint","coordinates":[[102,38]]})");

    CHECK(std::holds_alternative<gis::Point>(layer.value.features.at(0).shape));
    CHECK(layer.findings.empty());
}

TEST_CASE("an arc of a drawing is stroked finely") {
    const auto layer =
        readText("a.dxf", "0\nSECTION\n2\nENTITIES\n0\nCIRCLE\n8\n0\n10\n516000\n20\n"
                          "4264000\n40\n100\n0\nENDSEC\n0\nEOF\n");

    const auto& lines = std::get<gis::MultiPolyline>(layer.value.features.at(0).shape);
    CHECK(lines.parts.at(0).points.size() > 300); // one point a degree
}

TEST_CASE("files that are missing or of another kind are named") {
    const TemporaryFolder folder;
    const auto missing = failureOfReading(folder / "no.shp");
    const auto unknown = failureOfReading(folder.write("a.dwg", "AC1032"));
    const auto text = failureOfReading(folder.write("a.gpkg", "not a database"));
    const auto cut = failureOfReading(folder.write("a.geojson", geoJson("null").substr(0, 60)));
    const auto virtualFile = failureOfReading("/vsicurl/http://example.invalid/a.geojson");
    const auto address = failureOfReading("http://example.invalid/a.geojson");

    REQUIRE((missing && unknown && text && cut && virtualFile && address));
    CHECK(missing->code() == "file.missing");
    CHECK(unknown->code() == "layer.format-unknown");
    CHECK(unknown->facts().at(0).text == ".dwg");
    CHECK(text->code() == "file.unreadable");
    CHECK(cut->code() == "file.unreadable");
    CHECK_FALSE(cut->facts().at(0).text.empty());
    CHECK(virtualFile->code() == "file.missing");
    CHECK(address->code() == "file.missing");
}

TEST_CASE("a layer without features is no failure") {
    const auto layer = readText("a.geojson", R"({"type":"FeatureCollection","features":[]})");

    CHECK(layer.value.features.empty());
    CHECK(layer.findings.empty());
}

TEST_CASE("a layer that nobody names a system for is measured in its own") {
    const TemporaryFolder folder;
    const Layer layer = support::layerOf(support::jinchangSquare, {"幸福里"});
    gis::writeGeoPackage(folder / "a.gpkg", {&layer, 1}, {project(), project()},
                         "2021-03-01T08:00:00Z");

    const auto [read, findings] = gis::readMeasurableLayer({folder / "a.gpkg", "", "", ""});

    CHECK(read.crs == project());
    CHECK(read.layer.features.at(0).shape == layer.features[0].shape);
    CHECK(findings.empty());
}

TEST_CASE("degrees are measured in the 3-degree zone around them") {
    const TemporaryFolder folder;
    const fs::path file = folder.write("a.geojson", geoJson(R"({"type":"Point",)"
                                                            R"("coordinates":[102,38.5]})"));

    const auto read = gis::readMeasurableLayer({file, "", "", ""}).value;

    CHECK(read.crs.epsg == 4543); // central meridian 102 E
    const auto place = std::get<gis::Point>(read.layer.features.at(0).shape);
    CHECK_THAT(place.x, WithinAbs(500000, 1e-3));
}

TEST_CASE("a layer outside China has no zone to be measured in") {
    const TemporaryFolder folder;
    const fs::path file = folder.write("a.geojson", geoJson(R"({"type":"Point",)"
                                                            R"("coordinates":[2.35,48.86]})"));

    const auto failure =
        support::failureOf([&] { (void)gis::readMeasurableLayer({file, "", "", ""}); });

    REQUIRE(failure);
    CHECK(failure->code() == "layer.zone-unknown");
}
