#include "areas/part.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace areas {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max(); // in no piece yet
constexpr std::size_t barred = nowhere - 1; // in no piece ever

using Piece = std::vector<std::size_t>; // connected estates

class Town {
public:
    Town(const AreaProblem& problem, const Adjacency& adjacency)
        : problem_{problem}, adjacency_{adjacency}, pieceOf_(problem.estates.size(), nowhere) {
        for (std::size_t estate = 0; estate < problem.estates.size(); ++estate) {
            if (barredBecause(problem, estate)) {
                pieceOf_[estate] = barred;
            }
        }
    }

    std::vector<Part> parts() {
        std::vector<Part> found;
        for (std::size_t estate = 0; estate < problem_.estates.size(); ++estate) {
            if (pieceOf_[estate] == nowhere) {
                addParts(found, claim(nowhere, estate));
            }
        }
        return found;
    }

private:
    [[nodiscard]] bool isJoined(std::size_t estate, const Link& link) const {
        return joins(problem_.pairs[link.pair], problem_.limits) &&
               mayShareYear(problem_, estate, link.to);
    }

    [[nodiscard]] bool isApart(std::size_t a, std::size_t b) const {
        return !mayShareYear(problem_, a, b) ||
               isWiderThan(problem_.limits.maxSpan, problem_.estates[a], problem_.estates[b]);
    }

    // The estates of one piece that are connected with the first one, those nearest to it first;
    // they become a piece of their own.
    Piece claim(std::size_t from, std::size_t first) {
        const std::size_t piece = pieces_++;
        Piece connected{first};
        pieceOf_[first] = piece;
        for (std::size_t i = 0; i < connected.size(); ++i) {
            for (const Link& link : adjacency_.of(connected[i])) {
                if (pieceOf_[link.to] == from && isJoined(connected[i], link)) {
                    pieceOf_[link.to] = piece;
                    connected.push_back(link.to);
                }
            }
        }
        return connected;
    }

    void addParts(std::vector<Part>& found, Piece piece) {
        if (piece.size() < 2) {
            return;
        }
        const bool isWhole = piece.size() <= mostMembers;
        std::vector<Piece> waiting{std::move(piece)};
        while (!waiting.empty()) {
            Piece next = std::move(waiting.back());
            waiting.pop_back();
            if (next.size() > mostMembers) {
                auto [near, far] = halve(next);
                waiting.push_back(std::move(far));
                waiting.push_back(std::move(near));
            } else if (next.size() >= 2) {
                found.push_back(partOf(std::move(next)));
                found.back().isWhole = isWhole;
                found.back().cutFrontage = isWhole ? 0 : frontageToOthers(found.back());
            }
        }
    }

    // Two connected halves: those nearest to one end of the piece, with what they cut off, and the
    // largest connected rest.
    std::pair<Piece, Piece> halve(const Piece& piece) {
        const std::size_t old = pieceOf_[piece.front()];
        const Piece fromEnd = claim(old, piece.back());
        const std::size_t whole = pieceOf_[fromEnd.front()];
        const std::size_t middle = fromEnd.size() / 2;
        const std::size_t first = pieces_++;
        for (std::size_t i = 0; i < middle; ++i) {
            pieceOf_[fromEnd[i]] = first;
        }
        Piece near{fromEnd.begin(), fromEnd.begin() + static_cast<std::ptrdiff_t>(middle)};
        Piece far;
        for (std::size_t i = middle; i < fromEnd.size(); ++i) {
            if (pieceOf_[fromEnd[i]] == whole) {
                Piece rest = claim(whole, fromEnd[i]);
                Piece& smaller = rest.size() > far.size() ? far : rest;
                near.insert(near.end(), smaller.begin(), smaller.end());
                if (&smaller == &far) {
                    far = std::move(rest);
                }
            }
        }
        for (const std::size_t estate : near) {
            pieceOf_[estate] = first;
        }
        return {std::move(near), std::move(far)};
    }

    // An order in which few estates at a time have neighbours both before and after: of the orders
    // that begin with each estate in turn and go on greedily, the narrowest.
    [[nodiscard]] Piece inOrder(Piece piece) const {
        std::ranges::sort(piece);
        const std::vector<Members> joined = joinedIn(piece);
        Order best;
        for (std::size_t first = 0; first < piece.size(); ++first) {
            Order order = orderFrom(first, joined);
            if (best.places.empty() || order.width < best.width) {
                best = std::move(order);
            }
        }
        Piece ordered;
        for (const std::size_t place : best.places) {
            ordered.push_back(piece[place]);
        }
        return ordered;
    }

