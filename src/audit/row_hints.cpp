#include "audit/row_hints.h"

#include "audit/rows.h"

#include <algorithm>
#include <cmath>

namespace audit {

void hintAtGuidanceYears(const Input& input, const plan::Claim& claim, Observation& seen) {
    const auto& estates = input.portfolio.estates;
    const bool hasYears = std::ranges::any_of(
        estates, [](const auto& record) { return record.guidance && record.guidance->year; });
    if (!claim.year || !hasYears) {
        return;
    }
    const Sum byGuidance =
        rowSum(input, claim.what, RowList::Survey, [&](const plan::EstateRecord& record) {
            const bool isHere = !claim.district || record.estate.district == *claim.district;
            const bool isThen = record.guidance && record.guidance->year == claim.year;
            return isHere && isThen ? Belongs::Yes : Belongs::No;
        });
    hintAtGuidanceAges(sumOf(claim), byGuidance, scaleOf(claim), seen);
}

void hintAtGuidanceAges(const Sum& stated, const Sum& byGuidance, double scale, Observation& seen) {
    // A wide range agrees with anything and says nothing.
    const bool isOneNumber = byGuidance.low() == byGuidance.high();
    if (isOneNumber && agreementOf(stated, byGuidance) == Agreement::Agrees) {
        seen.facts.push_back({"alternative", rangeText(byGuidance.times(1.0 / scale))});
        seen.hints.emplace_back("hint.guidance-agrees");
    }
}

void hintAtSingleRow(const Input& input, const plan::Claim& claim, const Sum& stated,
                     const Sum& rows, Observation& seen) {
    constexpr double leastTelling = 100.0; // 户 or 平方米
    const double difference = std::abs(differenceOf(stated, rows));
    const bool isTelling = difference >= leastTelling && claim.what != plan::quantity::buildings;
    if (!isTelling) {
        return;
    }
    std::vector<const plan::EstateRecord*> same;
    for (const auto& record : input.portfolio.estates) {
        const bool isHere = !claim.district || record.estate.district == *claim.district;
        const auto figure = rowFigure(input, record, claim.what, RowList::Survey);
        if (isHere && isSameFigure(difference, stated.most(), figure.value, figure.slack)) {
            same.push_back(&record);
        }
    }
    if (same.size() == 1) {
        seen.facts.push_back({"row", same.front()->estate.name});
        seen.hints.emplace_back("hint.single-row");
    }
}

} // namespace audit
