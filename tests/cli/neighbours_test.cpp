// The neighbours command on small layers drawn for the purpose: two blocks across a road, a third
// corner to corner.

#include "gis/layer_reader.h"
#include "gis/layer_writer.h"
#include "gis/measure.h"
#include "gis/wkt.h"
#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <variant>

namespace {

namespace fs = std::filesystem;
using Catch::Matchers::WithinAbs;
using cli_test::holds;
using cli_test::pianqu;

gis::Crs zone(const std::string& code) {
    return gis::crsFromText(code);
}

gis::Feature feature(const std::string& wkt, std::vector<gis::FieldValue> values) {
    return {0, gis::shapeFromWkt(wkt), std::move(values)};
}

// Around 100 E, 38.5 N in EPSG:4543; a and b 12 m apart, c at the corner of both.
class Town {
public:
    Town() {
        const gis::Layer estates{
            "",
            "estates",
            {{"name", gis::FieldKind::Text, 0, 0}},
            {feature("POLYGON ((500000 4262000, 500100 4262000, 500100 4262100, 500000 4262100, "
                     "500000 4262000))",
                     {"a"}),
             feature("POLYGON ((500112 4262000, 500200 4262000, 500200 4262100, 500112 4262100, "
                     "500112 4262000))",
                     {"b"}),
             feature("POLYGON ((500212 4262112, 500300 4262112, 500300 4262200, 500212 4262200, "
                     "500212 4262112))",
                     {"c"})}};
        gis::writeGeoPackage(estatesFile(), {&estates, 1}, {zone("EPSG:4543"), zone("EPSG:4543")},
                             "2021-03-01T08:00:00Z");
    }

    [[nodiscard]] fs::path estatesFile() const { return folder_ / "estates.gpkg"; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return folder_ / name; }

    // Lines of these classes: along a's east side; along b's east side; far away.
    [[nodiscard]] fs::path roads(const std::vector<std::string>& classes,
                                 const std::string& crs = "EPSG:4543") const {
        const std::vector<std::string> lines{"LINESTRING (500106 4261000, 500106 4263000)",
                                             "LINESTRING (500206 4261000, 500206 4263000)",
                                             "LINESTRING (509000 4261000, 509000 4263000)"};
        gis::Layer layer{"",
                         "roads",
                         {{"kind", gis::FieldKind::Text, 0, 0},
                          {"label", gis::FieldKind::Text, 0, 0},
                          {"width", gis::FieldKind::Real, 0, 0}},
                         {}};
        for (std::size_t i = 0; i < classes.size(); ++i) {
            layer.features.push_back(
                feature(lines.at(i), {classes[i], "street " + std::to_string(i + 1), 40.0}));
        }
        gis::writeGeoPackage(folder_ / "roads.gpkg", {&layer, 1}, {zone("EPSG:4543"), zone(crs)},
                             "2021-03-01T08:00:00Z");
        return folder_ / "roads.gpkg";
    }

    [[nodiscard]] support::ProcessResult neighbours(std::vector<std::string> more) const {
        std::vector<std::string> all{"--lang", "en", "neighbours", estatesFile(), "--id", "name"};
        all.insert(all.end(), more.begin(), more.end());
        return pianqu(all);
    }

private:
    support::TemporaryFolder folder_;
};

const std::string header =
    "a,b,gap_m,frontage_a_m,frontage_b_m,frontage_m,open_frontage_m,severed_by\n";

} // namespace

TEST_CASE("neighbours tells gap and frontage of every pair") {
    const Town town;

    CHECK(town.neighbours({}).output == header + "a,b,12.000,100.000,100.000,100.000,100.000,\n"
                                                 "b,c,16.971,0.000,0.000,0.000,0.000,\n");
    CHECK(town.neighbours({"--no-frontage"}).output == "a,b,gap_m\na,b,12.000\nb,c,16.971\n");
    CHECK(town.neighbours({"--gap", "5"}).output == header);
    CHECK(town.neighbours({"--gap", "5", "--no-frontage"}).output == "a,b,gap_m\n");
}

