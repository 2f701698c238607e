// OpenDocument spreadsheets (ODF 1.3 part 3, chapter 9), as much as a grid of text needs.

#include "gis/office_package.h"
#include "gis/text.h"
#include "gis/workbook.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>
#include <utility>

namespace gis {

namespace {

// Repeated cells and rows are written once; a file of a few bytes could stand for endless cells.
constexpr std::size_t mostCells = 5'000'000;

std::size_t repetitions(const XmlNode& node, std::string_view name) {
    const std::string_view digits = attribute(node, name);
    std::size_t count = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return std::max<std::size_t>(count, 1);
}

// Text of a paragraph; blanks, tabs and line breaks are elements of their own.
void appendParagraph(const XmlNode& node, std::string& text) {
    for (const XmlNode& part : node.children) {
        if (part.name.empty()) {
            text += part.text;
        } else if (part.name == "s") {
            text.append(repetitions(part, "text:c"), ' ');
        } else if (part.name == "tab") {
            text += '\t';
        } else if (part.name == "line-break") {
            text += '\n';
        } else if (part.name != "annotation" && part.name != "ruby-text") {
            appendParagraph(part, text);
        }
    }
}

// All paragraphs of a cell; a comment (annotation) is no child called "p".
std::string paragraphs(const XmlNode& cell) {
    std::string text;
    for (const XmlNode& part : cell.children) {
        if (part.name == "p") {
            text += text.empty() ? "" : "\n";
            appendParagraph(part, text);
        }
    }
    return text;
}

// "2003-01-31T12:30:00" -> "2003-01-31 12:30:00"
std::string dateText(std::string text) {
    std::ranges::replace(text, 'T', ' ');
    return text;
}

// "PT12H30M00S" -> "12:30:00"
std::string timeText(std::string_view duration) {
    std::string text;
    for (const char letter : duration.substr(std::min<std::size_t>(2, duration.size()))) {
        if (letter == 'H' || letter == 'M') {
            text += ':';
        } else if (letter != 'S') {
            text += letter;
        }
    }
    return text;
}

std::string cellText(const XmlNode& cell) {
    const std::string_view type = attribute(cell, "office:value-type");
    if (type == "float" || type == "percentage" || type == "currency") {
        const std::string_view stored = attribute(cell, "office:value");
        const auto number = numberOf(stored);
        return number ? spreadsheetNumber(*number) : std::string{stored};
    }
    if (type == "date") {
        return dateText(std::string{attribute(cell, "office:date-value")});
    }
    if (type == "time") {
        return timeText(attribute(cell, "office:time-value"));
    }
    if (type == "boolean") {
        return attribute(cell, "office:boolean-value") == "true" ? "TRUE" : "FALSE";
    }
    return paragraphs(cell);
}

// A formula that has never been computed has no type of value.
bool isUncomputed(const XmlNode& cell) {
    return !attribute(cell, "table:formula").empty() &&
           attribute(cell, "office:value-type").empty();
}

class SheetReader {
public:
    explicit SheetReader(const OfficePackage& package) : package_{package} {}

    // Rows may stand in groups and header rows, at any depth.
    void readRows(const XmlNode& node, Sheet& sheet) {
        for (const XmlNode& part : node.children) {
            if (part.name == "table-row") {
                readRow(part, sheet);
            } else if (part.name == "table-row-group" || part.name == "table-header-rows" ||
                       part.name == "table-rows") {
                readRows(part, sheet);
            }
        }
    }
    void beginSheet() { next_ = 1; }

private:
    void readRow(const XmlNode& node, Sheet& sheet) {
        const std::size_t count = repetitions(node, "table:number-rows-repeated");
        const std::vector<std::string> cells = cellsOf(node, sheet);
        if (!cells.empty()) {
            countCells(cells.size(), count);
            for (std::size_t i = 0; i < count; ++i) {
                sheet.rows.push_back({next_ + i, cells});
            }
        }
        next_ += count;
    }

    // Cells hidden under a merged range ("covered") are blank.
    std::vector<std::string> cellsOf(const XmlNode& node, Sheet& sheet) {
        TableRow row;
        std::size_t column = 0;
        for (const XmlNode& cell : node.children) {
            if (cell.name != "table-cell" && cell.name != "covered-table-cell") {
                continue;
            }
            const std::size_t count = repetitions(cell, "table:number-columns-repeated");
            const std::string text = cell.name == "table-cell" ? cellText(cell) : std::string{};
            if (isUncomputed(cell)) {
                sheet.uncomputed.push_back({next_, column});
            }
            if (!text.empty()) {
                countCells(1, count);
                for (std::size_t i = 0; i < count; ++i) {
                    putCell(row, column + i, text);
                }
            }
            column += count;
        }
        return row.cells;
    }

    void countCells(std::size_t cells, std::size_t times) {
        if (times > mostCells || cells * times > mostCells - cells_) {
            throw package_.unreadable("more than " + std::to_string(mostCells) + " cells");
        }
        cells_ += cells * times;
    }

    const OfficePackage& package_;
    std::size_t next_{1};
    std::size_t cells_{0};
};

// A sheet is hidden by its style (table:display), which content.xml defines before the sheets.
std::set<std::string, std::less<>> hidingStyles(const XmlNode& content) {
    std::set<std::string, std::less<>> names;
    for (const XmlNode& style : child(content, "automatic-styles").children) {
        if (attribute(child(style, "table-properties"), "table:display") == "false") {
            names.emplace(attribute(style, "style:name"));
        }
    }
    return names;
}

} // namespace

std::vector<Sheet> readOds(const std::filesystem::path& file) {
    const OfficePackage package{file};
    const XmlNode content = package.xml("content.xml");
    const auto hiding = hidingStyles(content);
    SheetReader reader{package};
    std::vector<Sheet> sheets;
    for (const XmlNode& table : child(child(content, "body"), "spreadsheet").children) {
        if (table.name == "table") {
            Sheet sheet{std::string{attribute(table, "table:name")},
                        {},
                        hiding.contains(attribute(table, "table:style-name"))};
            reader.beginSheet();
            reader.readRows(table, sheet);
            sheets.push_back(std::move(sheet));
        }
    }
    return sheets;
}

} // namespace gis
