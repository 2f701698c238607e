#include "maps/name_breaks.h"

#include "maps/line_breaks.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <span>
#include <utility>

namespace maps {

namespace {

using namespace std::string_view_literals;

// Words that stay whole. Generic parts of names begin a line, institutions and roads end one.
constexpr std::array genericWords{
    "小区"sv,   "家属院"sv, "家属区"sv, "家属楼"sv, "商住楼"sv, "住宅楼"sv, "安置楼"sv, "安置区"sv,
    "花园"sv,   "花苑"sv,   "家园"sv,   "嘉园"sv,   "嘉苑"sv,   "庭院"sv,   "公寓"sv,   "宿舍"sv,
    "大院"sv,   "新村"sv,   "新苑"sv,   "新城"sv,   "社区"sv,   "职工"sv,   "大厦"sv,   "华苑"sv,
    "综合楼"sv, "办公楼"sv, "教学楼"sv, "广场"sv,   "大楼"sv,   "西苑"sv,   "东苑"sv,   "丽苑"sv};
constexpr std::array institutions{"公司"sv,   "集团"sv,   "分公司"sv, "书店"sv, "税务局"sv,
                                  "管理局"sv, "公安局"sv, "委员会"sv, "医院"sv, "中学"sv,
                                  "小学"sv,   "学校"sv,   "银行"sv,   "工厂"sv, "大学"sv,
                                  "电厂"sv,   "法院"sv,   "检察院"sv, "宾馆"sv, "供销社"sv};
constexpr std::array roadEnds{"路"sv, "街"sv, "巷"sv, "里"sv, "道"sv, "局"sv, "厂"sv, "号"sv};
constexpr std::array numberedRoads{"路"sv, "街"sv, "巷"sv, "道"sv};
constexpr std::array joiners{"和"sv, "及"sv, "与"sv};

// Strains in em: how much unevenness a more natural break is worth.
constexpr double natural = 0.0;
constexpr double fair = 0.4;
constexpr double anywhere = 1.6;
constexpr double insideWord = 4.0;
constexpr double loneCharacter = 3.0; // a line of one character
constexpr double loneWidth = 1.5; // of such a line at most
constexpr double shareOfUnevenness = 0.25;

bool endsWithOneOf(std::string_view text, auto const& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

bool beginsWithOneOf(std::string_view text, auto const& words) {
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return text.starts_with(word); });
}

bool isDigit(char byte) {
    return byte >= '0' && byte <= '9';
}

// Whether the place lies between an opening bracket and its closing one.
bool isInBrackets(std::string_view before) {
    const auto last = [&](std::string_view narrow, std::string_view wide) {
        const auto a = before.rfind(narrow);
        const auto b = before.rfind(wide);
        return std::max(a == std::string_view::npos ? 0 : a + narrow.size(),
                        b == std::string_view::npos ? 0 : b + wide.size());
    };
    return last("(", "（") > last(")", "）");
}

// Whether one of the words lies across the place `at` of the text.
bool cutsOneOf(std::string_view text, std::size_t at, auto const& words) {
    return std::ranges::any_of(words, [&](std::string_view word) {
        const std::size_t first = at < word.size() ? 0 : at - word.size() + 1;
        const std::size_t found = text.substr(0, at + word.size()).find(word, first);
        return found != std::string_view::npos && found < at && at < found + word.size();
    });
}

double strainOfBreak(std::string_view name, std::size_t at) {
    const std::string_view before = withoutTrailingBlanks(name.substr(0, at));
    const std::string_view after = name.substr(at);
    if (cutsOneOf(name, at, genericWords) || cutsOneOf(name, at, institutions) ||
        beginsWithOneOf(after, institutions) || isInBrackets(before) || before.ends_with("第")) {
        return insideWord;
    }
    if (before.size() < at || endsWithOneOf(before, institutions) ||
        beginsWithOneOf(after, std::array{"（"sv, "("sv}) ||
        endsWithOneOf(before, std::array{"）"sv, ")"sv, "、"sv})) {
        return natural;
    }
    // The number after a road is its own: 光明路173号 / 家属院.
    const bool isBeforeNumber =
        isDigit(after.front()) && !isDigit(before.back()) && !endsWithOneOf(before, numberedRoads);
    const bool isBeforeWord =
        isBeforeNumber || beginsWithOneOf(after, genericWords) || beginsWithOneOf(after, joiners);
    const bool isAfterWord = endsWithOneOf(before, genericWords) ||
                             (endsWithOneOf(before, roadEnds) && !isDigit(after.front()));
    return isBeforeWord || (isAfterWord && !beginsWithOneOf(after, roadEnds)) ? fair : anywhere;
}

struct Wrapping {
    double cost{std::numeric_limits<double>::infinity()};
    double strain{0.0};
    std::size_t lastStart{0}; // first piece of the last line
};

// best[lines][end]: the best wrapping of the first `end` pieces in so many lines.
std::vector<std::vector<Wrapping>> bestWrappings(const std::vector<double>& advances,
                                                 const std::vector<double>& strains,
                                                 std::size_t lineCount) {
    const double whole = advances.back();
    const double even = whole / static_cast<double>(lineCount);
    std::vector best(lineCount + 1, std::vector<Wrapping>(advances.size()));
    best[0][0].cost = 0.0;
    for (std::size_t line = 1; line <= lineCount; ++line) {
        for (std::size_t end = line; end < advances.size(); ++end) {
            for (std::size_t start = line - 1; start < end; ++start) {
                const Wrapping& earlier = best[line - 1][start];
                const double width = advances[end] - advances[start];
                const bool isLone = width < loneWidth && width < whole;
                const double strain = strains[start] + (isLone ? loneCharacter : 0.0);
                const double uneven = shareOfUnevenness * (width - even) * (width - even);
                if (const double cost = earlier.cost + strain + uneven;
                    cost < best[line][end].cost) {
                    best[line][end] = {cost, earlier.strain + strain, start};
                }
            }
        }
    }
    return best;
}

std::string joined(std::span<const std::string> pieces) {
    std::string line;
    for (const std::string& piece : pieces) {
        line += piece;
    }
    return line;
}

} // namespace

NameBreaks::NameBreaks(std::string_view name, const Lettering& lettering, const TextRuler& ruler)
    : pieces_{unbreakablePieces(name)} {
    const std::string text = joined(pieces_);
    std::size_t at = 0;
    for (const std::string& piece : pieces_) {
        strains_.push_back(at == 0 ? 0.0 : strainOfBreak(text, at));
        advances_.push_back(advances_.back() + ruler.width(piece, lettering) / lettering.size);
        at += piece.size();
    }
}

BrokenName NameBreaks::inLines(std::size_t lineCount) const {
    assert(lineCount > 0);
    if (pieces_.empty()) {
        return {{""}, 0.0};
    }
    const std::size_t lines = std::min(lineCount, pieces_.size());
    const auto best = bestWrappings(advances_, strains_, lines);
    BrokenName broken{std::vector<std::string>(lines), best[lines].back().strain};
    std::size_t end = pieces_.size();
    for (std::size_t line = lines; line > 0; --line) {
        const std::size_t start = best[line][end].lastStart;
        std::string text = joined(std::span{pieces_}.subspan(start, end - start));
        text.resize(withoutTrailingBlanks(text).size());
        broken.lines[line - 1] = std::move(text);
        end = start;
    }
    return broken;
}

} // namespace maps
