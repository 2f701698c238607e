#pragma once

// The answer: areas, what they are worth with a proof, and why estates are left alone. Estates and
// pairs are indices into the problem.

#include "areas/area_problem.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace areas {

// What is wanted, the first most; each is fixed before the next is looked at.
enum class Stage {
    StandardSize, // most households in areas of standard size
    Joint,        // most households in any area
    Moved,        // fewest household-years moved: sum of households x |year - planned year|
    Frontage      // most open frontage inside areas, in millimetres, of all pairs of members
};
[[nodiscard]] std::string_view codeOf(Stage stage); // "standard-size", "joint", "moved", "frontage"

enum class StageStatus {
    Optimal, // value == bound
    Bounded, // best found with the effort allowed; the bound is proven
    TimeLimit // as Bounded, but the clock stopped the search
};
[[nodiscard]] std::string_view codeOf(StageStatus status); // "optimal", "bounded", "time-limit"

// Values are whole, so that "optimal" is exact. No answer is better than the bound that is as good
// in the stages before, in every part of the town (with year limits: in all parts that share
// districts) for itself.
struct StageResult {
    Stage stage{Stage::StandardSize};
    std::int64_t value{0}; // households, household-years or millimetres
    std::int64_t bound{0};
    StageStatus status{StageStatus::Optimal};

    friend bool operator==(const StageResult&, const StageResult&) = default;
};

// |bound - value| / max(|bound|, |value|); zero when they are equal.
[[nodiscard]] double gapOf(const StageResult& result);

struct Area {
    std::vector<std::size_t> members; // in order
    std::vector<std::size_t> pairs; // all pairs with both ends inside, in order
    std::int64_t households{0};
    double people{0.0}; // for display
    bool isStandardSize{false};
    gis::Metres span;
    gis::Metres openFrontage; // of the pairs inside
    std::optional<plan::PlanYear> year; // none: grouping alone
};

// Why an estate is in no area; the first that holds.
enum class AloneReason {
    Excluded, // by the user or the audit
    NoPlanYear, // with year limits: the plan gives it no year
    LargerThanWindow, // has more people than an area may have
    NoNeighbour, // no other estate within the gap
    NotJoined, // neighbours, but none that joins: severed, too little open frontage, left out
    TooManyPeople, // every estate or area beside it would grow too large with it
    TooWide, // every one beside it would grow too large or too wide
    LockedYear, // every one beside it has another year and one of the two is locked
    YearLimits, // joining would break the year limits
    NoHouseholds, // joining is possible and brings nobody
    NotBetter // joining is possible; the best answer found does without
};
[[nodiscard]] std::string_view codeOf(AloneReason reason); // "excluded", "no-plan-year", ...

// The nearest miss: what would have to change. `other` is a neighbouring estate; when that one is
// in an area, the numbers are those of the whole area joined with the estate.
struct SeveredMiss {
    std::size_t pair{0}; // nearest of its pairs, severed by something
};
struct FrontageMiss {
    std::size_t pair{0}; // the one with the longest open frontage
    gis::Metres needed;
};
struct ExcludedMiss { // its neighbour is itself left out of all areas
    std::size_t pair{0};
};
struct PeopleMiss { // fewest people too many
    std::size_t other{0};
    double people{0.0};
};
struct SpanMiss { // fewest metres too wide
    std::size_t other{0};
    gis::Metres span;
};
struct LockMiss {
    std::size_t other{0};
};
struct YearMiss { // how far beyond the limit the first broken balance would be
    std::size_t other{0};
    std::optional<std::size_t> district;
    plan::PlanYear year;
    std::int64_t households{0}; // that there would be in that district and year
    std::int64_t plannedHouseholds{0}; // that the plan has there
};
using NearestMiss = std::variant<std::monostate, SeveredMiss, FrontageMiss, ExcludedMiss,
                                 PeopleMiss, SpanMiss, LockMiss, YearMiss>;

struct Alone {
    std::size_t estate{0};
    AloneReason reason{AloneReason::NotBetter};
    NearestMiss miss;
};

struct AreaAnswer {
    std::vector<StageResult> stages; // in order; Moved only with year limits
    std::vector<Area> areas; // ordered by their first members
    std::vector<Alone> alone; // in order of the estates
};

} // namespace areas
