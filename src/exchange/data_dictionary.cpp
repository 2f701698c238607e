#include "exchange/package_documents.h"
#include "exchange/workbook.h"

#include <format>
#include <sstream>
#include <utility>

namespace exchange {

namespace {

std::string typeText(const gis::Field& field) {
    if (field.kind == gis::FieldKind::Text) {
        return field.width == 0 ? "C" : std::format("C({})", field.width);
    }
    if (field.width == 0) {
        return field.precision == 0 ? "N" : std::format("N(,{})", field.precision);
    }
    return field.precision == 0 ? std::format("N({})", field.width)
                                : std::format("N({},{})", field.width, field.precision);
}

// A sheet with a title, a line about it, a header and rows, which can be filtered.
class ListSheet {
public:
    ListSheet(std::string name, const std::string& title, const std::vector<std::string>& headers)
        : columns_{headers.size()} {
        sheet_.name = std::move(name);
        RowWriter{sheet_, 0}.text(title, {CellRole::Title}, columns_);
        RowWriter header{sheet_, 1};
        for (const auto& text : headers) {
            header.text(text, {CellRole::Header});
        }
        sheet_.frozenRows = rows_;
    }

    void add(const std::vector<std::string>& cells) {
        RowWriter row{sheet_, rows_++};
        for (const auto& text : cells) {
            row.text(text);
        }
    }

    BookSheet taken() {
        sheet_.filter = CellRange{1, 0, rows_ - 1, columns_ - 1};
        return std::move(sheet_);
    }

private:
    BookSheet sheet_;
    std::size_t columns_;
    std::size_t rows_{2};
};

BookSheet fieldSheet(const std::vector<FilledLayer>& layers) {
    ListSheet sheet{"字段",
                    "数据字典",
                    {"图层", "图层名称", "字段", "字段名称", "类型", "必填", "代码表", "说明"}};
    for (const auto& [form, layer] : layers) {
        for (const auto& field : form.fields) {
            sheet.add({form.name, form.title, field.field.name, field.title, typeText(field.field),
                       field.mandatory == Mandatory::Yes ? "是" : "",
                       field.codes.empty() ? "" : "有", field.note});
        }
    }
    return sheet.taken();
}

BookSheet codeSheet(const std::vector<FilledLayer>& layers) {
    ListSheet sheet{"代码表", "代码表", {"图层", "字段", "代码", "含义"}};
    for (const auto& [form, layer] : layers) {
        for (const auto& field : form.fields) {
            for (std::size_t i = 0; i < field.codes.size(); ++i) {
                sheet.add({form.name, field.field.name, field.codes[i], field.meanings[i]});
            }
        }
    }
    return sheet.taken();
}

// "2020-10-15T00:00:00Z"
std::chrono::sys_days dayOf(const std::string& timeStamp) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    char dash = '-';
    std::istringstream{timeStamp} >> year >> dash >> month >> dash >> day;
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

} // namespace

std::string packageDictionary(const PackageFacts& facts) {
    return xlsxBytes({facts.profile->title + " 数据字典",
                      facts.portfolio->preparingBody,
                      dayOf(facts.when),
                      {fieldSheet(*facts.layers), codeSheet(*facts.layers)}});
}

} // namespace exchange
