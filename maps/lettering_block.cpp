#include "maps/lettering_block.h"

#include <algorithm>
#include <array>
#include <utility>

namespace maps {

namespace {

using namespace std::string_view_literals;

// GB/T 15834-2011, 5.1: what never begins a line and what never ends one. Dashes and ellipses, of
// one sign or two, never begin one either, so that the two stay together.
constexpr std::array neverFirst{"，"sv, "。"sv, "、"sv, "；"sv, "："sv, "？"sv, "！"sv, "）"sv,
                                "》"sv, "〉"sv, "」"sv, "』"sv, "】"sv, "”"sv,  "’"sv,  "％"sv,
                                "—"sv,  "～"sv, "…"sv,  "·"sv,  "-"sv,  "/"sv,  ","sv,  "."sv,
                                ";"sv,  ":"sv,  "?"sv,  "!"sv,  ")"sv,  "]"sv,  "%"sv};
constexpr std::array neverLast{"（"sv, "《"sv, "〈"sv, "「"sv, "『"sv, "【"sv,
                               "“"sv,  "‘"sv,  "("sv,  "["sv,  "/"sv};
// Between numbers: 2021—2025.
constexpr std::array spanSigns{"—"sv, "～"sv};

constexpr std::array measureWords{"区"sv, "号"sv, "楼"sv, "栋"sv, "幢"sv, "户"sv, "年"sv, "#"sv};

bool isOneOf(std::string_view character, auto const& marks) {
    return std::ranges::find(marks, character) != marks.end();
}

// Letters, digits and what belongs to them (m², 102°), all of at most two bytes; not ideographs.
bool isWordCharacter(const std::string& character) {
    return character.size() <= 2 && character != " ";
}

bool isNumberEnd(const std::string& character) {
    return character == "#" ||
           (character.size() == 1 && character[0] >= '0' && character[0] <= '9');
}

// May a line end between these two neighbours?
bool isBreakAllowed(const std::string& before, const std::string& after) {
    if (isOneOf(after, neverFirst) || isOneOf(before, neverLast)) {
        return false;
    }
    // "20区", "78号", "1#楼" stay together.
    if (isNumberEnd(before) && isOneOf(after, measureWords)) {
        return false;
    }
    return !isWordCharacter(after) || !(isWordCharacter(before) || isOneOf(before, spanSigns));
}

std::string_view withoutTrailingBlanks(std::string_view line) {
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

// The pieces between allowed breaks; a blank stays at the end of its piece.
std::vector<std::string> unbreakablePieces(std::string_view text) {
    std::vector<std::string> pieces;
    std::string last;
    for (std::string& character : charactersOf(text)) {
        const bool startsPiece = pieces.empty() || isBreakAllowed(last, character);
        if (startsPiece && character != " ") {
            pieces.push_back(character);
        } else if (!pieces.empty()) {
            pieces.back() += character;
        }
        last = std::move(character);
    }
    return pieces;
}

} // namespace

std::vector<std::string> charactersOf(std::string_view utf8) {
    std::vector<std::string> characters;
    for (const char byte : utf8) {
        const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
        if (continues && !characters.empty()) {
            characters.back() += byte;
        } else {
            characters.emplace_back(1, byte);
        }
    }
    return characters;
}

std::vector<std::string> broken(std::string_view text, double width, const Lettering& lettering,
                                const TextRuler& ruler) {
    std::vector<std::string> lines{""};
    for (const std::string& piece : unbreakablePieces(text)) {
        std::string& line = lines.back();
        const std::string longer = line + piece;
        if (line.empty() || ruler.width(withoutTrailingBlanks(longer), lettering) <= width) {
            line = longer;
        } else {
            lines.push_back(piece);
        }
    }
    for (std::string& line : lines) {
        line.resize(withoutTrailingBlanks(line).size());
    }
    return lines;
}

std::string shortened(std::string_view text, double width, const Lettering& lettering,
                      const TextRuler& ruler) {
    if (ruler.width(text, lettering) <= width) {
        return std::string{text};
    }
    std::string kept;
    for (const std::string& character : charactersOf(text)) {
        if (ruler.width(kept + character + "…", lettering) > width) {
            break;
        }
        kept += character;
    }
    return kept + "…";
}

double blockHeight(std::size_t lines, double size) {
    return lines == 0 ? 0.0 : size * (1.0 + static_cast<double>(lines - 1) * lineSpacing);
}

SceneMarks setLines(const std::vector<std::string>& lines, double x, double top,
                    TextAlignment alignment, const Lettering& lettering) {
    SceneMarks marks;
    double baseline = top + emAscent * lettering.size;
    for (const std::string& line : lines) {
        marks.emplace_back(TextMark{{x, baseline}, alignment, line, lettering});
        baseline += lineSpacing * lettering.size;
    }
    return marks;
}

TextMark lineAt(std::string text, double x, double middleY, TextAlignment alignment,
                const Lettering& lettering) {
    const double baseline = middleY + (emAscent - emDescent) / 2.0 * lettering.size;
    return {{x, baseline}, alignment, std::move(text), lettering};
}

} // namespace maps
