#include "gis/number_format.h"

#include "gis/workbook.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace gis {

namespace {

struct Letters {
    bool hasDay{false};   // y, d, or the weekday's a
    bool hasMonth{false}; // m: minutes when beside hours or seconds
    bool hasTime{false};  // h, s

    friend bool operator==(const Letters&, const Letters&) = default;
};

void note(char letter, Letters& letters) {
    switch (letter) {
    case 'y':
    case 'Y':
    case 'd':
    case 'D':
    case 'e':
    case 'a':
        letters.hasDay = true;
        break;
    case 'm':
    case 'M':
        letters.hasMonth = true;
        break;
    case 'h':
    case 'H':
    case 's':
    case 'S':
        letters.hasTime = true;
        break;
    default:
        break;
    }
}

// Where a stretch that is no code ends: a quoted word, an escaped character, [Red]; `at` itself
// when code stands there. Elapsed times such as [h] are code.
std::size_t skipped(std::string_view code, std::size_t at) {
    const auto after = [&](char close) {
        const std::size_t end = code.find(close, at + 1);
        return end == std::string_view::npos ? code.size() : end + 1;
    };
    switch (code[at]) {
    case '"':
        return after('"');
    case '\\':
    case '_':
    case '*':
        return at + 2;
    case '[': {
        const std::size_t end = after(']');
        const bool isElapsed =
            code.substr(at + 1, end - at - 2).find_first_not_of("hHmMsS") == std::string_view::npos;
        return isElapsed ? at : end;
    }
    default:
        return at;
    }
}

bool isDigitPlaceholder(char letter) {
    return letter == '0' || letter == '#' || letter == '?' || letter == '@';
}

// The letters of the first section; none when digits of a number come before any of them.
Letters lettersOf(std::string_view code) {
    Letters letters;
    for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
        const std::size_t next = skipped(code, at);
        if (next != at) {
            at = next;
            continue;
        }
        if (isDigitPlaceholder(code[at]) && letters == Letters{}) {
            break;
        }
        note(code[at++], letters);
    }
    return letters;
}

} // namespace

NumberKind kindOfBuiltInFormat(std::size_t id) {
    if (id == 22) {
        return NumberKind::DateTime;
    }
    const bool isTime = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) ||
                        (id >= 45 && id <= 47) || id == 55 || id == 56;
    if (isTime) {
        return NumberKind::Time;
    }
    const bool isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return isDate ? NumberKind::Date : NumberKind::Number;
}

NumberKind kindOfFormat(std::string_view code) {
    if (code.starts_with("General")) {
        return NumberKind::Number;
    }
    const Letters letters = lettersOf(code);
    if (letters.hasTime) {
        return letters.hasDay ? NumberKind::DateTime : NumberKind::Time;
    }
    return letters.hasDay || letters.hasMonth ? NumberKind::Date : NumberKind::Number;
}

std::string dateText(double days, NumberKind kind, DateSystem system) {
    using namespace std::chrono;
    // Excel counts a 29 February 1900 that never was; from March 1900 on, day 0 is 30 December.
    const sys_days dayZero = system == DateSystem::From1900 ? sys_days{year{1899} / 12 / 30}
                                                            : sys_days{year{1904} / 1 / 1};
    constexpr double lastDay = 2'958'465.0; // 31 December 9999
    if (days < 0.0 || days > lastDay) {
        return spreadsheetNumber(days);
    }
    const auto seconds = std::llround(days * 86'400.0);
    const year_month_day date{dayZero + std::chrono::days{seconds / 86'400}};
    const hh_mm_ss clock{std::chrono::seconds{seconds % 86'400}};
    std::array<char, 64> day{};
    std::snprintf(day.data(), day.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    std::array<char, 64> time{};
    std::snprintf(
        time.data(), time.size(), "%02d:%02d:%02d", static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    if (kind == NumberKind::Date) {
        return day.data();
    }
    return kind == NumberKind::Time && days < 1.0 ? time.data()
                                                  : std::string{day.data()} + " " + time.data();
}

} // namespace gis
