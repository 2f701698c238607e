#pragma once

// Workbooks as an office makes them (written by libxlsxwriter, read by our own reader).

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace support {

struct Formula {
    std::string code; // "=SUM(C4:C5)"
    double result;
};
struct DateCell {
    int year, month, day;
    std::string format; // "yyyy/m/d"
};

struct OfficeCell {
    std::string range; // "B3", or "A1:F1" for merged cells
    std::variant<std::string, double, bool, Formula, DateCell> value;
};
struct OfficeSheet {
    std::string name;
    std::vector<OfficeCell> cells;
};

void writeXlsx(const std::filesystem::path& file, const std::vector<OfficeSheet>& sheets);

} // namespace support
