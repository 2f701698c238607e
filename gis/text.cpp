#include "gis/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

namespace gis {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// A converter that stops at the first byte or character that does not fit.
Converter openConverter(std::string_view encoding) {
    if (encoding.empty()) { // ICU would take the machine's own encoding
        return nullptr;
    }
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(std::string{encoding}.c_str(), &status)};
    if (U_FAILURE(status)) {
        return nullptr;
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    ucnv_setFallback(converter.get(), false);
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

icu::UnicodeString unicode(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string utf8Of(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

// Zero-width characters stray into names copied from web pages and chats; nobody sees them.
bool isBlank(UChar32 character) {
    constexpr UChar32 zeroWidthSpace = 0x200B;
    constexpr UChar32 zeroWidthNoBreakSpace = 0xFEFF;
    return u_isUWhiteSpace(character) || character == zeroWidthSpace ||
           character == zeroWidthNoBreakSpace;
}

std::vector<UChar32> codePoints(std::string_view utf8) {
    const icu::UnicodeString text = unicode(utf8);
    std::vector<UChar32> points;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        points.push_back(text.char32At(i));
    }
    return points;
}

std::size_t widthOf(UChar32 point) {
    const auto category = u_charType(point);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR) {
        return 0;
    }
    switch (u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
    case U_EA_AMBIGUOUS:
        return 2;
    default:
        return 1;
    }
}

std::string withoutByteOrderMark(std::string text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) {
        text.erase(0, mark.size());
    }
    return text;
}

// Bytes of the first character; 0 when they are none (Unicode 16, table 3-7: neither overlong forms
// nor surrogates). The text is not empty.
std::size_t utf8Length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto isBetween = [](unsigned value, unsigned low, unsigned high) {
        return value >= low && value <= high;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    if (isBetween(lead, 0xC2, 0xDF)) {
        return isBetween(byte(1), 0x80, 0xBF) ? 2 : 0;
    }
    const unsigned low = 0x80U + (lead == 0xE0 ? 0x20U : 0U) + (lead == 0xF0 ? 0x10U : 0U);
    const unsigned high = 0xBFU - (lead == 0xED ? 0x20U : 0U) - (lead == 0xF4 ? 0x30U : 0U);
    if (!isBetween(lead, 0xE0, 0xF4) || !isBetween(byte(1), low, high) ||
        !isBetween(byte(2), 0x80, 0xBF)) {
        return 0;
    }
    if (lead < 0xF0) {
        return 3;
    }
    return isBetween(byte(3), 0x80, 0xBF) ? 4 : 0;
}

} // namespace

bool isUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = utf8Length(bytes);
        if (length == 0) {
            return false;
        }
        bytes.remove_prefix(length);
    }
    return true;
}

std::optional<std::string> decoded(std::string_view bytes, std::string_view encoding) {
    if (encoding == "UTF-8") { // by far the most frequent, and needs no converter
        return isUtf8(bytes) ? std::optional{withoutByteOrderMark(std::string{bytes})}
                             : std::nullopt;
    }
    const Converter converter = openConverter(encoding);
    if (!converter) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status};
    return U_SUCCESS(status) ? std::optional{withoutByteOrderMark(utf8Of(text))} : std::nullopt;
}

std::optional<std::string> encoded(std::string_view utf8, std::string_view encoding) {
    const Converter converter = openConverter(encoding);
    if (!converter) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = unicode(utf8);
    constexpr std::size_t longestCharacter = 8; // bytes per UTF-16 unit, every encoding of ICU
    std::string bytes(static_cast<std::size_t>(text.length()) * longestCharacter + 16, '\0');
    const std::int32_t size = text.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                           converter.get(), status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

std::optional<DetectedText> detectAndDecode(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        auto text = decoded(bytes, "UTF-16");
        return text ? std::optional{DetectedText{*std::move(text), "UTF-16"}} : std::nullopt;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) { // it has said what it is
        auto text = decoded(bytes, "UTF-8");
        return text ? std::optional{DetectedText{*std::move(text), "UTF-8"}} : std::nullopt;
    }
    for (const char* encoding : {"UTF-8", "GB18030"}) {
        if (std::optional<std::string> text = decoded(bytes, encoding)) {
            return DetectedText{std::move(*text), encoding};
        }
    }
    return std::nullopt;
}

std::string nfkc(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
    return utf8Of(normalizer->normalize(unicode(utf8), status));
}

std::string trimmed(std::string_view utf8) {
    const icu::UnicodeString text = unicode(utf8);
    std::int32_t begin = 0;
    std::int32_t end = text.length();
    while (begin < end && isBlank(text.char32At(begin))) {
        begin = text.moveIndex32(begin, 1);
    }
    while (begin < end && isBlank(text.char32At(end - 1))) {
        end = text.moveIndex32(end, -1);
    }
    return utf8Of(text.tempSubStringBetween(begin, end));
}

std::string withoutBlanks(std::string_view utf8) {
    icu::UnicodeString kept;
    for (const char32_t character : characters(utf8)) {
        if (!isBlank(static_cast<UChar32>(character))) {
            kept.append(static_cast<UChar32>(character));
        }
    }
    return utf8Of(kept);
}

std::size_t displayWidth(std::string_view utf8) {
    std::size_t width = 0;
    for (const UChar32 point : codePoints(utf8)) {
        width += widthOf(point);
    }
    return width;
}

std::string shortestText(double number) {
    const double size = std::abs(number);
    const bool isPlain = number == 0.0 || (size >= 1e-6 && size < 1e21);
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   isPlain ? std::chars_format::fixed : std::chars_format::general)
                         .ptr;
    return number == 0.0 ? "0" : std::string{buffer.data(), end};
}

std::optional<double> numberOf(std::string_view text) {
    double number = 0.0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

std::u32string characters(std::string_view utf8) {
    const icu::UnicodeString text = unicode(utf8);
    std::u32string characters;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        characters += static_cast<char32_t>(text.char32At(i));
    }
    return characters;
}

std::string utf8Of(std::u32string_view characters) {
    icu::UnicodeString text;
    for (const char32_t character : characters) {
        text.append(static_cast<UChar32>(character));
    }
    return utf8Of(text);
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    const std::u32string from = characters(a);
    const std::u32string to = characters(b);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char32_t character : from) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (character == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace gis
