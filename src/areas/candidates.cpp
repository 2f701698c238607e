#include "areas/candidates.h"

#include <algorithm>
#include <cassert>
#include <random>

namespace areas {

namespace {

constexpr std::size_t triesPerSet = 4; // growing at random meets the same sets again and again

class Growth {
public:
    Growth(const Part& part, const HouseholdWindow& window, std::size_t most)
        : part_{part}, window_{window}, most_{most} {}

    Candidates run() {
        for (std::size_t first = 0; first < part_.size() && found_.isComplete; ++first) {
            const Members before = only(first) - 1;
            const Members edge = part_.joined[first] & ~before;
            growAll({only(first), part_.households[first], 0}, edge, edge | only(first) | before,
                    part_.apart[first]);
        }
        if (!found_.isComplete) {
            found_.sets.clear();
            growAtRandom();
        }
        return std::move(found_);
    }

private:
    // Every connected set once: an estate passed over is never taken up again further down
    // (Wernicke, "Efficient detection of network motifs", 2006).
    void growAll(const Candidate& set, Members edge, Members seen, Members apart) {
        if (countOf(set.members) > 1) {
            if (found_.sets.size() == most_) {
                found_.isComplete = false;
                return;
            }
            found_.sets.push_back(set);
        }
        while (edge != 0 && found_.isComplete) {
            const std::size_t next = firstOf(edge);
            edge &= edge - 1;
            if (!fits(set, apart, next)) {
                continue;
            }
            const Members fresh = part_.joined[next] & ~seen;
            growAll(with(set, next), edge | fresh, seen | fresh, apart | part_.apart[next]);
        }
    }

    [[nodiscard]] bool fits(const Candidate& set, Members apart, std::size_t next) const {
        return !has(apart, next) && set.households + part_.households[next] <= window_.most;
    }

    [[nodiscard]] Candidate with(const Candidate& set, std::size_t next) const {
        return {set.members | only(next), set.households + part_.households[next],
                set.frontage + frontageBetween(part_, only(next), set.members)};
    }

    void growAtRandom() {
        std::mt19937 chance; // NOLINT(bugprone-random-generator-seed): the same sets every time
        for (std::size_t tries = 0; found_.sets.size() < triesPerSet * most_ && tries < most_;
             ++tries) {
            growOne(tries % part_.size(), chance);
        }
        std::ranges::sort(found_.sets, {}, &Candidate::members);
        const auto repeated = std::ranges::unique(found_.sets);
        found_.sets.erase(repeated.begin(), repeated.end());
        if (found_.sets.size() > most_) { // thinned out evenly
            for (std::size_t i = 0; i < most_; ++i) {
                found_.sets[i] = found_.sets[i * found_.sets.size() / most_];
            }
            found_.sets.resize(most_);
        }
    }

    void growOne(std::size_t first, std::mt19937& chance) {
        Candidate set{only(first), part_.households[first], 0};
        Members apart = part_.apart[first];
        Members edge = part_.joined[first];
        while (edge != 0) {
            const std::size_t next = pick(edge, chance() % countOf(edge));
            edge &= ~only(next);
            if (fits(set, apart, next)) {
                set = with(set, next);
                apart |= part_.apart[next];
                edge |= part_.joined[next] & ~set.members;
                found_.sets.push_back(set);
            }
        }
    }

    [[nodiscard]] static std::size_t pick(Members from, std::size_t number) {
        for (; number > 0; --number) {
            from &= from - 1;
        }
        return firstOf(from);
    }

    const Part& part_;
    const HouseholdWindow& window_;
    std::size_t most_;
    Candidates found_;
};

} // namespace

Candidates candidatesOf(const Part& part, const HouseholdWindow& window, std::size_t most) {
    return Growth{part, window, most}.run();
}

} // namespace areas
