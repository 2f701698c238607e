#include "areas/area_draft.h"

#include "tests/areas/model_of.h"
#include "tests/areas/random_towns.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <vector>

using areas::AreaBooks;
using areas::AreaDraft;
using row_of_estates::rowWithYears;

namespace {

bool always(double, double) {
    return true;
}

void requireAsScored(const ModelOf& made, const AreaDraft& draft) {
    std::vector<areas::ChosenArea> chosen;
    for (const areas::AreaColumn& column : draft.columns()) {
        chosen.push_back(made.areaOf(column));
    }
    const areas::Score score = areas::score(made.problem, chosen);
    REQUIRE(draft.standing().values ==
            areas::StageValues{score.standardHouseholds, score.jointHouseholds,
                               score.householdYearsMoved, score.frontageMillimetres});
    REQUIRE(draft.standing().keepsLimits() == score.violations.empty());
}

} // namespace

TEST_CASE("after any changes a draft stands where the checker says it stands") {
    support::Chance chance{31};
    for (int town = 0; town < 6; ++town) {
        const ModelOf made{random_towns::townWithYears(chance, 12)};
        const AreaBooks books{made.problem, made.model, made.balances};
        AreaDraft draft{books};
        for (int step = 0; step < 300 && !books.estates().empty(); ++step) {
            const AreaBooks::Estate& estate = books.estates()[chance.below(books.estates().size())];
            const std::size_t own = draft.groupOf(estate.part, estate.place);
            areas::Members members = made.model.parts()[estate.part].joined[estate.place];
            members = chance.below(4) == 0 ? 0 : members | areas::only(estate.place);
            areas::forEach(members, [&](std::size_t place) {
                if (draft.groupOf(estate.part, place) != own) {
                    members &= ~areas::only(place); // those of others stay there
                }
            });
            members = areas::countOf(members) > 1 ? members : 0;
            const std::size_t option = chance.below(made.model.optionsOf(estate.part).size());
            const AreaDraft::Change change{estate.part, own, {members, option}};
            draft.changeIf(std::array{change},
                           [&](double, double) { return chance.below(2) == 0; });
        }
        requireAsScored(made, draft);
    }
}

TEST_CASE("a change that is not accepted leaves no trace") {
    const ModelOf made{rowWithYears({600, 500}, {2022, 2023}, 900)};
    const AreaBooks books{made.problem, made.model, made.balances};
    AreaDraft draft{books};
    const AreaDraft::Change change{0, AreaDraft::none, {3, 0}};

    draft.changeIf(std::array{change}, [](double worth, double excess) {
        REQUIRE(worth > 1'100.0);
        REQUIRE(excess == 500.0 - 450.0); // leave 2023, which may lose 450
        return false;
    });

    REQUIRE(draft.columns().empty());
    REQUIRE(draft.standing().keepsLimits());
}

TEST_CASE("a draft holds no area that is not connected") {
    const ModelOf made{rowWithYears({600, 500, 400}, {2022, 2022, 2022}, 900)};
    const AreaBooks books{made.problem, made.model, made.balances};
    AreaDraft draft{books};
    areas::Members ends = 0;
    for (std::size_t place = 0; place < 3; ++place) {
        ends |= made.model.parts()[0].estates[place] == 1 ? 0 : areas::only(place);
    }
    const AreaDraft::Change change{0, AreaDraft::none, {ends, 0}};

    draft.changeIf(std::array{change}, always);

    REQUIRE(draft.columns().empty());
}
