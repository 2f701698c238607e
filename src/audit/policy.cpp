#include "audit/policy.h"

#include "audit/observing.h"
#include "audit/priority.h"
#include "plan/linkage.h"

#include <algorithm>

namespace audit {

namespace {

using plan::EstateRecord;

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

Observations firstNotPlanned(const Input& input) {
    Observations observations;
    const auto& estates = input.portfolio.estates;
    const auto limit = input.portfolio.builtLimits.first;
    const bool isThere = std::ranges::any_of(
        estates, [](const auto& record) { return plannedEntry(record) != nullptr; });
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
            const auto* entry = plannedEntry(record);
            if (entry != nullptr && entry->year.value > statement.claim.figure.value) {
                names.push_back(record.estate.name);
                last = std::max(last, entry->year.value);
                seen.places.push_back(placeOf(entry->place, "year"));
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
