#pragma once

// The question: which estates to renovate jointly. Plain data of any layer; nothing here knows how
// estates were surveyed or how frontages were measured.
//
// An area is two or more estates, connected through pairs that join (see `joins`), with at most
// `maxPeople` people and a span of at most `maxSpan`; of standard size from `minPeople` on. Areas
// share no estate. With year limits every area has one renovation year:
//   - one of the open years, when none of its members is locked; members move to it;
//   - the year that all its members have already, when one of them is locked.
// Estates outside areas keep their year. In every district and year the households planned anew
// stay within the tolerance of those planned before, and so does the investment of those estates
// that state one. Leaving every estate where it is keeps all limits, so there is always an answer.
//
// In no area: excluded estates; with year limits, estates without a planned year; estates with more
// people than an area may have. An estate whose year is not open counts as locked.

#include "areas/area_limits.h"
#include "gis/geometry.h"
#include "gis/units.h"
#include "plan/money.h"
#include "plan/plan_year.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace areas {

struct AreaEstate {
    std::string id; // for display and for checks; unique
    std::int64_t households{0}; // not negative
    gis::SquareMetres floorArea;
    std::optional<std::size_t> district; // any number; estates without one share a district
    std::optional<plan::PlanYear> year; // planned so far
    std::optional<plan::Money> investment;
    bool isLocked{false}; // finished: keeps its year
    std::optional<std::string> exclusion; // why it is in no area; none: it may be in one
    std::vector<gis::Point> corners; // of its footprint, those of the convex hull at least
};

// Two estates within the gap. A pair given several times counts once: the one with the longest
// open frontage that is not severed.
struct EstatePair {
    std::size_t first{0}; // index into the estates
    std::size_t second{0}; // another index
    gis::Metres gap;
    gis::Metres frontage; // facing each other
    gis::Metres openFrontage; // facing each other, nothing that severs between
    bool isSevered{false}; // wholly severed: no open way from one to the other
    std::string severedBy; // class and name of what severs; may be empty
};

struct AreaProblem {
    std::vector<AreaEstate> estates;
    std::vector<EstatePair> pairs;
    AreaLimits limits;
    std::optional<YearLimits> years; // none: grouping alone
};

// Where the problem has year limits, and the estate a year: anything else is a programmer's error.
[[nodiscard]] const YearLimits& yearLimitsOf(const AreaProblem& problem);
[[nodiscard]] plan::PlanYear plannedYear(const AreaEstate& estate);

// Whether the pair joins its estates: not severed, and open frontage of at least `minFrontage`
// (with zero, a corner that touches joins).
[[nodiscard]] bool joins(const EstatePair& pair, const AreaLimits& limits);

} // namespace areas
