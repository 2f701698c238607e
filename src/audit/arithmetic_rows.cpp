#include "audit/arithmetic.h"
#include "audit/observing.h"
#include "audit/row_hints.h"
#include "audit/rows.h"

#include <algorithm>
#include <map>

namespace audit {

namespace {

Observation rowsObservation(const Input& input, const Statement& statement, const Sum& rows) {
    const auto& claim = statement.claim;
    Observation seen = observationOf(statement);
    compareWith(rows, sumOf(claim), scaleOf(claim), seen);
    seen.facts.push_back({"list", claim.year ? "plan" : "survey"});
    hintAtGuidanceYears(input, claim, seen);
    hintAtSingleRow(input, claim, sumOf(claim), rows, seen);
    return seen;
}

Observations rowsThat(const Input& input, Agreement agreement) {
    Observations observations;
    for (const auto& statement : input.statements) {
        const auto rows = rowsMeantBy(input, statement.claim);
        if (rows && agreementOf(sumOf(statement.claim), *rows) == agreement) {
            observations.push_back(rowsObservation(input, statement, *rows));
        }
    }
    return observations;
}

bool isWholePlanFigure(const plan::Claim& claim) {
    return !claim.year && claim.ageClass.empty() && claim.category.empty() &&
           unitFrom(claim.unit) && claim.qualifier != plan::Qualifier::Before;
}

bool isSameCell(const plan::Claim& a, const plan::Claim& b) {
    return a.what == b.what && a.district == b.district && a.ageClass == b.ageClass &&
           a.category == b.category;
}

// The yearly figures of the first section that has one for every year of the period.
std::vector<const Statement*> yearsOf(const Input& input, const plan::Claim& whole) {
    std::map<std::pair<std::string, std::string>, std::map<plan::PlanYear, const Statement*>> years;
    std::vector<std::pair<std::string, std::string>> order;
    for (const auto& statement : input.statements) {
        const auto& claim = statement.claim;
        if (claim.year && isSameCell(claim, whole) &&
            input.portfolio.period.contains(*claim.year)) {
            const std::pair where{claim.section, claim.where};
            years[where].try_emplace(*claim.year, &statement);
            order.push_back(where);
        }
    }
    const auto all = input.portfolio.period.years().size();
    for (const auto& where : order) {
        if (years[where].size() == all) {
            std::vector<const Statement*> found;
            for (const auto& [year, statement] : years[where]) {
                found.push_back(statement);
            }
            return found;
        }
    }
    return {};
}

// What the plan renovates means the same everywhere; other quantities only for the same place in
// the same words, for codes do not tell 中心城区 from 金川区.
bool isSamePlace(const plan::Claim& a, const plan::Claim& b) {
    return isInRows(a.what) || a.what == plan::quantity::investment || a.scope == b.scope;
}

bool isRepeated(const plan::Claim& a, const plan::Claim& b) {
    return isSameCell(a, b) && a.year == b.year && isSamePlace(a, b) &&
           std::pair{a.section, a.where} != std::pair{b.section, b.where};
}

bool isComparable(const plan::Claim& a, const plan::Claim& b) {
    const auto unitOfA = unitFrom(a.unit);
    const auto unitOfB = unitFrom(b.unit);
    return a.unit == b.unit || (unitOfA && unitOfB && unitOfA->base == unitOfB->base);
}

bool isSame(const plan::Claim& a, const plan::Claim& b) {
    return isSameFigure(a.figure.value * scaleOf(a), slackOf(a) * scaleOf(a),
                        b.figure.value * scaleOf(b), slackOf(b) * scaleOf(b));
}

} // namespace

Observations rowsDiffer(const Input& input) {
    return rowsThat(input, Agreement::Differs);
}

Observations rowsUnlikely(const Input& input) {
    return rowsThat(input, Agreement::Unlikely);
}

Observations yearsDiffer(const Input& input) {
    Observations observations;
    for (const auto& statement : input.statements) {
        const auto& claim = statement.claim;
        if (!isWholePlanFigure(claim) || differsFromRows(input, claim)) {
            continue;
        }
        const auto years = yearsOf(input, claim);
        Sum sum;
        for (const auto* year : years) {
            sum.add(sumOf(year->claim));
        }
        const bool isTold = std::ranges::any_of(
            years, [&](const auto* year) { return differsFromRows(input, year->claim); });
        if (years.empty() || isTold || agreementOf(sumOf(claim), sum) != Agreement::Differs) {
            continue;
        }
        Observation seen = observationOf(statement);
        compareWith(sum, sumOf(claim), scaleOf(claim), seen);
        seen.facts.push_back({"other_section", years.front()->claim.section});
        for (const auto* year : years) {
            seen.places.push_back(year->places.front());
        }
        observations.push_back(std::move(seen));
    }
    return observations;
}

Observations claimsDiffer(const Input& input) {
    Observations observations;
    for (auto later = input.statements.begin(); later != input.statements.end(); ++later) {
        const auto& claim = later->claim;
        const auto first = std::find_if(input.statements.begin(), later, [&](const auto& earlier) {
            return isRepeated(earlier.claim, claim) && isComparable(earlier.claim, claim);
        });
        const bool isUnlike = first != later && !isSame(first->claim, claim) &&
                              !differsFromRows(input, claim) &&
                              !differsFromRows(input, first->claim);
        if (isUnlike) {
            Observation seen = observationOf(*later);
            compareWith(sumOf(first->claim), sumOf(claim), scaleOf(claim), seen);
            seen.facts.push_back({"other_section", first->claim.section});
            seen.places.push_back(first->places.front());
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

} // namespace audit
