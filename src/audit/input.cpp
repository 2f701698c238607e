#include "audit/input.h"

#include "audit/rounding.h"
#include "gis/text.h"

#include <algorithm>
#include <tuple>

namespace audit {

namespace {

int decimalsIn(const std::string& number) {
    const auto point = number.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

int ownDecimals(gis::SquareMetres area) {
    return decimalsIn(numberText(area.inWan()));
}

// The middle one, so that a few rows with more or fewer digits do not decide.
int usualDecimals(std::vector<int> decimals) {
    if (decimals.empty()) {
        return 0;
    }
    const auto middle = decimals.begin() + static_cast<std::ptrdiff_t>(decimals.size() / 2);
    std::ranges::nth_element(decimals, middle);
    return *middle;
}

AreaDecimals areaDecimalsOf(const plan::Portfolio& portfolio) {
    std::vector<int> survey;
    std::vector<int> plan;
    std::vector<int> guidance;
    for (const auto& record : portfolio.estates) {
        survey.push_back(ownDecimals(record.estate.floorArea));
        if (record.plan) {
            plan.push_back(ownDecimals(record.plan->floorArea));
        }
        if (record.guidance) {
            guidance.push_back(ownDecimals(record.guidance->floorArea));
        }
    }
    return {usualDecimals(std::move(survey)), usualDecimals(std::move(plan)),
            usualDecimals(std::move(guidance))};
}

// What makes two claims the same printed figure.
auto keyOf(const plan::Claim& claim) {
    return std::tie(claim.section, claim.where, claim.what, claim.district, claim.year,
                    claim.ageClass, claim.category, claim.figure, claim.unit);
}

void add(std::vector<Statement>& statements, plan::Claim claim) {
    const auto same = std::ranges::find_if(statements, [&](const Statement& statement) {
        return keyOf(statement.claim) == keyOf(claim);
    });
    if (same != statements.end()) {
        same->places.push_back(claim.place);
        return;
    }
    auto place = claim.place;
    statements.push_back({std::move(claim), {std::move(place)}});
}

std::vector<Statement> statementsOf(const plan::Portfolio& portfolio) {
    std::vector<Statement> statements;
    for (const auto& claim : portfolio.claims) {
        add(statements, claim);
    }
    for (const auto& total : portfolio.statedTotals) {
        for (auto& claim : plan::claimsOf(total)) {
            add(statements, std::move(claim));
        }
    }
    return statements;
}

} // namespace

Input inputFrom(const plan::Portfolio& portfolio, PlanRows planRows) {
    return {portfolio, statementsOf(portfolio), areaDecimalsOf(portfolio), planRows};
}

plan::StatedFigure printedArea(gis::SquareMetres area, int usual) {
    return {area.inWan(), std::max(ownDecimals(area), usual)};
}

} // namespace audit
