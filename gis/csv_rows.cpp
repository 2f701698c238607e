#include "gis/csv_rows.h"

#include "gis/failure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gis {

namespace {

class CsvSplitter {
public:
    CsvSplitter(std::string_view text, const std::filesystem::path& file)
        : text_{text}, file_{file}, separator_{csvSeparator(text)} {}

    std::vector<TableRow> rows() {
        std::vector<TableRow> rows;
        while (at_ < text_.size()) {
            TableRow row = nextRow();
            const bool isBlank = std::ranges::all_of(row.cells, &std::string::empty);
            if (!isBlank) {
                rows.push_back(std::move(row));
            }
        }
        return rows;
    }

private:
    TableRow nextRow() {
        TableRow row{line_, {}};
        row.cells.push_back(nextCell());
        while (takeIf(separator_)) {
            row.cells.push_back(nextCell());
        }
        takeLineEnd();
        return row;
    }

    std::string nextCell() {
        return takeIf('"') ? quotedCell(line_) : std::string{takeUntilEndOfCell()};
    }

    std::string quotedCell(std::size_t openedOn) {
        std::string cell;
        while (at_ < text_.size()) {
            const char letter = text_[at_++];
            if (letter == '"' && !takeIf('"')) {
                if (!takeUntilEndOfCell().empty()) {
                    throw malformed(line_, "after-quote");
                }
                return cell;
            }
            countLine(letter);
            cell += letter;
        }
        throw malformed(openedOn, "open-quote");
    }

    std::string_view takeUntilEndOfCell() {
        const std::array<char, 3> ends{separator_, '\n', '\r'};
        const std::size_t end =
            std::min(text_.find_first_of({ends.data(), ends.size()}, at_), text_.size());
        const std::string_view cell = text_.substr(at_, end - at_);
        at_ = end;
        return cell;
    }

    bool takeIf(char letter) {
        const bool isThere = at_ < text_.size() && text_[at_] == letter;
        at_ += isThere ? 1 : 0;
        return isThere;
    }

    void takeLineEnd() {
        const bool isReturn = takeIf('\r');
        const bool isNewline = takeIf('\n');
        line_ += isReturn || isNewline ? 1 : 0;
    }

    // Inside quotes; "\r\n" counts once, by its second half.
    void countLine(char letter) {
        const bool isNewlineNext = at_ < text_.size() && text_[at_] == '\n';
        line_ += letter == '\n' || (letter == '\r' && !isNewlineNext) ? 1 : 0;
    }

    [[nodiscard]] Failure malformed(std::size_t line, const std::string& reason) const {
        return {FailureKind::Usage,
                "table.malformed",
                {file_.string(), "", line, ""},
                {{"reason", reason}}};
    }

    std::string_view text_;
    const std::filesystem::path& file_;
    char separator_;
    std::size_t at_{0};
    std::size_t line_{1};
};

} // namespace

char csvSeparator(std::string_view utf8) {
    constexpr std::string_view candidates = ",;\t";
    std::array<std::size_t, candidates.size()> counts{};
    bool isQuoted = false;
    for (const char letter : utf8) {
        isQuoted = isQuoted != (letter == '"');
        if (const std::size_t which = candidates.find(letter);
            which != std::string_view::npos && !isQuoted) {
            ++counts[which];
        }
        const auto most = std::ranges::max_element(counts);
        if (letter == '\n' && !isQuoted && *most > 0) {
            break;
        }
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

std::vector<TableRow> csvRows(std::string_view utf8, const std::filesystem::path& file) {
    return CsvSplitter{utf8, file}.rows();
}

} // namespace gis