TEST_CASE("an arterial between two estates leaves no open frontage and is named") {
    const Town town;

    const auto ended = town.neighbours({"--barriers", town.roads({"arterial", "collector"}),
                                        "--class", "kind", "--name-field", "label"});

    CHECK(ended.output == header + "a,b,12.000,100.000,100.000,100.000,0.000,arterial street 1\n"
                                   "b,c,16.971,0.000,0.000,0.000,0.000,\n");
    CHECK(ended.errors.empty());
}

TEST_CASE("the classes that sever are the planner's choice in either language") {
    const Town town;
    const fs::path roads = town.roads({"主干路", "canal"});

    const auto severedBy = [&](const std::string& severing) {
        return town.neighbours({"--barriers", roads, "--class", "kind", "--severing", severing})
            .output;
    };

    CHECK(severedBy("arterial") == header + "a,b,12.000,100.000,100.000,100.000,0.000,主干路\n"
                                            "b,c,16.971,0.000,0.000,0.000,0.000,\n");
    CHECK(severedBy("主干路") == severedBy("arterial"));
    CHECK(severedBy(" canal ") == header + "a,b,12.000,100.000,100.000,100.000,100.000,\n"
                                           "b,c,16.971,0.000,0.000,0.000,0.000,canal\n");
    CHECK(severedBy("Canal") == header + "a,b,12.000,100.000,100.000,100.000,100.000,\n"
                                         "b,c,16.971,0.000,0.000,0.000,0.000,\n");
}

TEST_CASE("without a class field every line severs") {
    const Town town;

    const auto ended = town.neighbours({"--barriers", town.roads({"local", "local"})});

    CHECK(holds(ended.output, "a,b,12.000,100.000,100.000,100.000,0.000,"));
}

TEST_CASE("barriers in another coordinate system sever in the same places") {
    const Town town;
    const std::vector<std::string> wish{"--barriers", town / "roads.gpkg", "--class", "kind"};
    (void)town.roads({"rail"}, "EPSG:4543");
    const auto metric = town.neighbours(wish);

    (void)town.roads({"rail"}, "EPSG:4490");
    const auto degrees = town.neighbours(wish);

    CHECK(holds(metric.output, ",0.000,rail\n"));
    CHECK(degrees.output == metric.output);
}

TEST_CASE("a class that no barrier has is told with those that exist") {
    const Town town;

    const auto named = town.neighbours({"--barriers", town.roads({"arterial", "local"}), "--class",
                                        "kind", "--severing", "arterial,tram"});
    const auto usual =
        town.neighbours({"--barriers", town.roads({"local", "lane"}), "--class", "kind"});

    CHECK(named.exitCode == 0);
    CHECK(holds(named.errors, "\"tram\""));
    CHECK(holds(named.errors, "arterial, local"));
    CHECK_FALSE(holds(named.errors, "\"arterial\""));
    CHECK(holds(usual.errors, "lane, local"));
}

TEST_CASE("a script hears of both frontages and of width and name of what severs") {
    const Town town;

    const auto ended =
        town.neighbours({"--barriers", town.roads({"local", "river"}), "--class", "kind",
                         "--name-field", "label", "--width-field", "width", "--json"});

    const auto pairs = nlohmann::json::parse(ended.output)["pairs"];
    REQUIRE(pairs.size() == 2);
    CHECK_THAT(pairs[0]["open_frontage_a_m"].get<double>(), WithinAbs(100.0, 1e-5));
    CHECK(pairs[0]["severed"] == false);
    CHECK(pairs[1]["severed"] == true);
    CHECK(pairs[1]["frontage_m"] == 0.0);
    CHECK(pairs[1]["severed_by"][0]["class"] == "river");
    CHECK(pairs[1]["severed_by"][0]["name"] == "street 2");
    CHECK(pairs[1]["severed_by"][0]["width_m"] == 40.0);
}

