#include "audit/arithmetic.h"
#include "audit/rule_families.h"

#include <array>

namespace audit {

namespace {

using gis::Severity;

constexpr std::array arithmetic{
    Rule{"arithmetic.parts-differ",
         Family::Arithmetic,
         Severity::Error,
         clause::rounding,
         {"总数是否等于各区域、各年代、各类之和？（四舍五入之差不计）",
          "Is a total the sum of its districts, age classes or categories, rounding apart?"},
         partsDiffer},
    Rule{"arithmetic.parts-unlikely",
         Family::Arithmetic,
         Severity::Info,
         clause::rounding,
         {"总数与分项之和的差，四舍五入能否说得通？",
          "Is a total so far from the sum of its parts that rounding hardly explains it?"},
         partsUnlikely},
    Rule{"arithmetic.rows-differ",
         Family::Arithmetic,
         Severity::Error,
         clause::ownLists,
         {"文字和表格中的合计是否等于清单逐行相加？",
          "Are totals in text and tables what the rows of the lists add up to?"},
         rowsDiffer},
    Rule{"arithmetic.rows-unlikely",
         Family::Arithmetic,
         Severity::Info,
         clause::rounding,
         {"合计与逐行相加的差，四舍五入能否说得通？",
          "Is a total so far from the sum of its rows that rounding hardly explains it?"},
         rowsUnlikely},
    Rule{"arithmetic.ages-differ",
         Family::Arithmetic,
         Severity::Error,
         clause::ownLists,
         {"按建成年代的分组数是否与清单中的建成年份相符？",
          "Do the age classes agree with the years built in the survey?"},
         agesDiffer},
    Rule{"arithmetic.years-differ",
         Family::Arithmetic,
         Severity::Error,
         clause::ownClaims,
         {"全规划期的总数是否等于各年度之和？",
          "Is the figure for the whole period the sum of its years?"},
         yearsDiffer},
    Rule{"arithmetic.claims-differ",
         Family::Arithmetic,
         Severity::Error,
         clause::ownClaims,
         {"同一数据在不同章节、文字与表格中是否一致？",
          "Is one figure the same in every section, in text and table?"},
         claimsDiffer},
    Rule{"arithmetic.share-differs",
         Family::Arithmetic,
         Severity::Error,
         clause::ownClaims,
         {"占比是否与数据相符？", "Do shares follow from their figures?"},
         shareDiffers},
    Rule{"arithmetic.shares-whole",
         Family::Arithmetic,
         Severity::Error,
         clause::rounding,
         {"各项占比之和是否为100%？", "Do shares add up to 100 %?"},
         sharesNotWhole},
    Rule{"arithmetic.growth-outside",
         Family::Arithmetic,
         Severity::Error,
         clause::ownClaims,
         {"总体增速是否介于各部分增速之间？",
          "Does the growth of a whole lie between those of its parts?"},
         growthOutside},
    Rule{"arithmetic.capita-differs",
         Family::Arithmetic,
         Severity::Error,
         clause::ownClaims,
         {"人均值是否等于总量除以常住人口？",
          "Is a figure per head the whole by the resident population?"},
         capitaDiffers},
    Rule{"arithmetic.duration-differs",
         Family::Arithmetic,
         Severity::Error,
         clause::period,
         {"所述年限是否等于规划期限的年数？",
          "Has the period as many years as the plan says it takes?"},
         durationDiffers}};

} // namespace

std::span<const Rule> arithmeticRules() {
    return arithmetic;
}

} // namespace audit
