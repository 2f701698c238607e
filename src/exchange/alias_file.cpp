#include "exchange/alias_file.h"

#include "exchange/form_columns.h"
#include "exchange/form_header.h"
#include "gis/csv_writer.h"
#include "gis/failure.h"
#include "gis/input_file.h"
#include "gis/table_reader.h"
#include "gis/text.h"
#include "plan/estate_name.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace exchange {

namespace fs = std::filesystem;

namespace {

constexpr std::array words{"list", "name", "estate", "reason"};

gis::Failure failure(gis::FailureKind kind, std::string code, const TableInput& table,
                     std::vector<gis::Fact> facts = {}) {
    return {kind, std::move(code), {table.file.string(), "", {}, ""}, std::move(facts)};
}

TableInput requireCsv(TableInput table) {
    if (gis::lowerCaseExtension(table.file) != ".csv") {
        throw failure(gis::FailureKind::Usage, "alias.not-csv", table);
    }
    return table;
}

fs::path folderOf(const TableInput& table) {
    return table.file.has_parent_path() ? table.file.parent_path() : fs::path{"."};
}

fs::path lockOf(const TableInput& table) {
    return folderOf(table) / ("." + table.file.filename().string() + ".lock");
}

std::string bytesIfThere(const fs::path& file) {
    return fs::exists(file) ? gis::readFile(file) : std::string{};
}

} // namespace

AliasEdit::AliasEdit(TableInput table, std::chrono::milliseconds patience)
    : table_{requireCsv(std::move(table))}, lock_{lockOf(table_), patience},
      output_{folderOf(table_)}, bytes_{bytesIfThere(table_.file)} {
    if (bytes_.empty()) {
        rows_.emplace_back(words.begin(), words.end());
        for (std::size_t column = 0; column < words.size(); ++column) {
            columns_[words[column]] = column;
        }
        firstRow_ = 1;
    } else {
        readTable();
    }
}

void AliasEdit::readTable() {
    const auto table = gis::readTable({table_.file, table_.sheet, table_.encoding}).value;
    const auto wanted = columnsOf(TableKind::Aliases, table_.columns);
    const auto header = findHeader(table, wanted);
    auto located = header ? locateColumns(*header, wanted, {})
                          : gis::Checked<std::map<std::string, std::size_t>>{};
    if (!header || gis::hasErrors(located.findings)) {
        throw failure(gis::FailureKind::Usage, "alias.malformed", table_);
    }
    columns_ = std::move(located.value);
    firstRow_ = header->firstRow + header->levels;
    for (const auto& row : table.rows) {
        rows_.push_back(row.cells);
    }
}

void AliasEdit::decide(const plan::Alias& alias) {
    const auto index = indexOf(alias);
    if (index == rows_.size()) {
        rows_.emplace_back();
    }
    auto& row = rows_[index];
    put(row, "list", alias.list);
    put(row, "name", alias.name);
    put(row, "estate", alias.estate);
    put(row, "reason", alias.reason);
}

bool AliasEdit::withdraw(const plan::Alias& alias) {
    const auto index = indexOf(alias);
    if (index == rows_.size()) {
        return false;
    }
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(index));
    return true;
}

// The row that speaks of the same name; one past the last when there is none.
std::size_t AliasEdit::indexOf(const plan::Alias& alias) const {
    const auto isSame = [](const std::string& a, const std::string& b) {
        return plan::normalizedName(a) == plan::normalizedName(b);
    };
    const auto found = std::find_if(
        rows_.begin() + static_cast<std::ptrdiff_t>(firstRow_), rows_.end(), [&](const Cells& row) {
            return cell(row, "list") == alias.list && isSame(cell(row, "name"), alias.name) &&
                   (!plan::saysNothing(alias.name) || isSame(cell(row, "estate"), alias.estate));
        });
    return static_cast<std::size_t>(found - rows_.begin());
}

std::string AliasEdit::cell(const Cells& row, const std::string& word) const {
    const auto column = columns_.at(word);
    return column < row.size() ? gis::withoutFormulaGuard(gis::trimmed(row[column])) : "";
}

// A table without a column of reasons keeps none.
void AliasEdit::put(Cells& row, const std::string& word, const std::string& text) const {
    const auto column = columns_.find(word);
    if (column == columns_.end()) {
        return;
    }
    row.resize(std::max(row.size(), column->second + 1));
    row[column->second] = gis::guardedFromFormulas(text);
}

std::string AliasEdit::encodedTable() const {
    std::string csv;
    for (const auto& row : rows_) {
        csv += gis::csvRow(row);
    }
    if (table_.encoding.empty()) {
        return std::string{gis::byteOrderMark} + csv;
    }
    auto encoded = gis::encoded(csv, table_.encoding);
    if (!encoded) {
        throw failure(gis::FailureKind::Environment, "alias.unencodable", table_,
                      {{"encoding", table_.encoding}});
    }
    return *std::move(encoded);
}

TableInput AliasEdit::trial() {
    TableInput trial = table_;
    trial.file = output_.pathFor(table_.file.filename());
    gis::writeFile(trial.file, encodedTable());
    return trial;
}

void AliasEdit::commit() {
    if (bytesIfThere(table_.file) != bytes_) {
        throw failure(gis::FailureKind::Environment, "alias.changed-meanwhile", table_);
    }
    output_.commit();
}

} // namespace exchange
