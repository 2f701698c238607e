#pragma once

// The plan's tables in the forms in which plans print them, as sheets of a workbook:
//   survey form (摸底调查表, 附表1 附表2), one per district, with its sums and notes
//   annual plan (改造计划表): a row per year with its sums and its estates in words
//   guidance (改造内容指导): types of renovation per estate
//   summary (年度汇总): year by district, with charts
//   comparison (调整对照): the moves of a revision, and every year before and after
// Rows stand in the order of the tables they were read from. Sums are those of the rows, never a
// sum some document states. Each form is read back by the program like an office's own.

#include "exchange/workbook.h"
#include "plan/portfolio.h"
#include "plan/scenario.h"

#include <string>

namespace exchange {

// What forms print above their tables.
struct FormHeading {
    std::string city; // 市州: 金昌市; may be empty
    std::string whole; // what the whole plan is called: 全市
};

// `number` as in 附表1.
[[nodiscard]] BookSheet surveyForm(const plan::Portfolio& portfolio, const plan::District& district,
                                   int number, const FormHeading& heading);
[[nodiscard]] BookSheet annualPlanForm(const plan::Portfolio& portfolio,
                                       const FormHeading& heading);
[[nodiscard]] BookSheet guidanceForm(const plan::Portfolio& portfolio, const FormHeading& heading);
[[nodiscard]] BookSheet summaryForm(const plan::Portfolio& portfolio, const FormHeading& heading);
[[nodiscard]] BookSheet comparisonForm(const plan::Portfolio& published,
                                       const plan::Portfolio& revised,
                                       const plan::Scenario& scenario);

} // namespace exchange
