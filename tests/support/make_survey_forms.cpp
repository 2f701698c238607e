// Makes the survey forms of tests/exchange/fixtures from the tables in data/jinchang:
//
//     make_survey_forms data/jinchang tests/exchange/fixtures
//
// The forms are checked in, because a test must read what an office would send and not what the
// same run has just written. Same input, same bytes.

#include "gis/staged_output.h"
#include "gis/table_reader.h"
#include "gis/text.h"

#include <xlsxwriter.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Record = std::map<std::string, std::string>; // by header of the CSV
using Cells = std::vector<std::string>;

std::vector<Record> recordsOf(const fs::path& file) {
    const auto table = gis::readTable({file, "", ""}).value;
    std::vector<Record> records;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        Record record;
        for (std::size_t i = 0; i < table.rows[0].cells.size(); ++i) {
            record[table.rows[0].cells[i]] = table.rows[row].cells[i];
        }
        records.push_back(std::move(record));
    }
    return records;
}

std::string replaced(std::string text, const std::string& old, const std::string& fresh) {
    const auto at = text.find(old);
    return at == std::string::npos ? text : text.replace(at, old.size(), fresh);
}

// As people type large numbers: some as numbers, some as text with thousands.
std::string typedText(const std::string& number) {
    if (number == "1269") {
        return "1,269";
    }
    if (number == "3040") {
        return "３，０４０";
    }
    if (number == "1604") {
        return "1604户";
    }
    return number;
}

struct District {
    std::string code;
    std::string name;
    std::string statedEstates; // of the 合计 row in the source
    std::string statedArea;
};

const std::vector<std::string> notes{
    "填表说明：", "1. 摸底统计包括单位、军队、院校所属小区和省管公房小区。",
    "2. 2019、2020年已纳入改造计划的小区不再统计。", "3. 五年内拟征收或拆除新建的小区不纳入。"};

constexpr lxw_col_t lastColumn = 10;

class FormBook {
public:
    FormBook(const fs::path& file, const District& district)
        : book_{workbook_new(file.c_str())}, sheet_{workbook_add_worksheet(book_, "摸底调查表")},
          district_{district} {
        workbook_add_worksheet(book_, "Sheet2");
        lxw_doc_properties properties{};
        properties.created = 1'601'510'400; // 2020-10-01, so that the bytes do not change
        workbook_set_properties(book_, &properties);
        wrapped_ = workbook_add_format(book_);
        format_set_text_wrap(wrapped_);
    }

    void write(const std::vector<Record>& records) {
        merge(0, 0, lastColumn, "金昌市" + district_.name + "城镇老旧小区基本情况调查摸底表");
        merge(1, 0, lastColumn, "填报单位：" + district_.name + "住建局    填报时间：2020年9月");
        row_ = 2;
        header();
        std::size_t written = 0;
        for (const auto& record : records) {
            constexpr std::size_t rowsPerPage = 20;
            if (written > 0 && written % rowsPerPage == 0) {
                header(); // as a new page repeats it
            }
            estate(record);
            ++written;
        }
        total(records);
        for (const auto& note : notes) {
            merge(row_++, 0, lastColumn, note);
        }
        if (workbook_close(book_) != LXW_NO_ERROR) {
            throw std::runtime_error{"the workbook was not written"};
        }
    }

private:
    void text(lxw_row_t row, lxw_col_t column, const std::string& value) {
        worksheet_write_string(sheet_, row, column, value.c_str(), wrapped_);
    }
    void merge(lxw_row_t row, lxw_col_t first, lxw_col_t last, const std::string& value) {
        worksheet_merge_range(sheet_, row, first, row, last, value.c_str(), wrapped_);
    }
    void mergeDown(lxw_col_t column, const std::string& value) {
        worksheet_merge_range(sheet_, row_, column, row_ + 1, column, value.c_str(), wrapped_);
    }
    void numberOrText(lxw_col_t column, const std::string& value) {
        const auto typed = typedText(value);
        if (typed != value) {
            text(row_, column, typed);
        } else {
            worksheet_write_number(sheet_, row_, column, gis::numberOf(value).value(), nullptr);
        }
    }

