#pragma once

// Changing a project's alias table (CSV), where people's decisions about names are kept:
//
//     list,name,estate,reason
//     plan,金谷里13区丽景苑,丽景苑,170户、6栋与调查表一致
//
// Titles, other columns and their order stay. The file becomes UTF-8 with commas, unless the
// project names an encoding; one that does not exist yet is begun. Nobody's decision is lost: who
// changes the table holds a lock beside it, and a file that somebody has changed without the lock
// is not overwritten.

#include "exchange/project_file.h"
#include "gis/file_lock.h"
#include "gis/staged_output.h"
#include "plan/linkage.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace exchange {

class AliasEdit {
public:
    // Throws Failure (Usage) "alias.not-csv" for a workbook, "alias.malformed" when the table has
    // no header of an alias table; "file.locked", and what gis::readTable throws.
    explicit AliasEdit(TableInput table,
                       std::chrono::milliseconds patience = std::chrono::seconds{5});

    // In place of what the table says about the same name of the same list; about an estate that
    // the list does not have (name 无), of the same estate.
    void decide(const plan::Alias& alias);
    // False when the table says nothing about it.
    bool withdraw(const plan::Alias& alias);

    // The table as it would be, written beside its place: read it to see what becomes of it.
    // Throws "output.unwritable", and "alias.unencodable" (Environment; encoding).
    [[nodiscard]] TableInput trial();
    // Puts the last trial in place. Throws Failure (Environment) "alias.changed-meanwhile",
    // "output.unwritable".
    void commit();

private:
    using Cells = std::vector<std::string>;

    void readTable();
    [[nodiscard]] std::size_t indexOf(const plan::Alias& alias) const;
    [[nodiscard]] std::string cell(const Cells& row, const std::string& word) const;
    void put(Cells& row, const std::string& word, const std::string& text) const;
    [[nodiscard]] std::string encodedTable() const;

    TableInput table_;
    gis::FileLock lock_;
    gis::StagedOutput output_;
    std::string bytes_; // of the file when the edit began; empty: none
    std::vector<Cells> rows_;
    std::map<std::string, std::size_t> columns_; // our word -> column
    std::size_t firstRow_{0}; // below the header
};

} // namespace exchange
