#include "maps/export_pdf_font.h"

#include "maps/export_pdf_outlines.h"

#include <algorithm>
#include <cmath>
#include <format>

namespace maps {

namespace {

constexpr std::string_view toUnicodeHead =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr std::string_view toUnicodeTail =
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

std::string utf16Of(char32_t character) {
    std::string hex;
    for (const QChar unit : QString::fromUcs4(&character, 1)) {
        hex += std::format("{:04X}", static_cast<unsigned>(unit.unicode()));
    }
    return hex;
}

std::string toUnicode(const std::vector<char32_t>& characters) {
    constexpr std::size_t mostInBlock = 100; // the CMap specification's limit
    std::string map{toUnicodeHead};
    for (std::size_t first = 0; first < characters.size(); first += mostInBlock) {
        const std::size_t count = std::min(mostInBlock, characters.size() - first);
        map += std::format("{} beginbfchar\n", count);
        for (std::size_t index = first; index < first + count; ++index) {
            map += std::format("<{:04X}> <{}>\n", index + 1, utf16Of(characters[index]));
        }
        map += "endbfchar\n";
    }
    return map.append(toUnicodeTail);
}

// Six capitals before the name say that it is a subset; they come from what is in it.
std::string subsetTag(const std::vector<char32_t>& characters) {
    std::uint32_t hash = 0;
    for (const char32_t character : characters) {
        hash = hash * 31U + static_cast<std::uint32_t>(character);
    }
    std::string tag;
    for (int letter = 0; letter < 6; ++letter) {
        tag += static_cast<char>('A' + hash % 26U);
        hash /= 26U;
    }
    return tag + "+";
}

} // namespace

std::string PdfFont::codesOf(std::string_view utf8) {
    std::string hex = "<";
    for (const char32_t character : charactersIn(utf8)) {
        const auto next = static_cast<unsigned>(characters_.size() + 1);
        const auto [code, isNew] = codes_.emplace(character, next);
        if (isNew) {
            characters_.push_back(character);
        }
        hex += std::format("{:04X}", code->second);
    }
    return hex + ">";
}

// Most characters are one em wide, which is the default.
std::string PdfFont::widths() const {
    std::string widths;
    for (std::size_t index = 0; index < characters_.size(); ++index) {
        const double width = typeface_.advance(characters_[index]) * unitsPerEm;
        if (width != unitsPerEm) {
            widths += std::format("{} [{}] ", index + 1, std::lround(width));
        }
    }
    return widths;
}

void PdfFont::writeTo(PdfFile& file, PdfObject font) const {
    const std::string name = subsetTag(characters_) + name_;
    const PdfObject program =
        file.addStream(cffOf(name, characters_, typeface_), "/Subtype /CIDFontType0C");
    const PdfObject descriptor = file.add(std::format(
        "<< /Type /FontDescriptor /FontName /{} /Flags 4 /FontBBox [-1010 -1050 2930 1810] "
        "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 733 /StemV 80 /FontFile3 {} >>",
        name, referenceTo(program)));
    const PdfObject glyphs = file.add(std::format(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{} /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /FontDescriptor {} /DW 1000 /W [{}] >>",
        name, referenceTo(descriptor), widths()));
    const PdfObject unicode = file.addStream(toUnicode(characters_));
    file.set(font, std::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H "
                               "/DescendantFonts [{}] /ToUnicode {} >>",
                               name, referenceTo(glyphs), referenceTo(unicode)));
}

} // namespace maps
