#pragma once

// Text as bytes and as characters. Everything inside the program is UTF-8.

#include <optional>
#include <string>
#include <string_view>

namespace gis {

[[nodiscard]] bool isUtf8(std::string_view bytes);

// Strict: nothing when the encoding is unknown or a single byte or character does not fit.
// Encodings by any name ICU knows: "UTF-8", "GBK" (code page 936), "GB18030" (all of Unicode).
[[nodiscard]] std::optional<std::string> decoded(std::string_view bytes, std::string_view encoding);
[[nodiscard]] std::optional<std::string> encoded(std::string_view utf8, std::string_view encoding);

// Strict UTF-8 (a byte order mark is dropped), else strict GB18030, else nothing.
struct DetectedText {
    std::string utf8;
    std::string encoding; // "UTF-8" or "GB18030"
};
[[nodiscard]] std::optional<DetectedText> detectAndDecode(std::string_view bytes);

// Unicode NFKC: full-width digits, letters and brackets become their plain forms.
[[nodiscard]] std::string nfkc(std::string_view utf8);

// Leading and trailing white space off, the ideographic space U+3000 and zero-width spaces included.
[[nodiscard]] std::string trimmed(std::string_view utf8);
// All white space out, the same kinds of it.
[[nodiscard]] std::string withoutBlanks(std::string_view utf8);

// Number of edits between two words, for "did you mean" (Levenshtein over code points).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

} // namespace gis
