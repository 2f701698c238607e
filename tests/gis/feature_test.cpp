#include "gis/feature.h"

using namespace gis;

TEST_CASE("A field is found by its exact name or not at all") {
    const Layer layer{"a.gpkg", "estates", {{"id", {}, 0, 0}, {"名称", {}, 0, 0}}, {}};

    CHECK(fieldIndex(layer, "名称") == 1);
    CHECK_FALSE(fieldIndex(layer, "ID").has_value());
}

TEST_CASE("A feature is pointed at by file and layer and the number the file counts") {
    const Layer layer{"a.gpkg", "estates", {}, {}};
    const Feature feature{.id = 7, .shape = {}, .values = {}};

    CHECK(placeOf(layer, feature) == SourcePlace{"a.gpkg", "estates", 7, {}});
}

TEST_CASE("A value is written as a person would write it") {
    CHECK(toText(FieldValue{}).empty());
    CHECK(toText(FieldValue{std::int64_t{-620302}}) == "-620302");
    CHECK(toText(FieldValue{std::string{"11区"}}) == "11区");
    CHECK(toText(FieldValue{12500.0}) == "12500");
    CHECK(toText(FieldValue{0.1}) == "0.1");
    CHECK(toText(FieldValue{100'000'000.0}) == "100000000");
    CHECK(toText(FieldValue{-0.0}) == "0");
    CHECK(toText(FieldValue{1e300}) == "1e+300");
}

TEST_CASE("A written real reads back as the same number") {
    for (const double value :
         {1.0 / 3.0, 228.83, 4543.123456789, 2.2250738585072014e-308, 1.7976931348623157e308}) {
        INFO(value);

        CHECK(std::stod(toText(FieldValue{value})) == value);
    }
}
