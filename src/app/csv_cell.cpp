#include "app/csv_cell.h"

#include <string_view>

namespace app {

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string cell = "\"";
    for (const char byte : text) {
        cell += byte;
        if (byte == '"') {
            cell += '"';
        }
    }
    return cell + "\"";
}

std::string safeCell(const std::string& text) {
    constexpr std::string_view formulaMarks{"=+-@\t\r"};
    const bool isFormula = !text.empty() && formulaMarks.find(text.front()) != std::string::npos;
    return quoted(isFormula ? "'" + text : text);
}

} // namespace app