    void header() {
        const Cells upper{"序号", "市州", "县区市", "小区（独栋楼）\n名称", "建成年份"};
        for (lxw_col_t column = 0; column < upper.size(); ++column) {
            mergeDown(column, upper[column]);
        }
        merge(row_, 5, 7, "规模");
        mergeDown(8, "建筑结构\n形式");
        merge(row_, 9, 10, "改造情况");
        ++row_;
        text(row_, 5, "居民户数\n（户）");
        text(row_, 6, "住宅建筑面积\n（万平方米）");
        text(row_, 7, "楼栋数\n（栋）");
        text(row_, 9, "已开展过\n改造内容");
        text(row_, 10, "配套设施现状");
        ++row_;
    }

    void estate(const Record& record) {
        numberOrText(0, record.at("no"));
        text(row_, 1, "金昌市");
        text(row_, 2, district_.name);
        text(row_, 3, replaced(record.at("name"), "新华路", "\n新华路"));
        text(row_, 4, replaced(record.at("built"), "；", "\n"));
        numberOrText(5, record.at("households"));
        numberOrText(6, record.at("floor_area_wan_m2"));
        numberOrText(7, record.at("buildings"));
        text(row_, 8, record.at("structure"));
        text(row_, 9, record.at("earlier_works"));
        text(row_, 10, record.at("condition"));
        ++row_;
    }

    void total(const std::vector<Record>& records) {
        merge(row_, 0, 2, "合  计");
        text(row_, 3, district_.statedEstates + "个小区");
        formula(5, "=SUM(F5:F99)", sumOf(records, "households"));
        worksheet_write_number(sheet_, row_, 6, gis::numberOf(district_.statedArea).value(),
                               nullptr);
        formula(7, "=SUM(H5:H99)", sumOf(records, "buildings"));
        ++row_;
    }
    void formula(lxw_col_t column, const char* expression, double result) {
        worksheet_write_formula_num(sheet_, row_, column, expression, nullptr, result);
    }
    static double sumOf(const std::vector<Record>& records, const std::string& header) {
        double sum = 0.0;
        for (const auto& record : records) {
            sum += gis::numberOf(record.at(header)).value();
        }
        return sum;
    }

    lxw_workbook* book_;
    lxw_worksheet* sheet_;
    lxw_format* wrapped_{nullptr};
    const District& district_;
    lxw_row_t row_{0};
};

std::string csvLine(const Cells& cells) {
    std::string line;
    for (const auto& cell : cells) {
        const bool isQuoted = cell.find_first_of(",\n") != std::string::npos;
        line += (isQuoted ? '"' + cell + '"' : cell) + ",";
    }
    line.back() = '\r';
    return line + "\n";
}

// What a Chinese Excel writes when a form is saved as CSV.
std::string csvForm(const std::vector<Record>& records, const District& district) {
    std::string csv =
        csvLine({"金昌市" + district.name + "城镇老旧小区基本情况调查摸底表", "", ""});
    csv += csvLine({"市州", "县区市", "小区（独栋楼）名称", "建成年份", "居民户数（户）",
                    "住宅建筑面积(万平方米)", "楼栋数（栋）", "建筑结构形式", "已开展过改造内容",
                    "配套设施现状"});
    for (const auto& record : records) {
        csv += csvLine({"金昌市", district.name, record.at("name"), record.at("built"),
                        typedText(record.at("households")), record.at("floor_area_wan_m2"),
                        record.at("buildings"), record.at("structure"), record.at("earlier_works"),
                        record.at("condition")});
    }
    csv += csvLine({"合计", "", district.statedEstates + "个小区", "", "8017", district.statedArea,
                    "193", "", "", ""});
    for (const auto& note : notes) {
        csv += csvLine({note, "", "", "", "", "", "", "", "", ""});
    }
    return csv;
}

void makeForms(const fs::path& data, const fs::path& fixtures) {
    const std::vector<District> districts{{"620302", "金川区", "32", "228.83"},
                                          {"620321", "永昌县", "14", "78.46"}};
    for (const auto& district : districts) {
        const auto name = "survey_" + district.code;
        const auto records = recordsOf(data / (name + ".csv"));
        FormBook{fixtures / (name + ".xlsx"), district}.write(records);
    }
    const auto& yongchang = districts.back();
    const auto csv = csvForm(recordsOf(data / "survey_620321.csv"), yongchang);
    gis::writeFile(fixtures / "survey_620321_gbk.csv", gis::encoded(csv, "GBK").value());
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: make_survey_forms data/jinchang tests/exchange/fixtures\n";
        return 2;
    }
    makeForms(arguments[1], arguments[2]);
    return 0;
}
