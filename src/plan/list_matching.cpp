#include "plan/list_matching.h"

#include "plan/assignment.h"
#include "plan/pair_confidence.h"
#include "plan/row_evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plan {

namespace {

constexpr double fewestBits = -7.0; // below, a candidate changes no confidence by a hundredth
constexpr double mostBits = 30.0;   // above, nothing is surer

struct Weighed {
    Candidate pair;
    double bits{0.0};
    double confidence{0.0};
};

std::vector<EstateName> namesOf(std::span<const ListRow> rows, const NameReader& reader) {
    std::vector<EstateName> names;
    names.reserve(rows.size());
    for (const auto& row : rows) {
        names.push_back(reader.read(row.bareName));
    }
    return names;
}

class Matching {
public:
    explicit Matching(const MatchingInput& input)
        : input_{input}, reader_{input.words}, namesA_{namesOf(input.a, reader_)},
          namesB_{namesOf(input.b, reader_)}, isMetB_(input.b.size(), false), ofA_(input.a.size()) {
    }

    ListMatching result() {
        weighCandidates();
        rate();
        const auto partner = assignment();
        limitByMargins(partner);
        for (std::size_t a = 0; a < input_.a.size(); ++a) {
            decide(a, partner[a]);
        }
        for (std::size_t b = 0; b < input_.b.size(); ++b) {
            if (!isMetB_[b]) {
                matching_.unmatchedB.push_back(b);
            }
        }
        return std::move(matching_);
    }

private:
    void weighCandidates() {
        for (const auto& pair : candidatesOf({input_.a, namesA_}, {input_.b, namesB_})) {
            const double bits = std::min(evidence(pair).bits, mostBits);
            if (bits >= fewestBits) {
                weighed_.push_back({pair, bits, 0.0});
            }
        }
    }

    [[nodiscard]] Evidence evidence(const Candidate& pair) const {
        return evidenceOf({input_.a[pair.a], namesA_[pair.a]}, {input_.b[pair.b], namesB_[pair.b]},
                          reader_);
    }

    void rate() {
        std::vector<PairOdds> odds;
        odds.reserve(weighed_.size());
        for (const auto& candidate : weighed_) {
            odds.push_back({candidate.pair.a, candidate.pair.b, std::exp2(candidate.bits)});
        }
        const auto confidences = pairConfidences(input_.a.size(), input_.b.size(), odds);
        for (std::size_t i = 0; i < weighed_.size(); ++i) {
            weighed_[i].confidence = confidences[i];
            ofA_[weighed_[i].pair.a].push_back(i);
        }
        for (auto& candidates : ofA_) {
            std::ranges::sort(candidates, {}, [this](std::size_t i) {
                return std::pair{-weighed_[i].confidence, weighed_[i].pair.b};
            });
        }
    }

    [[nodiscard]] std::vector<std::optional<Assigned>> assignment() const {
        std::vector<PossiblePair> pairs;
        pairs.reserve(weighed_.size());
        for (const auto& candidate : weighed_) {
            pairs.push_back({candidate.pair.a, candidate.pair.b, candidate.bits});
        }
        return bestAssignment(input_.a.size(), input_.b.size(), pairs);
    }

    // No pair is surer than the odds against changing partners around a ring.
    void limitByMargins(const std::vector<std::optional<Assigned>>& partners) {
        for (auto& candidate : weighed_) {
            const auto& partner = partners[candidate.pair.a];
            if (partner && partner->column == candidate.pair.b) {
                candidate.confidence =
                    std::min(candidate.confidence, 1.0 / (1.0 + std::exp2(-partner->margin)));
            }
        }
    }

    void decide(std::size_t a, const std::optional<Assigned>& partner) {
        if (ofA_[a].empty()) {
            matching_.unmatchedA.push_back(a);
            return;
        }
        const auto& best = weighed_[ofA_[a].front()];
        if (partner && partner->column == best.pair.b && best.confidence >= leastTaken) {
            matching_.taken.push_back(rated(best));
            isMetB_[best.pair.b] = true;
        } else if (best.confidence >= leastDoubtful) {
            matching_.doubts.push_back(doubt(a));
        } else {
            matching_.unmatchedA.push_back(a);
        }
    }

    [[nodiscard]] Doubt doubt(std::size_t a) {
        constexpr std::size_t shown = 2;
        constexpr double leastShown = 0.01; // confidence
        Doubt doubt{a, {}};
        for (const auto i : ofA_[a]) {
            if (doubt.candidates.size() < shown && weighed_[i].confidence >= leastShown) {
                doubt.candidates.push_back(rated(weighed_[i]));
                isMetB_[weighed_[i].pair.b] =
                    isMetB_[weighed_[i].pair.b] || weighed_[i].confidence >= leastDoubtful;
            }
        }
        return doubt;
    }

    [[nodiscard]] RatedPair rated(const Weighed& candidate) const {
        return {candidate.pair.a, candidate.pair.b, std::min(candidate.confidence, 1.0),
                evidence(candidate.pair).reasons};
    }

    const MatchingInput& input_;
    NameReader reader_;
    std::vector<EstateName> namesA_;
    std::vector<EstateName> namesB_;
    std::vector<bool> isMetB_;
    std::vector<Weighed> weighed_;
    std::vector<std::vector<std::size_t>> ofA_; // indices into weighed_, the surest first
    ListMatching matching_;
};

} // namespace

ListMatching matchLists(const MatchingInput& input) {
    return Matching{input}.result();
}

} // namespace plan
