#include "areas/pricing.h"

#include "tests/areas/model_of.h"
#include "tests/areas/random_towns.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <vector>

using areas::Stage;

namespace {

// As the programme has it: the worth of the column less what its rows cost.
double gainByRows(const areas::Column& column, const std::vector<double>& prices) {
    double gain = column.worth;
    for (const areas::Entry& entry : column.entries) {
        gain -= prices[entry.row] * entry.coefficient;
    }
    return gain;
}

void requireGainsByRows(const areas::AreaModel& model, Stage stage, support::Chance& chance) {
    std::vector<double> prices;
    for (std::size_t row = 0; row < model.programme(stage).rows.size(); ++row) {
        prices.push_back(chance.between(-5.0, 5.0));
    }
    for (std::size_t part = 0; part < model.parts().size(); ++part) {
        const areas::Pricing pricing{model, part, stage, prices};
        for (const auto& each :
             areas::candidatesOf(model.parts()[part], model.window(), 999).sets) {
            areas::forEach(model.optionsFor(part, each.members), [&](std::size_t option) {
                const double expected =
                    gainByRows(model.columnOf({part, each, option}, stage), prices);
                REQUIRE(pricing.gainOf(each, option) == Catch::Approx(expected).margin(1e-6));
            });
        }
    }
}

} // namespace

TEST_CASE("an area gains what its column is worth less what its rows cost, at every stage") {
    support::Chance chance{27};
    for (int i = 0; i < 5; ++i) {
        ModelOf made{random_towns::townWithYears(chance, 12)};
        for (const Stage stage :
             {Stage::StandardSize, Stage::Joint, Stage::Moved, Stage::Frontage}) {
            requireGainsByRows(made.model, stage, chance);
            made.model.fix(stage, 0);
        }
    }
}
