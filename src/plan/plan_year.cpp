#include "plan/plan_year.h"

#include "gis/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace plan {

namespace {

// Reads the text from left to right, one word after the other.
class Scanner {
public:
    explicit Scanner(std::string text) : text_{std::move(text)}, rest_{text_} {}

    [[nodiscard]] bool isAtEnd() const { return rest_.empty(); }

    bool accept(std::string_view word) {
        if (!rest_.starts_with(word)) {
            return false;
        }
        rest_.remove_prefix(word.size());
        return true;
    }
    template <std::size_t n>
    bool acceptAny(const std::array<std::string_view, n>& words) {
        return std::ranges::any_of(words, [this](std::string_view word) { return accept(word); });
    }
    template <std::size_t n>
    void skipAll(const std::array<std::string_view, n>& words) {
        while (acceptAny(words)) {
        }
    }

    // Exactly four digits; a longer number is no year.
    std::optional<int> year() {
        constexpr std::size_t digits = 4;
        const auto end = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        if (end != digits) {
            return std::nullopt;
        }
        int value = 0;
        std::from_chars(rest_.data(), rest_.data() + digits, value);
        rest_.remove_prefix(digits);
        return value;
    }

private:
    std::string text_;
    std::string_view rest_;
};

constexpr std::array<std::string_view, 4> blanks{" ", "\t", "\n", "\r"};
constexpr std::array<std::string_view, 10> dashes{"-", "‐", "‑", "–",  "—",
                                                  "―", "−", "~", "至", "到"};
constexpr std::array<std::string_view, 8> separators{";", "、", ",", "/", " ", "\t", "\n", "\r"};
constexpr std::array<std::string_view, 3> before{"及以前", "以前", "前"};

std::optional<YearSpan> spanFrom(Scanner& text) {
    const auto first = text.year();
    if (!first) {
        return std::nullopt;
    }
    text.skipAll(blanks);
    const bool isNamedYear = text.accept("年");
    text.skipAll(blanks);
    if (isNamedYear && text.acceptAny(before)) {
        return YearSpan{0, *first};
    }
    if (!text.acceptAny(dashes)) {
        return YearSpan{*first, *first};
    }
    text.skipAll(dashes);
    text.skipAll(blanks);
    const auto last = text.year();
    if (!last || *last < *first) {
        return std::nullopt;
    }
    text.skipAll(blanks);
    text.accept("年");
    return YearSpan{*first, *last};
}

} // namespace

std::vector<PlanYear> PlanningPeriod::years() const {
    std::vector<PlanYear> years;
    for (PlanYear year = first; year <= last; ++year.value) {
        years.push_back(year);
    }
    return years;
}

std::string toText(PlanYear year) {
    return std::to_string(year.value);
}

std::string toText(const PlanningPeriod& period) {
    return toText(period.first) + "—" + toText(period.last);
}

std::optional<PlanningPeriod> planningPeriodFrom(std::string_view text) {
    const auto spans = yearSpansFrom(text);
    if (!spans || spans->size() != 1 || spans->front().first == 0) {
        return std::nullopt;
    }
    return PlanningPeriod{{spans->front().first}, {spans->front().last}};
}

std::optional<std::vector<YearSpan>> yearSpansFrom(std::string_view text) {
    Scanner scanner{gis::nfkc(text)};
    std::vector<YearSpan> spans;
    for (scanner.skipAll(separators); !scanner.isAtEnd(); scanner.skipAll(separators)) {
        const auto span = spanFrom(scanner);
        if (!span) {
            return std::nullopt;
        }
        spans.push_back(*span);
    }
    if (spans.empty()) {
        return std::nullopt;
    }
    return spans;
}

} // namespace plan
