#include "gis/text_codec.h"

#include "gis/failure.h"
#include "gis/text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace gis {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::string printableAscii() {
    std::string text;
    for (char letter = ' '; letter <= '~'; ++letter) {
        text += letter;
    }
    return text;
}

bool isPlainAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return byte >= ' ' && byte <= '~'; });
}

} // namespace

struct TextCodec::Converter {
    std::unique_ptr<UConverter, CloseConverter> icu;
};

TextCodec::TextCodec(const std::string& encoding) : converter_{std::make_unique<Converter>()} {
    UErrorCode status = U_ZERO_ERROR;
    converter_->icu.reset(ucnv_open(encoding.c_str(), &status));
    if (encoding.empty() || U_FAILURE(status)) {
        throw Failure{FailureKind::Usage, "text.encoding-unknown", {}, {{"encoding", encoding}}};
    }
    UConverter* const icu = converter_->icu.get();
    ucnv_setToUCallBack(icu, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(icu, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFallback(icu, false);
    const std::string ascii = printableAscii();
    keepsAscii_ = encoded(ascii) == ascii;
}

TextCodec::~TextCodec() = default;

std::optional<std::string> TextCodec::encoded(std::string_view utf8) const {
    if (keepsAscii_ && isPlainAscii(utf8)) {
        return std::string{utf8};
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
    constexpr std::size_t longestCharacter = 8; // bytes per UTF-16 unit, every encoding of ICU
    std::string bytes(static_cast<std::size_t>(text.length()) * longestCharacter + 16, '\0');
    const std::int32_t size = text.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                           converter_->icu.get(), status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

std::optional<std::string> TextCodec::decoded(std::string_view bytes) const {
    if (keepsAscii_ && isPlainAscii(bytes)) {
        return std::string{bytes};
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter_->icu.get(), status};
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::string TextCodec::firstUnknown(std::string_view utf8) const {
    for (const char32_t character : characters(utf8)) {
        auto one = utf8Of(std::u32string_view{&character, 1});
        if (!encoded(one)) {
            return one;
        }
    }
    return {};
}

} // namespace gis
