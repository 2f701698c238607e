#include "exchange/workbook.h"

#include "exchange/workbook_layout.h"
#include "gis/failure.h"

#include <xlsxwriter.h>

#include <cassert>
#include <cstdlib>
#include <map>
#include <memory>
#include <utility>

namespace exchange {

namespace {

struct FreeBytes {
    void operator()(char* bytes) const {
        // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): what libxlsxwriter allocated
        std::free(bytes);
    }
};

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) {
        throw gis::Failure{gis::FailureKind::Environment,
                           "workbook.unmade",
                           {},
                           {{"reason", lxw_strerror(error)}}};
    }
}

lxw_row_t row(std::size_t index) {
    return static_cast<lxw_row_t>(index);
}

lxw_col_t column(std::size_t index) {
    return static_cast<lxw_col_t>(index);
}

std::uint8_t horizontal(const CellStyle& style) {
    if (style.role == CellRole::Title || style.role == CellRole::Header) {
        return LXW_ALIGN_CENTER;
    }
    switch (style.alignment) {
    case CellAlignment::Left:
        return LXW_ALIGN_LEFT;
    case CellAlignment::Centre:
        return LXW_ALIGN_CENTER;
    case CellAlignment::Right:
        break;
    }
    return LXW_ALIGN_RIGHT;
}

// A spreadsheet shows such a text as text anyway, but would run it once somebody edits the cell.
bool looksLikeFormula(const BookCell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text != nullptr && !text->empty() &&
           std::string_view{"=+-@"}.find(text->front()) != std::string_view::npos;
}

class BookWriter {
public:
    explicit BookWriter(const Workbook& book) : book_{book} {
        lxw_workbook_options options{};
        const char** const buffer = &bytes_;
        options.output_buffer = buffer;
        options.output_buffer_size = &size_;
        options.use_zip64 = LXW_FALSE;
        file_ = workbook_new_opt(nullptr, &options);
    }

    std::string bytes() {
        setProperties();
        for (const BookSheet& sheet : book_.sheets) {
            write(sheet);
        }
        check(workbook_close(std::exchange(file_, nullptr)));
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): ours to free
        const std::unique_ptr<char, FreeBytes> owned{const_cast<char*>(bytes_)};
        return {owned.get(), size_};
    }

    ~BookWriter() {
        if (file_ != nullptr) {
            lxw_workbook_free(file_);
        }
    }
    BookWriter(const BookWriter&) = delete;
    BookWriter& operator=(const BookWriter&) = delete;

