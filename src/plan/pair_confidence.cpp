#include "plan/pair_confidence.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace plan {

namespace {

constexpr int mostRounds = 200;
constexpr double atRest = 1e-9;

// What rows and columns tell one another about each pair between them, until nothing changes.
class Messages {
public:
    Messages(std::size_t rows, std::size_t columns, std::span<const PairOdds> pairs)
        : pairs_{pairs}, fromRow_(pairs.size(), 0.0), fromColumn_(pairs.size(), 1.0), rowSum_(rows),
          columnSum_(columns) {}

    std::vector<double> confidences() {
        for (int round = 0; round < mostRounds && !isAtRest(); ++round) {
        }
        sumRows();
        std::vector<double> confidences(pairs_.size());
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            confidences[i] = pairs_[i].odds * fromColumn_[i] / (1.0 + rowSum_[pairs_[i].row]);
        }
        return confidences;
    }

private:
    bool isAtRest() {
        tellColumns();
        double change = 0.0;
        std::ranges::fill(columnSum_, 0.0);
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            columnSum_[pairs_[i].column] += fromRow_[i];
        }
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const double others = std::max(0.0, columnSum_[pairs_[i].column] - fromRow_[i]);
            const double told = 1.0 / (1.0 + others);
            change = std::max(change, std::abs(told - fromColumn_[i]));
            fromColumn_[i] = told;
        }
        return change < atRest;
    }

    void tellColumns() {
        sumRows();
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const double own = pairs_[i].odds * fromColumn_[i];
            const double others = std::max(0.0, rowSum_[pairs_[i].row] - own);
            fromRow_[i] = pairs_[i].odds / (1.0 + others);
        }
    }

    void sumRows() {
        std::ranges::fill(rowSum_, 0.0);
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            rowSum_[pairs_[i].row] += pairs_[i].odds * fromColumn_[i];
        }
    }

    std::span<const PairOdds> pairs_;
    std::vector<double> fromRow_;    // odds of the pair as the row sees it, its other pairs known
    std::vector<double> fromColumn_; // how free the column is for the pair
    std::vector<double> rowSum_;
    std::vector<double> columnSum_;
};

} // namespace

std::vector<double> pairConfidences(std::size_t rows, std::size_t columns,
                                    std::span<const PairOdds> pairs) {
    return Messages{rows, columns, pairs}.confidences();
}

} // namespace plan
