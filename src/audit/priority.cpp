#include "audit/priority.h"

#include "audit/observing.h"
#include "audit/policy.h"

#include <algorithm>
#include <map>

namespace audit {

namespace {

using plan::EstateRecord;

template <class IsSo>
bool areAllPeriods(const EstateRecord& record, IsSo isSo) {
    const auto& periods = record.estate.built.periods;
    return !periods.empty() && std::ranges::all_of(periods, isSo);
}

// An estate of one district in the annual plan.
struct Planned {
    const plan::Estate* estate;
    const plan::PlanEntry* entry;
};

// Those of a district that come first, by year, and the years of those that do not.
struct DistrictPlan {
    std::map<plan::PlanYear, std::vector<Planned>> first;
    std::vector<plan::PlanYear> others;
};

DistrictPlan districtPlan(const plan::Portfolio& portfolio, const plan::DistrictCode& district,
                          int limit) {
    DistrictPlan plan;
    for (const auto& record : portfolio.estates) {
        const auto* entry = plannedEntry(record);
        if (entry == nullptr || record.estate.district != district) {
            continue;
        }
        if (isBuiltBy(record, limit)) {
            plan.first[entry->year].push_back({&record.estate, entry});
        } else if (isBuiltAfter(record, limit)) {
            plan.others.push_back(entry->year);
        }
    }
    return plan;
}

Observation observationOf(const std::string& place, plan::PlanYear year,
                          const std::vector<Planned>& late) {
    Observation seen;
    seen.scope = place + " " + toText(year);
    seen.stated = toText(year);
    seen.computed = "<" + toText(year);
    std::vector<std::string> names;
    for (const auto& [estate, entry] : late) {
        names.push_back(estate->name);
        seen.places.push_back(placeOf(entry->place, "year"));
        seen.places.push_back(placeOf(estate->place, "built"));
        seen.estates.push_back(estate->id);
    }
    seen.facts = {{"names", joined(names)}};
    return seen;
}

} // namespace

bool isBuiltBy(const EstateRecord& record, int year) {
    return areAllPeriods(record, [&](const auto& span) { return span.last <= year; });
}

bool isBuiltAfter(const EstateRecord& record, int year) {
    return areAllPeriods(record, [&](const auto& span) { return span.first > year; });
}

const plan::PlanEntry* plannedEntry(const EstateRecord& record) {
    const auto& entry = record.plan;
    return entry && entry->year.value != 0 ? &*entry : nullptr;
}

Observations priorityNotKept(const Input& input) {
    Observations observations;
    const auto limit = input.portfolio.builtLimits.first;
    if (!limit) {
        return observations;
    }
    for (const auto& district : input.portfolio.districts) {
        const auto planned = districtPlan(input.portfolio, district.code, *limit);
        for (const auto& [year, late] : planned.first) {
            const auto earlier = std::ranges::count_if(
                planned.others, [&](plan::PlanYear other) { return other < year; });
            if (earlier > 0) {
                Observation seen = observationOf(district.place, year, late);
                seen.facts.push_back({"limit", std::to_string(*limit)});
                seen.facts.push_back({"earlier", std::to_string(earlier)});
                observations.push_back(std::move(seen));
            }
        }
    }
    return observations;
}

} // namespace audit
