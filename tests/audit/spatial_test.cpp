#include "audit/rules.h"
#include "tests/audit/made_plan.h"
#include "tests/audit/seen.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using test::audited;
using test::Codes;
using test::codesOf;
using test::seenBy;

namespace {

gis::MultiPolygon square(double x, double y, double side) {
    return {{gis::Polygon{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

// Every estate on a square of 300 m in rows of five, districts 1 km apart; ten houses of one
// storey less would not do: each house holds its share of the floor area in six storeys.
plan::Portfolio surveyedTown() {
    auto plan = test::madePlan(9);
    plan.claims.clear();
    int index = 0;
    for (auto& record : plan.estates) {
        const double x = 400.0 * (index % 5);
        const double y = 400.0 * (index / 5);
        ++index;
        plan::Ground ground;
        ground.footprint = square(x, y, 300.0);
        ground.quality = plan::GroundQuality::Surveyed;
        const double side =
            std::sqrt(record.estate.floorArea.count() / (6.0 * record.estate.buildings));
        for (int house = 0; house < record.estate.buildings; ++house) {
            ground.buildings.push_back({square(x, y, side), 6, {}});
        }
        ground.place = {"ground.gpkg", "estates", static_cast<std::size_t>(index), ""};
        record.ground = ground;
    }
    return plan;
}

} // namespace

TEST_CASE("ground that agrees with the survey is not spoken of") {
    CHECK(audited(surveyedTown()).empty());
}

TEST_CASE("an estate without ground is told when others have it") {
    auto plan = surveyedTown();
    plan.estates[0].ground.reset();
    CHECK(codesOf(audited(plan)) == Codes{"spatial.ground-missing"});

    for (auto& record : plan.estates) {
        record.ground.reset();
    }
    CHECK(audited(plan).empty());
}

TEST_CASE("ground in common is told with its area and a shared wall is not") {
    auto plan = surveyedTown();
    plan.estates[1].ground->footprint = square(300.0, 0.0, 300.0);
    CHECK(audited(plan).empty());

    plan.estates[1].ground->footprint = square(290.0, 0.0, 300.0);

    const auto findings = audited(plan);
    REQUIRE(codesOf(findings) == Codes{"spatial.ground-overlaps"});
    CHECK(findings[0].seen.computed == "3000");
}

TEST_CASE("ground on which the floor area does not fit is told") {
    auto plan = surveyedTown();
    plan.estates[0].ground->footprint = square(0.0, 0.0, 20.0);

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"spatial.ground-tiny"});
    CHECK(findings[0].seen.computed == "2400");
}

TEST_CASE("an estate on the wrong side of the district's border is told") {
    auto plan = surveyedTown();
    plan.districtOutlines = {{test::east, square(-100.0, -100.0, 3000.0)},
                             {test::west, square(-100.0, -100.0, 3000.0)}};
    CHECK(audited(plan).empty());

    plan.districtOutlines[0].ground = square(150.0, -100.0, 3000.0);

    const auto seen = seenBy("spatial.outside-district", plan);
    REQUIRE_FALSE(seen.empty());
    CHECK(seen[0].scope == plan.estates[0].estate.name);
    CHECK(seen[0].computed == "45000");
}

TEST_CASE("without a border an estate far from all others is told") {
    auto plan = surveyedTown();
    plan.estates[2].ground->footprint = square(90'000.0, 0.0, 300.0);

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"spatial.far-away"});
    CHECK(findings[0].seen.scope == plan.estates[2].estate.name);
}

TEST_CASE("a house too few and a floor area that is not there are told") {
    auto plan = surveyedTown();
    auto& record = *std::ranges::max_element(
        plan.estates, {}, [](const auto& candidate) { return candidate.estate.buildings; });
    record.ground->buildings.pop_back();
    CHECK(codesOf(audited(plan)) == Codes{"spatial.buildings-differ"});

    record.ground->buildings.push_back(record.ground->buildings.front());
    for (auto& building : record.ground->buildings) {
        building.storeys = 4;
    }
    CHECK(codesOf(audited(plan)) == Codes{"spatial.area-differs"});
}

TEST_CASE("schematic ground is one note per district") {
    auto plan = surveyedTown();
    for (auto& record : plan.estates) {
        record.ground->quality = plan::GroundQuality::Schematic;
    }

    const auto findings = audited(plan);

    CHECK(codesOf(findings) == Codes{"spatial.schematic", "spatial.schematic"});
    CHECK(findings[0].severity == gis::Severity::Info);
}
