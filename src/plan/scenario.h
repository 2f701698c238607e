#pragma once

// A revision (调整方案) of the published annual plan: a named list of moves, each of one estate
// from one year to another. The published plan is never edited; the moves, made in order on a copy,
// give the plan as revised.
//
// A move says where it starts. When the estate does not stand there by then, plan or earlier moves
// have changed since somebody decided: that is an Error for a person to settle, never a guess.
//
// A sum that is stated for a whole year (CostModel::lumpSums) stays with its year, whoever joins or
// leaves it; the other years cost what their households cost.

#include "gis/finding.h"
#include "gis/source_place.h"
#include "plan/ids.h"
#include "plan/money.h"
#include "plan/plan_year.h"
#include "plan/portfolio.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace plan {

struct Move {
    int line{0}; // its number in the scenario, from 1; kept when other moves are taken back
    EstateId estate;
    std::string name; // of the estate, for whoever reads the list; empty: not given
    PlanYear from;
    PlanYear to;
    std::string reason;
    gis::SourcePlace place;
};

struct Scenario {
    std::string name;
    std::string note; // what the revision is for; may be empty
    std::vector<Move> moves; // by line, ascending
};

// What a revision must keep to. Nothing: no such rule.
struct RevisionRules {
    std::optional<PlanYear> finishedThrough; // this year and those before are built: no moves
    std::optional<double> mostHouseholds; // in any year
    std::optional<Money> mostInvestment; // in any year
    std::optional<double> tolerance; // how far a year may depart from the published: 0.1 is 10 %
};

// The published plan with the scenario's moves made and its name as `revision`. The guidance's year
// of a moved estate follows. A move that is wrong is left out and told, each with facts line, id:
//   "scenario.estate-unknown" Error (nearest) · "scenario.name-differs" Error (text, name): id and
//   name mean different estates · "scenario.estate-unplanned" Error (name): it stands in no year ·
//   "scenario.year-outside-period" Error (name, year, period) ·
//   "scenario.year-finished" Error (name, year, finished) · "scenario.no-change" Error (name,
//   year) · "scenario.from-differs" Error (name, from, current) · "scenario.line-order" Error:
//   its number is not above that of the move before
//   "scenario.reason-missing" Warning (name) · "scenario.lump-sum-year" Warning (name, year): a
//   year with a stated sum, which does not change
[[nodiscard]] gis::Checked<Portfolio> revised(Portfolio published, const Scenario& scenario,
                                              const RevisionRules& rules);

// A move as somebody wishes it. Without `from` it starts where the estate stands by then.
struct MoveWish {
    EstateId estate;
    std::optional<PlanYear> from;
    PlanYear to;
    std::string reason;
    gis::SourcePlace place; // where it is wished; may be empty
};

// The scenario with the moves behind its own, numbered on from the last. With an Error (those of
// `revised`, about old moves and new ones) the scenario comes back as it was.
[[nodiscard]] gis::Checked<Scenario> withMoves(const Portfolio& published, Scenario scenario,
                                               std::span<const MoveWish> wishes,
                                               const RevisionRules& rules);

// As if the move of that line had never been made: the estate's next move, if there is one, starts
// where the move taken back did, and is dropped when it would lead nowhere then. Nothing when there
// is no such line.
[[nodiscard]] std::optional<Scenario> withoutLine(Scenario scenario, int line);

// Where two plans of the same estates differ, by id.
struct YearChange {
    EstateId estate;
    std::optional<PlanYear> first; // none: in no year
    std::optional<PlanYear> second;

    friend bool operator==(const YearChange&, const YearChange&) = default;
};
[[nodiscard]] std::vector<YearChange> yearChanges(const Portfolio& first, const Portfolio& second);

// Years of the revised plan that break a rule, over the whole plan; `place` is where rules stand.
//   "revision.limit-exceeded" Warning (year, what, value, limit)
//   "revision.departs" Warning (year, what, published, revised, percent, tolerance)
// `what` is households or investment (in 万元).
[[nodiscard]] gis::Findings checkYears(const Portfolio& published, const Portfolio& revised,
                                       const RevisionRules& rules, const gis::SourcePlace& place);

} // namespace plan
