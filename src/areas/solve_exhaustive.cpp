#include "areas/solve_exhaustive.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace areas {

namespace {

auto rankOf(const Score& score) {
    return std::tuple{-score.standardHouseholds, -score.jointHouseholds, score.householdYearsMoved,
                      -score.frontageMillimetres};
}

class Search {
public:
    explicit Search(const AreaProblem& problem) : problem_{problem} {}

    std::vector<ChosenArea> run() {
        best_ = score(problem_, {});
        place(0);
        return std::move(bestAreas_);
    }

private:
    // The estate stays alone, joins one of the groups begun so far, or begins a new one.
    void place(std::size_t estate) {
        if (estate == problem_.estates.size()) {
            if (std::ranges::none_of(groups_,
                                     [](const ChosenArea& a) { return a.members.size() < 2; })) {
                chooseYear(0);
            }
            return;
        }
        place(estate + 1);
        const std::size_t begun = groups_.size();
        for (std::size_t i = 0; i < begun; ++i) {
            groups_[i].members.push_back(estate);
            place(estate + 1);
            groups_[i].members.pop_back();
        }
        groups_.push_back({{estate}, std::nullopt});
        place(estate + 1);
        groups_.pop_back();
    }

    void chooseYear(std::size_t group) {
        if (group == groups_.size()) {
            judge();
            return;
        }
        if (!problem_.years) {
            chooseYear(group + 1);
            return;
        }
        for (const plan::PlanYear year : yearsFor(groups_[group])) {
            groups_[group].year = year;
            chooseYear(group + 1);
        }
    }

    // Open years, and the first member's own, which may be locked.
    [[nodiscard]] std::vector<plan::PlanYear> yearsFor(const ChosenArea& group) const {
        std::vector<plan::PlanYear> years = yearLimitsOf(problem_).openYears;
        const std::optional<plan::PlanYear> own = problem_.estates[group.members.front()].year;
        if (own && std::ranges::find(years, *own) == years.end()) {
            years.push_back(*own);
        }
        return years;
    }

    void judge() {
        Score found = score(problem_, groups_);
        if (found.violations.empty() && rankOf(found) < rankOf(best_)) {
            best_ = std::move(found);
            bestAreas_ = groups_;
        }
    }

    const AreaProblem& problem_;
    std::vector<ChosenArea> groups_;
    std::vector<ChosenArea> bestAreas_;
    Score best_;
};

} // namespace

std::vector<ChosenArea> solveExhaustively(const AreaProblem& problem) {
    return Search{problem}.run();
}

} // namespace areas
