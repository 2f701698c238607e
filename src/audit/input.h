#pragma once

// What rules look at: the joined plan, and every figure that it states about itself, once.

#include "gis/source_place.h"
#include "plan/claim.h"
#include "plan/portfolio.h"

#include <optional>
#include <vector>

namespace audit {

// A claim, and every row of our tables that holds it: the table of claims and that of the annual
// plan's totals may hold the same printed figure.
struct Statement {
    plan::Claim claim;
    std::vector<gis::SourcePlace> places; // never empty
};

// Floor areas reach us as numbers; how far they were rounded is read off the whole column, for a
// spreadsheet drops the zeros at the end of 16.00. Decimals of 万平方米 that most rows have.
struct AreaDecimals {
    int survey{0};
    int plan{0};
    int guidance{0};
};

// Whether all rows of the annual plan are in the portfolio. Where some met no estate of the survey,
// sums over its rows would differ for that reason alone and are not compared.
enum class PlanRows { Complete, Incomplete };

struct Input {
    const plan::Portfolio& portfolio; // outlives the input
    std::vector<Statement> statements; // in the order of the claims, then of the stated totals
    AreaDecimals areaDecimals;
    PlanRows planRows{PlanRows::Complete};
};

[[nodiscard]] Input inputFrom(const plan::Portfolio& portfolio, PlanRows planRows);

// The area in 万平方米 with the digits it was printed with, `usual` ones at least.
[[nodiscard]] plan::StatedFigure printedArea(gis::SquareMetres area, int usual);

} // namespace audit
