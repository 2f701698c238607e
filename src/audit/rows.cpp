#include "audit/rows.h"

#include <algorithm>
#include <cmath>

namespace audit {

namespace {

RowFigure areaFigure(gis::SquareMetres area, int usual) {
    constexpr double perWan = 10'000.0;
    return {area.count(), perWan * slackOf(printedArea(area, usual), plan::Qualifier::Plain)};
}

bool isOf(const plan::EstateRecord& record, const std::optional<plan::DistrictCode>& district) {
    return !district || record.estate.district == *district;
}

Belongs yesIf(bool condition) {
    return condition ? Belongs::Yes : Belongs::No;
}

std::optional<Sum> planSum(const Input& input, const plan::Claim& claim) {
    const bool isThere = std::ranges::any_of(
        input.portfolio.estates, [](const auto& record) { return record.plan.has_value(); });
    if (!isThere || input.planRows == PlanRows::Incomplete) {
        return std::nullopt;
    }
    return rowSum(input, claim.what, RowList::AnnualPlan, [&](const auto& record) {
        return yesIf(record.plan && isOf(record, claim.district) &&
                     (!claim.year || record.plan->year == *claim.year));
    });
}

} // namespace

bool isInRows(std::string_view what) {
    namespace q = plan::quantity;
    return what == q::estates || what == q::buildings || what == q::households ||
           what == q::floorArea;
}

RowFigure rowFigure(const Input& input, const plan::EstateRecord& record, std::string_view what,
                    RowList list) {
    namespace q = plan::quantity;
    const bool isSurvey = list == RowList::Survey;
    if (what == q::estates) {
        return {1.0, 0.0};
    }
    if (what == q::floorArea) {
        return isSurvey ? areaFigure(record.estate.floorArea, input.areaDecimals.survey)
                        : areaFigure(record.plan->floorArea, input.areaDecimals.plan);
    }
    if (what == q::buildings) {
        return {double(isSurvey ? record.estate.buildings : record.plan->buildings), 0.0};
    }
    return {double(isSurvey ? record.estate.households : record.plan->households), 0.0};
}

Sum rowSum(const Input& input, std::string_view what, RowList list, const Chooser& chooser) {
    Sum sum;
    for (const auto& record : input.portfolio.estates) {
        const auto belongs = chooser(record);
        if (belongs == Belongs::No) {
            continue;
        }
        const auto figure = rowFigure(input, record, what, list);
        sum.addBetween(belongs == Belongs::Yes ? figure.value : 0.0, figure.value, figure.slack);
    }
    return sum;
}

double scaleOf(const plan::Claim& claim) {
    const auto unit = unitFrom(claim.unit);
    return unit ? std::pow(10.0, unit->power) : 1.0;
}

Sum sumOf(const plan::Claim& claim) {
    Sum sum;
    sum.add(claim.figure.value, slackOf(claim));
    return sum.times(scaleOf(claim));
}

std::optional<Sum> rowsMeantBy(const Input& input, const plan::Claim& claim) {
    const auto& portfolio = input.portfolio;
    const bool isOther = !isInRows(claim.what) || claim.built || !claim.ageClass.empty() ||
                         !claim.category.empty() || !unitFrom(claim.unit);
    if (isOther || portfolio.estates.empty()) {
        return std::nullopt;
    }
    if (claim.year) {
        return portfolio.period.contains(*claim.year) ? planSum(input, claim) : std::nullopt;
    }
    const Sum survey = rowSum(input, claim.what, RowList::Survey, [&](const auto& record) {
        return yesIf(isOf(record, claim.district));
    });
    const auto planned = planSum(input, claim);
    const Sum stated = sumOf(claim);
    const bool isPlanMeant = planned && agreementOf(stated, survey) != Agreement::Agrees &&
                             agreementOf(stated, *planned) == Agreement::Agrees;
    return isPlanMeant ? planned : survey;
}

bool differsFromRows(const Input& input, const plan::Claim& claim) {
    const auto rows = rowsMeantBy(input, claim);
    return rows && agreementOf(sumOf(claim), *rows) == Agreement::Differs;
}

} // namespace audit
