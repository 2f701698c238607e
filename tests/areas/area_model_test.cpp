#include "areas/area_model.h"

#include "tests/areas/model_of.h"
#include "tests/areas/random_towns.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using areas::AreaColumn;
using areas::Programme;
using areas::Stage;
using row_of_estates::rowWithYears;

namespace {

// Whether the area alone, with its memberships, keeps all rows of the programme.
bool keepsRows(const areas::AreaModel& model, const AreaColumn& area) {
    const Programme programme = model.programme(Stage::StandardSize);
    std::vector<double> sums(programme.rows.size(), 0.0);
    const auto take = [&](const areas::Column& column) {
        for (const areas::Entry& entry : column.entries) {
            sums[entry.row] += entry.coefficient;
        }
    };
    take(model.columnOf(area, Stage::StandardSize));
    areas::forEach(area.candidate.members, [&](std::size_t place) {
        take(programme.columns[model.membershipOf(area.part, place, area.option)]);
    });
    for (std::size_t row = 0; row < sums.size(); ++row) {
        if (sums[row] < programme.rows[row].least || sums[row] > programme.rows[row].most) {
            return false;
        }
    }
    return true;
}

bool isOffered(const areas::AreaModel& model, const AreaColumn& area, plan::PlanYear year) {
    for (std::size_t option = 0; option < model.optionsOf(area.part).size(); ++option) {
        if (model.optionsOf(area.part)[option].year == year &&
            model.suits(area.part, area.candidate.members, option) &&
            keepsRows(model, {area.part, area.candidate, option})) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("an area alone keeps the programme's rows when the checker finds no limit broken") {
    support::Chance chance{29};
    std::size_t allowed = 0;
    std::size_t refused = 0;
    for (int i = 0; i < 12; ++i) {
        const ModelOf made{random_towns::townWithYears(chance, 10)};
        for (std::size_t part = 0; part < made.model.parts().size(); ++part) {
            for (const auto& each :
                 areas::candidatesOf(made.model.parts()[part], made.model.window(), 999).sets) {
                for (std::size_t option = 0; option < made.model.optionsOf(part).size(); ++option) {
                    const AreaColumn area{part, each, option};
                    const bool isSound =
                        areas::score(made.problem, {made.areaOf(area)}).violations.empty();
                    ++(isSound ? allowed : refused);
                    REQUIRE(isOffered(made.model, area, made.model.optionsOf(part)[option].year) ==
                            isSound);
                }
            }
        }
    }
    REQUIRE(allowed > 20);
    REQUIRE(refused > 20);
}

TEST_CASE("an area adds its people, what it moves and its frontage to the stages") {
    const ModelOf made{rowWithYears({600, 500}, {2022, 2024}, 1'000)};
    const std::size_t in2022 = 0;

    const areas::StageValues values = made.model.valuesOf({0, {3, 1'100, 50'000}, in2022});

    REQUIRE(values == areas::StageValues{1'100, 1'100, 1'000, 50'000});
    REQUIRE(areas::AreaModel::worthOf(values, Stage::Moved) == -1'000);
}

TEST_CASE("an area of more households than a district's year can take does not suit it") {
    const ModelOf made{rowWithYears({600, 500}, {2022, 2023}, 900)};

    REQUIRE(made.model.suits(0, 3, 0)); // 2022: room for 600 + 540
    REQUIRE_FALSE(made.model.suits(0, 3, 1)); // 2023: for 500 + 450
    REQUIRE(made.model.optionsFor(0, 3) == 1);
}

TEST_CASE("a stage that is fixed keeps its value: people at least, what is moved at most") {
    ModelOf made{rowWithYears({600, 500}, {2022, 2023}, 900)};

    made.model.fix(Stage::StandardSize, 1'100);
    made.model.fix(Stage::Moved, 500);

    const std::vector<areas::Row> rows = made.model.programme(Stage::Frontage).rows;
    REQUIRE(rows[made.model.rowOfFixed(0)].least == 1'099.5);
    REQUIRE(rows[made.model.rowOfFixed(1)].most == 500.5);
}
