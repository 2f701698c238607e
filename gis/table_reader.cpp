#include "gis/table_reader.h"

#include "gis/csv_rows.h"
#include "gis/csv_writer.h"
#include "gis/dbf_rows.h"
#include "gis/failure.h"
#include "gis/input_file.h"
#include "gis/text.h"
#include "gis/workbook.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ranges>
#include <utility>

namespace gis {

namespace {

bool isBlank(const std::string& cell) {
    return trimmed(cell).empty();
}

bool isBlankRow(const TableRow& row) {
    return std::ranges::all_of(row.cells, isBlank);
}

// Text has no zero bytes: what has is a workbook or a picture under a wrong name.
bool isText(const std::string& utf8) {
    return utf8.find('\0') == std::string::npos;
}

std::size_t firstLineNotIn(std::string_view bytes, std::string_view encoding) {
    std::size_t line = 1;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const auto text = decoded(bytes.substr(0, end), encoding);
        if (!text || !isText(*text)) {
            break;
        }
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++line;
    }
    return line;
}

Failure undecodable(const TableSource& source, std::size_t line, const std::string& encoding) {
    return {FailureKind::Environment,
            "table.undecodable",
            {source.file.string(), "", line, ""},
            {{"encoding", encoding}}};
}

void requireKnownEncoding(const TableSource& source) {
    if (!source.encoding.empty() && !decoded("", source.encoding)) {
        throw Failure{FailureKind::Usage,
                      "text.encoding-unknown",
                      {source.file.string(), "", {}, ""},
                      {{"encoding", source.encoding}}};
    }
}

std::string decodedAs(const TableSource& source, const std::string& bytes) {
    const auto text = decoded(bytes, source.encoding);
    if (!text || !isText(*text)) {
        throw undecodable(source, firstLineNotIn(bytes, source.encoding), source.encoding);
    }
    return *text;
}

// Lines of two encodings that someone has pasted together: as GB18030 those in UTF-8 would be
// strange but valid characters. A line that is UTF-8 and holds several Chinese characters is no
// GB18030: four of them would be six characters there whose bytes fit by chance once in millions.
void requireOneEncoding(const TableSource& source, std::string_view bytes) {
    constexpr std::ptrdiff_t several = 4;
    const auto isChinese = [](char32_t character) { return character >= 0x2E80; };
    std::size_t number = 1;
    std::optional<std::size_t> asUtf8;
    std::optional<std::size_t> notAsUtf8;
    for (const auto part : bytes | std::views::split('\n')) {
        const std::string_view line{part.begin(), part.end()};
        const bool isInUtf8 = isUtf8(line);
        if (!notAsUtf8 && !isInUtf8) {
            notAsUtf8 = number;
        }
        if (!asUtf8 && isInUtf8 && std::ranges::count_if(characters(line), isChinese) >= several) {
            asUtf8 = number;
        }
        ++number;
    }
    if (asUtf8 && notAsUtf8) {
        throw Failure{FailureKind::Environment,
                      "table.encodings-mixed",
                      {source.file.string(), "", notAsUtf8, ""},
                      {{"utf8", std::to_string(*asUtf8)}, {"other", std::to_string(*notAsUtf8)}}};
    }
}

std::string detected(const TableSource& source, const std::string& bytes) {
    const auto text = detectAndDecode(bytes);
    if (!text || text->encoding == "GB18030") {
        requireOneEncoding(source, bytes);
    }
    if (!text || !isText(text->utf8)) {
        const std::size_t utf8End = firstLineNotIn(bytes, "UTF-8");
        const bool isUtf8Declared = bytes.starts_with(byteOrderMark);
        throw undecodable(
            source, isUtf8Declared ? utf8End : std::max(utf8End, firstLineNotIn(bytes, "GB18030")),
            isUtf8Declared ? "UTF-8" : "UTF-8, GB18030");
    }
    return text->utf8;
}

std::vector<Sheet> csvSheet(const TableSource& source) {
    requireKnownEncoding(source);
    const std::string bytes = readFile(source.file);
    const std::string utf8 =
        source.encoding.empty() ? detected(source, bytes) : decodedAs(source, bytes);
    return {{"", csvRows(utf8, source.file), false}};
}

std::vector<Sheet> sheetsOf(const TableSource& source, Findings& findings) {
    const std::string extension = lowerCaseExtension(source.file);
    if (extension == ".csv" || extension == ".txt" || extension == ".tsv") {
        return csvSheet(source);
    }
    if (extension == ".xlsx" || extension == ".xlsm") {
        return readXlsx(source.file);
    }
    if (extension == ".ods") {
        return readOds(source.file);
    }
    if (extension == ".dbf") {
        return {{"", dbfRows(source.file, source.encoding, findings), false}};
    }
    requireFile(source.file);
    throw Failure{FailureKind::Usage,
                  "table.format-unknown",
                  {source.file.string(), "", {}, ""},
                  {{"extension", extension}}};
}

Failure sheetMissing(const TableSource& source, const std::vector<Sheet>& sheets) {
    std::string names;
    for (const Sheet& sheet : sheets) {
        names += (names.empty() ? "" : ", ") + sheet.name;
    }
    return {FailureKind::Usage,
            "table.sheet-missing",
            {source.file.string(), source.sheet, {}, ""},
            {{"sheet", source.sheet}, {"sheets", names}}};
}

Sheet chosenSheet(const TableSource& source, std::vector<Sheet> sheets) {
    const auto isFilled = [](const Sheet& sheet) { return !sheet.rows.empty(); };
    if (source.sheet.empty()) { // what people see comes before what is hidden
        std::ranges::stable_partition(sheets, [](const Sheet& sheet) { return !sheet.isHidden; });
    }
    const auto found = source.sheet.empty() ? std::ranges::find_if(sheets, isFilled)
                                            : std::ranges::find(sheets, source.sheet, &Sheet::name);
    if (found != sheets.end()) {
        return std::move(*found);
    }
    if (!source.sheet.empty()) {
        throw sheetMissing(source, sheets);
    }
    return {};
}

} // namespace

std::string columnLetters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

SourcePlace placeOf(const Table& table, const TableRow& row, std::size_t column) {
    return {table.file, table.sheet, row.number, columnLetters(column)};
}

namespace {

void tellUncomputed(const TableSource& source, const Sheet& sheet, Findings& findings) {
    if (!sheet.uncomputed.empty()) {
        const auto& first = sheet.uncomputed.front();
        findings.push_back(
            {"table.formula-uncomputed",
             Severity::Warning,
             {source.file.string(), sheet.name, first.row, columnLetters(first.column)},
             {{"count", std::to_string(sheet.uncomputed.size())}}});
    }
}

} // namespace

Checked<Table> readTable(const TableSource& source) {
    Findings findings;
    std::vector<Sheet> sheets = sheetsOf(source, findings);
    for (Sheet& sheet : sheets) {
        std::erase_if(sheet.rows, isBlankRow);
    }
    Sheet sheet = chosenSheet(source, std::move(sheets));
    if (sheet.isHidden && source.sheet.empty()) {
        findings.push_back({"table.hidden-sheet",
                            Severity::Warning,
                            {source.file.string(), sheet.name, {}, ""},
                            {{"sheet", sheet.name}}});
    }
    tellUncomputed(source, sheet, findings);
    Checked<Table> table{{source.file.string(), std::move(sheet.name), std::move(sheet.rows)},
                         std::move(findings)};
    if (table.value.rows.empty()) {
        table.findings.push_back(
            {"table.empty", Severity::Error, {table.value.file, table.value.sheet, {}, ""}, {}});
    }
    return table;
}

} // namespace gis
