#include "areas/year_choice.h"

#include "areas/anneal.h"
#include "areas/area_model.h"
#include "areas/area_offers.h"
#include "areas/pricing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace areas {

namespace {

constexpr double leastGain = 1e-6;          // below it a column betters nothing
constexpr double rounding = 1e-3;           // of a worth in whole units
constexpr std::size_t columnsPerRound = 24; // of each part and year
constexpr std::size_t mostRounds = 400;
constexpr std::size_t seedsPerEstate = 8;

struct GainingColumn {
    double gain{0.0};
    AreaColumn column;
};

class Chooser {
public:
    Chooser(const AreaProblem& problem, const Balances& balances, PartGroup group,
            const ChoiceEffort& effort)
        : effort_{effort}, standardBound_{group.standardBound},
          model_{problem, balances, std::move(group.parts)}, offers_{model_, effort.candidates} {
        seed();
        if (!isSmall()) {
            for (const AreaColumn& column : anneal(problem, model_, balances, changesToTry())) {
                chosen_.push_back(add(column));
            }
        }
        std::ranges::sort(chosen_);
    }

    YearChoice run(std::size_t stages) {
        YearChoice choice;
        for (const Stage stage :
             {Stage::StandardSize, Stage::Joint, Stage::Moved, Stage::Frontage}) {
            if (choice.stages.size() == stages) {
                break;
            }
            choice.stages.push_back(solve(stage));
            model_.fix(stage, choice.stages.back().value);
        }
        for (const std::size_t index : chosen_) {
            choice.areas.push_back(areaOf(columns_[index]));
        }
        return choice;
    }

private:
    using Key = std::tuple<std::size_t, Members, std::size_t>;

    std::size_t add(const AreaColumn& column) {
        const Key key{column.part, column.candidate.members, column.option};
        const auto [found, isNew] = known_.emplace(key, columns_.size());
        if (isNew) {
            columns_.push_back(column);
        }
        return found->second;
    }

    // So few columns that the best whole choice is found among them all.
    [[nodiscard]] bool isSmall() const {
        return offers_.isComplete() && offers_.count() <= effort_.columnsTogether;
    }

    [[nodiscard]] std::size_t changesToTry() const {
        std::size_t estates = 0;
        for (const Part& part : model_.parts()) {
            estates += part.size();
        }
        return estates * effort_.changesPerEstate;
    }

    // Some of every kind to begin with.
    void seed() {
        for (std::size_t part = 0; part < model_.parts().size(); ++part) {
            offers_.forSomeOf(part, seedsPerEstate * model_.parts()[part].size(),
                              [&](const Candidate& candidate, std::size_t option) {
                                  add({part, candidate, option});
                              });
        }
    }

    StageResult solve(Stage stage) {
        double bound = knownBound(stage);
        bool isTimeOver = false;
        if (isProven(stage, bound)) {
            return resultOf(stage, bound, isTimeOver);
        }
        const std::optional<Relaxation::Solution> relaxed = relax(stage);
        if (relaxed && offers_.isComplete()) {
            bound = std::min(bound, relaxed->worth);
        }
        if (columns_.size() <= effort_.columnsTogether) {
            double boundOfSome = bound; // only of the columns there are
            isTimeOver = chooseWhole(stage, boundOfSome);
            if (relaxed && offers_.isComplete() && !isProven(stage, bound) &&
                addAllThatMayBetter(stage, *relaxed)) {
                isTimeOver = chooseWhole(stage, bound);
            }
        }
        return resultOf(stage, bound, isTimeOver);
    }

    // Worth that no choice exceeds, known without looking further.
    [[nodiscard]] double knownBound(Stage stage) const {
        std::int64_t bound = 0;
        for (const Part& part : model_.parts()) {
            bound += stage == Stage::Joint ? householdsOf(part, part.all()) : 0;
            bound += stage == Stage::Frontage ? frontageInside(part, part.all()) : 0;
        }
        bound += stage == Stage::StandardSize ? standardBound_ : 0;
        return static_cast<double>(bound);
    }

    [[nodiscard]] bool isProven(Stage stage, double bound) const {
        return static_cast<double>(worthOfChosen(stage)) + 1.0 > bound + rounding;
    }

    [[nodiscard]] std::int64_t worthOfChosen(Stage stage) const {
        std::int64_t worth = 0;
        for (const std::size_t index : chosen_) {
            worth += AreaModel::worthOf(model_.valuesOf(columns_[index]), stage);
        }
        return worth;
    }

    [[nodiscard]] StageResult resultOf(Stage stage, double bound, bool isTimeOver) const {
        const std::int64_t value = worthOfChosen(stage);
        const std::int64_t proven =
            std::max(value, static_cast<std::int64_t>(std::floor(bound + rounding)));
        const std::int64_t sign = stage == Stage::Moved ? -1 : 1;
        StageStatus status = isTimeOver ? StageStatus::TimeLimit : StageStatus::Bounded;
        if (value == proven) {
            status = StageStatus::Optimal;
        }
        return {stage, sign * value, sign * proven, status};
    }

