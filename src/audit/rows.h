#pragma once

// Private to audit/: what the rows of the lists add up to.

#include "audit/input.h"
#include "audit/rounding.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace audit {

enum class RowList { Survey, AnnualPlan };

// Can rows be added up to it? Estates, buildings, households and floor area.
[[nodiscard]] bool isInRows(std::string_view what);

// The row's part of it in the base unit (个, 栋, 户, 平方米). The plan's list needs a plan entry.
struct RowFigure {
    double value{0.0};
    double slack{0.0};
};
[[nodiscard]] RowFigure rowFigure(const Input& input, const plan::EstateRecord& record,
                                  std::string_view what, RowList list);

// Whether a row belongs to a sum, certainly or possibly (an estate built over two age classes).
enum class Belongs { No, Maybe, Yes };
using Chooser = std::function<Belongs(const plan::EstateRecord&)>;

[[nodiscard]] Sum rowSum(const Input& input, std::string_view what, RowList list,
                         const Chooser& chooser);

// The claim's figure in its base unit.
[[nodiscard]] Sum sumOf(const plan::Claim& claim);
// How many of the base unit one unit of the claim is.
[[nodiscard]] double scaleOf(const plan::Claim& claim);

// What the claim's rows add up to, in its base unit; nothing when no rows are meant by it: another
// quantity, a category, a year outside the period, a list that is not there or not complete.
// A claim without year speaks of the survey, or of the annual plan where that alone agrees.
[[nodiscard]] std::optional<Sum> rowsMeantBy(const Input& input, const plan::Claim& claim);

// Has arithmetic.rows-differ told it already?
[[nodiscard]] bool differsFromRows(const Input& input, const plan::Claim& claim);

} // namespace audit
