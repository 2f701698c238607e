#include "gis/layer_reader.h"
#include "tests/support/failure_of.h"
#include "tests/support/layer_file.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace fs = std::filesystem;
using support::TemporaryFolder;

namespace {

// A whole shapefile of three estates, then spoilt by `spoil`, then read.
template <class Spoil>
std::optional<gis::Failure> failureAfter(Spoil spoil) {
    const TemporaryFolder folder;
    const fs::path file =
        support::writeShapefile(folder, support::layerOf(support::jinchangSquare, {"a", "b", "c"}));
    spoil(folder);
    return support::failureOf(
        [&] { (void)gis::readLayer({file, "", "", ""}, gis::crsFromText("EPSG:4543")); });
}

std::string summary(const std::optional<gis::Failure>& failure) {
    std::string text = failure ? failure->code() : "none";
    for (const gis::Fact& fact : failure ? failure->facts() : std::vector<gis::Fact>{}) {
        text += " " + fact.text;
    }
    return text;
}

} // namespace

TEST_CASE("a whole shapefile is read") {
    CHECK(summary(failureAfter([](const TemporaryFolder&) {})) == "none");
}

TEST_CASE("a shapefile without its shx or dbf is refused by the missing part's name") {
    for (const std::string part : {".shx", ".dbf"}) {
        const auto failure =
            failureAfter([&](const TemporaryFolder& folder) { fs::remove(folder / ("e" + part)); });

        CHECK(summary(failure) == "shapefile.part-missing " + part);
        CHECK(failure->place().file.ends_with("e" + part));
        CHECK(failure->kind() == gis::FailureKind::Environment);
    }
}

TEST_CASE("a truncated shapefile is refused and never read in part") {
    const auto shp =
        failureAfter([](const auto& folder) { support::cutFile(folder / "e.shp", 8); });
    const auto shx =
        failureAfter([](const auto& folder) { support::cutFile(folder / "e.shx", 8); });
    const auto dbf =
        failureAfter([](const auto& folder) { support::cutFile(folder / "e.dbf", 8); });
    const auto empty = failureAfter([](const auto& folder) { folder.write("e.shp", ""); });

    CHECK(summary(shp) == "shapefile.damaged .shp truncated");
    CHECK(summary(shx) == "shapefile.damaged .shx truncated");
    CHECK(summary(dbf) == "shapefile.damaged .dbf truncated");
    CHECK(summary(empty) == "shapefile.damaged .shp truncated");
}

TEST_CASE("parts of two different shapefiles are not put together") {
    const auto failure = failureAfter([](const TemporaryFolder& folder) {
        const TemporaryFolder other;
        support::writeShapefile(other, support::layerOf(support::jinchangSquare, {"a", "b"}));
        fs::copy_file(other / "e.dbf", folder / "e.dbf", fs::copy_options::overwrite_existing);
    });
    const auto index = failureAfter([](const TemporaryFolder& folder) {
        const TemporaryFolder other;
        support::writeShapefile(other,
                                support::layerOf(support::jinchangSquare, {"a", "b", "c", "d"}));
        fs::copy_file(other / "e.shx", folder / "e.shx", fs::copy_options::overwrite_existing);
    });

    CHECK(summary(failure) == "shapefile.damaged .dbf records");
    CHECK(summary(index) == "shapefile.damaged .shx index");
}

TEST_CASE("a file of another kind under the name of a shapefile is refused") {
    const auto shp =
        failureAfter([](const auto& folder) { folder.write("e.shp", std::string(200, 'x')); });
    const auto dbf =
        failureAfter([](const auto& folder) { folder.write("e.dbf", std::string(200, '\0')); });

    CHECK(summary(shp) == "shapefile.damaged .shp not-a-shapefile");
    CHECK(summary(dbf) == "shapefile.damaged .dbf not-a-shapefile");
}

TEST_CASE("a record with a wrong size inside a whole file is refused") {
    const auto failure = failureAfter([](const TemporaryFolder& folder) {
        std::string bytes = support::bytesOf(folder / "e.shp");
        bytes.at(100 + 8 + 4 + 32 + 3) = '\x7F'; // number of parts of the first polygon
        folder.write("e.shp", bytes);
    });

    CHECK(failure->code() == "file.unreadable");
}

TEST_CASE("parts in capital letters belong to the shapefile") {
    const auto failure = failureAfter([](const TemporaryFolder& folder) {
        for (const std::string part : {"shx", "dbf", "prj", "cpg"}) {
            std::string capital = part;
            std::ranges::transform(capital, capital.begin(),
                                   [](char letter) { return static_cast<char>(letter - 32); });
            fs::rename(folder / ("e." + part), folder / ("e." + capital));
        }
    });

    CHECK(summary(failure) == "none");
}

TEST_CASE("a damaged GeoPackage is refused") {
    const TemporaryFolder folder;
    const gis::Crs crs = gis::crsFromText("EPSG:4543");
    gis::writeGeoPackage(folder / "a.gpkg",
                         std::vector<gis::Layer>{support::layerOf(
                             support::jinchangSquare, std::vector<std::string>(3000, "幸福里"))},
                         {crs, crs}, "2021-03-01T08:00:00Z");
    fs::resize_file(folder / "a.gpkg", fs::file_size(folder / "a.gpkg") / 2);

    const auto failure =
        support::failureOf([&] { (void)gis::readLayer({folder / "a.gpkg", "", "", ""}, crs); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "file.unreadable");
}
