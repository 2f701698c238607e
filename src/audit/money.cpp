#include "audit/money.h"

#include "audit/claim_tables.h"
#include "audit/observing.h"
#include "audit/robust.h"
#include "audit/rows.h"

#include <algorithm>
#include <cmath>

namespace audit {

namespace {

bool isInvestment(const plan::Claim& claim) {
    const auto unit = unitFrom(claim.unit);
    return claim.what == plan::quantity::investment && claim.ageClass.empty() &&
           claim.category.empty() && unit && unit->base == "元";
}

bool hasCosts(const plan::CostModel& costs) {
    return costs.perHousehold > plan::Money{} || !costs.lumpSums.empty();
}

// In yuan, by the rows of the annual plan.
double modelled(const plan::Portfolio& portfolio, const plan::Claim& claim) {
    plan::Money sum;
    for (const auto& year : plan::yearTotals(portfolio, claim.district)) {
        if (!claim.year || year.year == *claim.year) {
            sum = sum + year.investment;
        }
    }
    return static_cast<double>(sum.inYuan());
}

// One year's investment by something else that the same table of the plan states.
struct Ratio {
    const Statement* investment;
    double value;                         // in base units
    std::vector<gis::SourcePlace> places; // of all that state the same
};

// Of the whole plan; those of one year that are equal are one.
std::vector<Ratio> yearlyRatios(const Input& input, std::string_view divisor) {
    std::vector<Ratio> ratios;
    const auto tables = claimTables(input);
    for (const auto& statement : input.statements) {
        const auto& claim = statement.claim;
        if (!isInvestment(claim) || !claim.year || claim.district) {
            continue;
        }
        const auto* table = tableBeside(tables, claim, divisor);
        const auto* by = table == nullptr ? nullptr : cellOf(*table, {}, "", "");
        if (by == nullptr || by->claim.figure.value <= 0.0) {
            continue;
        }
        const double value = sumOf(claim).low() / sumOf(by->claim).low();
        const auto known = std::ranges::find_if(ratios, [&](const Ratio& ratio) {
            constexpr double same = 1e-9;
            return ratio.investment->claim.year == claim.year &&
                   std::abs(ratio.value - value) <= same * value;
        });
        auto& ratio =
            known == ratios.end() ? ratios.emplace_back(Ratio{&statement, value, {}}) : *known;
        ratio.places.push_back(statement.places.front());
        ratio.places.push_back(by->places.front());
    }
    return ratios;
}

// Ratios in `unit`, each `scale` base units, printed with two decimals.
struct RatioWords {
    double scale;
    const char* unit;
};

std::string twoDecimals(double number) {
    constexpr double hundredths = 100.0;
    return numberText(std::round(number * hundredths) / hundredths);
}

Observations unlikeRatios(const std::vector<Ratio>& ratios, const RatioWords& words) {
    constexpr double leastShare = 0.25;
    std::vector<double> values;
    values.reserve(ratios.size());
    for (const auto& ratio : ratios) {
        values.push_back(ratio.value / words.scale);
    }
    Observations observations;
    for (const auto index : standingOut(values, leastShare)) {
        const auto& ratio = ratios[index];
        Observation seen = observationOf(*ratio.investment);
        const double middle = median(values);
        seen.stated = twoDecimals(values[index]);
        seen.computed = twoDecimals(middle);
        seen.difference = twoDecimals(values[index] - middle);
        seen.unit = words.unit;
        seen.places = ratio.places;
        observations.push_back(std::move(seen));
    }
    return observations;
}

} // namespace

Observations investmentDiffers(const Input& input) {
    Observations observations;
    const auto& portfolio = input.portfolio;
    const bool arePlanned = std::ranges::any_of(
        portfolio.estates, [](const auto& record) { return record.plan.has_value(); });
    if (!arePlanned || input.planRows == PlanRows::Incomplete || !hasCosts(portfolio.costs)) {
        return observations;
    }
    for (const auto& statement : input.statements) {
        const auto& claim = statement.claim;
        if (!isInvestment(claim) || (claim.year && !portfolio.period.contains(*claim.year))) {
            continue;
        }
        Sum model;
        model.add(modelled(portfolio, claim), 0.0);
        if (agreementOf(sumOf(claim), model) != Agreement::Agrees) {
            Observation seen = observationOf(statement);
            compareWith(model, sumOf(claim), scaleOf(claim), seen);
            seen.facts.push_back({"price", wanText(portfolio.costs.perHousehold)});
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

Observations perHouseholdUnlike(const Input& input) {
    constexpr double perWan = 10'000.0;
    return unlikeRatios(yearlyRatios(input, plan::quantity::households), {perWan, "万元/户"});
}

Observations perAreaUnlike(const Input& input) {
    return unlikeRatios(yearlyRatios(input, plan::quantity::floorArea), {1.0, "元/平方米"});
}

Observations estateUnusual(const Input& input) {
    constexpr double leastShare = 0.5;
    std::vector<const plan::EstateRecord*> records;
    std::vector<double> values;
    for (const auto& record : input.portfolio.estates) {
        if (record.estate.households > 0 && record.estate.floorArea.count() > 0.0) {
            records.push_back(&record);
            values.push_back(record.estate.floorArea.count() / record.estate.households);
        }
    }
    Observations observations;
    for (const auto index : standingOut(values, leastShare)) {
        const auto& estate = records[index]->estate;
        const double middle = median(values);
        Observation seen;
        seen.scope = estate.name;
        seen.stated = numberText(std::round(values[index]));
        seen.computed = numberText(std::round(middle));
        seen.difference = numberText(std::round(values[index]) - std::round(middle));
        seen.unit = "平方米/户";
        seen.facts = {{"households", std::to_string(estate.households)},
                      {"area", toText(printedArea(estate.floorArea, input.areaDecimals.survey))}};
        seen.places = {placeOf(estate.place, "floor_area"), placeOf(estate.place, "households")};
        seen.estates = {estate.id};
        observations.push_back(std::move(seen));
    }
    return observations;
}

} // namespace audit
