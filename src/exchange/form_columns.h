#pragma once

// The columns of every table the program reads: our word, what it means, and the headers by which
// offices know it. The one list for reading, for plan.toml and for help.

#include "exchange/project_file.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

enum class TableKind {
    Survey,
    AnnualPlan,
    AnnualPlanList, // the annual plan as plans print it: a row per year, its estates in words
    AnnualPlanTotals,
    Guidance,
    Aliases,
    NameWords,
    Claims,
    TypeContents,
    Demolitions,
    Sites,
    RoadLines,
    Scenario,
    ProposedYears // of estates that areas join
};

// A table, or the row of a form, is useless without its required columns.
enum class Need { Required, Optional };

struct WantedColumn {
    std::string word;                 // "households"
    std::vector<std::string> headers; // accepted, the first match wins; the first is its name
    Need need{Need::Required};
};

// With the headers of the project file in place of the defaults.
[[nodiscard]] std::vector<WantedColumn> columnsOf(TableKind kind, const ColumnMapping& mapping);

struct ColumnDefault {
    std::string_view word;
    std::string_view headers; // split by |
    Need need;
};
[[nodiscard]] std::span<const ColumnDefault> defaultColumnsOf(TableKind kind);

} // namespace exchange
