#include "areas/solve.h"

#include <Highs.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace areas {

namespace {

// Worths are whole, so a gap of a half is none.
constexpr double provenGap = 0.5;
constexpr double tolerance = 1e-9; // of rows and of whole numbers

// Columns in compressed form, as HiGHS takes them.
struct Compressed {
    std::vector<double> worths;
    std::vector<double> least;
    std::vector<double> most;
    std::vector<HighsInt> starts;
    std::vector<HighsInt> rows;
    std::vector<double> coefficients;

    Compressed(const std::vector<Column>& columns, double mostOfEach)
        : least(columns.size(), 0.0), most(columns.size(), mostOfEach) {
        for (const Column& column : columns) {
            worths.push_back(column.worth);
            starts.push_back(static_cast<HighsInt>(rows.size()));
            for (const Entry& entry : column.entries) {
                rows.push_back(static_cast<HighsInt>(entry.row));
                coefficients.push_back(entry.coefficient);
            }
        }
    }
};

HighsInt intOf(std::size_t count) {
    return static_cast<HighsInt>(count);
}

void prepare(Highs& highs, const Programme& programme) {
    highs.setOptionValue("output_flag", false);
    highs.setOptionValue("threads", 1);
    highs.setOptionValue("parallel", "off");
    highs.setOptionValue("random_seed", 0);
    highs.setOptionValue("mip_heuristic_effort", 0.0);
    highs.setOptionValue("presolve", "off");
    highs.changeObjectiveSense(ObjSense::kMaximize);
    for (const Row& row : programme.rows) {
        highs.addRow(row.least, row.most, 0, nullptr, nullptr);
    }
}

void addColumns(Highs& highs, const std::vector<Column>& columns, double mostOfEach) {
    if (columns.empty()) {
        return;
    }
    const Compressed data{columns, mostOfEach};
    highs.addCols(intOf(columns.size()), data.worths.data(), data.least.data(), data.most.data(),
                  intOf(data.rows.size()), data.starts.data(), data.rows.data(),
                  data.coefficients.data());
}

double worthOf(const Programme& programme, const std::vector<std::size_t>& chosen) {
    double worth = 0.0;
    for (const std::size_t column : chosen) {
        worth += programme.columns[column].worth;
    }
    return worth;
}

// Coefficients are whole, so these sums are exact.
bool keepsRows(const Programme& programme, const std::vector<std::size_t>& chosen) {
    std::vector<double> sums(programme.rows.size(), 0.0);
    for (const std::size_t column : chosen) {
        for (const Entry& entry : programme.columns[column].entries) {
            sums[entry.row] += entry.coefficient;
        }
    }
    return std::ranges::equal(sums, programme.rows, [](double sum, const Row& row) {
        return row.least <= sum && sum <= row.most;
    });
}

} // namespace

struct Relaxation::Solver {
    Highs highs;
};

Relaxation::Relaxation(const Programme& programme) : solver_{std::make_unique<Solver>()} {
    prepare(solver_->highs, programme);
    add(programme.columns);
}

Relaxation::~Relaxation() = default;

// Rows alone keep columns below one: a limit of their own would hide part of the rows' prices.
void Relaxation::add(const std::vector<Column>& columns) {
    addColumns(solver_->highs, columns, kHighsInf);
}

std::optional<Relaxation::Solution> Relaxation::solve() {
    Highs& highs = solver_->highs;
    highs.run();
    if (highs.getModelStatus() != HighsModelStatus::kOptimal) {
        return std::nullopt;
    }
    return Solution{highs.getInfo().objective_function_value, highs.getSolution().row_dual};
}

WholeSolution solveWhole(const Programme& programme, const std::vector<std::size_t>& start,
                         const WholeEffort& effort) {
    if (programme.columns.empty()) {
        return {};
    }
    Highs highs;
    prepare(highs, programme);
    addColumns(highs, programme.columns, 1.0);
    const std::vector<HighsVarType> whole(programme.columns.size(), HighsVarType::kInteger);
    highs.changeColsIntegrality(0, intOf(whole.size()) - 1, whole.data());
    highs.setOptionValue("mip_rel_gap", 0.0);
    highs.setOptionValue("mip_abs_gap", provenGap);
    highs.setOptionValue("mip_feasibility_tolerance", tolerance);
    highs.setOptionValue("primal_feasibility_tolerance", tolerance);
    highs.setOptionValue("mip_max_nodes", intOf(effort.nodes));
    if (effort.time) {
        highs.setOptionValue("time_limit", static_cast<double>(effort.time->count()) / 1'000.0);
    }
    HighsSolution known;
    known.col_value.assign(programme.columns.size(), 0.0);
    for (const std::size_t column : start) {
        known.col_value[column] = 1.0;
    }
    highs.setSolution(known);
    highs.run();

    WholeSolution solution{start, std::numeric_limits<double>::infinity(), false};
    solution.isTimeOver = highs.getModelStatus() == HighsModelStatus::kTimeLimit;
    if (highs.getModelStatus() == HighsModelStatus::kOptimal &&
        std::isfinite(highs.getInfo().mip_dual_bound)) { // that of a search cut short is none
        solution.bound = highs.getInfo().mip_dual_bound;
    }
    if (highs.getInfo().primal_solution_status == kSolutionStatusFeasible) {
        const std::vector<double>& values = highs.getSolution().col_value;
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] > 0.5) {
                chosen.push_back(i);
            }
        }
        if (worthOf(programme, chosen) > worthOf(programme, start) &&
            keepsRows(programme, chosen)) {
            solution.chosen = std::move(chosen);
        }
    }
    return solution;
}

} // namespace areas
