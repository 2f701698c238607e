#include "areas/sweep.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <unordered_map>
#include <utility>

namespace areas {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr std::size_t firstWidth = 64;
constexpr std::size_t widening = 8;
constexpr std::size_t patience = 36; // times wider where the first loss is not proven
constexpr Loss everything{std::numeric_limits<std::int64_t>::max(), 0, 0};

// Estates joined so far that later ones may still join.
struct Piece {
    Members members{0};
    Members apart{0}; // those too far from one of its members
    std::int64_t households{0};
    std::int64_t atStake{0}; // those that could be in an area of standard size
};

struct State {
    std::vector<Piece> open; // ordered by their members on the edge
    std::vector<std::int64_t> between; // open frontage between them, pair by pair
    Loss loss;                         // of what is closed
    Loss sure;                         // with that between open pieces that can never be one
    std::size_t closed{none};          // the last area closed: index into the log
};

// Areas closed, each with the one closed before it on the way to the same state.
struct LogEntry {
    Members area{0};
    std::size_t before{none};
};

class Sweep {
public:
    Sweep(const Part& part, const HouseholdWindow& window, std::size_t width, Grouping known)
        : part_{part}, window_{window}, width_{width}, best_{std::move(known)},
          meets_{part.joined} {
        for (std::size_t i = 0; i < part.size(); ++i) {
            for (const Facing& facing : part.facings[i]) {
                meets_[i] |= only(facing.place);
            }
            const bool isHopeless = !canBeStandard(i);
            atStake_.push_back(isHopeless ? 0 : part.households[i]);
            hopeless_ += isHopeless ? part.households[i] : 0;
        }
    }

    Grouping run() {
        states_.push_back({{}, {}, {hopeless_, 0, 0}, {hopeless_, 0, 0}, none});
        for (std::size_t place = 0; place < part_.size(); ++place) {
            take(place);
        }
        if (!states_.empty()) {
            best_.areas = areasOf(states_.front());
            best_.loss = states_.front().loss;
        }
        best_.bound = std::max(best_.bound, std::min(best_.loss, leastDropped_));
        return std::move(best_);
    }

private:
    // Whether an area of standard size may have it: enough households can be reached from it
    // without an estate too far from it.
    [[nodiscard]] bool canBeStandard(std::size_t place) const {
        Members reached = only(place);
        Members edge = reached;
        std::int64_t households = part_.households[place];
        while (edge != 0 && households < window_.least) {
            const std::size_t next = firstOf(edge);
            edge &= edge - 1;
            const Members fresh = part_.joined[next] & ~reached & ~part_.apart[place];
            reached |= fresh;
            edge |= fresh;
            households += householdsOf(part_, fresh);
        }
        return households >= window_.least;
    }

    void take(std::size_t place) {
        later_ = part_.all() & ~(only(place) | (only(place) - 1));
        edge_ = 0;
        for (std::size_t i = 0; i <= place; ++i) {
            edge_ |= (meets_[i] & later_) != 0 ? only(i) : 0;
        }
        next_.clear();
        known_.clear();
        for (const State& state : states_) {
            join(state, place);
        }
        std::ranges::stable_sort(next_, {}, &State::sure);
        if (next_.size() > width_) {
            leastDropped_ = std::min(leastDropped_, next_[width_].sure);
            next_.resize(width_);
        }
        std::swap(states_, next_);
    }

    // The estate with every choice of open pieces beside it, the empty one included.
    void join(const State& state, std::size_t place) {
        std::vector<std::size_t> beside;
        for (std::size_t i = 0; i < state.open.size(); ++i) {
            if ((state.open[i].members & part_.joined[place]) != 0) {
                beside.push_back(i);
            }
        }
        const Members choices = only(beside.size());
        for (Members choice = 0; choice < choices; ++choice) {
            Piece piece{only(place), part_.apart[place], part_.households[place], atStake_[place]};
            Members joined = 0; // indices of pieces
            bool isAllowed = true;
            forEach(choice, [&](std::size_t i) {
                joined |= only(beside[i]);
                isAllowed = isAllowed && merge(piece, state.open[beside[i]]);
            });
            if (isAllowed) {
                add(state, piece, joined);
            }
        }
    }

    [[nodiscard]] bool merge(Piece& piece, const Piece& other) const {
        if ((piece.apart & other.members) != 0 ||
            piece.households + other.households > window_.most) {
            return false;
        }
        piece.members |= other.members;
        piece.apart |= other.apart;
        piece.households += other.households;
        piece.atStake += other.atStake;
        return true;
    }

    void add(const State& from, const Piece& piece, Members joined) {
        State state{{}, {}, from.loss, {}, from.closed};
        std::vector<Piece> pieces;
        Members open = piece.members;
        for (std::size_t i = 0; i < from.open.size(); ++i) {
            if (!has(joined, i)) {
                pieces.push_back(from.open[i]);
                open |= from.open[i].members;
            }
        }
        pieces.push_back(piece);
        for (const Piece& each : pieces) {
            if (canGrow(each)) {
                state.open.push_back(each);
            } else {
                close(state, each, open | later_);
                open &= ~each.members;
            }
        }
        std::ranges::sort(state.open, {}, [&](const Piece& each) { return each.members & edge_; });
        weigh(state);
        if (state.sure < best_.loss) {
            keep(std::move(state));
        }
    }

