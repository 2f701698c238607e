#pragma once

// Text into the bytes of one encoding and back, for many texts: what gis/text's encoded and decoded
// do, without looking the encoding up each time.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gis {

// Not to be used by two threads at a time.
class TextCodec {
public:
    // By any name ICU knows. Throws Failure (Usage) "text.encoding-unknown" (fact encoding).
    explicit TextCodec(const std::string& encoding);
    ~TextCodec();
    TextCodec(const TextCodec&) = delete;
    TextCodec& operator=(const TextCodec&) = delete;

    // Strict: nothing when a single character or byte does not fit.
    [[nodiscard]] std::optional<std::string> encoded(std::string_view utf8) const;
    [[nodiscard]] std::optional<std::string> decoded(std::string_view bytes) const;
    // The first character that the encoding lacks; "" when there is none.
    [[nodiscard]] std::string firstUnknown(std::string_view utf8) const;

private:
    struct Converter;
    std::unique_ptr<Converter> converter_;
    bool keepsAscii_{false}; // ASCII text is its own bytes
};

} // namespace gis