    struct Order {
        std::vector<std::size_t> places;
        double width{0.0}; // sum over the steps of 2 ^ (estates with neighbours on both sides)
    };

    // Always the estate that leaves the fewest on the edge, and among those the one beside the
    // estate that has been on it longest.
    [[nodiscard]] static Order orderFrom(std::size_t first, const std::vector<Members>& joined) {
        Order order;
        Members taken = 0;
        Members open = only(first); // not taken, beside one that is
        while (open != 0) {
            std::size_t best = nowhere;
            std::size_t fewest = nowhere;
            forEach(open, [&](std::size_t place) {
                const std::size_t edge = countOf(edgeOf(taken | only(place), joined));
                if (edge < fewest) {
                    fewest = edge;
                    best = place;
                }
            });
            order.places.push_back(best);
            order.width += std::exp2(static_cast<double>(fewest));
            taken |= only(best);
            open = (open | joined[best]) & ~taken;
        }
        return order;
    }

    [[nodiscard]] static Members edgeOf(Members taken, const std::vector<Members>& joined) {
        Members edge = 0;
        forEach(taken, [&](std::size_t place) {
            edge |= (joined[place] & ~taken) != 0 ? only(place) : 0;
        });
        return edge;
    }

    [[nodiscard]] std::vector<Members> joinedIn(const Piece& piece) const {
        std::vector<Members> joined(piece.size(), 0);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            for (const Link& link : adjacency_.of(piece[i])) {
                const auto other = std::ranges::find(piece, link.to);
                if (other != piece.end() && isJoined(piece[i], link)) {
                    joined[i] |= only(static_cast<std::size_t>(other - piece.begin()));
                }
            }
        }
        return joined;
    }

    [[nodiscard]] Part partOf(Piece piece) const {
        Part part;
        part.estates = inOrder(std::move(piece));
        part.joined = joinedIn(part.estates);
        part.apart.assign(part.size(), 0);
        part.facings.resize(part.size());
        for (std::size_t i = 0; i < part.size(); ++i) {
            part.households.push_back(problem_.estates[part.estates[i]].households);
            for (std::size_t j = 0; j < i; ++j) {
                if (isApart(part.estates[i], part.estates[j])) {
                    part.apart[i] |= only(j);
                    part.apart[j] |= only(i);
                }
            }
        }
        for (std::size_t i = 0; i < part.size(); ++i) {
            addFacings(part, i);
        }
        return part;
    }

    void addFacings(Part& part, std::size_t place) const {
        for (const Link& link : adjacency_.of(part.estates[place])) {
            const auto other = static_cast<std::size_t>(std::ranges::find(part.estates, link.to) -
                                                        part.estates.begin());
            const std::int64_t open = millimetresOf(problem_.pairs[link.pair].openFrontage);
            if (other < part.size() && !has(part.apart[place], other) && open > 0) {
                part.facings[place].push_back({other, open});
            }
        }
    }

    // Half of it, for the estates at the other ends are of the other parts. Those in no part count
    // too: a bound may be too high, not too low.
    [[nodiscard]] std::int64_t frontageToOthers(const Part& part) const {
        std::int64_t sum = 0;
        for (const std::size_t estate : part.estates) {
            for (const Link& link : adjacency_.of(estate)) {
                if (std::ranges::find(part.estates, link.to) == part.estates.end()) {
                    sum += millimetresOf(problem_.pairs[link.pair].openFrontage);
                }
            }
        }
        return (sum + 1) / 2;
    }

    const AreaProblem& problem_;
    const Adjacency& adjacency_;
    std::vector<std::size_t> pieceOf_;
    std::size_t pieces_{0};
};

} // namespace

std::vector<Part> partsOf(const AreaProblem& problem, const Adjacency& adjacency) {
    return Town{problem, adjacency}.parts();
}

std::int64_t householdsOf(const Part& part, Members members) {
    std::int64_t sum = 0;
    forEach(members, [&](std::size_t place) { sum += part.households[place]; });
    return sum;
}

std::int64_t frontageBetween(const Part& part, Members some, Members others) {
    std::int64_t sum = 0;
    forEach(some, [&](std::size_t place) {
        for (const Facing& facing : part.facings[place]) {
            sum += has(others, facing.place) ? facing.millimetres : 0;
        }
    });
    return sum;
}

std::int64_t frontageInside(const Part& part, Members members) {
    return frontageBetween(part, members, members) / 2;
}

std::int64_t millimetresOf(gis::Metres metres) {
    return std::llround(metres.count() * 1'000.0);
}

} // namespace areas
