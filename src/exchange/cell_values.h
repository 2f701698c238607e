#pragma once

// The cells of a form as the planner's quantities. A cell that does not say what its column is for
// gives nothing and an Error that names file, row, column and the text:
//   "table.value-missing" (none) · "table.not-a-number" (text) · "table.date-not-number" (text): a
//   spreadsheet made a date of it · "table.negative" (text) ·
//   "table.not-whole" (text) · "table.too-large" (text) · "table.not-a-year" (text)
// and once per column "table.unit-assumed" Warning (unit), where neither header nor cell says it.

#include "exchange/table_form.h"
#include "gis/units.h"
#include "plan/estate.h"
#include "plan/plan_year.h"
#include "plan/renovation_plan.h"

#include <optional>
#include <set>
#include <string>

namespace exchange {

// What a column counts; decides which units may stand behind its numbers and in its header.
enum class Quantity {
    Count,     // 个, 户, 栋
    FloorArea, // in 万平方米 unless the header or the cell says 平方米
    Money      // in 万元 unless the header or the cell says 元 or 亿元
};

class CellValues {
public:
    // Both must outlive the reading; findings are added to.
    CellValues(const Form& form, gis::Findings& findings) : form_{form}, findings_{findings} {}

    // "" where the form has no such column. Lines of a cell are joined by a blank; those of a name,
    // which breaks only for want of room, without one.
    [[nodiscard]] static std::string text(const FormRow& row, const std::string& word);
    [[nodiscard]] std::string requiredText(const FormRow& row, const std::string& word);
    [[nodiscard]] std::string requiredName(const FormRow& row, const std::string& word);

    [[nodiscard]] std::optional<int> count(const FormRow& row, const std::string& word);
    [[nodiscard]] std::optional<gis::SquareMetres> floorArea(const FormRow& row,
                                                             const std::string& word);
    [[nodiscard]] std::optional<plan::PlanYear> year(const FormRow& row, const std::string& word);
    // Text without periods when it is not understood; its lines are joined by ；.
    [[nodiscard]] plan::Built built(const FormRow& row, const std::string& word);

    // In the unit in which plans state sums (个, 万平方米, 万元), with the digits as printed. A
    // blank cell and a column that is not there state nothing and are no error.
    [[nodiscard]] std::optional<plan::StatedFigure> stated(const FormRow& row,
                                                           const std::string& word,
                                                           Quantity quantity);

private:
    struct Amount {
        double value{0.0}; // in the number's own unit
        int decimals{0};
        double factor{1.0}; // of that unit to the base unit: 个, 平方米, 元
    };
    [[nodiscard]] std::optional<Amount> amount(const FormRow& row, const std::string& word,
                                               Quantity quantity);
    [[nodiscard]] double columnFactor(const FormCell& cell, const std::string& word,
                                      Quantity quantity);
    void report(std::string code, const FormCell& cell);

    const Form& form_;
    gis::Findings& findings_;
    std::set<std::string> assumedColumns_;
};

} // namespace exchange
