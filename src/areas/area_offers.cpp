#include "areas/area_offers.h"

namespace areas {

AreaOffers::AreaOffers(const AreaModel& model, std::size_t mostCandidates) {
    for (std::size_t part = 0; part < model.parts().size(); ++part) {
        const Part& where = model.parts()[part];
        const Candidates candidates = candidatesOf(where, model.window(), mostCandidates);
        isComplete_ = isComplete_ && candidates.isComplete && where.isWhole;
        std::vector<Offer>& offers = offers_.emplace_back();
        for (const Candidate& candidate : candidates.sets) {
            const std::uint64_t options = model.optionsFor(part, candidate.members);
            if (options != 0) {
                offers.push_back({candidate, options});
                count_ += countOf(options);
            }
        }
        offers.shrink_to_fit();
    }
}

} // namespace areas