private:
    void setProperties() {
        lxw_doc_properties properties{};
        properties.title = book_.title.c_str();
        properties.author = book_.author.c_str();
        properties.created = std::chrono::system_clock::to_time_t(book_.date);
        assert(properties.created != 0); // nought would stand for now
        check(workbook_set_properties(file_, &properties));
    }

    void write(const BookSheet& sheet) {
        lxw_worksheet* const page = workbook_add_worksheet(file_, sheet.name.c_str());
        assert(page != nullptr); // the name is none
        worksheet_set_default_row(page, usualRowPoints, LXW_FALSE);
        const auto widths = columnWidthsOf(sheet);
        for (std::size_t index = 0; index < widths.size(); ++index) {
            check(worksheet_set_column(page, column(index), column(index), widths[index], nullptr));
        }
        for (const auto& [index, height] : rowHeightsOf(sheet, widths)) {
            check(worksheet_set_row(page, row(index), height, nullptr));
        }
        for (const BookCell& cell : sheet.cells) {
            write(page, cell);
        }
        setView(page, sheet);
        setPage(page, sheet);
        for (const BookChart& chart : sheet.charts) {
            insert(page, sheet.name, chart);
        }
    }

    void write(lxw_worksheet* page, const BookCell& cell) {
        const auto& at = cell.range;
        lxw_format* const format = formatFor(cell);
        if (at.firstRow != at.lastRow || at.firstColumn != at.lastColumn) {
            check(worksheet_merge_range(page, row(at.firstRow), column(at.firstColumn),
                                        row(at.lastRow), column(at.lastColumn), "", format));
        }
        if (const auto* number = std::get_if<double>(&cell.value)) {
            check(worksheet_write_number(page, row(at.firstRow), column(at.firstColumn), *number,
                                         format));
            return;
        }
        const auto& text = std::get<std::string>(cell.value);
        check(worksheet_write_string(page, row(at.firstRow), column(at.firstColumn), text.c_str(),
                                     format));
    }

    lxw_format* formatFor(const BookCell& cell) {
        const std::pair key{cell.style, looksLikeFormula(cell)};
        const auto known = formats_.find(key);
        if (known != formats_.end()) {
            return known->second;
        }
        lxw_format* const format = newFormat(cell.style);
        if (key.second) {
            format_set_quote_prefix(format);
        }
        return formats_[key] = format;
    }

    lxw_format* newFormat(const CellStyle& style) {
        lxw_format* const format = workbook_add_format(file_);
        const bool isTitle = style.role == CellRole::Title;
        format_set_font_name(format, "宋体");
        format_set_font_size(format, isTitle ? titlePoints : textPoints);
        format_set_align(format, horizontal(style));
        format_set_align(format, style.role == CellRole::Note ? LXW_ALIGN_VERTICAL_TOP
                                                              : LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(format);
        const bool isCentred = horizontal(style) == LXW_ALIGN_CENTER;
        if (!isCentred && style.role != CellRole::Note) {
            format_set_indent(format, 1); // a number does not touch the text beside it
        }
        if (style.role != CellRole::Note && style.role != CellRole::Body) {
            format_set_bold(format);
        }
        if (!isTitle && style.role != CellRole::Note) {
            format_set_border(format, LXW_BORDER_THIN);
        }
        if (!style.numberFormat.empty()) {
            format_set_num_format(format, style.numberFormat.c_str());
        }
        constexpr std::uint32_t headerFill = 0xE7EDF4; // light, so that it also prints
        if (const auto fill =
                style.role == CellRole::Header && !style.fill ? headerFill : style.fill) {
            format_set_bg_color(format, *fill);
        }
        return format;
    }

    static void setView(lxw_worksheet* page, const BookSheet& sheet) {
        if (sheet.frozenRows > 0) {
            worksheet_freeze_panes(page, row(sheet.frozenRows), 0);
            check(worksheet_repeat_rows(page, 0, row(sheet.frozenRows - 1)));
        }
        if (sheet.filter) {
            const CellRange& range = *sheet.filter;
            check(worksheet_autofilter(page, row(range.firstRow), column(range.firstColumn),
                                       row(range.lastRow), column(range.lastColumn)));
        }
    }

    static void setPage(lxw_worksheet* page, const BookSheet& sheet) {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(page, a4);
        if (sheet.posture == PagePosture::Landscape) {
            worksheet_set_landscape(page);
        }
        worksheet_fit_to_pages(page, 1, 0); // one page wide, as many high as need be
        worksheet_center_horizontally(page);
        check(worksheet_set_footer(page, "&C第 &P 页，共 &N 页"));
    }

    void insert(lxw_worksheet* page, const std::string& sheet, const BookChart& wanted) {
        lxw_chart* const chart = workbook_add_chart(
            file_, wanted.kind == ChartKind::Columns ? LXW_CHART_COLUMN : LXW_CHART_COLUMN_STACKED);
        chart_title_set_name(chart, wanted.title.c_str());
        chart_axis_set_name(chart->y_axis, wanted.valueTitle.c_str());
        chart_legend_set_position(chart, wanted.series.size() > 1 ? LXW_CHART_LEGEND_BOTTOM
                                                                  : LXW_CHART_LEGEND_NONE);
        for (const ChartSeries& series : wanted.series) {
            add(chart, sheet, wanted.categories, series);
        }
        lxw_chart_options options{};
        constexpr double usualWidth = 480.0; // pixels of an unscaled chart
        constexpr double usualHeight = 288.0;
        options.x_scale = wanted.widthPixels / usualWidth;
        options.y_scale = wanted.heightPixels / usualHeight;
        check(worksheet_insert_chart_opt(page, row(wanted.row), column(wanted.column), chart,
                                         &options));
    }

    static void add(lxw_chart* chart, const std::string& sheet, const CellRange& categories,
                    const ChartSeries& wanted) {
        lxw_chart_series* const series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_name(series, wanted.name.c_str());
        chart_series_set_categories(series, sheet.c_str(), row(categories.firstRow),
                                    column(categories.firstColumn), row(categories.lastRow),
                                    column(categories.lastColumn));
        const CellRange& values = wanted.values;
        chart_series_set_values(series, sheet.c_str(), row(values.firstRow),
                                column(values.firstColumn), row(values.lastRow),
                                column(values.lastColumn));
    }

    const Workbook& book_;
    lxw_workbook* file_{nullptr};
    const char* bytes_{nullptr};
    std::size_t size_{0};
    std::map<std::pair<CellStyle, bool>, lxw_format*> formats_;
};

} // namespace

std::string xlsxBytes(const Workbook& book) {
    assert(!book.sheets.empty());
    return BookWriter{book}.bytes();
}

RowWriter& RowWriter::text(std::string text, CellStyle style, std::size_t columns) {
    assert(columns > 0);
    const CellRange range{row_, column_, row_, column_ + columns - 1};
    sheet_.cells.push_back({range, std::move(text), std::move(style)});
    column_ += columns;
    return *this;
}

RowWriter& RowWriter::number(double number, CellStyle style) {
    sheet_.cells.push_back({{row_, column_, row_, column_}, number, std::move(style)});
    ++column_;
    return *this;
}

RowWriter& RowWriter::blank(CellStyle style) {
    return text({}, std::move(style));
}

} // namespace exchange
