#include "areas/area_offers.h"

#include "tests/areas/model_of.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using areas::AreaOffers;
using areas::Candidate;
using row_of_estates::rowWithYears;

TEST_CASE("an area is offered in the years that have room for it, and in no others") {
    const ModelOf made{rowWithYears({600, 500}, {2022, 2023}, 900)};
    const AreaOffers offers{made.model, 10};

    std::vector<std::size_t> options;
    offers.forEachOf(0, [&](const Candidate&, std::size_t option) { options.push_back(option); });

    REQUIRE(options == std::vector<std::size_t>{0}); // 2022
    REQUIRE(offers.count() == 1);
    REQUIRE(offers.isComplete());
}

TEST_CASE("an area that no year has room for is not offered at all") {
    const ModelOf made{rowWithYears({600, 500}, {2022, 2023}, 150)};

    REQUIRE(AreaOffers(made.model, 10).count() == 0);
}

TEST_CASE("offers that are not all there say so") {
    const ModelOf made{
        rowWithYears(std::vector<std::int64_t>(9, 200), std::vector<int>(9, 2022), 0)};

    REQUIRE_FALSE(AreaOffers(made.model, 10).isComplete());
}

TEST_CASE("some of the offers are spread over all of them") {
    const ModelOf made{
        rowWithYears(std::vector<std::int64_t>(9, 200), std::vector<int>(9, 2022), 0)};
    const AreaOffers offers{made.model, 1'000};
    std::size_t some = 0;

    offers.forSomeOf(0, 5, [&](const Candidate&, std::size_t) { ++some; });

    REQUIRE(offers.count() == 36);
    REQUIRE(some >= 5);
    REQUIRE(some < 12);
}
