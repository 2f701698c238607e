#pragma once

// All areas there may be, each in every year that has room for it: what the choice with years
// chooses from.

#include "areas/area_model.h"
#include "areas/candidates.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace areas {

class AreaOffers {
public:
    // Of each part at most so many candidates; candidates that suit no year are left out.
    AreaOffers(const AreaModel& model, std::size_t mostCandidates);

    // All candidates of all parts are there.
    [[nodiscard]] bool isComplete() const { return isComplete_; }
    // Candidates times the years that suit each, over all parts.
    [[nodiscard]] std::size_t count() const { return count_; }

    // Calls `visit` with every candidate of the part and every year option that suits it, in order.
    template <class Visit>
    void forEachOf(std::size_t part, Visit visit) const {
        for (const Offer& offer : offers_[part]) {
            forEach(offer.options, [&](std::size_t option) { visit(offer.candidate, option); });
        }
    }

    // The same for few of them, at least about so many candidates, spread evenly.
    template <class Visit>
    void forSomeOf(std::size_t part, std::size_t few, Visit visit) const {
        const std::vector<Offer>& offers = offers_[part];
        const std::size_t step = few == 0 || offers.size() <= few ? 1 : offers.size() / few;
        for (std::size_t i = 0; i < offers.size(); i += step) {
            forEach(offers[i].options,
                    [&](std::size_t option) { visit(offers[i].candidate, option); });
        }
    }

private:
    struct Offer {
        Candidate candidate;
        std::uint64_t options{0}; // bit i: the i-th year option of the part suits it
    };

    std::vector<std::vector<Offer>> offers_; // by part
    bool isComplete_{true};
    std::size_t count_{0};
};

} // namespace areas