    void weigh(State& state) const {
        state.sure = state.loss;
        for (std::size_t i = 0; i < state.open.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const Piece& a = state.open[i];
                const Piece& b = state.open[j];
                state.between.push_back(frontageBetween(part_, a.members, b.members));
                if ((a.apart & b.members) != 0 || a.households + b.households > window_.most) {
                    state.sure.frontage += state.between.back();
                }
            }
        }
    }

    [[nodiscard]] bool canGrow(const Piece& piece) const {
        bool grows = false;
        forEach(piece.members & edge_, [&](std::size_t place) {
            forEach(part_.joined[place] & later_ & ~piece.apart, [&](std::size_t other) {
                grows = grows || piece.households + part_.households[other] <= window_.most;
            });
        });
        return grows;
    }

    // `undecided`: estates of pieces still open and those to come; frontage to those closed earlier
    // was lost then.
    void close(State& state, const Piece& piece, Members undecided) {
        state.loss.frontage += frontageBetween(part_, piece.members, undecided & ~piece.members);
        if (piece.households < window_.least || countOf(piece.members) == 1) {
            state.loss.standard += piece.atStake;
        }
        if (countOf(piece.members) == 1) {
            state.loss.joint += piece.households;
        } else {
            log_.push_back({piece.members, state.closed});
            state.closed = log_.size() - 1;
        }
    }

    // Of states that the rest cannot tell apart, those that lost least.
    void keep(State state) {
        std::vector<std::size_t>& alike = known_[digestOf(state)];
        for (const std::size_t i : alike) {
            if (isAlike(next_[i], state)) {
                if (isNeverWorse(next_[i], state)) {
                    return;
                }
                if (isNeverWorse(state, next_[i])) {
                    next_[i] = std::move(state);
                    return;
                }
            }
        }
        alike.push_back(next_.size());
        next_.push_back(std::move(state));
    }

    // Whichever of their open pieces become one.
    [[nodiscard]] static bool isNeverWorse(const State& a, const State& b) {
        Loss worst = a.loss;
        for (std::size_t i = 0; i < a.between.size(); ++i) {
            worst.frontage += std::max<std::int64_t>(0, a.between[i] - b.between[i]);
        }
        return worst <= b.loss;
    }

    [[nodiscard]] bool isAlike(const State& a, const State& b) const {
        return std::ranges::equal(a.open, b.open, [&](const Piece& p, const Piece& q) {
            return (p.members & edge_) == (q.members & edge_) && p.households == q.households &&
                   p.atStake == q.atStake && ((p.apart ^ q.apart) & later_) == 0 &&
                   (countOf(p.members) == 1) == (countOf(q.members) == 1);
        });
    }

    [[nodiscard]] std::uint64_t digestOf(const State& state) const {
        std::uint64_t digest = 0;
        for (const Piece& piece : state.open) {
            digest = (digest ^ (piece.members & edge_)) * 0x9E3779B97F4A7C15U;
            digest = (digest ^ (digest >> 29U) ^ static_cast<std::uint64_t>(piece.households)) *
                     0xBF58476D1CE4E5B9U;
        }
        return digest ^ (digest >> 32U);
    }

    [[nodiscard]] std::vector<Members> areasOf(const State& state) const {
        std::vector<Members> areas;
        for (std::size_t i = state.closed; i != none; i = log_[i].before) {
            areas.push_back(log_[i].area);
        }
        std::ranges::sort(areas, {}, firstOf);
        return areas;
    }

    const Part& part_;
    const HouseholdWindow& window_;
    std::size_t width_;
    Grouping best_;
    std::vector<Members> meets_; // those joined with each or facing it
    std::vector<std::int64_t> atStake_;
    std::int64_t hopeless_{0};
    Members later_{0}; // estates to come
    Members edge_{0}; // estates taken that meet some to come
    std::vector<State> states_;
    std::vector<State> next_;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> known_; // by digest, never walked
    std::vector<LogEntry> log_;
    Loss leastDropped_{everything};
};

} // namespace

Grouping sweep(const Part& part, const HouseholdWindow& window, std::size_t width) {
    Grouping best{{}, everything, {}};
    std::size_t narrow = std::min(firstWidth, width);
    std::size_t widest = width;
    while (true) {
        best = Sweep{part, window, narrow, std::move(best)}.run();
        if (narrow == width && best.loss.standard != best.bound.standard) {
            widest = width * patience;
        }
        if (best.loss == best.bound || narrow >= widest) {
            return best;
        }
        narrow = std::min(narrow * widening, widest);
    }
}

} // namespace areas
