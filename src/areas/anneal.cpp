#include "areas/anneal.h"

#include "areas/area_draft.h"

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <span>

namespace areas {

namespace {

constexpr std::size_t none = AreaDraft::none;
constexpr double unlimited = std::numeric_limits<double>::infinity();

constexpr double firstThreshold = 800.0; // households
constexpr double lastThreshold = 2.0;
constexpr std::size_t rounds = 8;

// Price of a household beyond a balance, as a round goes on from 0 to 1. Steep: balances soon count
// more than areas. Gentle: at first areas grow across them. Towns differ in which of the two leads
// further, so rounds take turns.
double steepPrice(double done) {
    return 0.5 + 49.5 * done * done * done;
}
double gentlePrice(double done) {
    return 0.15 * std::exp(5.8 * done * done);
}

Group without(const Group& group, Members members) {
    const Members rest = group.members & ~members;
    return {countOf(rest) > 1 ? rest : 0, group.option};
}

class Annealing {
public:
    explicit Annealing(const AreaBooks& books)
        : books_{books}, model_{books.model()}, draft_{books}, best_{books} {}

    std::vector<AreaColumn> run(std::size_t steps) {
        for (std::size_t round = 0; round < rounds; ++round) {
            const double warmth = firstThreshold / static_cast<double>(round + 1);
            cool(warmth, steps / rounds, round % 2 == 0 ? steepPrice : gentlePrice);
            rememberMended();
        }
        return best_.columns();
    }

private:
    void cool(double warmth, std::size_t steps, double (*priceAt)(double)) {
        for (std::size_t step = 0; step < steps; ++step) {
            const double done = static_cast<double>(step) / static_cast<double>(steps);
            threshold_ = lastThreshold + (warmth - lastThreshold) * (1.0 - done) * (1.0 - done);
            price_ = priceAt(done);
            change(anyEstate());
        }
    }

    void remember(const AreaDraft& draft) {
        if (draft.standing().keepsLimits() && draft.standing().isBetterThan(best_.standing())) {
            best_ = draft;
        }
    }

    // Gives up areas until all limits are kept: always the one whose end mends most for its worth.
    // The search itself goes on from where it was.
    void rememberMended() {
        AreaDraft mended = draft_;
        while (!mended.standing().keepsLimits()) {
            AreaDraft::Change best;
            double most = -unlimited;
            for (std::size_t part = 0; part < model_.parts().size(); ++part) {
                for (std::size_t index = 0; index < mended.groups(part).size(); ++index) {
                    const AreaDraft::Change end{part, index, {}};
                    const double gain = mendedPerWorth(mended, end);
                    if (gain > most) {
                        most = gain;
                        best = end;
                    }
                }
            }
            mended.changeIf(std::span{&best, 1}, [](double, double) { return true; });
        }
        remember(mended);
    }

    [[nodiscard]] static double mendedPerWorth(AreaDraft& draft, const AreaDraft::Change& end) {
        double gain = -unlimited;
        if (draft.groups(end.part)[end.index].members != 0) {
            draft.changeIf(std::span{&end, 1}, [&](double worth, double excess) {
                gain = -excess / (1.0 - worth);
                return false;
            });
        }
        return gain;
    }

    // ---- changes -----------------------------------------------------------------------------

    // One group becomes another, or two become two others; kept when it loses little.
    void change(const AreaBooks::Estate& estate) {
        const std::size_t own = draft_.groupOf(estate.part, estate.place);
        const Members beside = model_.parts()[estate.part].joined[estate.place];
        const std::size_t kind = chance_() % 16;
        if (own != none && kind == 0) {
            changeYear(estate.part, own);
        } else if (own != none && kind == 1) {
            swapYears(estate.part, own, anyEstate());
        } else if (own != none && kind == 2) {
            attempt({{{estate.part, own, {}}, {}}});
        } else if (beside == 0 || (own != none && kind < 5)) {
            leave(estate, own);
        } else {
            meet(estate, own, pick(beside));
        }
    }

