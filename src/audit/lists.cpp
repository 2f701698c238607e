#include "audit/lists.h"

#include "audit/earlier_works.h"
#include "audit/observing.h"

#include <algorithm>

namespace audit {

namespace {

using plan::EstateRecord;

// What another list has for the same estate.
struct Other {
    std::string list; // "plan", "guidance"
    double value;
    std::string text;
    gis::SourcePlace place;
    double slack;
};

// One observation for all lists that differ from the survey.
void observeUnlike(const EstateRecord& record, std::string_view column, const Other& survey,
                   const std::vector<Other>& others, Observations& observations) {
    Observation seen = observationOf(record, column);
    std::string lists;
    for (const auto& other : others) {
        if (isSameFigure(survey.value, survey.slack, other.value, other.slack)) {
            continue;
        }
        if (lists.empty()) {
            seen.computed = other.text;
            seen.difference = numberText(survey.value - other.value);
        } else {
            seen.computed += "；" + other.text;
        }
        lists += (lists.empty() ? "" : "+") + other.list;
        seen.places.push_back(placeOf(other.place, column));
    }
    if (!lists.empty()) {
        seen.stated = survey.text;
        seen.facts = {{"list", lists}};
        observations.push_back(std::move(seen));
    }
}

Other countIn(std::string list, int count, const gis::SourcePlace& place) {
    return {std::move(list), double(count), std::to_string(count), place, 0.0};
}

Other areaIn(std::string list, gis::SquareMetres area, int usual, const gis::SourcePlace& place) {
    const auto figure = printedArea(area, usual);
    return {std::move(list), figure.value, toText(figure), place,
            slackOf(figure, plan::Qualifier::Plain)};
}

std::string orDash(const std::string& cell) {
    return cell.empty() ? "—" : cell;
}

bool isWithin(const std::vector<plan::YearSpan>& inner, const std::vector<plan::YearSpan>& outer) {
    return std::ranges::all_of(inner, [&](const auto& span) {
        return std::ranges::any_of(outer, [&](const auto& around) {
            return around.first <= span.first && span.last <= around.last;
        });
    });
}

bool isMeeting(const std::vector<plan::YearSpan>& a, const std::vector<plan::YearSpan>& b) {
    return std::ranges::any_of(a, [&](const auto& span) {
        return std::ranges::any_of(b, [&](const auto& other) {
            return span.first <= other.last && other.first <= span.last;
        });
    });
}

enum class Spans { Agree, Overlap, Disjoint };

Spans compared(const plan::Built& a, const plan::Built& b) {
    if (a.periods.empty() || b.periods.empty() || isWithin(a.periods, b.periods) ||
        isWithin(b.periods, a.periods)) {
        return Spans::Agree;
    }
    return isMeeting(a.periods, b.periods) ? Spans::Overlap : Spans::Disjoint;
}

Observations builtThat(const Input& input, Spans spans) {
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        if (!record.guidance || compared(record.estate.built, record.guidance->built) != spans) {
            continue;
        }
        Observation seen = observationOf(record, "built");
        seen.stated = record.estate.built.text;
        seen.computed = record.guidance->built.text;
        seen.places.push_back(placeOf(record.guidance->place, "built"));
        observations.push_back(std::move(seen));
    }
    return observations;
}

} // namespace

Observations planYearsDiffer(const Input& input) {
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        if (!record.plan || !record.guidance || !record.guidance->year ||
            record.plan->year == *record.guidance->year) {
            continue;
        }
        Observation seen = observationOf(record, "");
        seen.stated = toText(record.plan->year);
        seen.computed = toText(*record.guidance->year);
        seen.difference = std::to_string(record.plan->year.value - record.guidance->year->value);
        seen.places = {placeOf(record.plan->place, "year"),
                       placeOf(record.guidance->place, "year")};
        observations.push_back(std::move(seen));
    }
    return observations;
}

Observations builtDiffers(const Input& input) {
    return builtThat(input, Spans::Disjoint);
}

Observations builtOverlaps(const Input& input) {
    return builtThat(input, Spans::Overlap);
}

Observations householdsDiffer(const Input& input) {
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        std::vector<Other> others;
        if (record.plan) {
            others.push_back(countIn("plan", record.plan->households, record.plan->place));
        }
        if (record.guidance) {
            others.push_back(
                countIn("guidance", record.guidance->households, record.guidance->place));
        }
        observeUnlike(record, "households", countIn("", record.estate.households, {}), others,
                      observations);
    }
    return observations;
}

Observations areasDiffer(const Input& input) {
    Observations observations;
    const auto& usual = input.areaDecimals;
    for (const auto& record : input.portfolio.estates) {
        std::vector<Other> others;
        if (record.plan) {
            others.push_back(
                areaIn("plan", record.plan->floorArea, usual.plan, record.plan->place));
        }
        if (record.guidance) {
            others.push_back(areaIn("guidance", record.guidance->floorArea, usual.guidance,
                                    record.guidance->place));
        }
        observeUnlike(record, "floor_area", areaIn("", record.estate.floorArea, usual.survey, {}),
                      others, observations);
    }
    return observations;
}

Observations buildingsDiffer(const Input& input) {
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        std::vector<Other> others;
        if (record.plan) {
            others.push_back(countIn("plan", record.plan->buildings, record.plan->place));
        }
        observeUnlike(record, "buildings", countIn("", record.estate.buildings, {}), others,
                      observations);
    }
    return observations;
}

Observations worksDiffer(const Input& input) {
    const auto& estates = input.portfolio.estates;
    const bool areSurveyed = std::ranges::any_of(
        estates, [](const auto& record) { return !record.estate.earlierWorks.empty(); });
    const bool areGuided = std::ranges::any_of(estates, [](const auto& record) {
        return record.guidance && !record.guidance->earlierWorks.empty();
    });
    Observations observations;
    if (!areSurveyed || !areGuided) {
        return observations;
    }
    for (const auto& record : estates) {
        if (!record.guidance ||
            worksIn(record.estate.earlierWorks) == worksIn(record.guidance->earlierWorks)) {
            continue;
        }
        Observation seen = observationOf(record, "earlier_works");
        seen.stated = orDash(record.estate.earlierWorks);
        seen.computed = orDash(record.guidance->earlierWorks);
        seen.places.push_back(placeOf(record.guidance->place, "earlier_works"));
        observations.push_back(std::move(seen));
    }
    return observations;
}

} // namespace audit
