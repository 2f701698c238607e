#include "sheets/sheet_words.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <format>
#include <string_view>
#include <vector>

namespace sheets {

namespace {

void replace(std::string& text, std::string_view from, std::string_view to) {
    if (const std::size_t at = text.find(from); at != std::string::npos) {
        text.replace(at, from.size(), to);
    }
}

// "102E" at the end of the name -> "102°E".
void writeMeridian(std::string& words) {
    constexpr std::string_view mark = " CM ";
    if (words.find(mark) == std::string::npos || !words.ends_with('E')) {
        return;
    }
    replace(words, mark, "，中央经线");
    words.pop_back();
    words += "°E";
}

std::vector<int> numbersIn(const std::string& text) {
    constexpr int largest = 10'000; // no part of a date is longer
    std::vector<int> numbers;
    bool isInNumber = false;
    for (const char byte : text) {
        const bool isDigit = std::isdigit(static_cast<unsigned char>(byte)) != 0;
        if (isDigit && !isInNumber) {
            numbers.push_back(0);
        }
        if (isDigit && numbers.back() < largest) {
            numbers.back() = numbers.back() * 10 + (byte - '0');
        }
        isInNumber = isDigit;
    }
    return numbers;
}

} // namespace

std::string crsInWords(const gis::Crs& crs) {
    std::string words = crs.name;
    if (words.starts_with("CGCS2000")) {
        replace(words, "CGCS2000", "2000国家大地坐标系（CGCS2000）");
        replace(words, " / ", "，");
        replace(words, "3-degree Gauss-Kruger", "3度带高斯-克吕格投影");
        replace(words, "Gauss-Kruger", "6度带高斯-克吕格投影");
        replace(words, " zone ", "，带号");
        writeMeridian(words);
    }
    return crs.epsg ? words + "，EPSG:" + std::to_string(*crs.epsg) : words;
}

std::string isoDay(const std::string& date) {
    std::vector<int> numbers = numbersIn(date);
    if (numbers.empty() || numbers[0] < 1000 || numbers[0] > 9999) {
        return "";
    }
    numbers.resize(std::max<std::size_t>(numbers.size(), 3), 1); // no month, no day: the first
    const std::chrono::year_month_day day{std::chrono::year{numbers[0]},
                                          std::chrono::month{static_cast<unsigned>(numbers[1])},
                                          std::chrono::day{static_cast<unsigned>(numbers[2])}};
    return day.ok() ? std::format("{:04}-{:02}-{:02}", numbers[0], numbers[1], numbers[2]) : "";
}

double toHundredths(double value) {
    // A hair of a hundredth, to lift what is a half in decimals but not in doubles.
    constexpr double hair = 1e-6;
    return std::copysign(std::floor(std::abs(value) * 100.0 + 0.5 + hair) / 100.0, value);
}

std::string twoDecimals(double value) {
    return std::format("{:.2f}", toHundredths(value) + 0.0); // minus nought is nought
}

} // namespace sheets
