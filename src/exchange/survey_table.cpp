#include "exchange/survey_table.h"

#include "exchange/cell_values.h"
#include "exchange/form_header.h"
#include "exchange/form_input.h"
#include "plan/linkage.h"

#include <map>

namespace exchange {

namespace {

std::string rowText(const gis::SourcePlace& place) {
    return std::to_string(place.row.value_or(0));
}

class SurveyReading {
public:
    SurveyReading(const Form& form, const plan::District& district, gis::Findings& findings)
        : form_{form}, district_{district}, findings_{findings}, values_{form, findings} {}

    Survey survey() {
        for (const auto& row : form_.rows) {
            take(row);
        }
        for (const auto& row : form_.totals) {
            survey_.totals.push_back(total(row));
        }
        return std::move(survey_);
    }

private:
    void take(const FormRow& row) {
        checkDistrict(row);
        const auto number = numberOf(row);
        const auto name = values_.requiredName(row, "name");
        if (!number || isRepeated(row, *number, name)) {
            return;
        }
        survey_.estates.push_back(estate(row, *number, name));
    }

    void checkDistrict(const FormRow& row) {
        const auto text = comparable(CellValues::text(row, "district"));
        const bool isOurs = text.empty() || text == comparable(district_.name) ||
                            text == comparable(district_.place) || text == district_.code.text();
        if (!isOurs) {
            findings_.push_back(tableError("survey.other-district", placeOf(row, "district"),
                                           {{"text", text}, {"district", district_.name}}));
        }
    }

    // As printed, else as counted.
    std::optional<int> numberOf(const FormRow& row) {
        ++counted_;
        if (!row.cells.contains("number")) {
            return counted_;
        }
        const auto number = values_.count(row, "number");
        if (number == 0) {
            findings_.push_back(tableError("table.not-a-number", placeOf(row, "number"),
                                           {{"text", CellValues::text(row, "number")}}));
            return std::nullopt;
        }
        return number;
    }

    bool isRepeated(const FormRow& row, int number, const std::string& name) {
        const auto [firstNumber, isNewNumber] = rowOfNumber_.try_emplace(number, row.place);
        if (!isNewNumber) {
            findings_.push_back(tableError(
                "survey.duplicate-number", placeOf(row, "number"),
                {{"text", std::to_string(number)}, {"first_row", rowText(firstNumber->second)}}));
            return true;
        }
        if (name.empty()) {
            return false;
        }
        const auto comparableName = plan::bareName(name, std::span{&district_, 1}).text;
        const auto [firstName, isNewName] = rowOfName_.try_emplace(comparableName, row.place);
        if (!isNewName) {
            findings_.push_back(
                tableError("survey.duplicate-estate", placeOf(row, "name"),
                           {{"name", name}, {"first_row", rowText(firstName->second)}}));
        }
        return !isNewName;
    }

    plan::Estate estate(const FormRow& row, int number, const std::string& name) {
        plan::Estate estate;
        estate.id = plan::estateIdOf(district_.code, number);
        estate.district = district_.code;
        estate.number = number;
        estate.name = name;
        estate.built = values_.built(row, "built");
        estate.households = values_.count(row, "households").value_or(0);
        estate.floorArea = values_.floorArea(row, "floor_area").value_or(gis::SquareMetres{});
        estate.buildings = values_.count(row, "buildings").value_or(0);
        estate.structure = CellValues::text(row, "structure");
        estate.earlierWorks = CellValues::text(row, "earlier_works");
        estate.condition = CellValues::text(row, "condition");
        estate.place = row.place;
        return estate;
    }

    plan::StatedTotal total(const FormRow& row) {
        auto total = statedSums(values_, row);
        total.scope = district_.place;
        total.district = district_.code;
        total.estates = statedEstates(values_, row);
        total.where = "合计";
        return total;
    }

    const Form& form_;
    const plan::District& district_;
    gis::Findings& findings_;
    CellValues values_;
    Survey survey_;
    int counted_{0};
    std::map<int, gis::SourcePlace> rowOfNumber_;
    std::map<std::string, gis::SourcePlace> rowOfName_;
};

} // namespace

gis::Checked<Survey> readSurvey(const SurveyInput& input, const plan::District& district) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input.table, TableKind::Survey), findings);
    auto survey = SurveyReading{form, district, findings}.survey();
    return {std::move(survey), std::move(findings)};
}

} // namespace exchange
