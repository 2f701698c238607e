#include "plan/pair_confidence.h"

#include "tests/support/chance.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <set>

using Catch::Approx;
using plan::pairConfidences;
using plan::PairOdds;
using Pairs = std::vector<PairOdds>;

namespace {

// The judge: the sum over every one-to-one choice of pairs, with and without each of them.
class AllChoices {
public:
    explicit AllChoices(const Pairs& pairs) : pairs_{pairs}, with_(pairs.size(), 0.0) {
        choose(0, 1.0);
    }
    [[nodiscard]] double confidence(std::size_t pair) const { return with_[pair] / all_; }

private:
    void choose(std::size_t next, double weight) {
        if (next == pairs_.size()) {
            all_ += weight;
            for (const auto pair : chosen_) {
                with_[pair] += weight;
            }
            return;
        }
        choose(next + 1, weight);
        const auto& pair = pairs_[next];
        if (rows_.contains(pair.row) || columns_.contains(pair.column)) {
            return;
        }
        rows_.insert(pair.row);
        columns_.insert(pair.column);
        chosen_.insert(next);
        choose(next + 1, weight * pair.odds);
        chosen_.erase(next);
        rows_.erase(pair.row);
        columns_.erase(pair.column);
    }

    const Pairs& pairs_;
    std::vector<double> with_;
    double all_{0.0};
    std::set<std::size_t> rows_;
    std::set<std::size_t> columns_;
    std::set<std::size_t> chosen_;
};

} // namespace

TEST_CASE("a lonely pair is as sure as its odds") {
    CHECK(pairConfidences(1, 1, Pairs{{0, 0, 19.0}}).front() == Approx(0.95));
}

TEST_CASE("two equal rivals leave half each and less than half to doubt") {
    const auto confidences = pairConfidences(1, 2, Pairs{{0, 0, 1000.0}, {0, 1, 1000.0}});

    CHECK(confidences[0] == Approx(1000.0 / 2001.0));
    CHECK(confidences[1] == Approx(confidences[0]));
}

TEST_CASE("a rival that is well matched elsewhere hardly counts") {
    const auto rivalled = pairConfidences(1, 2, Pairs{{0, 0, 50.0}, {0, 1, 50.0}});
    const auto freed = pairConfidences(2, 2, Pairs{{0, 0, 50.0}, {0, 1, 50.0}, {1, 1, 1e6}});

    CHECK(rivalled[0] < 0.5);
    CHECK(freed[0] > 0.97);
}

TEST_CASE("where pairs form a tree confidences are exact") {
    support::Chance chance{11};
    for (int round = 0; round < 200; ++round) {
        Pairs pairs; // each node but the first hangs on an earlier one of the other side
        std::vector<std::size_t> rows{0};
        std::vector<std::size_t> columns;
        for (int node = 0; node < 8; ++node) {
            const double odds = std::exp2(chance.between(-4.0, 8.0));
            if (columns.empty() || chance.below(2) == 0) {
                pairs.push_back({rows[chance.below(rows.size())], columns.size(), odds});
                columns.push_back(columns.size());
            } else {
                pairs.push_back({rows.size(), columns[chance.below(columns.size())], odds});
                rows.push_back(rows.size());
            }
        }

        const auto confidences = pairConfidences(rows.size(), columns.size(), pairs);

        const AllChoices judge{pairs};
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            CHECK(confidences[i] == Approx(judge.confidence(i)).margin(1e-6));
        }
    }
}

TEST_CASE("where pairs form rings confidences are near") {
    support::Chance chance{12};
    for (int round = 0; round < 200; ++round) {
        Pairs pairs;
        for (std::size_t i = 0; i < 9; ++i) {
            pairs.push_back({i / 3, i % 3, std::exp2(chance.between(-6.0, 12.0))});
        }

        const auto confidences = pairConfidences(3, 3, pairs);

        const AllChoices judge{pairs};
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            CHECK(std::abs(confidences[i] - judge.confidence(i)) < 0.3);
        }
    }
}

TEST_CASE("confidences of a row never add up to more than one") {
    support::Chance chance{13};
    Pairs pairs;
    for (std::size_t i = 0; i < 400; ++i) {
        pairs.push_back({i / 20, i % 20, std::exp2(chance.between(-7.0, 30.0))});
    }

    const auto confidences = pairConfidences(20, 20, pairs);

    for (std::size_t row = 0; row < 20; ++row) {
        double sum = 0.0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            sum += pairs[i].row == row ? confidences[i] : 0.0;
        }
        CHECK(sum <= 1.0 + 1e-6);
    }
}