    void changeYear(std::size_t part, std::size_t index) {
        const Members members = draft_.groups(part)[index].members;
        attempt({{{part, index, {members, anyOption(part)}}, {}}});
    }

    // Two areas exchange their years: alone, neither may leave its year to the other.
    void swapYears(std::size_t part, std::size_t index, const AreaBooks::Estate& other) {
        const std::size_t others = draft_.groupOf(other.part, other.place);
        if (others == none || (other.part == part && others == index)) {
            return;
        }
        const Group& a = draft_.groups(part)[index];
        const Group& b = draft_.groups(other.part)[others];
        if (a.option != b.option) {
            attempt({{{part, index, {a.members, b.option}},
                      {other.part, others, {b.members, a.option}}}});
        }
    }

    void leave(const AreaBooks::Estate& estate, std::size_t own) {
        if (own != none) {
            const Group& group = draft_.groups(estate.part)[own];
            attempt({{{estate.part, own, without(group, only(estate.place))}, {}}});
        }
    }

    void meet(const AreaBooks::Estate& estate, std::size_t own, std::size_t other) {
        const std::size_t others = draft_.groupOf(estate.part, other);
        if (others == none) {
            invite(estate, own, other);
        } else if (others != own) {
            join(estate, own, others);
        } else {
            leave(estate, own);
        }
    }

    // An estate alone joins the estate's area, or makes one with it.
    void invite(const AreaBooks::Estate& estate, std::size_t own, std::size_t other) {
        Group larger{only(estate.place) | only(other), 0};
        if (own == none) {
            larger.option = anyOption(estate.part);
        } else {
            const Group& group = draft_.groups(estate.part)[own];
            larger = {group.members | only(other), group.option};
        }
        attempt({{{estate.part, own, larger}, {}}});
    }

    // The estate changes over to another area, or brings its whole area along.
    void join(const AreaBooks::Estate& estate, std::size_t own, std::size_t others) {
        Group larger = draft_.groups(estate.part)[others];
        Group smaller;
        if (own != none) {
            smaller = draft_.groups(estate.part)[own];
            const bool isMerger = chance_() % 4 == 0;
            larger.members |= isMerger ? smaller.members : only(estate.place);
            smaller = isMerger ? Group{} : without(smaller, only(estate.place));
        } else {
            larger.members |= only(estate.place);
        }
        attempt({{{estate.part, others, larger}, {estate.part, own, smaller}}});
    }

    void attempt(const std::array<AreaDraft::Change, 2>& changes) {
        draft_.changeIf(changes, [&](double worth, double excess) {
            const double luck = static_cast<double>(chance_() % 1'024) / 1'024.0;
            return worth - price_ * excess >= -threshold_ * luck;
        });
        remember(draft_);
    }

    [[nodiscard]] const AreaBooks::Estate& anyEstate() {
        return books_.estates()[chance_() % books_.estates().size()];
    }

    [[nodiscard]] std::size_t anyOption(std::size_t part) {
        return chance_() % model_.optionsOf(part).size();
    }

    std::size_t pick(Members from) {
        for (std::size_t number = chance_() % countOf(from); number > 0; --number) {
            from &= from - 1;
        }
        return firstOf(from);
    }

    const AreaBooks& books_;
    const AreaModel& model_;
    AreaDraft draft_;
    AreaDraft best_; // of those that kept all limits; at first: no areas
    double threshold_{firstThreshold};
    double price_{0.0};
    std::mt19937 chance_; // NOLINT(bugprone-random-generator-seed): the same steps every time
};

} // namespace

std::vector<AreaColumn> anneal(const AreaProblem& problem, const AreaModel& model,
                               const Balances& balances, std::size_t steps) {
    const AreaBooks books{problem, model, balances};
    return books.estates().empty() ? std::vector<AreaColumn>{} : Annealing{books}.run(steps);
}

} // namespace areas
