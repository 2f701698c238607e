#include "exchange/form_header.h"

#include "gis/text.h"

#include <algorithm>

namespace exchange {

namespace {

using Row = std::vector<std::string>; // comparable cells

// "居民户数(户)" -> "居民户数"; a bracket in the middle belongs to the name.
std::string withoutUnit(const std::string& header) {
    const auto open = header.rfind('(');
    if (!header.ends_with(')') || open == std::string::npos || open == 0) {
        return header;
    }
    return header.substr(0, open);
}

Row comparableCells(const gis::TableRow& row) {
    Row cells;
    for (const auto& cell : row.cells) {
        cells.push_back(comparable(cell));
    }
    return cells;
}

std::string cellAt(const Row& row, std::size_t column) {
    return column < row.size() ? row[column] : std::string{};
}

// The text of a cell or, where it is blank, of the merged range to its left.
std::string groupAt(const Row& row, std::size_t column) {
    for (std::size_t c = std::min(column + 1, row.size()); c > 0; --c) {
        if (!row[c - 1].empty()) {
            return row[c - 1];
        }
    }
    return {};
}

void addName(HeaderColumn& column, const std::string& name) {
    for (const auto& form : {name, withoutUnit(name)}) {
        if (std::ranges::find(column.names, form) == column.names.end()) {
            column.names.push_back(form);
        }
    }
}

HeaderColumn headerColumn(std::span<const Row> levels, std::size_t index) {
    HeaderColumn column;
    std::size_t own = 0;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        const auto text = cellAt(levels[level], index);
        if (!text.empty()) {
            column.texts.push_back(text);
            own = level;
        }
    }
    if (column.texts.empty()) {
        return column;
    }
    column.printed = column.texts.back();
    addName(column, column.printed);
    for (std::size_t level = 0; level < own; ++level) {
        const auto group = groupAt(levels[level], index);
        if (!group.empty()) {
            addName(column, group + "/" + column.printed);
        }
    }
    return column;
}

FormHeader headerAt(std::span<const Row> rows, std::size_t firstRow, std::size_t levels) {
    FormHeader header{firstRow, levels, {}};
    const auto block = rows.subspan(firstRow, levels);
    std::size_t width = 0;
    for (const auto& row : block) {
        width = std::max(width, row.size());
    }
    for (std::size_t column = 0; column < width; ++column) {
        header.columns.push_back(headerColumn(block, column));
    }
    return header;
}

std::vector<std::size_t> columnsNamed(const FormHeader& header, const std::string& accepted) {
    const auto name = comparable(accepted);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
        const auto& names = header.columns[i].names;
        if (std::ranges::find(names, name) != names.end()) {
            found.push_back(i);
        }
    }
    return found;
}

// Those of the first accepted header that any column has.
std::vector<std::size_t> columnsFor(const FormHeader& header, const WantedColumn& wanted) {
    for (const auto& accepted : wanted.headers) {
        auto found = columnsNamed(header, accepted);
        if (!found.empty()) {
            return found;
        }
    }
    return {};
}

std::ptrdiff_t namedColumns(const FormHeader& header, std::span<const WantedColumn> wanted) {
    return std::ranges::count_if(
        wanted, [&](const WantedColumn& column) { return !columnsFor(header, column).empty(); });
}

std::string joined(const std::vector<std::string>& texts) {
    std::string list;
    for (const auto& text : texts) {
        list += (list.empty() ? "" : "、") + text;
    }
    return list;
}

std::vector<std::string> printedHeaders(const FormHeader& header) {
    std::vector<std::string> printed;
    for (const auto& column : header.columns) {
        if (!column.printed.empty()) {
            printed.push_back(column.printed);
        }
    }
    return printed;
}

std::string nearestHeader(const FormHeader& header, const WantedColumn& wanted) {
    std::optional<std::size_t> least;
    std::string nearest;
    for (const auto& printed : printedHeaders(header)) {
        for (const auto& accepted : wanted.headers) {
            const auto distance =
                gis::editDistance(withoutUnit(printed), withoutUnit(comparable(accepted)));
            if (!least || distance < *least) {
                least = distance;
                nearest = printed;
            }
        }
    }
    return nearest;
}

gis::Finding missing(const FormHeader& header, const WantedColumn& wanted,
                     const gis::SourcePlace& place) {
    return {"table.column-missing",
            gis::Severity::Error,
            place,
            {{"column", wanted.headers.front()},
             {"accepted", joined(wanted.headers)},
             {"found", joined(printedHeaders(header))},
             {"nearest", nearestHeader(header, wanted)}}};
}

gis::Finding ambiguous(const std::vector<std::size_t>& found, const WantedColumn& wanted,
                       const gis::SourcePlace& place) {
    std::vector<std::string> letters;
    letters.reserve(found.size());
    for (const auto column : found) {
        letters.push_back(gis::columnLetters(column));
    }
    return {"table.column-ambiguous",
            gis::Severity::Error,
            place,
            {{"column", wanted.headers.front()}, {"places", joined(letters)}}};
}

} // namespace

std::string comparable(std::string_view text) {
    return gis::withoutBlanks(gis::nfkc(text));
}

std::optional<FormHeader> findHeader(const gis::Table& table,
                                     std::span<const WantedColumn> wanted) {
    constexpr std::size_t searched = 30; // titles and notes above a table take a page's head
    constexpr std::size_t deepest = 3;   // group, subgroup, column
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(searched, table.rows.size()); ++i) {
        rows.push_back(comparableCells(table.rows[i]));
    }
    std::optional<FormHeader> best;
    std::ptrdiff_t most = 0;
    for (std::size_t levels = 1; levels <= deepest; ++levels) {
        for (std::size_t first = 0; first + levels <= rows.size(); ++first) {
            auto header = headerAt(rows, first, levels);
            const auto named = namedColumns(header, wanted);
            if (named > most) {
                most = named;
                best = std::move(header);
            }
        }
    }
    return best;
}

gis::Checked<std::map<std::string, std::size_t>> locateColumns(const FormHeader& header,
                                                               std::span<const WantedColumn> wanted,
                                                               const gis::SourcePlace& place) {
    gis::Checked<std::map<std::string, std::size_t>> located;
    for (const auto& column : wanted) {
        const auto found = columnsFor(header, column);
        if (found.size() == 1) {
            located.value[column.word] = found.front();
        } else if (found.size() > 1) {
            located.findings.push_back(ambiguous(found, column, place));
        } else if (column.need == Need::Required) {
            located.findings.push_back(missing(header, column, place));
        }
    }
    return located;
}

} // namespace exchange
