#include "exchange/cell_values.h"

#include "exchange/numerals.h"
#include "gis/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>

namespace exchange {

namespace {

constexpr double perWan = 10'000.0;
constexpr double perYi = 100'000'000.0;

struct UnitWord {
    Quantity quantity;
    std::string_view word; // comparable
    double factor;         // to 个, 平方米, 元
};

// Longer words first, for headers are searched for them: 万平方米 contains 平方米.
constexpr std::array<UnitWord, 22> units{{{Quantity::Count, "万户", perWan},
                                          {Quantity::Count, "个小区", 1.0},
                                          {Quantity::Count, "个", 1.0},
                                          {Quantity::Count, "户", 1.0},
                                          {Quantity::Count, "栋", 1.0},
                                          {Quantity::Count, "幢", 1.0},
                                          {Quantity::Count, "座", 1.0},
                                          {Quantity::Count, "套", 1.0},
                                          {Quantity::FloorArea, "万平方米", perWan},
                                          {Quantity::FloorArea, "万平米", perWan},
                                          {Quantity::FloorArea, "万m2", perWan},
                                          {Quantity::FloorArea, "wan_m2", perWan},
                                          {Quantity::FloorArea, "万", perWan},
                                          {Quantity::FloorArea, "平方米", 1.0},
                                          {Quantity::FloorArea, "平米", 1.0},
                                          {Quantity::FloorArea, "m2", 1.0},
                                          {Quantity::Money, "万元", perWan},
                                          {Quantity::Money, "wan_yuan", perWan},
                                          {Quantity::Money, "万", perWan},
                                          {Quantity::Money, "亿元", perYi},
                                          {Quantity::Money, "亿", perYi},
                                          {Quantity::Money, "元", 1.0}}};

std::optional<double> factorOf(Quantity quantity, const std::string& unit) {
    const auto found = std::ranges::find_if(units, [&](const UnitWord& known) {
        return known.quantity == quantity && known.word == unit;
    });
    return found == units.end() ? std::nullopt : std::optional{found->factor};
}

std::optional<double> factorIn(Quantity quantity, const std::string& header) {
    const auto found = std::ranges::find_if(units, [&](const UnitWord& known) {
        return known.quantity == quantity && header.find(known.word) != std::string::npos;
    });
    return found == units.end() ? std::nullopt : std::optional{found->factor};
}

// In which sums are stated.
double statedFactor(Quantity quantity) {
    return quantity == Quantity::Count ? 1.0 : perWan;
}

const FormCell* cellOf(const FormRow& row, const std::string& word) {
    const auto found = row.cells.find(word);
    return found == row.cells.end() ? nullptr : &found->second;
}

// As gis::readTable gives the date cells of a workbook: 2021-03-01, with or without a time.
bool isDate(const std::string& text) {
    constexpr std::string_view form{"0000-00-00"};
    const auto isAsFormed = [](char printed, char formed) {
        return formed == '0' ? printed >= '0' && printed <= '9' : printed == formed;
    };
    return text.size() >= form.size() &&
           std::ranges::equal(std::string_view{text}.substr(0, form.size()), form, isAsFormed);
}

std::string joinedLines(const std::string& text, std::string_view mark) {
    std::string joined;
    for (const auto line : std::views::split(text, '\n')) {
        const auto words = gis::trimmed(std::string_view{line.begin(), line.end()});
        if (!words.empty()) {
            joined += (joined.empty() ? std::string{} : std::string{mark}) + words;
        }
    }
    return joined;
}

} // namespace

std::string CellValues::text(const FormRow& row, const std::string& word) {
    const auto* cell = cellOf(row, word);
    return cell == nullptr ? std::string{} : joinedLines(cell->text, " ");
}

std::string CellValues::requiredText(const FormRow& row, const std::string& word) {
    const auto* cell = cellOf(row, word);
    if (cell != nullptr && cell->text.empty()) {
        report("table.value-missing", *cell);
    }
    return text(row, word);
}

std::string CellValues::requiredName(const FormRow& row, const std::string& word) {
    return requiredText(row, word).empty() ? std::string{}
                                           : joinedLines(cellOf(row, word)->text, "");
}

std::optional<int> CellValues::count(const FormRow& row, const std::string& word) {
    const auto counted = amount(row, word, Quantity::Count);
    if (!counted) {
        return std::nullopt;
    }
    constexpr double largest = 100'000'000.0; // no city has so many households
    const auto& cell = *cellOf(row, word);
    const double things = counted->value * counted->factor;
    if (things > largest) {
        report("table.too-large", cell);
        return std::nullopt;
    }
    if (things != std::floor(things)) {
        report("table.not-whole", cell);
        return std::nullopt;
    }
    return static_cast<int>(things);
}

std::optional<gis::SquareMetres> CellValues::floorArea(const FormRow& row,
                                                       const std::string& word) {
    const auto area = amount(row, word, Quantity::FloorArea);
    if (!area) {
        return std::nullopt;
    }
    return area->factor == perWan ? gis::SquareMetres::ofWan(area->value)
                                  : gis::SquareMetres::of(area->value * area->factor);
}

std::optional<plan::PlanYear> CellValues::year(const FormRow& row, const std::string& word) {
    const auto* cell = cellOf(row, word);
    if (cell == nullptr) {
        return std::nullopt;
    }
    if (cell->text.empty()) {
        report("table.value-missing", *cell);
        return std::nullopt;
    }
    const auto numeral = numeralFrom(cell->text);
    const bool isYear = numeral && numeral->decimals == 0 && numeral->value >= 1000.0 &&
                        numeral->value <= 9999.0 &&
                        (numeral->unit.empty() || numeral->unit == "年" || numeral->unit == "年度");
    if (!isYear) {
        report("table.not-a-year", *cell);
        return std::nullopt;
    }
    return plan::PlanYear{static_cast<int>(numeral->value)};
}

plan::Built CellValues::built(const FormRow& row, const std::string& word) {
    const auto* cell = cellOf(row, word);
    if (cell == nullptr) {
        return {};
    }
    const auto printed = joinedLines(cell->text, "；");
    auto built = plan::builtFrom(printed);
    if (!built) {
        report(printed.empty() ? "table.value-missing" : "table.not-a-year", *cell);
        return {printed, {}};
    }
    return *built;
}

std::optional<plan::StatedFigure> CellValues::stated(const FormRow& row, const std::string& word,
                                                     Quantity quantity) {
    if (text(row, word).empty()) {
        return std::nullopt;
    }
    const auto figure = amount(row, word, quantity);
    if (!figure) {
        return std::nullopt;
    }
    const double unit = statedFactor(quantity);
    const auto moreDecimals = static_cast<int>(std::lround(std::log10(figure->factor / unit)));
    const bool isStatedUnit = moreDecimals == 0;
    return plan::StatedFigure{isStatedUnit ? figure->value : figure->value * figure->factor / unit,
                              figure->decimals - moreDecimals};
}

std::optional<CellValues::Amount> CellValues::amount(const FormRow& row, const std::string& word,
                                                     Quantity quantity) {
    const auto* cell = cellOf(row, word);
    if (cell == nullptr) {
        return std::nullopt;
    }
    if (cell->text.empty()) {
        report("table.value-missing", *cell);
        return std::nullopt;
    }
    if (isDate(cell->text)) {
        report("table.date-not-number", *cell);
        return std::nullopt;
    }
    const auto numeral = numeralFrom(cell->text);
    const auto ownFactor = numeral ? factorOf(quantity, numeral->unit) : std::nullopt;
    if (!numeral || (!numeral->unit.empty() && !ownFactor)) {
        report("table.not-a-number", *cell);
        return std::nullopt;
    }
    if (numeral->value < 0.0) {
        report("table.negative", *cell);
        return std::nullopt;
    }
    const double factor = ownFactor ? *ownFactor : columnFactor(*cell, word, quantity);
    return Amount{numeral->value, numeral->decimals, factor};
}

double CellValues::columnFactor(const FormCell& cell, const std::string& word, Quantity quantity) {
    if (const auto factor = factorIn(quantity, form_.headers.at(word))) {
        return *factor;
    }
    if (quantity == Quantity::Count) {
        return 1.0;
    }
    if (assumedColumns_.insert(word).second) {
        const std::string unit = quantity == Quantity::FloorArea ? "万平方米" : "万元";
        findings_.push_back(
            {"table.unit-assumed", gis::Severity::Warning, cell.place, {{"unit", unit}}});
    }
    return perWan;
}

void CellValues::report(std::string code, const FormCell& cell) {
    std::vector<gis::Fact> facts;
    if (!cell.text.empty()) {
        facts.push_back({"text", cell.text});
    }
    findings_.push_back({std::move(code), gis::Severity::Error, cell.place, std::move(facts)});
}

} // namespace exchange
