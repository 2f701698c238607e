#include "exchange/scenario_file.h"

#include "exchange/cell_values.h"
#include "exchange/form_columns.h"
#include "exchange/form_header.h"
#include "gis/csv_writer.h"
#include "gis/failure.h"
#include "gis/input_file.h"
#include "gis/staged_output.h"
#include "gis/table_reader.h"
#include "gis/text.h"

#include <algorithm>
#include <array>

namespace exchange {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending{".csv"};
constexpr std::string_view noteWord{"note"};

gis::Failure failure(gis::FailureKind kind, std::string code, const fs::path& file,
                     std::vector<gis::Fact> facts) {
    return {kind, std::move(code), {file.string(), "", {}, ""}, std::move(facts)};
}

void requireName(const fs::path& folder, const std::string& name) {
    if (!isScenarioName(name)) {
        throw failure(gis::FailureKind::Usage, "scenario.bad-name", folder, {{"name", name}});
    }
}

// The folder, once the name is known to be one.
fs::path folderFor(const fs::path& folder, const std::string& name) {
    requireName(folder, name);
    return folder;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "" : "、") + name;
    }
    return text.empty() ? "—" : text;
}

class ScenarioReading {
public:
    ScenarioReading(const gis::Table& table, std::string name) : table_{table} {
        scenario_.name = std::move(name);
    }

    gis::Checked<plan::Scenario> scenario() {
        const auto wanted = columnsOf(TableKind::Scenario, {});
        if (const auto header = findHeader(table_, wanted)) {
            read(*header, wanted);
        } else {
            findings_.push_back({"table.header-missing",
                                 gis::Severity::Error,
                                 {table_.file, table_.sheet, {}, ""},
                                 {{"wanted", "line、estate、from、to"}}});
        }
        return {std::move(scenario_), std::move(findings_)};
    }

private:
    void read(const FormHeader& header, std::span<const WantedColumn> wanted) {
        const auto lastHeaderRow = header.firstRow + header.levels - 1;
        const auto columns = keepFindings(
            locateColumns(header, wanted,
                          {table_.file, table_.sheet, table_.rows[lastHeaderRow].number, ""}),
            findings_);
        if (gis::hasErrors(findings_)) {
            return;
        }
        for (const auto& row : std::span{table_.rows}.first(header.firstRow)) {
            takeNote(row);
        }
        Form form;
        for (const auto& [word, column] : columns) {
            form.headers[word] = header.columns[column].printed;
        }
        for (const auto& row : std::span{table_.rows}.subspan(lastHeaderRow + 1)) {
            form.rows.push_back(formRow(row, columns, form));
        }
        for (const auto& row : form.rows) {
            takeMove(row, form);
        }
    }

    void takeNote(const gis::TableRow& row) {
        if (row.cells.size() > 1 && comparable(row.cells[0]) == noteWord) {
            scenario_.note = gis::withoutFormulaGuard(row.cells[1]);
        }
    }

    [[nodiscard]] FormRow formRow(const gis::TableRow& row,
                                  const std::map<std::string, std::size_t>& columns,
                                  const Form& form) const {
        FormRow formed{{}, {table_.file, table_.sheet, row.number, ""}};
        for (const auto& [word, column] : columns) {
            auto place = formed.place;
            place.column = form.headers.at(word);
            const auto text = column < row.cells.size() ? gis::trimmed(row.cells[column]) : "";
            formed.cells[word] = {gis::withoutFormulaGuard(text), std::move(place)};
        }
        return formed;
    }

    void takeMove(const FormRow& row, const Form& form) {
        gis::Findings found;
        CellValues values{form, found};
        const auto line = values.count(row, "line");
        const auto estate = values.requiredText(row, "estate");
        const auto from = values.year(row, "from");
        const auto to = values.year(row, "to");
        if (line && from && to && !estate.empty()) {
            scenario_.moves.push_back({*line, plan::EstateId{estate}, CellValues::text(row, "name"),
                                       *from, *to, CellValues::text(row, "reason"), row.place});
        }
        append(findings_, std::move(found));
    }

