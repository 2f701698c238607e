#include "areas/area_answer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace areas {

namespace {

template <class Value, std::size_t count>
std::string_view codeIn(const std::array<std::pair<Value, std::string_view>, count>& codes,
                        Value value) {
    return std::ranges::find(codes, value, &std::pair<Value, std::string_view>::first)->second;
}

} // namespace

std::string_view codeOf(Stage stage) {
    constexpr std::array<std::pair<Stage, std::string_view>, 4> codes{{
        {Stage::StandardSize, "standard-size"},
        {Stage::Joint, "joint"},
        {Stage::Moved, "moved"},
        {Stage::Frontage, "frontage"},
    }};
    return codeIn(codes, stage);
}

std::string_view codeOf(StageStatus status) {
    constexpr std::array<std::pair<StageStatus, std::string_view>, 3> codes{{
        {StageStatus::Optimal, "optimal"},
        {StageStatus::Bounded, "bounded"},
        {StageStatus::TimeLimit, "time-limit"},
    }};
    return codeIn(codes, status);
}

std::string_view codeOf(AloneReason reason) {
    constexpr std::array<std::pair<AloneReason, std::string_view>, 11> codes{{
        {AloneReason::Excluded, "excluded"},
        {AloneReason::NoPlanYear, "no-plan-year"},
        {AloneReason::LargerThanWindow, "larger-than-window"},
        {AloneReason::NoNeighbour, "no-neighbour"},
        {AloneReason::NotJoined, "not-joined"},
        {AloneReason::TooManyPeople, "too-many-people"},
        {AloneReason::TooWide, "too-wide"},
        {AloneReason::LockedYear, "locked-year"},
        {AloneReason::YearLimits, "year-limits"},
        {AloneReason::NoHouseholds, "no-households"},
        {AloneReason::NotBetter, "not-better"},
    }};
    return codeIn(codes, reason);
}

double gapOf(const StageResult& result) {
    const auto difference = static_cast<double>(std::abs(result.bound - result.value));
    const auto scale =
        static_cast<double>(std::max(std::abs(result.bound), std::abs(result.value)));
    return difference == 0.0 ? 0.0 : difference / scale;
}

} // namespace areas
