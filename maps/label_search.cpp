#include "maps/label_search.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace maps {

namespace {

constexpr double costOfNothing = 1'000.0; // a wish without label
// What a wish without label gains by any place, unless another one loses its own.
constexpr double gainOfAnyPlace = costOfNothing / 2.0;
constexpr double leastGain = 1e-6;        // so that rounding never keeps the search going
constexpr std::size_t mostDrivenOut = 4;  // by one candidate
constexpr int shortChain = 1; // who is driven out goes where it is free
constexpr int lastChain = 3;  // for a wish that has nothing after all that
constexpr std::size_t mostWidened = 60; // neighbours of such a wish
constexpr int longChain = 2;  // or drives out others in turn: for a wish that has nothing yet
constexpr int mostRounds = 6;
// Candidates looked at while improving, for each wish: bounds the work, not the time.
constexpr std::size_t looksPerWish = 2'000;
constexpr std::size_t looksForLast = 200'000; // for one wish that has nothing after all that

class Search {
public:
    Search(std::vector<LabelTask>& tasks, const PaperBox& window)
        : tasks_{tasks}, stand_{window, tasks.size()}, chosen_(tasks.size()) {}

    std::vector<std::optional<std::size_t>> run(
        const std::function<LabelTask(std::size_t)>& thoroughTask) {
        placePinned();
        placeGreedily();
        improve();
        for (int round = 0; round < mostRounds && hasUnplaced(); ++round) {
            placeLast(thoroughTask);
        }
        return std::move(chosen_);
    }

private:
    void placePinned() {
        for (std::size_t task = 0; task < tasks_.size(); ++task) {
            if (tasks_[task].isPinned) {
                set(task, 0);
            }
        }
    }

    [[nodiscard]] bool hasUnplaced() const {
        return std::ranges::any_of(tasks_, [&](const LabelTask& task) {
            return !task.settings.empty() &&
                   !chosen_[static_cast<std::size_t>(&task - tasks_.data())];
        });
    }

    // Those that have nothing look everywhere, and whoever is in their way looks farther, too.
    void placeLast(const std::function<LabelTask(std::size_t)>& thoroughTask) {
        for (std::size_t task = 0; task < tasks_.size(); ++task) {
            if (chosen_[task] || tasks_[task].settings.empty()) {
                continue;
            }
            tasks_[task] = thoroughTask(tasks_[task].wish);
            looksLeft_ = looksForLast;
            if (!improve(task, lastChain)) {
                for (const std::size_t other : inTheWayOf(tasks_[task])) {
                    widen(other, thoroughTask(tasks_[other].wish));
                }
                looksLeft_ = looksForLast;
                (void)improve(task, lastChain);
            }
        }
    }

    // Those that stand where the task would cheaply stand.
    [[nodiscard]] std::vector<std::size_t> inTheWayOf(const LabelTask& task) const {
        std::vector<std::size_t> others;
        for (const LabelCandidate& candidate : task.candidates) {
            for (const std::size_t other : stand_.inTheWayOf(candidate, mostDrivenOut)) {
                if (!tasks_[other].isPinned && std::ranges::find(others, other) == others.end()) {
                    others.push_back(other);
                }
            }
            if (others.size() >= mostWidened) {
                break;
            }
        }
        return others;
    }

    // Gives the task more candidates; it stays where it stands.
    void widen(std::size_t task, LabelTask thorough) {
        const auto before = chosen_[task];
        if (!before) {
            return;
        }
        LabelCandidate standing = tasks_[task].candidates[*before];
        thorough.settings.push_back(tasks_[task].settings[standing.setting]);
        standing.setting = thorough.settings.size() - 1;
        set(task, std::nullopt);
        tasks_[task] = std::move(thorough);
        auto& candidates = tasks_[task].candidates;
        const auto place =
            std::ranges::upper_bound(candidates, standing.cost, {}, &LabelCandidate::cost);
        const auto index = place - candidates.begin();
        candidates.insert(place, standing);
        set(task, static_cast<std::size_t>(index));
    }

    // Those with the fewest good places first.
    void placeGreedily() {
        std::vector<std::size_t> order(tasks_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t task) {
            const auto& candidates = tasks_[task].candidates;
            const double best = candidates.empty() ? costOfNothing : candidates.front().cost;
            return std::pair{best, candidates.size()};
        });
        for (const std::size_t task : order) {
            if (!tasks_[task].isPinned) {
                set(task, firstFree(task));
            }
        }
    }

