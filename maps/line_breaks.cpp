#include "maps/line_breaks.h"

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

struct Piece {
    std::string text;
    double advance; // with the blanks at its end
    double width;   // without them: at the end of a line
};

std::vector<Piece> measuredPieces(std::string_view text, const Lettering& lettering,
                                  const TextRuler& ruler) {
    std::vector<Piece> pieces;
    for (std::string& piece : unbreakablePieces(text)) {
        const double advance = ruler.width(piece, lettering);
        const std::string_view bare = withoutTrailingBlanks(piece);
        const double width = bare == piece ? advance : ruler.width(bare, lettering);
        pieces.push_back({std::move(piece), advance, width});
    }
    return pieces;
}

// How many pieces each line takes when lines are filled up to the width.
std::vector<std::size_t> filledLines(const std::vector<Piece>& pieces, double width) {
    std::vector<std::size_t> lines;
    double used = 0.0;
    for (const Piece& piece : pieces) {
        if (lines.empty() || used + piece.width > width) {
            lines.push_back(0);
            used = 0.0;
        }
        ++lines.back();
        used += piece.advance;
    }
    return lines;
}

std::vector<std::string> textOf(const std::vector<std::size_t>& lines,
                                const std::vector<Piece>& pieces) {
    std::vector<std::string> texts;
    std::size_t next = 0;
    for (const std::size_t count : lines) {
        std::string& text = texts.emplace_back();
        for (const std::size_t end = next + count; next < end; ++next) {
            text += pieces[next].text;
        }
        text.resize(withoutTrailingBlanks(text).size());
    }
    return texts.empty() ? std::vector<std::string>{""} : texts;
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

std::string_view withoutTrailingBlanks(std::string_view line) {
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

std::vector<std::string> broken(std::string_view text, double width, const Lettering& lettering,
                                const TextRuler& ruler) {
    const bool hasBlankEnds = text.starts_with(' ') || text.ends_with(' ');
    if (!hasBlankEnds && ruler.width(text, lettering) <= width) {
        return {std::string{text}}; // most cells of a table, and tables are long
    }
    const std::vector<Piece> pieces = measuredPieces(text, lettering, ruler);
    return textOf(filledLines(pieces, width), pieces);
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

} // namespace maps
