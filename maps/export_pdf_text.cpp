#include "maps/export_pdf_text.h"

#include "maps/fonts_qt.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QRawFont>
#include <QString>
#include <cctype>
#include <cstdint>
#include <format>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace maps {

namespace {

constexpr double glyphLookupSize = 10.0; // any size: glyph numbers do not depend on it

// What was really written, and which glyph each character has (regular and bold share them).
struct WrittenText {
    std::set<char32_t> characters;
    std::map<quint32, char32_t> characterOfGlyph;
    QRawFont font{QRawFont::fromFont(qtFont({.size = glyphLookupSize}))};

    void add(const std::string& utf8) {
        for (const char32_t character : QString::fromStdString(utf8).toStdU32String()) {
            if (characters.insert(character).second) {
                characterOfGlyph.emplace(glyphOf(character), character);
            }
        }
    }

    [[nodiscard]] quint32 glyphOf(char32_t character) const {
        const auto glyphs = font.glyphIndexesForString(QString::fromUcs4(&character, 1));
        return glyphs.isEmpty() ? 0 : glyphs.front();
    }

    [[nodiscard]] char32_t meantBy(char32_t character) const {
        if (characters.contains(character)) {
            return character;
        }
        const auto found = characterOfGlyph.find(glyphOf(character));
        return found == characterOfGlyph.end() ? character : found->second;
    }
};

WrittenText writtenIn(const Scene& scene) {
    WrittenText written;
    for (const SceneGroup& group : scene.groups) {
        for (const SceneMark& mark : group.marks) {
            if (const auto* text = std::get_if<TextMark>(&mark)) {
                written.add(text->text);
            }
        }
    }
    return written;
}

std::optional<char32_t> fourHexDigits(std::string_view text) {
    if (text.size() != 4) {
        return std::nullopt;
    }
    char32_t value = 0;
    for (const char digit : text) {
        if (std::isxdigit(static_cast<unsigned char>(digit)) == 0) {
            return std::nullopt;
        }
        const bool isDecimal = digit >= '0' && digit <= '9';
        const int nibble = isDecimal ? digit - '0' : (digit | 0x20) - 'a' + 10;
        value = value * 16 + static_cast<char32_t>(nibble);
    }
    return value;
}

// A ToUnicode CMap as Qt writes it maps ranges of glyph numbers to lists of "<XXXX>"; every such
// destination inside brackets is put right, everything else is kept as it is.
std::string repairedCmap(std::string_view cmap, const WrittenText& written) {
    std::string repaired;
    bool isInList = false;
    std::size_t at = 0;
    while (at < cmap.size()) {
        const char byte = cmap[at];
        isInList = byte == '[' || (isInList && byte != ']');
        if (isInList && byte == '<') {
            if (const auto character = fourHexDigits(cmap.substr(at + 1, 4))) {
                repaired += std::format("<{:04X}", std::uint32_t{written.meantBy(*character)});
                at += 5;
                continue;
            }
        }
        repaired += byte;
        ++at;
    }
    return repaired;
}

void repairFonts(QPDF& pdf, const WrittenText& written) {
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode")) {
            continue;
        }
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = stream.getStreamData();
        const std::string_view cmap{reinterpret_cast<const char*>(data->getBuffer()),
                                    data->getSize()};
        stream.replaceStreamData(repairedCmap(cmap, written), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

// "2020-10-15" -> "D:20201015000000Z".
std::string pdfDate(const std::string& isoDay) {
    std::string digits;
    for (const char byte : isoDay) {
        if (byte != '-') {
            digits += byte;
        }
    }
    return "D:" + digits + "000000Z";
}

void describe(QPDF& pdf, const SceneInfo& info) {
    QPDFObjectHandle dictionary = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            dictionary.replaceKey(key, QPDFObjectHandle::newUnicodeString(value));
        }
    };
    put("/Title", info.title);
    put("/Author", info.author);
    put("/Subject", info.subject);
    put("/Keywords", info.keywords);
    put("/Creator", "Pianqu");
    if (!info.date.empty()) {
        put("/CreationDate", pdfDate(info.date));
        put("/ModDate", pdfDate(info.date));
    }
    pdf.getTrailer().replaceKey("/Info", dictionary);
    // Qt's XMP packet repeats the title and adds the clock's time; its identifier is random.
    pdf.getRoot().removeKey("/Metadata");
    pdf.getTrailer().removeKey("/ID");
}

} // namespace

std::string finishedPdf(std::string_view drawn, const Scene& scene) {
    QPDF pdf;
    pdf.processMemoryFile("drawn.pdf", drawn.data(), drawn.size());
    repairFonts(pdf, writtenIn(scene));
    describe(pdf, scene.info);
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setCompressStreams(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace maps