    // Round by round, those that lost most first.
    void improve() {
        looksLeft_ = looksPerWish * tasks_.size();
        for (int round = 0; round < mostRounds; ++round) {
            bool isBetter = false;
            for (const std::size_t task : byLoss()) {
                isBetter = improve(task, chosen_[task] ? shortChain : longChain) || isBetter;
            }
            if (!isBetter || looksLeft_ == 0) {
                return;
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> byLoss() const {
        std::vector<std::size_t> order;
        for (std::size_t task = 0; task < tasks_.size(); ++task) {
            if (!tasks_[task].isPinned && lossOf(task) > leastGain) {
                order.push_back(task);
            }
        }
        std::ranges::stable_sort(order, std::greater{},
                                 [&](std::size_t task) { return lossOf(task); });
        return order;
    }

    [[nodiscard]] double lossOf(std::size_t task) const {
        const auto& candidates = tasks_[task].candidates;
        return candidates.empty() ? 0.0 : costOf(task) - candidates.front().cost;
    }

    [[nodiscard]] double costOf(std::size_t task) const {
        const auto& chosen = chosen_[task];
        return chosen ? tasks_[task].candidates[*chosen].cost : costOfNothing;
    }

    // A better candidate for the task, driving out others if need be.
    bool improve(std::size_t task, int chain) {
        const double now = costOf(task);
        const double wantedGain = chosen_[task] ? leastGain : gainOfAnyPlace;
        const auto& candidates = tasks_[task].candidates;
        for (std::size_t candidate = 0; candidate < candidates.size(); ++candidate) {
            if (candidates[candidate].cost >= now - leastGain || looksLeft_ == 0) {
                return false;
            }
            if (move(task, candidate, chain) < -wantedGain) {
                trail_.clear();
                return true;
            }
            undoTo(0);
        }
        return false;
    }

    // Moves the task to the candidate; those it drives out are placed anew. Returns by how much the
    // sum of costs rises: infinitely where that is forbidden. The trail tells what was done.
    double move(std::size_t task, std::size_t candidate, int chain) {
        const LabelCandidate& wanted = tasks_[task].candidates[candidate];
        double rise = wanted.cost - costOf(task);
        change(task, std::nullopt);
        const std::vector<std::size_t> others = standingInTheWayOf(wanted);
        if (others.size() == mostDrivenOut || std::ranges::any_of(others, [&](std::size_t other) {
                return tasks_[other].isPinned || isMoving_[other];
            })) {
            return std::numeric_limits<double>::infinity();
        }
        for (const std::size_t other : others) {
            rise -= costOf(other);
            change(other, std::nullopt);
        }
        change(task, candidate);
        isMoving_[task] = true;
        for (const std::size_t other : others) {
            rise += placeAnew(other, chain - 1);
        }
        isMoving_[task] = false;
        return rise;
    }

    // Places a task that has nothing, and returns what that costs, with the rise for those it
    // drives out in turn.
    double placeAnew(std::size_t task, int chain) {
        const auto& candidates = tasks_[task].candidates;
        const std::optional<std::size_t> free = firstFree(task);
        const double costOfFree = free ? candidates[*free].cost : costOfNothing;
        const std::size_t mark = trail_.size();
        for (std::size_t candidate = 0; chain > 0 && candidate < candidates.size(); ++candidate) {
            if (candidates[candidate].cost >= costOfFree || looksLeft_ == 0) {
                break;
            }
            const double cost = costOfNothing + move(task, candidate, chain);
            if (cost < costOfFree - (free ? leastGain : gainOfAnyPlace)) {
                return cost;
            }
            undoTo(mark);
        }
        change(task, free);
        return costOfFree;
    }

    // The cheapest candidate that disturbs nobody.
    std::optional<std::size_t> firstFree(std::size_t task) {
        const auto& candidates = tasks_[task].candidates;
        for (std::size_t candidate = 0; candidate < candidates.size(); ++candidate) {
            looksLeft_ -= looksLeft_ == 0 ? 0 : 1;
            if (stand_.isFree(candidates[candidate])) {
                return candidate;
            }
        }
        return std::nullopt;
    }

    std::vector<std::size_t> standingInTheWayOf(const LabelCandidate& candidate) {
        looksLeft_ -= looksLeft_ == 0 ? 0 : 1;
        return stand_.inTheWayOf(candidate, mostDrivenOut);
    }

    void change(std::size_t task, std::optional<std::size_t> candidate) {
        trail_.push_back({task, chosen_[task]});
        set(task, candidate);
    }

    void undoTo(std::size_t length) {
        for (; trail_.size() > length; trail_.pop_back()) {
            set(trail_.back().task, trail_.back().before);
        }
    }

    void set(std::size_t task, std::optional<std::size_t> candidate) {
        if (chosen_[task]) {
            stand_.remove(task);
        }
        chosen_[task] = candidate;
        if (candidate) {
            stand_.put(task, tasks_[task].candidates[*candidate]);
        }
    }

    struct Step {
        std::size_t task;
        std::optional<std::size_t> before;
    };

    std::vector<LabelTask>& tasks_;
    LabelStand stand_;
    std::vector<std::optional<std::size_t>> chosen_;
    std::vector<bool> isMoving_ = std::vector<bool>(tasks_.size(), false);
    std::vector<Step> trail_; // of what the running move changed
    std::size_t looksLeft_{0};
};

} // namespace

std::vector<std::optional<std::size_t>> chosenCandidates(
    std::vector<LabelTask>& tasks, const PaperBox& window,
    const std::function<LabelTask(std::size_t)>& thoroughTask) {
    return Search{tasks, window}.run(thoroughTask);
}

} // namespace maps
