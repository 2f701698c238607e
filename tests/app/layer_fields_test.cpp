#include "app/layer_fields.h"

#include "app/wording.h"
#include "tests/support/failure_of.h"

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>
#include <optional>
#include <string>

namespace {

gis::Layer layerOf(std::initializer_list<std::string> names) {
    gis::Layer layer{"lots.kml", "lots", {}, {}};
    for (const std::string& name : names) {
        layer.fields.push_back({.name = name});
    }
    return layer;
}

} // namespace

TEST_CASE("a field of a layer is found by its name") {
    const gis::Layer layer = layerOf({"id", "name"});

    CHECK(app::fieldNamed(layer, "name") == 1);
    CHECK(app::fieldNamed(layer, "") == std::nullopt);
}

TEST_CASE("a field that a layer lacks is told with those it has and the nearest") {
    const auto failure = support::failureOf(
        [] { return app::fieldNamed(layerOf({"Name", "Description"}), "name"); });

    REQUIRE(failure);
    CHECK(app::inWords(*failure, app::Language::English) ==
          R"(lots.kml [lots]: the layer has no field "name". It has: Name、Description; )"
          R"(the nearest is "Name".)");
}
