#pragma once

// Where a value came from, exact enough that a person can put a finger on it.

#include <cstddef>
#include <optional>
#include <string>

namespace gis {

struct SourcePlace {
    std::string file;               // as the user named it; empty: not from a file
    std::string part; // layer of a geodata file or sheet of a workbook; may be empty
    std::optional<std::size_t> row; // 1-based, as a spreadsheet or text editor counts;
                                    // for layers the feature id as the file counts
    std::string column; // header text, field name or spreadsheet letter; may be empty

    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
    friend auto operator<=>(const SourcePlace&, const SourcePlace&) = default;
};

// "survey.xlsx [Sheet1] row 7, column 户数"; the parts that are unknown are left out.
[[nodiscard]] std::string toText(const SourcePlace& place);

} // namespace gis
