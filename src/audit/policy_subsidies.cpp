#include "audit/earlier_works.h"
#include "audit/observing.h"
#include "audit/policy.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace audit {

namespace {

using plan::EstateRecord;

// One district, earlier works and type of renovation; the estates that have both.
struct Twice {
    std::vector<std::string> items;
    std::vector<const EstateRecord*> estates;
};

bool isPlannedFor(const EstateRecord& record, plan::RenovationType type) {
    const auto& guidance = record.guidance;
    return guidance && std::ranges::find(guidance->types, type) != guidance->types.end();
}

// By the survey and the guidance together: whichever tells of works is believed here.
std::set<std::string> earlierWorksOf(const EstateRecord& record) {
    auto works = worksIn(record.estate.earlierWorks);
    if (record.guidance) {
        works.merge(worksIn(record.guidance->earlierWorks));
    }
    return works;
}

} // namespace

Observations subsidisedTwice(const Input& input) {
    std::map<std::tuple<plan::DistrictCode, std::string, plan::RenovationType>, Twice> cases;
    for (const auto& content : input.portfolio.typeContents) {
        for (const auto& record : input.portfolio.estates) {
            if (!isPlannedFor(record, content.type)) {
                continue;
            }
            for (const auto& works : earlierWorksOf(record)) {
                auto items = itemsDoneBy(works, content.items);
                if (!items.empty()) {
                    auto& twice = cases[{record.estate.district, works, content.type}];
                    twice.items = std::move(items);
                    twice.estates.push_back(&record);
                }
            }
        }
    }
    Observations observations;
    for (const auto& [key, twice] : cases) {
        const auto& [district, works, type] = key;
        Observation seen;
        seen.scope = placeName(input.portfolio, district);
        seen.stated = works;
        seen.computed = joined(twice.items);
        seen.facts = {{"count", std::to_string(twice.estates.size())},
                      {"type", std::string{nameOf(type)}}};
        std::vector<std::string> names;
        for (const auto* record : twice.estates) {
            names.push_back(record->estate.name);
            seen.places.push_back(placeOf(record->estate.place, "earlier_works"));
            seen.estates.push_back(record->estate.id);
        }
        seen.facts.push_back({"names", joined(names)});
        observations.push_back(std::move(seen));
    }
    return observations;
}

} // namespace audit