    const gis::Table& table_;
    plan::Scenario scenario_;
    gis::Findings findings_;
};

std::string bytesIfThere(const fs::path& file) {
    return fs::exists(file) ? gis::readFile(file) : std::string{};
}

} // namespace

bool isScenarioName(const std::string& name) {
    constexpr std::size_t mostBytes = 180; // with its ending it fits any file system
    constexpr unsigned char firstPrintable = 0x20;
    const auto isForbidden = [](unsigned char byte) {
        return byte < firstPrintable || std::string_view{"/\\:*?\"<>|"}.find(
                                            static_cast<char>(byte)) != std::string_view::npos;
    };
    return gis::isUtf8(name) && !name.empty() && name.front() != '.' && name.size() <= mostBytes &&
           gis::trimmed(name) == name && std::ranges::none_of(name, isForbidden);
}

fs::path scenarioFolder(const fs::path& projectFile) {
    return projectFile.parent_path() / "scenarios";
}

fs::path scenarioFile(const fs::path& folder, const std::string& name) {
    return folder / (name + std::string{ending});
}

std::vector<std::string> scenarioNames(const fs::path& folder) {
    std::vector<std::string> names;
    if (!fs::is_directory(folder)) {
        return names;
    }
    for (const auto& entry : fs::directory_iterator{folder}) {
        const auto name = entry.path().stem().string();
        if (entry.is_regular_file() && entry.path().extension() == ending && isScenarioName(name)) {
            names.push_back(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

gis::Checked<plan::Scenario> readScenario(const fs::path& folder, const std::string& name) {
    requireName(folder, name);
    const auto file = scenarioFile(folder, name);
    if (!fs::exists(file)) {
        throw failure(gis::FailureKind::Usage, "scenario.unknown", folder,
                      {{"name", name}, {"known", joined(scenarioNames(folder))}});
    }
    gis::Findings findings;
    const auto table = keepFindings(gis::readTable({file, "", ""}), findings);
    if (gis::hasErrors(findings)) { // an empty file
        return {{name, {}, {}}, std::move(findings)};
    }
    auto scenario = keepFindings(ScenarioReading{table, name}.scenario(), findings);
    return {std::move(scenario), std::move(findings)};
}

ScenarioEdit::ScenarioEdit(const fs::path& folder, const std::string& name,
                           std::chrono::milliseconds patience)
    : folder_{folderFor(folder, name)}, file_{scenarioFile(folder, name)},
      lock_{folder / ".lock", patience}, bytes_{bytesIfThere(file_)} {
    current_.value.name = name;
    if (fs::exists(file_)) {
        current_ = readScenario(folder, name);
    }
}

void ScenarioEdit::write(const plan::Scenario& scenario) {
    if (bytesIfThere(file_) != bytes_) {
        throw failure(gis::FailureKind::Environment, "scenario.changed-meanwhile", file_, {});
    }
    gis::StagedOutput output{folder_};
    bytes_ = scenarioCsv(scenario);
    gis::writeFile(output.pathFor(file_.filename()), bytes_);
    output.commit();
}

std::string scenarioCsv(const plan::Scenario& scenario) {
    using Cells = std::vector<std::string>;
    std::string csv{gis::byteOrderMark};
    if (!scenario.note.empty()) {
        csv += gis::csvRow(Cells{std::string{noteWord}, gis::guardedFromFormulas(scenario.note)});
    }
    csv += gis::csvRow(Cells{"line", "estate", "name", "from", "to", "reason"});
    for (const auto& move : scenario.moves) {
        csv += gis::csvRow(Cells{std::to_string(move.line), move.estate.text(),
                                 gis::guardedFromFormulas(move.name), toText(move.from),
                                 toText(move.to), gis::guardedFromFormulas(move.reason)});
    }
    return csv;
}

} // namespace exchange
