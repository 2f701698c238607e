// Office Open XML workbooks (ECMA-376 part 1, chapter 18), as much as a grid of text needs. OGR's
// own driver is not used: it glues pinyin guides to names, drops all but the first run of rich
// text, knows no Chinese date formats and gives up at a stray cell in the last row.

#include "gis/number_format.h"
#include "gis/office_package.h"
#include "gis/text.h"
#include "gis/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace gis {

namespace {

std::optional<std::size_t> countOf(std::string_view digits) {
    std::size_t count = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (failed != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return count;
}

// "_x000D_" and the like stand for characters that XML cannot hold.
std::string withoutEscapes(std::string text) {
    constexpr std::string_view carriageReturn = "_x000D_";
    for (std::size_t at = text.find(carriageReturn); at != std::string::npos;
         at = text.find(carriageReturn, at)) {
        text.erase(at, carriageReturn.size());
    }
    return text;
}

// A string is plain text or runs of rich text; pinyin guides (rPh) beside it are no part of it.
std::string richText(const XmlNode& node) {
    std::string text;
    for (const XmlNode& part : node.children) {
        if (part.name == "t") {
            text += textOf(part);
        } else if (part.name == "r") {
            text += textOf(child(part, "t"));
        }
    }
    return withoutEscapes(std::move(text));
}

// What the cells of all sheets refer to.
struct Shared {
    std::vector<std::string> strings;
    std::vector<NumberKind> styles;
    DateSystem dates{DateSystem::From1900};
};

std::vector<std::string> sharedStrings(const OfficePackage& package, const std::string& part) {
    std::vector<std::string> strings;
    if (!part.empty()) {
        for (const XmlNode& item : package.xml(part).children) {
            if (item.name == "si") {
                strings.push_back(richText(item));
            }
        }
    }
    return strings;
}

std::vector<NumberKind> cellStyles(const OfficePackage& package, const std::string& part) {
    std::vector<NumberKind> kinds;
    if (part.empty()) {
        return kinds;
    }
    const XmlNode styles = package.xml(part);
    std::map<std::size_t, NumberKind> ownFormats;
    for (const XmlNode& format : child(styles, "numFmts").children) {
        ownFormats[countOf(attribute(format, "numFmtId")).value_or(0)] =
            kindOfFormat(attribute(format, "formatCode"));
    }
    for (const XmlNode& style : child(styles, "cellXfs").children) {
        if (style.name == "xf") {
            const std::size_t id = countOf(attribute(style, "numFmtId")).value_or(0);
            const auto own = ownFormats.find(id);
            kinds.push_back(own != ownFormats.end() ? own->second : kindOfBuiltInFormat(id));
        }
    }
    return kinds;
}

// "AB12" -> 27; nothing when there are no letters.
std::optional<std::size_t> columnOf(std::string_view reference) {
    constexpr std::size_t mostColumns = 16'384; // XFD, the last column Excel knows
    std::size_t column = 0;
    for (const char letter : reference) {
        if (letter < 'A' || letter > 'Z' || column > mostColumns) {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    return column == 0 || column > mostColumns ? std::nullopt : std::optional{column - 1};
}

std::string numberText(const std::string& stored, std::string_view style, const Shared& shared) {
    const std::optional<double> number = numberOf(stored);
    if (!number) {
        return stored;
    }
    const std::size_t index = countOf(style).value_or(0);
    const NumberKind kind =
        index < shared.styles.size() ? shared.styles[index] : NumberKind::Number;
    return kind == NumberKind::Number ? spreadsheetNumber(*number)
                                      : dateText(*number, kind, shared.dates);
}

std::string cellText(const XmlNode& cell, const Shared& shared) {
    const std::string_view type = attribute(cell, "t");
    const std::string stored = textOf(child(cell, "v"));
    if (type == "inlineStr") {
        return richText(child(cell, "is"));
    }
    if (type == "s") {
        const std::size_t index = countOf(stored).value_or(shared.strings.size());
        return index < shared.strings.size() ? shared.strings[index] : std::string{};
    }
    if (type == "b") {
        return stored == "1" ? "TRUE" : "FALSE";
    }
    if (type.empty() || type == "n") {
        return numberText(stored, attribute(cell, "s"), shared);
    }
    return withoutEscapes(stored); // result of a formula, error or date, written out
}

bool hasChild(const XmlNode& node, std::string_view name) {
    return std::ranges::find(node.children, name, &XmlNode::name) != node.children.end();
}

// Programs that write a formula without computing it leave its value (v) out.
bool isUncomputed(const XmlNode& cell) {
    return hasChild(cell, "f") && !hasChild(cell, "v");
}

void readRow(const XmlNode& node, std::size_t number, const Shared& shared, Sheet& sheet) {
    TableRow row{number, {}};
    std::size_t next = 0; // cells without a reference follow one another
    for (const XmlNode& cell : node.children) {
        if (cell.name == "c") {
            const std::size_t column = columnOf(attribute(cell, "r")).value_or(next);
            if (isUncomputed(cell)) {
                sheet.uncomputed.push_back({number, column});
            } else if (std::string text = cellText(cell, shared); !text.empty()) {
                putCell(row, column, std::move(text));
            }
            next = column + 1;
        }
    }
    sheet.rows.push_back(std::move(row));
}

void readRows(const XmlNode& worksheet, const Shared& shared, Sheet& sheet) {
    std::size_t next = 1;
    for (const XmlNode& node : child(worksheet, "sheetData").children) {
        if (node.name == "row") {
            const std::size_t number = countOf(attribute(node, "r")).value_or(next);
            readRow(node, number, shared, sheet);
            next = number + 1;
        }
    }
}

// What the workbook consists of.
struct Relation {
    std::string id;
    std::string kind; // "worksheet", "styles", ...
    std::string part;
};

std::vector<Relation> relationsOf(const OfficePackage& package) {
    std::vector<Relation> relations;
    for (const XmlNode& node : package.xml("xl/_rels/workbook.xml.rels").children) {
        const std::string_view target = attribute(node, "Target");
        const std::string_view type = attribute(node, "Type");
        relations.push_back({std::string{attribute(node, "Id")},
                             std::string{type.substr(type.rfind('/') + 1)},
                             target.starts_with('/') ? std::string{target.substr(1)}
                                                     : "xl/" + std::string{target}});
    }
    return relations;
}

std::string partOfKind(const std::vector<Relation>& relations, std::string_view kind) {
    const auto found = std::ranges::find(relations, kind, &Relation::kind);
    return found == relations.end() ? std::string{} : found->part;
}

DateSystem dateSystemOf(const XmlNode& workbook) {
    const std::string_view from1904 = attribute(child(workbook, "workbookPr"), "date1904");
    return from1904 == "1" || from1904 == "true" ? DateSystem::From1904 : DateSystem::From1900;
}

} // namespace

std::vector<Sheet> readXlsx(const std::filesystem::path& file) {
    const OfficePackage package{file};
    const XmlNode workbook = package.xml("xl/workbook.xml");
    const std::vector<Relation> relations = relationsOf(package);
    const Shared shared{sharedStrings(package, partOfKind(relations, "sharedStrings")),
                        cellStyles(package, partOfKind(relations, "styles")),
                        dateSystemOf(workbook)};
    std::vector<Sheet> sheets;
    for (const XmlNode& sheet : child(workbook, "sheets").children) {
        const auto relation = std::ranges::find(relations, attribute(sheet, "id"), &Relation::id);
        if (relation != relations.end() && relation->kind == "worksheet") { // not a chart sheet
            const std::string_view state = attribute(sheet, "state");
            sheets.push_back({std::string{attribute(sheet, "name")},
                              {},
                              state == "hidden" || state == "veryHidden"});
            readRows(package.xml(relation->part), shared, sheets.back());
        }
    }
    return sheets;
}

} // namespace gis