TEST_CASE("as GeoPackage the facing strips fill the lane and the pairs are lines") {
    const Town town;

    const auto ended = town.neighbours({"-o", town / "pairs.gpkg"});

    CHECK(ended.exitCode == 0);
    CHECK(ended.output.empty());
    const auto strips =
        gis::readLayer({town / "pairs.gpkg", "facing_strips", "", ""}, zone("EPSG:4543")).value;
    REQUIRE(strips.features.size() == 1);
    const auto& strip = std::get<gis::MultiPolygon>(strips.features[0].shape);
    CHECK_THAT(gis::area(strip).count(), WithinAbs(1200.0, 0.1));
    CHECK(gis::boxOf(strip) == gis::Box{500100, 4262000, 500112, 4262100});
    CHECK(gis::toText(strips.features[0].values.at(1)) == "b");
    const auto pairs =
        gis::readLayer({town / "pairs.gpkg", "pairs", "", ""}, zone("EPSG:4543")).value;
    REQUIRE(pairs.features.size() == 2);
    const auto& line = std::get<gis::MultiPolyline>(pairs.features[1].shape);
    CHECK_THAT(gis::length(line).count(), WithinAbs(16.9706, 1e-3));
}

TEST_CASE("the same layer gives the same GeoPackage byte for byte") {
    const Town town;
    REQUIRE(town.neighbours({"-o", town / "one.gpkg"}).exitCode == 0);
    REQUIRE(town.neighbours({"-o", town / "two.gpkg"}).exitCode == 0);

    CHECK(support::bytesOf(town / "one.gpkg") == support::bytesOf(town / "two.gpkg"));
}

TEST_CASE("wishes about barriers that make no sense are refused") {
    const Town town;
    const fs::path roads = town.roads({"arterial"});
    for (const std::vector<std::string>& wish :
         std::vector<std::vector<std::string>>{{"--class", "kind"},
                                               {"--severing", "arterial"},
                                               {"--barriers", roads, "--severing", "arterial"},
                                               {"--barriers", roads, "--no-frontage"},
                                               {"--barriers", roads, "--class", "sort"},
                                               {"--barriers", roads, "--barriers-layer", "rails"},
                                               {"-o", town / "pairs.shp"}}) {
        const auto ended = town.neighbours(wish);

        CAPTURE(wish, ended.errors);
        CHECK(ended.exitCode == 2);
        CHECK(holds(ended.errors, "pianqu: "));
        CHECK(ended.output.empty());
    }
    CHECK_FALSE(fs::exists(town / "pairs.shp"));
    CHECK(town.neighbours({"--barriers", town / "none.gpkg"}).exitCode == 3);
}

TEST_CASE("a barrier that is an area is refused rather than guessed at") {
    const Town town;

    const auto ended = town.neighbours({"--barriers", town.estatesFile(), "-o", town / "x.csv"});

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "not a line"));
    CHECK_FALSE(fs::exists(town / "x.csv"));
}

TEST_CASE("the neighbours of a plan say what its own roads sever") {
    support::JinchangCopy project;
    const auto columns = [&](const fs::path& out) {
        REQUIRE(pianqu({"run", project.project(), "-o", out}).exitCode == 0);
        return support::bytesOf(out / "neighbours.csv");
    };
    project.replace("plan.toml", "gap_m = 30", "gap_m = 80");
    const std::string usual = columns(project / "usual");
    project.replace("plan.toml", "severing = [\"arterial\", \"rail\", \"river\"]", "severing = []");
    const std::string none = columns(project / "none");

    CHECK(usual.starts_with("a,b,gap_m,frontage_a_m,frontage_b_m,frontage_m,open_frontage_m,"
                            "severed_by,name_a,name_b,year_a,year_b\n"));
    CHECK(holds(usual, ",arterial"));
    CHECK_FALSE(holds(none, "arterial"));
}
