#include "audit/observing.h"

#include <algorithm>

namespace audit {

namespace {

std::string scopeText(const plan::Claim& claim) {
    std::string text = claim.scope;
    for (const auto& part :
         {claim.year ? toText(*claim.year) : std::string{}, claim.ageClass, claim.category}) {
        text += part.empty() ? "" : " " + part;
    }
    return text;
}

} // namespace

Observation observationOf(const Statement& statement) {
    const auto& claim = statement.claim;
    Observation seen;
    seen.scope = scopeText(claim);
    seen.stated = toText(claim.figure);
    seen.unit = claim.unit;
    seen.places = statement.places;
    seen.facts = {{"section", claim.section},
                  {"where", claim.where},
                  {"label", claim.label},
                  {"what", claim.what}};
    return seen;
}

Observation observationOf(const plan::EstateRecord& record, std::string_view column) {
    Observation seen;
    seen.scope = record.estate.name;
    seen.places = {placeOf(record.estate.place, column)};
    seen.estates = {record.estate.id};
    return seen;
}

void compareWith(const Sum& computed, const Sum& stated, double scale, Observation& seen) {
    seen.computed = rangeText(computed.times(1.0 / scale));
    seen.difference = numberText(differenceOf(stated, computed) / scale);
}

gis::SourcePlace placeOf(const gis::SourcePlace& row, std::string_view column) {
    auto place = row;
    if (place.column.empty()) {
        place.column = column;
    }
    return place;
}

std::string joined(const std::vector<std::string>& names) {
    constexpr std::size_t shown = 40; // more are no sentence; the places name them all
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i) {
        text += (i == 0 ? "" : "、") + names[i];
    }
    return names.size() > shown ? text + "……" : text;
}

std::string placeName(const plan::Portfolio& portfolio, const plan::DistrictCode& district) {
    const auto* known = plan::findDistrict(portfolio, district);
    return known == nullptr ? district.text() : known->place;
}

} // namespace audit
