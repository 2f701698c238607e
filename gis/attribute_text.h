#pragma once

// Private to gis/: in which encoding the text of a layer is, decided once for all its names and
// values.
//
// What is said about the encoding is often wrong: .cpg files hold rubbish or another tool's habit,
// language bytes are left at their default. So what is said is tried first and believed only if
// every single byte fits; text that is strictly UTF-8 and has characters from U+0800 on (Chinese
// among them) is UTF-8 whatever is said, for hardly any GBK text looks like that; single-byte
// encodings, which fit everything, come last.

#include "gis/finding.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

// One name or value as bytes. `room` is the number of bytes its field offers; text that fills it
// may have been cut in the middle of its last character by the program that wrote it. 0: unknown.
struct RawText {
    std::string_view bytes;
    std::size_t room{0};
};
// Where the text of this index stands; asked only of texts that something is wrong with.
using PlaceOfText = std::function<SourcePlace(std::size_t)>;

struct EncodingClues {
    std::string given; // by the user; overrides everything; may be empty
    std::string cpg;   // the text of the .cpg file; may be empty
    int languageByte{0};
};

// What a shapefile or .dbf says of its own encoding.
[[nodiscard]] EncodingClues encodingClues(const std::filesystem::path& file,
                                          const std::string& given);

// The texts in UTF-8, in the same order. Findings: "layer.encoding-overruled" (Warning; facts
// declared, used), "layer.text-cut" (Warning; fact text: what was left of the value),
// "layer.undecodable" (Error; fact encoding: those tried; place: the first text that fits none);
// then there is no value. Throws Failure (Usage) "text.encoding-unknown" for an unknown `given`.
[[nodiscard]] Checked<std::optional<std::vector<std::string>>> decodedTexts(
    const std::vector<RawText>& texts, const EncodingClues& clues, const SourcePlace& layer,
    const PlaceOfText& placeOf);

} // namespace gis
