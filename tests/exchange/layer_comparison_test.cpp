#include "exchange/layer_comparison.h"

#include "gis/wkt.h"

#include <catch2/catch_test_macros.hpp>

using exchange::firstDifference;

namespace {

gis::Layer layerOf(const std::string& wkt, std::vector<gis::FieldValue> values) {
    gis::Layer layer;
    layer.fields = {{"BSM", gis::FieldKind::Text, 18, 0},
                    {"JZMJ", gis::FieldKind::Real, 14, 2},
                    {"BZ", gis::FieldKind::Text, 20, 0}};
    layer.features = {{0, gis::shapeFromWkt(wkt), std::move(values)}};
    return layer;
}

const std::string square{"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"};
gis::Layer written() {
    return layerOf(square, {"a", 12.34, ""});
}

std::string differingField(const gis::Layer& read) {
    const auto difference = firstDifference(written(), read);
    return difference ? difference->at(1).text : "none";
}

} // namespace

TEST_CASE("a layer equals itself whichever corner and way its rings begin with") {
    CHECK(differingField(written()) == "none");
    CHECK(differingField(layerOf("POLYGON ((10 10, 0 10, 0 0, 10 0, 10 10))", {"a", 12.34, ""})) ==
          "none");
    CHECK(differingField(layerOf("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))", {"a", 12.34, ""})) ==
          "none");
    CHECK(differingField(layerOf(square, {"a", 12.340000001, std::monostate{}})) == "none");
    CHECK(differingField(layerOf("POLYGON ((0.0009 0, 10 0, 10 10, 0 10, 0.0009 0))",
                                 {"a", 12.34, ""})) == "none");
}

TEST_CASE("a corner moved by more than a millimetre is a difference") {
    CHECK(differingField(layerOf("POLYGON ((0.002 0, 10 0, 10 10, 0 10, 0.002 0))",
                                 {"a", 12.34, ""})) == "shape");
    CHECK(differingField(layerOf("POLYGON ((0 0, 10 0, 10 10, 0 0))", {"a", 12.34, ""})) ==
          "shape");
    CHECK(differingField(layerOf("POINT (1 1)", {"a", 12.34, ""})) == "shape");
}

TEST_CASE("a hole or part that is lost is a difference") {
    const auto holed =
        layerOf("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 2 2))", {"a", 12.34, ""});

    CHECK(firstDifference(holed, written()));
    CHECK_FALSE(firstDifference(holed, holed));
}

TEST_CASE("any other character or digit is a difference") {
    CHECK(differingField(layerOf(square, {"a ", 12.34, ""})) == "BSM");
    CHECK(differingField(layerOf(square, {"a", 12.35, ""})) == "JZMJ");
    CHECK(differingField(layerOf(square, {"a", 12.34, "?"})) == "BZ");
    CHECK(differingField(layerOf(square, {"a", std::monostate{}, ""})) == "JZMJ");
}

TEST_CASE("lost features and renamed fields are differences") {
    auto empty = written();
    empty.features.clear();
    auto renamed = written();
    renamed.fields[2].name = "BZ_1";

    CHECK(differingField(empty) == "count");
    CHECK(differingField(renamed) == "fields");
}
