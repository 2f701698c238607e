#pragma once

// Revisions as files: scenarios/NAME.csv beside the project file, one move a row, so that a planner
// can read, print and mend them in a spreadsheet:
//
//     note,第3片区同年实施
//     line,estate,name,from,to,reason
//     1,620302-025,丽景西苑,2024,2022,与丽景苑相邻，同年施工
//
// The note row stands only where there is a note. What a person has edited is read like any table
// (GBK, another order of columns) and checked cell by cell.
//
// Nobody's move is lost: who changes a scenario holds the lock scenarios/.lock meanwhile, and a
// file that somebody has changed without it, in an editor, is not overwritten.

#include "gis/file_lock.h"
#include "gis/finding.h"
#include "plan/scenario.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace exchange {

// A name becomes a file's name: not empty, at most 60 characters, without / \ : * ? " < > |,
// control characters, blanks at its ends, or a point before it.
[[nodiscard]] bool isScenarioName(const std::string& name);

[[nodiscard]] std::filesystem::path scenarioFolder(const std::filesystem::path& projectFile);
[[nodiscard]] std::filesystem::path scenarioFile(const std::filesystem::path& folder,
                                                 const std::string& name);

// Sorted; none where there is no folder.
[[nodiscard]] std::vector<std::string> scenarioNames(const std::filesystem::path& folder);

// Throws Failure (Usage) "scenario.bad-name" (name), "scenario.unknown" (name, known), and what
// gis::readTable throws. Findings: of the cells as in exchange/cell_values, each with its place;
// "table.header-missing", "table.column-missing"; a row with a faulty cell gives no move.
[[nodiscard]] gis::Checked<plan::Scenario> readScenario(const std::filesystem::path& folder,
                                                        const std::string& name);

// Changing one scenario, which need not exist yet.
class ScenarioEdit {
public:
    // Throws as readScenario does and "file.locked" when somebody else changes a scenario of the
    // folder for longer than `patience`.
    ScenarioEdit(const std::filesystem::path& folder, const std::string& name,
                 std::chrono::milliseconds patience = std::chrono::seconds{5});

    // As it stands; findings as readScenario.
    [[nodiscard]] const gis::Checked<plan::Scenario>& current() const { return current_; }

    // Writes the whole file. Throws Failure (Environment) "scenario.changed-meanwhile" when the
    // file is not what it was when the edit began, "output.unwritable".
    void write(const plan::Scenario& scenario);

private:
    std::filesystem::path folder_;
    std::filesystem::path file_;
    gis::FileLock lock_;
    std::string bytes_; // of the file when the edit began; empty: none
    gis::Checked<plan::Scenario> current_;
};

// The file's bytes.
[[nodiscard]] std::string scenarioCsv(const plan::Scenario& scenario);

} // namespace exchange
