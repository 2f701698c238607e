#include "audit/policy.h"

#include "audit/earlier_works.h"
#include "audit/observing.h"
#include "plan/linkage.h"

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

bool isBuiltBy(const EstateRecord& record, int year) {
    return areAllPeriods(record, [&](const auto& span) { return span.last <= year; });
}

bool isBuiltAfter(const EstateRecord& record, int year) {
    return areAllPeriods(record, [&](const auto& span) { return span.first > year; });
}

bool isPlanned(const EstateRecord& record) {
    return record.plan && record.plan->year.value != 0; // zero: the cell was not understood
}

Observation observationOf(const EstateRecord& record, std::string_view column) {
    Observation seen;
    seen.scope = record.estate.name;
    seen.places = {placeOf(record.estate.place, column)};
    seen.estates = {record.estate.id};
    return seen;
}

bool isIn(const EstateRecord& record, const std::optional<plan::DistrictCode>& district) {
    return !district || record.estate.district == *district;
}

template <class IsLate>
Observations lateEstates(const Input& input, IsLate isLate) {
    Observations observations;
    const auto limit = input.portfolio.builtLimits.eligible;
    for (const auto& record : input.portfolio.estates) {
        if (limit && isLate(record, *limit)) {
            Observation seen = observationOf(record, "built");
            seen.stated = record.estate.built.text;
            seen.computed = "≤" + std::to_string(*limit);
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

struct Late {
    std::vector<const EstateRecord*> estates; // should come first, planned in this year
    int earlier{0};                           // others planned in earlier years
};

Observation observationOf(const plan::Portfolio& portfolio, const plan::District& district,
                          plan::PlanYear year, const Late& late) {
    Observation seen;
    seen.scope = placeName(portfolio, district.code) + " " + toText(year);
    std::vector<std::string> names;
    for (const auto* record : late.estates) {
        names.push_back(record->estate.name);
        seen.places.push_back(placeOf(record->plan->place, "year"));
        seen.places.push_back(placeOf(record->estate.place, "built"));
        seen.estates.push_back(record->estate.id);
    }
    seen.stated = toText(year);
    seen.computed = "<" + toText(year);
    seen.facts = {{"names", joined(names)},
                  {"limit", std::to_string(*portfolio.builtLimits.first)},
                  {"count", std::to_string(late.estates.size())},
                  {"earlier", std::to_string(late.earlier)}};
    return seen;
}

} // namespace

Observations builtTooLate(const Input& input) {
    return lateEstates(input, isBuiltAfter);
}

Observations builtPartlyLate(const Input& input) {
    return lateEstates(input, [](const EstateRecord& record, int limit) {
        return !record.estate.built.periods.empty() && !isBuiltBy(record, limit) &&
               !isBuiltAfter(record, limit);
    });
}

Observations priorityNotKept(const Input& input) {
    Observations observations;
    const auto& portfolio = input.portfolio;
    const auto limit = portfolio.builtLimits.first;
    if (!limit) {
        return observations;
    }
    for (const auto& district : portfolio.districts) {
        std::map<plan::PlanYear, Late> byYear;
        for (const auto& record : portfolio.estates) {
            if (record.estate.district == district.code && isPlanned(record) &&
                isBuiltBy(record, *limit)) {
                byYear[record.plan->year].estates.push_back(&record);
            }
        }
        for (auto& [year, late] : byYear) {
            late.earlier = static_cast<int>(
                std::ranges::count_if(portfolio.estates, [&](const EstateRecord& record) {
                    return record.estate.district == district.code && isPlanned(record) &&
                           record.plan->year < year && isBuiltAfter(record, *limit);
                }));
            if (late.earlier > 0) {
                observations.push_back(observationOf(portfolio, district, year, late));
            }
        }
    }
    return observations;
}

Observations firstNotPlanned(const Input& input) {
    Observations observations;
    const auto& estates = input.portfolio.estates;
    const auto limit = input.portfolio.builtLimits.first;
    const bool isThere = std::ranges::any_of(estates, isPlanned);
    if (!limit || !isThere || input.planRows == PlanRows::Incomplete) {
        return observations;
    }
    for (const auto& record : estates) {
        if (!record.plan && isBuiltBy(record, *limit)) {
            Observation seen = observationOf(record, "built");
            seen.stated = record.estate.built.text;
            seen.facts = {{"limit", std::to_string(*limit)}};
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

Observations outsidePeriod(const Input& input) {
    Observations observations;
    const auto& period = input.portfolio.period;
    const auto look = [&](const EstateRecord& record, plan::PlanYear year,
                          const gis::SourcePlace& place) {
        if (year.value != 0 && !period.contains(year)) {
            Observation seen = observationOf(record, "");
            seen.stated = toText(year);
            seen.computed = toText(period);
            seen.places = {placeOf(place, "year")};
            observations.push_back(std::move(seen));
        }
    };
    for (const auto& record : input.portfolio.estates) {
        if (record.plan) {
            look(record, record.plan->year, record.plan->place);
        }
        if (record.guidance && record.guidance->year) {
            look(record, *record.guidance->year, record.guidance->place);
        }
    }
    return observations;
}

Observations afterDeadline(const Input& input) {
    Observations observations;
    for (const auto& statement : input.statements) {
        if (statement.claim.what != plan::quantity::completionDeadline) {
            continue;
        }
        Observation seen = observationOf(statement);
        std::vector<std::string> names;
        int last = 0;
        for (const auto& record : input.portfolio.estates) {
            if (isPlanned(record) && record.plan->year.value > statement.claim.figure.value) {
                names.push_back(record.estate.name);
                last = std::max(last, record.plan->year.value);
                seen.places.push_back(placeOf(record.plan->place, "year"));
                seen.estates.push_back(record.estate.id);
            }
        }
        if (!names.empty()) {
            seen.computed = std::to_string(last);
            seen.difference = numberText(statement.claim.figure.value - last);
            seen.facts.push_back({"names", joined(names)});
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

Observations typeMissing(const Input& input) {
    Observations observations;
    for (const auto& content : input.portfolio.typeContents) {
        if (content.obligation != plan::Obligation::Must) {
            continue;
        }
        for (const auto& record : input.portfolio.estates) {
            const bool isMissing = record.guidance && !record.guidance->types.empty() &&
                                   std::ranges::find(record.guidance->types, content.type) ==
                                       record.guidance->types.end();
            if (isMissing) {
                Observation seen = observationOf(record, "");
                seen.computed = plan::nameOf(content.type);
                for (const auto type : record.guidance->types) {
                    seen.stated += (seen.stated.empty() ? "" : "+") + std::string{nameOf(type)};
                }
                seen.places = {placeOf(record.guidance->place, "types"), content.place};
                observations.push_back(std::move(seen));
            }
        }
    }
    return observations;
}

Observations demolished(const Input& input) {
    Observations observations;
    const auto& districts = input.portfolio.districts;
    for (const auto& demolition : input.portfolio.demolitions) {
        const auto wanted = plan::bareName(demolition.name, districts);
        for (const auto& record : input.portfolio.estates) {
            const auto isMeant = [&](const std::string& name) {
                return !name.empty() && plan::bareName(name, districts).text == wanted.text;
            };
            const bool isNamed = isMeant(record.estate.name) ||
                                 (record.plan && isMeant(record.plan->name)) ||
                                 (record.guidance && isMeant(record.guidance->name));
            if (isNamed && isIn(record, demolition.district) && isIn(record, wanted.district)) {
                Observation seen = observationOf(record, "name");
                seen.stated = demolition.name;
                seen.places.insert(seen.places.begin(), demolition.place);
                observations.push_back(std::move(seen));
            }
        }
    }
    return observations;
}

} // namespace audit
