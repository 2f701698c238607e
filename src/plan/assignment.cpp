#include "plan/assignment.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <queue>

namespace plan {

namespace {

constexpr auto none = std::numeric_limits<std::size_t>::max();
constexpr double farAway = std::numeric_limits<double>::infinity();

struct Way {
    std::size_t column{0};
    double cost{0.0};
};

class Assigning {
public:
    Assigning(std::size_t rows, std::size_t columns, std::span<const PossiblePair> pairs)
        : columns_{columns}, ways_(rows), rowPrice_(rows), columnPrice_(columns + rows),
          columnOf_(rows, none), rowOf_(columns + rows, none), distance_(columns + rows, farAway),
          from_(columns + rows, none), isSettled_(columns + rows, false) {
        for (const auto& pair : pairs) {
            assert(pair.row < rows && pair.column < columns);
            if (pair.gain > 0.0) {
                ways_[pair.row].push_back({pair.column, -pair.gain});
            }
        }
        for (std::size_t row = 0; row < rows; ++row) {
            ways_[row].push_back({columns + row, 0.0}); // alone
        }
    }

    std::vector<std::optional<Assigned>> assignment() {
        for (std::size_t row = 0; row < ways_.size(); ++row) {
            assign(row);
        }
        std::vector<std::optional<Assigned>> assigned(ways_.size());
        for (std::size_t row = 0; row < ways_.size(); ++row) {
            if (columnOf_[row] < columns_) {
                assigned[row] = Assigned{columnOf_[row], marginOf(row)};
            }
        }
        return assigned;
    }

private:
    struct Reach {
        double distance;
        std::size_t column;
        friend bool operator>(const Reach& a, const Reach& b) {
            return std::pair{a.distance, a.column} > std::pair{b.distance, b.column};
        }
    };

    using Queue = std::priority_queue<Reach, std::vector<Reach>, std::greater<>>;

    // Finds the cheapest way to seat one more row, moving others if need be.
    void assign(std::size_t first) {
        rowPrice_[first] = cheapestFrom(first);
        Queue open;
        std::size_t row = first;
        double soFar = 0.0;
        std::size_t seat = none;
        while (seat == none) {
            lookAround(row, soFar, none, open);
            const auto next = settleNearest(open);
            assert(next); // a row can always stay alone
            soFar = next->distance;
            if (rowOf_[next->column] == none) {
                seat = next->column;
            } else {
                row = rowOf_[next->column];
            }
        }
        raisePrices(first, soFar);
        moveAlong(first, seat);
        forget();
    }

    [[nodiscard]] double cheapestFrom(std::size_t row) const {
        double least = farAway;
        for (const auto& way : ways_[row]) {
            least = std::min(least, way.cost - columnPrice_[way.column]);
        }
        return least;
    }

    // The shortest ring of rows, each taking the next one's column, back to the column that `first`
    // leaves. Prices cancel around a ring, so its length is what it costs.
    double marginOf(std::size_t first) {
        const auto left = columnOf_[first];
        Queue open;
        double best = farAway;
        lookAround(first, 0.0, left, open);
        for (auto next = settleNearest(open); next && next->distance < best;
             next = settleNearest(open)) {
            if (next->column == left) {
                best = next->distance;
            } else if (rowOf_[next->column] != none) {
                lookAround(rowOf_[next->column], next->distance, none, open);
            }
        }
        forget();
        return std::max(0.0, best);
    }

    // `forbidden` is a column the row must not go to.
    void lookAround(std::size_t row, double soFar, std::size_t forbidden, Queue& open) {
        for (const auto& way : ways_[row]) {
            const double distance = soFar + way.cost - rowPrice_[row] - columnPrice_[way.column];
            if (way.column != forbidden && !isSettled_[way.column] &&
                distance < distance_[way.column]) {
                if (distance_[way.column] == farAway) {
                    touched_.push_back(way.column);
                }
                distance_[way.column] = distance;
                from_[way.column] = row;
                open.push({distance, way.column});
            }
        }
    }

    // Nothing when every column that was reached is settled.
    std::optional<Reach> settleNearest(Queue& open) {
        while (!open.empty()) {
            const Reach next = open.top();
            open.pop();
            if (!isSettled_[next.column]) {
                isSettled_[next.column] = true;
                settled_.push_back(next.column);
                return next;
            }
        }
        return std::nullopt;
    }

    void raisePrices(std::size_t first, double total) {
        rowPrice_[first] += total;
        for (const auto column : settled_) {
            const double spare = total - distance_[column];
            columnPrice_[column] -= spare;
            if (rowOf_[column] != none) {
                rowPrice_[rowOf_[column]] += spare;
            }
        }
    }

    void moveAlong(std::size_t first, std::size_t seat) {
        for (std::size_t column = seat; column != none;) {
            const auto row = from_[column];
            const auto left = row == first ? none : columnOf_[row];
            rowOf_[column] = row;
            columnOf_[row] = column;
            column = left;
        }
    }

    void forget() {
        for (const auto column : touched_) {
            distance_[column] = farAway;
            isSettled_[column] = false;
        }
        touched_.clear();
        settled_.clear();
    }

    std::size_t columns_;
    std::vector<std::vector<Way>> ways_;
    std::vector<double> rowPrice_;
    std::vector<double> columnPrice_;
    std::vector<std::size_t> columnOf_;
    std::vector<std::size_t> rowOf_;
    std::vector<double> distance_; // of the search at hand
    std::vector<std::size_t> from_;
    std::vector<bool> isSettled_;
    std::vector<std::size_t> touched_;
    std::vector<std::size_t> settled_;
};

} // namespace

std::vector<std::optional<Assigned>> bestAssignment(std::size_t rows, std::size_t columns,
                                                    std::span<const PossiblePair> pairs) {
    return Assigning{rows, columns, pairs}.assignment();
}

} // namespace plan
