#include "exchange/audit_document.h"
#include "gis/failure.h"
#include "gis/text.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <memory>

namespace exchange {

namespace {

struct WorkbookFree {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, WorkbookFree>;

// A column is as wide as its text, a Chinese character taking twice a digit's room.
constexpr double narrowest = 6.0;
constexpr double widest = 60.0;

double widthOf(const std::string& text) {
    double width = 0.0;
    double most = 0.0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isWide = byte >= 0xE0;                     // begins a character from U+0800 on
        const bool isNarrow = byte < 0x80 || byte == 0xC2;    // Latin
        width += isWide ? 2.0 : 0.0;
        width += isNarrow ? 1.0 : 0.0;
        most = std::max(most, width);
        width = c == '\n' ? 0.0 : width;
    }
    return most;
}

// A cell holds 32,767 characters; libxlsxwriter leaves a longer text out.
std::string fitting(const std::string& text) {
    constexpr std::size_t mostBytes = 32'000;
    if (text.size() <= mostBytes) {
        return text;
    }
    std::size_t end = mostBytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end; // never inside a character
    }
    return text.substr(0, end) + "……";
}

class SheetWriter {
public:
    SheetWriter(lxw_workbook* workbook, const std::string& name)
        : sheet_{workbook_add_worksheet(workbook, name.c_str())},
          header_{workbook_add_format(workbook)}, cell_{workbook_add_format(workbook)} {
        format_set_bold(header_);
        format_set_bg_color(header_, 0xE8ECF0);
        format_set_bottom(header_, LXW_BORDER_THIN);
        for (auto* format : {header_, cell_}) {
            format_set_text_wrap(format);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            format_set_font_name(format, "Microsoft YaHei");
            format_set_font_size(format, 10.0);
        }
    }

    void header(const std::vector<std::string>& cells) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            text(column, cells[column], header_);
        }
        ++row_;
    }

    // Text that is a number as a whole is stored as one; everything else is text, whatever it
    // begins with.
    void row(const std::vector<std::string>& cells) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (const auto number = gis::numberOf(cells[column])) {
                worksheet_write_number(sheet_, row_, columnOf(column), *number, cell_);
                widen(column, cells[column]);
            } else {
                text(column, cells[column], cell_);
            }
        }
        ++row_;
    }

    void finish() {
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            constexpr double margin = 3.0; // the arrow of the filter
            const double width = std::clamp(widths_[column] + margin, narrowest, widest);
            worksheet_set_column(sheet_, columnOf(column), columnOf(column), width, nullptr);
        }
        if (row_ > 0 && !widths_.empty()) {
            worksheet_autofilter(sheet_, 0, 0, row_ - 1, columnOf(widths_.size() - 1));
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9); // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_repeat_rows(sheet_, 0, 0);
    }

private:
    static lxw_col_t columnOf(std::size_t column) { return static_cast<lxw_col_t>(column); }

    void text(std::size_t column, const std::string& cell, lxw_format* format) {
        worksheet_write_string(sheet_, row_, columnOf(column), fitting(cell).c_str(), format);
        widen(column, cell);
    }

    void widen(std::size_t column, const std::string& cell) {
        widths_.resize(std::max(widths_.size(), column + 1), 0.0);
        widths_[column] = std::max(widths_[column], widthOf(cell));
    }

    lxw_worksheet* sheet_;
    lxw_format* header_;
    lxw_format* cell_;
    lxw_row_t row_{0};
    std::vector<double> widths_;
};

std::string joinedLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

void writeFindings(const AuditDocument& document, SheetWriter sheet) {
    const auto& labels = document.labels;
    sheet.header({labels.severity, labels.family, labels.code, labels.scope, labels.stated,
                  labels.computed, labels.difference, labels.unit, labels.message, labels.hint,
                  labels.places});
    for (const auto& section : document.sections) {
        for (const auto& entry : section.entries) {
            sheet.row({nameOf(entry.severity, labels), section.title, entry.code, entry.scope,
                       entry.stated, entry.computed, entry.difference, entry.unit, entry.message,
                       entry.hint, joinedLines(entry.places)});
        }
    }
    sheet.finish();
}

void writeSummary(const AuditDocument& document, SheetWriter sheet) {
    const auto& labels = document.labels;
    sheet.header({labels.family, labels.error, labels.warning, labels.note});
    for (const auto& section : document.sections) {
        sheet.row({section.title, std::to_string(section.errors), std::to_string(section.warnings),
                   std::to_string(section.notes)});
    }
    sheet.finish();
}

void writeRules(const AuditDocument& document, SheetWriter sheet) {
    const auto& labels = document.labels;
    sheet.header({labels.code, labels.family, labels.severity, labels.question, labels.clause});
    for (const auto& rule : document.rules) {
        sheet.row({rule.code, rule.family, rule.severity, rule.question, rule.clause});
    }
    sheet.finish();
}

[[noreturn]] void failWriting(const std::filesystem::path& file, const char* reason) {
    throw gis::Failure{gis::FailureKind::Environment,
                       "output.unwritable",
                       {file.string(), "", {}, ""},
                       {{"reason", reason}}};
}

} // namespace

void writeAuditWorkbook(const AuditDocument& document, const std::filesystem::path& file) {
    Workbook workbook{workbook_new(file.c_str())};
    if (!workbook) {
        failWriting(file, "libxlsxwriter");
    }
    lxw_doc_properties properties{};
    properties.created = 946'684'800; // 2000-01-01: the same document, the same bytes
    workbook_set_properties(workbook.get(), &properties);
    const auto& labels = document.labels;
    writeFindings(document, SheetWriter{workbook.get(), labels.findings});
    writeSummary(document, SheetWriter{workbook.get(), labels.summary});
    writeRules(document, SheetWriter{workbook.get(), labels.rules});
    // Closing frees the workbook, whether it succeeds or not.
    if (const auto error = workbook_close(workbook.release()); error != LXW_NO_ERROR) {
        failWriting(file, lxw_strerror(error));
    }
}

} // namespace exchange
