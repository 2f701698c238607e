#pragma once

// Private to gis/: which numbers of a workbook are dates, and what they are.

#include <cstddef>
#include <string>
#include <string_view>

namespace gis {

enum class NumberKind { Number, Date, Time, DateTime };
// Day 0 of a workbook's calendar.
enum class DateSystem { From1900, From1904 };

// Formats a workbook refers to by number alone (ECMA-376 part 1, 18.8.30), those of the Chinese
// editions of Excel and WPS included (27-36 and 50-58: yyyy年m月 and the like).
[[nodiscard]] NumberKind kindOfBuiltInFormat(std::size_t id);

// By the letters of a format code such as yyyy"年"m"月"d"日".
[[nodiscard]] NumberKind kindOfFormat(std::string_view code);

// Days since day 0 as "2003-01-31", "12:30:00" or both; a number outside the calendar (years 1900
// to 9999) stays a number.
[[nodiscard]] std::string dateText(double days, NumberKind kind, DateSystem system);

} // namespace gis
