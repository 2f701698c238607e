#include "plan/schematic_layout.h"

#include "gis/measure.h"
#include "gis/overlay.h"
#include "tests/support/chance.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using Catch::Approx;
using plan::Road;
using plan::schematicLayout;
using plan::Site;

namespace {

constexpr gis::Point town{500'000.0, 4'265'000.0};

Site site(std::string id, double east, double north, int buildings = 6) {
    Site site;
    site.id = plan::EstateId{id};
    site.name = std::move(id);
    site.point = {town.x + east, town.y + north};
    site.latitudeDegrees = 38.5;
    site.buildings = buildings;
    site.storeys = 6;
    site.floorArea = gis::SquareMetres::of(buildings * 6 * 12.0 * 50.0);
    return site;
}

Road road(gis::Point from, gis::Point to, double width) {
    Road road;
    road.line = {{{{{town.x + from.x, town.y + from.y}, {town.x + to.x, town.y + to.y}}}}};
    road.width = gis::Metres::of(width);
    return road;
}

double groundOf(const gis::MultiPolygon& shape) {
    return gis::area(shape).count();
}

double sharedGround(const gis::MultiPolygon& a, const gis::MultiPolygon& b) {
    return groundOf(gis::intersection(a, b));
}

bool contains(const gis::MultiPolygon& outline, const gis::MultiPolygon& building) {
    return groundOf(gis::difference(building, outline)) == 0.0;
}

std::vector<std::string> idsOf(const std::vector<plan::SchematicEstate>& estates) {
    std::vector<std::string> ids;
    ids.reserve(estates.size());
    for (const auto& estate : estates) {
        ids.push_back(estate.id.text());
    }
    return ids;
}

// A town of chance: a street grid with a bend, and estates of every size upon it.
struct Town {
    std::vector<Site> sites;
    std::vector<Road> roads;
};

Town townOf(support::Chance& chance) {
    Town made;
    for (int line = -2; line <= 2; ++line) {
        const double at = line * 350.0;
        made.roads.push_back(road({-700, at}, {0, at}, 40.0));
        made.roads.push_back(road({0, at}, {700, at + 60.0}, 24.0));
        made.roads.push_back(road({at, -700}, {at + 40.0, 760}, 12.0));
    }
    for (int number = 0; number < 20; ++number) {
        auto one = site("estate " + std::to_string(number), chance.between(-600, 600),
                        chance.between(-600, 600), 1 + static_cast<int>(chance.below(16)));
        one.storeys = 1 + static_cast<int>(chance.below(8));
        one.floorArea =
            gis::SquareMetres::of(one.buildings * one.storeys * chance.between(30.0, 900.0));
        one.bearingDegrees = chance.between(-180.0, 180.0);
        made.sites.push_back(one);
    }
    return made;
}

// A short reach: the search is the same, only sooner at its end.
gis::Checked<std::vector<plan::SchematicEstate>> layoutOf(const Town& made) {
    return schematicLayout(made.sites, made.roads, gis::Metres::of(20.0));
}

} // namespace

TEST_CASE("an estate stands in the middle of its point") {
    const std::vector sites{site("a", 10.0, 20.0)};

    const auto layout = schematicLayout(sites, {});

    REQUIRE(layout.value.size() == 1);
    CHECK(layout.findings.empty());
    const auto box = gis::boxOf(layout.value[0].footprint);
    CHECK((box.minX + box.maxX) / 2.0 == Approx(town.x + 10.0));
    CHECK((box.minY + box.maxY) / 2.0 == Approx(town.y + 20.0));
}

TEST_CASE("a single house has a yard of its own") {
    const std::vector sites{site("a", 0.0, 0.0, 1)};

    const auto layout = schematicLayout(sites, {});

    REQUIRE(layout.value.size() == 1);
    REQUIRE(layout.value[0].buildings.size() == 1);
    CHECK(contains(layout.value[0].footprint, layout.value[0].buildings[0]));
    CHECK(groundOf(layout.value[0].footprint) == Approx((50.0 + 8.0) * (12.0 + 6 * 2.8 * 1.73)));
}

TEST_CASE("houses are turned with the grid of their block clockwise from north") {
    auto turned = site("a", 0.0, 0.0, 1);
    turned.bearingDegrees = 30.0;

    const auto layout = schematicLayout(std::vector{turned}, {});

    REQUIRE(layout.value.size() == 1);
    // The row runs from west-north-west to east-south-east.
    const auto& ring = layout.value[0].buildings[0].parts[0].outer;
    const auto west = *std::ranges::min_element(ring);
    const auto east = *std::ranges::max_element(ring);
    CHECK(east.x - west.x == Approx(50.0 * 0.866025 + 12.0 * 0.5).margin(0.01));
    CHECK(west.y - east.y == Approx(50.0 * 0.5 - 12.0 * 0.866025).margin(0.01));
}

TEST_CASE("of a grid's four directions houses face the one nearest to south") {
    auto turned = site("a", 0.0, 0.0);
    turned.bearingDegrees = 80.0;
    auto same = site("a", 0.0, 0.0);
    same.bearingDegrees = -10.0;

    CHECK(schematicLayout(std::vector{turned}, {}).value ==
          schematicLayout(std::vector{same}, {}).value);
}

TEST_CASE("an estate beside a road moves off it and says how far") {
    // Half of its 41 m of yard reaches 10.5 m into the road.
    const std::vector sites{site("a", 0.0, 0.0, 1)};
    const std::vector roads{road({-200, 30}, {200, 30}, 40.0)};

    const auto layout = schematicLayout(sites, roads);

    REQUIRE(layout.value.size() == 1);
    CHECK(gis::distance(layout.value[0].footprint, roads[0].line).count() >= 20.0);
    REQUIRE(layout.findings.size() == 1);
    CHECK(layout.findings[0].code == "schematic.moved");
    CHECK(layout.findings[0].severity == gis::Severity::Info);
    CHECK(layout.findings[0].facts == std::vector<gis::Fact>{{"estate", "a"}, {"moved_m", "12"}});
}

TEST_CASE("an estate does not lie across a road of unknown width") {
    const std::vector sites{site("a", 0.0, 0.0, 1)};
    const std::vector roads{road({-200, 10}, {200, 10}, 0.0)};

    const auto layout = schematicLayout(sites, roads);

    REQUIRE(layout.value.size() == 1);
    CHECK(gis::distance(layout.value[0].footprint, roads[0].line).count() >= 0.3);
}

TEST_CASE("before it moves an estate stands its houses differently") {
    // Three rows of two are 123 m high; the street leaves room for two rows of three.
    const std::vector sites{site("a", 0.0, 0.0)};
    const std::vector roads{road({-200, 60}, {200, 60}, 12.0), road({-200, -60}, {200, -60}, 12.0)};

    const auto layout = schematicLayout(sites, roads);

    REQUIRE(layout.value.size() == 1);
    CHECK(layout.findings.empty());
    CHECK(gis::boxOf(layout.value[0].footprint).height() < 108.0);
}

TEST_CASE("the larger estate is laid first and the smaller one gives way") {
    const std::vector sites{site("small", 0.0, 0.0, 2), site("large", 60.0, 0.0, 20)};

    const auto layout = schematicLayout(sites, {}, gis::Metres::of(200.0));

    REQUIRE(idsOf(layout.value) == std::vector<std::string>{"small", "large"});
    CHECK(layout.value[0].moved.count() > 0.0);
    CHECK(layout.value[1].moved.count() == 0.0);
    CHECK(gis::distance(layout.value[0].footprint, layout.value[1].footprint).count() >= 0.3);
}

TEST_CASE("of equal estates the one with the lesser id is laid first") {
    const std::vector sites{site("b", 0.0, 0.0), site("a", 0.0, 0.0)};

    const auto layout = schematicLayout(sites, {}, gis::Metres::of(200.0));

    REQUIRE(idsOf(layout.value) == std::vector<std::string>{"b", "a"});
    CHECK(layout.value[0].moved.count() > 0.0);
    CHECK(layout.value[1].moved.count() == 0.0);
}

TEST_CASE("an estate that finds no room is an error and not an overlap") {
    const std::vector sites{site("first", 0.0, 0.0, 40), site("second", 0.0, 0.0, 2)};

    const auto layout = schematicLayout(sites, {}, gis::Metres::of(40.0));

    CHECK(idsOf(layout.value) == std::vector<std::string>{"first"});
    REQUIRE(layout.findings.size() == 1);
    CHECK(layout.findings[0].code == "schematic.no-room");
    CHECK(layout.findings[0].severity == gis::Severity::Error);
    CHECK(layout.findings[0].facts ==
          std::vector<gis::Fact>{
              {"estate", "second"}, {"width_m", "58"}, {"height_m", "82"}, {"reach_m", "40"}});
}

TEST_CASE("a site with impossible numbers is left out and the others stay") {
    auto empty = site("empty", 0.0, 0.0);
    empty.buildings = 0;

    const auto layout = schematicLayout(std::vector{empty, site("sound", 400.0, 0.0)}, {});

    CHECK(idsOf(layout.value) == std::vector<std::string>{"sound"});
    REQUIRE(layout.findings.size() == 1);
    CHECK(layout.findings[0].code == "schematic.no-buildings");
}

TEST_CASE("no sites give no estates") {
    const auto layout = schematicLayout({}, {});

    CHECK(layout.value.empty());
    CHECK(layout.findings.empty());
}

TEST_CASE("in towns of chance every laid estate keeps every rule") {
    support::Chance chance{20'250'101};
    for (int round = 0; round < 4; ++round) {
        const Town made = townOf(chance);

        const auto layout = layoutOf(made);

        INFO("town " << round);
        REQUIRE(layout.value.size() > 5);
        for (std::size_t index = 0; index < layout.value.size(); ++index) {
            const auto& estate = layout.value[index];
            INFO(estate.id.text());
            for (const auto& street : made.roads) {
                CHECK(sharedGround(estate.footprint,
                                   gis::corridor(street.line, 0.5 * street.width)) < 1e-6);
            }
            for (std::size_t other = index + 1; other < layout.value.size(); ++other) {
                CHECK(gis::distance(estate.footprint, layout.value[other].footprint).count() >=
                      0.3);
            }
        }
    }
}

TEST_CASE("in towns of chance the houses hold the floor area and keep their distance") {
    support::Chance chance{20'250'102};
    const Town made = townOf(chance);

    const auto layout = layoutOf(made);

    for (const auto& estate : layout.value) {
        const auto origin = std::ranges::find(made.sites, estate.id, &Site::id);
        REQUIRE(origin != made.sites.end());
        INFO(estate.id.text());
        double floorArea = 0.0;
        for (std::size_t index = 0; index < estate.buildings.size(); ++index) {
            const auto& house = estate.buildings[index];
            floorArea += groundOf(house) * origin->storeys;
            CHECK(contains(estate.footprint, house));
            for (std::size_t other = index + 1; other < estate.buildings.size(); ++other) {
                CHECK(gis::distance(house, estate.buildings[other]).count() > 7.99);
            }
        }
        CHECK(estate.buildings.size() == static_cast<std::size_t>(origin->buildings));
        CHECK(floorArea == Approx(origin->floorArea.count()).epsilon(0.001));
    }
}

TEST_CASE("every town of chance is laid the same way twice") {
    support::Chance chance{20'250'103};
    const Town made = townOf(chance);

    const auto once = layoutOf(made);
    const auto again = layoutOf(made);

    CHECK(once.value == again.value);
    CHECK(once.findings == again.findings);
}

TEST_CASE("the order in which sites are listed does not move an estate") {
    support::Chance chance{20'250'104};
    Town made = townOf(chance);

    auto straight = layoutOf(made).value;
    std::ranges::reverse(made.sites);
    auto backwards = layoutOf(made).value;

    std::ranges::reverse(backwards);
    CHECK(straight == backwards);
}

TEST_CASE("every estate of a town of chance is laid out or has an error") {
    support::Chance chance{20'250'105};
    const Town made = townOf(chance);

    const auto layout = layoutOf(made);

    const auto errors =
        std::ranges::count(layout.findings, gis::Severity::Error, &gis::Finding::severity);
    CHECK(layout.value.size() + static_cast<std::size_t>(errors) == made.sites.size());
}
