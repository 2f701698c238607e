#pragma once

// Text as bytes and as characters. Everything inside the program is UTF-8.

#include <optional>
#include <string>
#include <string_view>

namespace gis {

[[nodiscard]] bool isUtf8(std::string_view bytes);

// Strict: nothing when the encoding is unknown or a single byte or character does not fit.
// A byte order mark at the beginning is dropped. Encodings by any name ICU knows: "UTF-8", "GBK"
// (code page 936), "GB18030" (all of Unicode).
[[nodiscard]] std::optional<std::string> decoded(std::string_view bytes, std::string_view encoding);
[[nodiscard]] std::optional<std::string> encoded(std::string_view utf8, std::string_view encoding);

// UTF-16 if a byte order mark says so (what Excel calls Unicode text), else strict UTF-8, else
// strict GB18030, else nothing.
struct DetectedText {
    std::string utf8;
    std::string encoding; // "UTF-16", "UTF-8" or "GB18030"
};
[[nodiscard]] std::optional<DetectedText> detectAndDecode(std::string_view bytes);

// Unicode NFKC: full-width digits, letters and brackets become their plain forms.
[[nodiscard]] std::string nfkc(std::string_view utf8);

// Leading and trailing white space off, the ideographic space U+3000 and zero-width spaces
// included.
[[nodiscard]] std::string trimmed(std::string_view utf8);
// All white space out, the same kinds of it.
[[nodiscard]] std::string withoutBlanks(std::string_view utf8);

// In digits: how much room a line of text takes where full-width characters are twice as wide as
// digits, as in spreadsheets and terminals set in a Chinese typeface. What such typefaces draw wide
// counts as wide (— “ ” …); characters that stand on others take no room.
[[nodiscard]] std::size_t displayWidth(std::string_view utf8);

// The number as a person would write it, in the shortest form that reads back the same: "1269",
// "0.065", "-12.5". An exponent stands only below 1e-6 and from 1e21 on.
[[nodiscard]] std::string shortestText(double number);
// The whole text as a number ("12.5", "-3", "1e-3"; point as decimal sign, no blanks).
[[nodiscard]] std::optional<double> numberOf(std::string_view text);

// One element per character (code point), for work on characters rather than bytes; and back.
[[nodiscard]] std::u32string characters(std::string_view utf8);
[[nodiscard]] std::string utf8Of(std::u32string_view characters);

// Number of edits between two words, for "did you mean" (Levenshtein over code points).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

} // namespace gis
