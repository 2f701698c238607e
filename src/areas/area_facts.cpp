#include "areas/area_facts.h"

#include "gis/measure.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace areas {

namespace {

using plan::EstateRecord;

int householdsOfYear(const plan::Portfolio& portfolio, plan::PlanYear year) {
    int households = 0;
    for (const EstateRecord& record : portfolio.estates) {
        if (record.plan && record.plan->year == year) {
            households += record.plan->households;
        }
    }
    return households;
}

bool hasLumpSum(const plan::CostModel& costs, plan::PlanYear year) {
    return std::ranges::find(costs.lumpSums, year, &plan::LumpSum::year) != costs.lumpSums.end();
}

plan::Money costInYear(const EstateRecord& record, plan::PlanYear year,
                       const plan::Portfolio& portfolio) {
    const int households = record.plan ? record.plan->households : record.estate.households;
    const bool isMoved = !record.plan || record.plan->year != year;
    if (isMoved && !hasLumpSum(portfolio.costs, year)) {
        return households * portfolio.costs.perHousehold;
    }
    return investment(portfolio.costs, year, households,
                      householdsOfYear(portfolio, year) + (isMoved ? households : 0));
}

std::vector<YearShare> yearShares(std::span<const EstateRecord* const> members) {
    std::map<plan::PlanYear, YearShare> shares;
    for (const EstateRecord* record : members) {
        if (record->plan) {
            YearShare& share = shares[record->plan->year];
            share.year = record->plan->year;
            ++share.estates;
            share.households += record->estate.households;
        }
    }
    std::vector<YearShare> list;
    list.reserve(shares.size());
    for (const auto& [year, share] : shares) {
        list.push_back(share);
    }
    return list;
}

std::vector<TypeShare> typeShares(std::span<const EstateRecord* const> members) {
    std::vector<TypeShare> shares;
    for (const auto type : {plan::RenovationType::Basic, plan::RenovationType::Improvement,
                            plan::RenovationType::Enhancement}) {
        const auto needsIt = [&](const EstateRecord* record) {
            return record->guidance && std::ranges::find(record->guidance->types, type) !=
                                           record->guidance->types.end();
        };
        if (const auto estates = std::ranges::count_if(members, needsIt); estates > 0) {
            shares.push_back({type, static_cast<int>(estates)});
        }
    }
    return shares;
}

constexpr std::string_view countEnding = "_count";

// 一个, 一片, 至少一片: what a community must have so many of.
bool isCountedNeed(const plan::CommunityNumber& number) {
    return number.item > 0 && number.key.ends_with(countEnding) &&
           (number.relation == "is" || number.relation == "min") &&
           number.scope != plan::CommunityScope::New && number.force == plan::CommunityForce::Must;
}

// "kindergarten_floor_area" belongs to "kindergarten_count".
std::vector<std::string> sizesOf(const plan::CommunityNumber& count,
                                 const plan::CommunityStandard& standard) {
    constexpr std::array<std::string_view, 4> kinds{"_floor_area", "_land_area", "_usable_area",
                                                    "_classes"};
    const std::string stem = count.key.substr(0, count.key.size() - countEnding.size());
    std::vector<std::string> sizes;
    for (const plan::CommunityNumber& number : standard.numbers) {
        const bool isSize = std::ranges::any_of(
            kinds, [&](std::string_view kind) { return number.key == stem + std::string{kind}; });
        if (isSize && number.item == count.item && number.scope != plan::CommunityScope::New) {
            const bool repeats = number.label.starts_with(count.label);
            sizes.push_back((repeats ? number.label.substr(count.label.size()) : number.label) +
                            toText(number));
        }
    }
    return sizes;
}

} // namespace

AreaFacts factsOf(std::span<const EstateRecord* const> members,
                  const std::optional<plan::PlanYear>& year, const plan::Portfolio& portfolio) {
    AreaFacts facts;
    facts.now = yearShares(members);
    facts.types = typeShares(members);
    for (const EstateRecord* record : members) {
        facts.totals = facts.totals + totalsOf(record->estate);
        facts.landArea = facts.landArea +
                         (record->ground ? area(record->ground->footprint) : gis::SquareMetres{});
        if (!record->plan) {
            ++facts.unplanned;
            continue;
        }
        const plan::PlanYear planned = record->plan->year;
        facts.movedYears += std::int64_t{record->estate.households} *
                            std::abs(year.value_or(planned).value - planned.value);
        facts.investmentNow = facts.investmentNow + costInYear(*record, planned, portfolio);
        facts.investment =
            facts.investment + costInYear(*record, year.value_or(planned), portfolio);
    }
    return facts;
}

std::vector<SharedItem> sharedItems(const plan::CommunityStandard& standard, std::size_t members,
                                    const gis::MultiPolygon& outline,
                                    std::span<const plan::Facility> facilities, gis::Metres reach) {
    std::vector<SharedItem> items;
    for (const plan::CommunityNumber& number : standard.numbers) {
        if (!isCountedNeed(number)) {
            continue;
        }
        const int together = static_cast<int>(number.value);
        SharedItem item{number.item,
                        number.label,
                        sizesOf(number, standard),
                        together,
                        together * static_cast<int>(members),
                        0,
                        {}};
        for (const plan::Facility& facility : facilities) {
            if (facility.item == number.item && gis::distance(facility.place, outline) <= reach) {
                ++item.existing;
                item.existingFloorArea =
                    item.existingFloorArea + facility.floorArea.value_or(gis::SquareMetres{});
            }
        }
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace areas
