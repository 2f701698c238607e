#include "gis/attribute_text.h"

#include "gis/failure.h"
#include "gis/input_file.h"
#include "gis/shapefile_check.h"
#include "gis/text.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace gis {

namespace {

// A name of an encoding as ICU knows it; the ways .cpg files have of saying the same: "UTF8",
// "65001", "936", "ANSI 936", "CP936", "GB2312". GB18030 reads all that GBK and GB2312 hold.
std::string canonical(const std::string& said) {
    std::string name;
    for (const char letter : trimmed(said)) {
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0) {
            name += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        }
    }
    for (const std::string_view prefix : {"ANSI", "OEM", "WINDOWS", "CP", "MS"}) {
        if (name.starts_with(prefix) && name.size() > prefix.size()) {
            name.erase(0, prefix.size());
        }
    }
    if (name == "UTF8" || name == "65001") {
        return "UTF-8";
    }
    if (name == "936" || name == "54936" || name == "GBK" || name == "GB2312" ||
        name == "GB18030" || name == "EUCCN") {
        return "GB18030";
    }
    const bool isCodePage = !name.empty() && std::ranges::all_of(name, [](unsigned char letter) {
        return std::isdigit(letter) != 0;
    });
    return isCodePage ? "windows-" + name : trimmed(said);
}

bool isKnown(const std::string& encoding) {
    return decoded("", encoding).has_value();
}

// Encodings in which every byte is a character fit any text and so prove nothing.
bool isSingleByte(const std::string& encoding) {
    const auto text = decoded("\xE5\xB0\x8F", encoding);
    return text && editDistance(*text, "") == 3;
}

bool isAscii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](unsigned char byte) { return byte < 0x80; });
}

// The text without the half character at its end, if it fills its room and that is all that is
// wrong with it.
std::optional<std::string> withoutCutCharacter(const RawText& text, const std::string& encoding) {
    constexpr std::size_t longestRest = 3; // of a four-byte character
    if (text.room == 0 || text.bytes.size() < text.room) {
        return std::nullopt;
    }
    for (std::size_t rest = 1; rest <= std::min(longestRest, text.bytes.size()); ++rest) {
        const std::string_view kept{text.bytes.data(), text.bytes.size() - rest};
        if (auto decodedText = decoded(kept, encoding)) {
            return decodedText;
        }
    }
    return std::nullopt;
}

struct Attempt {
    std::vector<std::string> texts;
    Findings findings;
    std::optional<std::size_t> firstBad; // index of a text that does not fit
};

Attempt tried(const std::vector<RawText>& texts, const std::string& encoding,
              const PlaceOfText& placeOf) {
    Attempt attempt;
    attempt.texts.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::optional<std::string> text = decoded(texts[i].bytes, encoding);
        if (!text) {
            text = withoutCutCharacter(texts[i], encoding);
            if (!text) {
                attempt.firstBad = i;
                return attempt;
            }
            attempt.findings.push_back(
                {"layer.text-cut", Severity::Warning, placeOf(i), {{"text", *text}}});
        }
        attempt.texts.push_back(*std::move(text));
    }
    return attempt;
}

bool hasThreeByteCharacter(const std::vector<RawText>& texts) {
    return std::ranges::any_of(texts, [](const RawText& text) {
        return std::ranges::any_of(text.bytes,
                                   [](unsigned char byte) { return byte >= 0xE0 && byte <= 0xF4; });
    });
}

constexpr int languageByteOf936 = 0x4D;

// Encodings to try, the most trustworthy first; known ones only.
std::vector<std::string> candidates(const EncodingClues& clues, const std::vector<RawText>& texts) {
    if (!clues.given.empty()) {
        return {canonical(clues.given)};
    }
    std::vector<std::string> all;
    if (hasThreeByteCharacter(texts)) {
        all.emplace_back("UTF-8");
    }
    const std::string declared = canonical(clues.cpg);
    const bool isDeclared = isKnown(declared);
    if (isDeclared && !isSingleByte(declared)) {
        all.push_back(declared);
    }
    if (clues.languageByte == languageByteOf936) {
        all.emplace_back("GB18030");
    }
    all.emplace_back("UTF-8");
    all.emplace_back("GB18030");
    if (isDeclared) {
        all.push_back(declared);
    }
    return all;
}

void requireKnown(const EncodingClues& clues, const SourcePlace& layer) {
    if (!clues.given.empty() && !isKnown(canonical(clues.given))) {
        throw Failure{
            FailureKind::Usage, "text.encoding-unknown", layer, {{"encoding", clues.given}}};
    }
}

std::string listed(const std::vector<std::string>& encodings) {
    std::string list;
    for (auto at = encodings.begin(); at != encodings.end(); ++at) {
        if (std::find(encodings.begin(), at, *at) == at) {
            list += (list.empty() ? "" : ", ") + *at;
        }
    }
    return list;
}

// Plain ASCII is the same in all encodings: nothing to overrule.
void noteOverruled(const EncodingClues& clues, const std::string& used,
                   const std::vector<RawText>& texts, const SourcePlace& layer,
                   Findings& findings) {
    const std::string said = trimmed(clues.cpg);
    const bool isPlain =
        std::ranges::all_of(texts, [](const RawText& text) { return isAscii(text.bytes); });
    if (clues.given.empty() && !said.empty() && !isPlain && canonical(said) != used) {
        findings.push_back({"layer.encoding-overruled",
                            Severity::Warning,
                            layer,
                            {{"declared", said}, {"used", used}}});
    }
}

} // namespace

EncodingClues encodingClues(const std::filesystem::path& file, const std::string& given) {
    constexpr std::size_t positionOfLanguageByte = 29;
    constexpr std::size_t longestName = 40;
    EncodingClues clues{given, "", 0};
    const std::string header =
        readBeginning(shapefilePart(file, ".dbf"), positionOfLanguageByte + 1);
    clues.languageByte = static_cast<unsigned char>(header.at(positionOfLanguageByte));
    if (const auto cpg = shapefilePart(file, ".cpg"); !cpg.empty()) {
        const std::string said = readBeginning(cpg, longestName);
        clues.cpg = said.substr(0, said.find_first_of("\r\n"));
        if (!isUtf8(clues.cpg)) { // rubbish, and not to be shown
            clues.cpg = "?";
        }
    }
    return clues;
}

Checked<std::optional<std::vector<std::string>>> decodedTexts(const std::vector<RawText>& texts,
                                                              const EncodingClues& clues,
                                                              const SourcePlace& layer,
                                                              const PlaceOfText& placeOf) {
    requireKnown(clues, layer);
    const std::vector<std::string> encodings = candidates(clues, texts);
    std::size_t furthest = 0;
    for (const std::string& encoding : encodings) {
        Attempt attempt = tried(texts, encoding, placeOf);
        if (!attempt.firstBad) {
            noteOverruled(clues, encoding, texts, layer, attempt.findings);
            return {std::move(attempt.texts), std::move(attempt.findings)};
        }
        furthest = std::max(furthest, *attempt.firstBad);
    }
    return {std::nullopt,
            {{"layer.undecodable",
              Severity::Error,
              placeOf(furthest),
              {{"encoding", listed(encodings)}}}}};
}

} // namespace gis
