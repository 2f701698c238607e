#include "exchange/table_form.h"

#include "exchange/form_header.h"
#include "gis/text.h"

#include <algorithm>
#include <array>

namespace exchange {

namespace {

constexpr std::array<std::string_view, 3> totalWords{"合计", "总计", "共计"};
constexpr std::string_view subtotalWord{"小计"};
// What stands after a table begins with one of these.
constexpr std::array<std::string_view, 9> noteWords{
    "填表说明", "说明:", "备注:", "注:", "填表人", "填报人", "制表人", "审核人", "单位负责人"};

template <std::size_t n>
bool isOneOf(const std::array<std::string_view, n>& words, const std::string& text) {
    return std::ranges::find(words, text) != words.end();
}

std::string columnText(const gis::TableRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : std::string{};
}

class FormReading {
public:
    FormReading(const gis::Table& table, FormHeader header,
                std::map<std::string, std::size_t> columns)
        : table_{table}, header_{std::move(header)}, columns_{std::move(columns)} {}

    gis::Checked<Form> form() {
        for (const auto& [word, column] : columns_) {
            form_.headers[word] = header_.columns[column].printed;
        }
        const auto rows = std::span{table_.rows}.subspan(header_.firstRow + header_.levels);
        const auto end = endOfTable(rows);
        for (const auto& row : rows.first(end)) {
            takeRow(row);
        }
        return {std::move(form_), rowsAfterNotes(rows.subspan(end))};
    }

private:
    using Rows = std::span<const gis::TableRow>;

    void takeRow(const gis::TableRow& row) {
        if (isBlank(row) || isHeader(row) || has(row, subtotalWord)) {
            return;
        }
        if (has(row, totalWords)) {
            form_.totals.push_back(formRow(row));
        } else {
            form_.rows.push_back(formRow(row));
        }
    }

    // At a word that announces notes; or, where there is a 合计 row, after the last row that is no
    // note, for notes may follow it unannounced.
    [[nodiscard]] std::size_t endOfTable(Rows rows) const {
        const auto note = std::ranges::find_if(rows, beginsNotes);
        if (note != rows.end()) {
            return static_cast<std::size_t>(note - rows.begin());
        }
        std::size_t end = rows.size();
        if (std::ranges::any_of(rows, [](const auto& row) { return has(row, totalWords); })) {
            while (end > 0 && isNote(rows[end - 1])) {
                --end;
            }
        }
        return end;
    }

    static bool beginsNotes(const gis::TableRow& row) {
        for (const auto& cell : row.cells) {
            const auto text = comparable(cell);
            if (!text.empty()) {
                return std::ranges::any_of(noteWords,
                                           [&](auto word) { return text.starts_with(word); });
            }
        }
        return false;
    }

    // A second table below the first is not read, and not passed over in silence.
    [[nodiscard]] gis::Findings rowsAfterNotes(Rows rows) const {
        const auto looksLikeData = [this](const gis::TableRow& row) {
            return 2 * filledColumns(row) > columns_.size() && !isNote(row) && !isHeader(row) &&
                   !has(row, totalWords);
        };
        const auto count = std::ranges::count_if(rows, looksLikeData);
        if (count == 0) {
            return {};
        }
        const auto first = std::ranges::find_if(rows, looksLikeData);
        return {{"table.rows-after-notes",
                 gis::Severity::Error,
                 {table_.file, table_.sheet, first->number, ""},
                 {{"count", std::to_string(count)}}}};
    }

    [[nodiscard]] std::size_t filledColumns(const gis::TableRow& row) const {
        return static_cast<std::size_t>(std::ranges::count_if(columns_, [&](const auto& entry) {
            return !comparable(columnText(row, entry.second)).empty();
        }));
    }

    // A row of one cell in a table that has several, whichever of them are wanted.
    [[nodiscard]] bool isNote(const gis::TableRow& row) const {
        const auto isFilled = [](const std::string& cell) { return !comparable(cell).empty(); };
        const auto width = std::ranges::count_if(header_.columns, isFilled, &HeaderColumn::printed);
        return std::ranges::count_if(row.cells, isFilled) < std::min<std::ptrdiff_t>(2, width);
    }

    [[nodiscard]] bool isBlank(const gis::TableRow& row) const { return filledColumns(row) == 0; }

    // A header that a new page repeats, or one of its levels.
    [[nodiscard]] bool isHeader(const gis::TableRow& row) const {
        return std::ranges::all_of(columns_, [&](const auto& entry) {
            const auto text = comparable(columnText(row, entry.second));
            const auto& headerTexts = header_.columns[entry.second].texts;
            return text.empty() || std::ranges::find(headerTexts, text) != headerTexts.end();
        });
    }

    template <std::size_t n>
    static bool has(const gis::TableRow& row, const std::array<std::string_view, n>& words) {
        return std::ranges::any_of(
            row.cells, [&](const std::string& cell) { return isOneOf(words, comparable(cell)); });
    }
    static bool has(const gis::TableRow& row, std::string_view word) {
        return has(row, std::array{word});
    }

    [[nodiscard]] FormRow formRow(const gis::TableRow& row) const {
        FormRow formed{{}, {table_.file, table_.sheet, row.number, ""}};
        for (const auto& [word, column] : columns_) {
            auto place = formed.place;
            place.column = header_.columns[column].printed;
            formed.cells[word] = {gis::trimmed(columnText(row, column)), std::move(place)};
        }
        return formed;
    }

    const gis::Table& table_;
    FormHeader header_;
    std::map<std::string, std::size_t> columns_;
    Form form_;
};

gis::Findings headerMissing(const gis::Table& table, std::span<const WantedColumn> wanted) {
    std::string names;
    for (const auto& column : wanted) {
        if (column.need == Need::Required) {
            names += (names.empty() ? "" : "、") + column.headers.front();
        }
    }
    return {{"table.header-missing",
             gis::Severity::Error,
             {table.file, table.sheet, std::nullopt, ""},
             {{"wanted", names}}}};
}

} // namespace

bool isTotalWord(std::string_view text) {
    return isOneOf(totalWords, comparable(text));
}

gis::Checked<Form> readForm(const gis::Table& table, std::span<const WantedColumn> columns) {
    if (table.rows.empty()) {
        return {};
    }
    auto header = findHeader(table, columns);
    if (!header) {
        return {{}, headerMissing(table, columns)};
    }
    const auto lastHeaderRow = header->firstRow + header->levels - 1;
    const gis::SourcePlace place{table.file, table.sheet, table.rows[lastHeaderRow].number, ""};
    auto located = locateColumns(*header, columns, place);
    if (hasErrors(located.findings)) {
        return {{}, std::move(located.findings)};
    }
    auto form = FormReading{table, std::move(*header), std::move(located.value)}.form();
    if (form.value.rows.empty()) {
        form.findings.push_back({"table.no-rows", gis::Severity::Error, place, {}});
    }
    return form;
}

} // namespace exchange