    [[nodiscard]] Programme programme(Stage stage) const {
        Programme programme = model_.programme(stage);
        for (const AreaColumn& column : columns_) {
            programme.columns.push_back(model_.columnOf(column, stage));
        }
        return programme;
    }

    // The best whole choice among the columns there are. Says whether time was over.
    bool chooseWhole(Stage stage, double& bound) {
        const WholeSolution solution =
            solveWhole(programme(stage), withMemberships(chosen_), effort_.whole);
        chosen_.clear();
        for (const std::size_t column : solution.chosen) {
            if (column >= model_.membershipCount()) {
                chosen_.push_back(column - model_.membershipCount());
            }
        }
        bound = std::min(bound, solution.bound);
        return solution.isTimeOver;
    }

    // Areas, and the memberships in them, as columns of the programme.
    [[nodiscard]] std::vector<std::size_t> withMemberships(
        const std::vector<std::size_t>& areas) const {
        std::vector<std::size_t> columns;
        for (const std::size_t area : areas) {
            const AreaColumn& column = columns_[area];
            columns.push_back(model_.membershipCount() + area);
            forEach(column.candidate.members, [&](std::size_t place) {
                columns.push_back(model_.membershipOf(column.part, place, column.option));
            });
        }
        return columns;
    }

    // The relaxed choice over all candidates; nothing when rounds or the solver gave out.
    std::optional<Relaxation::Solution> relax(Stage stage) {
        Relaxation relaxation{programme(stage)};
        for (std::size_t round = 0; round < mostRounds; ++round) {
            std::optional<Relaxation::Solution> solution = relaxation.solve();
            if (!solution) {
                return std::nullopt;
            }
            const std::size_t before = columns_.size();
            for (std::size_t part = 0; part < model_.parts().size(); ++part) {
                addBest(stage, part, solution->prices);
            }
            if (columns_.size() == before) {
                return solution;
            }
            std::vector<Column> fresh;
            for (std::size_t i = before; i < columns_.size(); ++i) {
                fresh.push_back(model_.columnOf(columns_[i], stage));
            }
            relaxation.add(fresh);
        }
        return std::nullopt;
    }

    void addBest(Stage stage, std::size_t part, const std::vector<double>& prices) {
        std::vector<GainingColumn> gaining = columnsAbove(leastGain, stage, part, prices);
        const std::size_t most = columnsPerRound * model_.optionsOf(part).size();
        if (gaining.size() > most) {
            std::ranges::nth_element(gaining, gaining.begin() + static_cast<std::ptrdiff_t>(most),
                                     std::greater{}, &GainingColumn::gain);
            gaining.resize(most);
        }
        for (const GainingColumn& each : gaining) {
            add(each.column);
        }
    }

    [[nodiscard]] std::vector<GainingColumn> columnsAbove(double gain, Stage stage,
                                                          std::size_t part,
                                                          const std::vector<double>& prices) const {
        const Pricing pricing{model_, part, stage, prices};
        std::vector<GainingColumn> found;
        offers_.forEachOf(part, [&](const Candidate& candidate, std::size_t option) {
            const double gained = pricing.gainOf(candidate, option);
            if (gained > gain) {
                found.push_back({gained, {part, candidate, option}});
            }
        });
        return found;
    }

    // A choice better than the one known by a whole unit has no column that loses more than the
    // relaxed worth is above it. False when there are too many.
    bool addAllThatMayBetter(Stage stage, const Relaxation::Solution& relaxed) {
        const double loss = static_cast<double>(worthOfChosen(stage)) + 1.0 - relaxed.worth;
        std::vector<GainingColumn> found;
        for (std::size_t part = 0; part < model_.parts().size(); ++part) {
            std::ranges::move(columnsAbove(loss - rounding, stage, part, relaxed.prices),
                              std::back_inserter(found));
            if (found.size() > effort_.columnsTogether) {
                return false;
            }
        }
        for (const GainingColumn& each : found) {
            add(each.column);
        }
        return true;
    }

    [[nodiscard]] ChosenArea areaOf(const AreaColumn& column) const {
        ChosenArea area{{}, model_.optionsOf(column.part)[column.option].year};
        const Part& part = model_.parts()[column.part];
        forEach(column.candidate.members,
                [&](std::size_t place) { area.members.push_back(part.estates[place]); });
        std::ranges::sort(area.members);
        return area;
    }

    ChoiceEffort effort_;
    std::int64_t standardBound_;
    AreaModel model_;
    AreaOffers offers_;
    std::vector<AreaColumn> columns_;
    std::map<Key, std::size_t> known_; // columns
    std::vector<std::size_t> chosen_; // columns, in order
};

} // namespace

YearChoice chooseYears(const AreaProblem& problem, const Balances& balances, PartGroup group,
                       std::size_t stages, const ChoiceEffort& effort) {
    return Chooser{problem, balances, std::move(group), effort}.run(stages);
}

} // namespace areas
