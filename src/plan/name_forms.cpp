#include "plan/name_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace plan {

namespace {

constexpr std::u32string_view numerals{U"零一二三四五六七八九"}; // a numeral's index is its value
constexpr std::u32string_view countedThings{U"号#区楼栋幢座期院村组"};
constexpr std::u32string_view listMarks{U"、,-/和及"};
constexpr std::u32string_view houses{U"楼栋幢座"};

bool isIn(std::u32string_view set, char32_t character) {
    return set.find(character) != std::u32string_view::npos;
}

bool isDigit(char32_t character) {
    return character >= U'0' && character <= U'9';
}

std::optional<int> numeralValue(char32_t character) {
    constexpr char32_t otherZero{U'〇'};
    constexpr char32_t otherTwo{U'两'};
    if (character == otherZero) {
        return 0;
    }
    if (character == otherTwo) {
        return 2;
    }
    const auto value = numerals.find(character);
    return value == std::u32string_view::npos ? std::nullopt
                                              : std::optional{static_cast<int>(value)};
}

int multiplierOf(char32_t character) {
    if (character == U'十') {
        return 10;
    }
    return character == U'百' ? 100 : 0;
}

bool isNumeral(char32_t character) {
    return numeralValue(character) || multiplierOf(character) > 0;
}

// 二十 -> 20, 十二 -> 12, 一百零五 -> 105, 二〇 -> 20.
int valueOf(std::u32string_view run) {
    int sum = 0;
    int pending = 0;
    bool hasPending = false;
    for (const char32_t character : run) {
        if (const int multiplier = multiplierOf(character); multiplier > 0) {
            sum += (hasPending ? pending : 1) * multiplier;
            pending = 0;
            hasPending = false;
        } else if (const auto value = numeralValue(character)) {
            const bool isPositional = hasPending && sum == 0;
            pending = isPositional ? pending * 10 + *value : *value;
            hasPending = true;
        }
    }
    return sum + pending;
}

std::u32string digitsOf(int value) {
    const auto text = std::to_string(value);
    return {text.begin(), text.end()};
}

// True when what stands right of a numeral says that it counts something: 号, 区, 楼, or a list
// mark before a number that does.
bool isCounting(std::u32string_view right) {
    if (right.empty()) {
        return false;
    }
    if (isIn(countedThings, right.front())) {
        return true;
    }
    return right.size() > 1 && isIn(listMarks, right[0]) && isDigit(right[1]);
}

// From right to left, so that 一、二号楼 is known as two numbers.
std::u32string withDigits(std::u32string_view text) {
    constexpr std::size_t longestNumeral = 5; // 一百二十五
    std::u32string written{text};
    std::size_t end = written.size();
    while (end > 0) {
        std::size_t begin = end;
        while (begin > 0 && isNumeral(written[begin - 1])) {
            --begin;
        }
        const auto length = end - begin;
        const std::u32string_view all{written};
        const bool isOrdinal = begin > 0 && written[begin - 1] == U'第';
        if (length > 0 && length <= longestNumeral && (isOrdinal || isCounting(all.substr(end)))) {
            written.replace(begin, length, digitsOf(valueOf(all.substr(begin, length))));
        }
        end = begin > 0 ? begin - 1 : 0;
    }
    return written;
}

char32_t capital(char32_t character) {
    const bool isSmall = character >= U'a' && character <= U'z';
    return isSmall ? character - U'a' + U'A' : character;
}

// How many characters after a number only say what it counts, and the one word for them.
struct CountWord {
    std::size_t length{0};
    std::u32string_view word;
};

CountWord countWordAt(std::u32string_view rest) {
    const auto at = [rest](std::size_t i) { return i < rest.size() ? rest[i] : U' '; };
    const bool isMarked = at(0) == U'#' || at(0) == U'号';
    const std::size_t marked = isMarked ? 1 : 0;
    if (isIn(houses, at(marked))) {
        const bool isTwofold = at(marked) != U'楼' && at(marked + 1) == U'楼'; // 3栋楼
        return {marked + (isTwofold ? 2U : 1U), U"楼"};
    }
    if (isMarked && at(1) == U'区') {
        return {2, U"区"};
    }
    if (isMarked && at(1) == U'院') {
        return {2, U"院"};
    }
    return at(0) == U'#' ? CountWord{1, U"楼"} : CountWord{};
}

} // namespace

bool isDigitOrCapital(char32_t character) {
    return isDigit(character) || (character >= U'A' && character <= U'Z');
}

std::u32string withUnifiedForms(std::u32string_view text) {
    auto digits = withDigits(text);
    std::ranges::transform(digits, digits.begin(), capital);
    const std::u32string_view all{digits};
    std::u32string unified;
    for (std::size_t i = 0; i < all.size();) {
        const bool isOrdinal = all[i] == U'第' && i + 1 < all.size() && isDigit(all[i + 1]);
        if (!isOrdinal) {
            unified += all[i];
        }
        ++i;
        const bool isNumberEnd =
            isDigitOrCapital(all[i - 1]) && (i == all.size() || !isDigitOrCapital(all[i]));
        if (isNumberEnd) {
            const auto count = countWordAt(all.substr(i));
            unified += count.word;
            i += count.length;
        }
    }
    return unified;
}

std::vector<std::u32string> numbersIn(std::u32string_view text) {
    std::vector<std::u32string> numbers;
    char32_t before = U' ';
    for (const char32_t character : text) {
        if (isDigitOrCapital(character)) {
            const bool isMore = isDigitOrCapital(before) && isDigit(before) == isDigit(character);
            if (!isMore) {
                numbers.emplace_back();
            }
            numbers.back() += character;
        }
        before = character;
    }
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace plan
