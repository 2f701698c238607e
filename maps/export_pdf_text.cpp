#include "maps/export_pdf_text.h"

#include "maps/fonts_qt.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QRawFont>
#include <QString>
#include <charconv>
#include <cstdint>
#include <format>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <system_error>
#include <vector>

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
        const quint32 glyph = glyphOf(character);
        const auto found = glyph == 0 ? characterOfGlyph.end() : characterOfGlyph.find(glyph);
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

constexpr std::size_t codeLength = 6; // "<5C0F>"

std::string codeOf(char32_t character) {
    return std::format("<{:04X}>", std::uint32_t{character});
}

// The code that stands at the beginning of the text; nothing when something else does.
std::optional<char32_t> codeAt(std::string_view text) {
    if (text.size() < codeLength || text.front() != '<' || text[codeLength - 1] != '>') {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    const char* const digitsEnd = text.data() + codeLength - 1;
    const auto [end, error] = std::from_chars(text.data() + 1, digitsEnd, value, 16);
    return error == std::errc{} && end == digitsEnd ? std::optional{char32_t{value}} : std::nullopt;
}

std::vector<char32_t> codesIn(std::string_view line) {
    std::vector<char32_t> codes;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (const auto code = codeAt(line.substr(at))) {
            codes.push_back(*code);
        }
    }
    return codes;
}

// "<0001> <0003> [<5C0F> <533A> <2F24> ]": the characters of three glyphs one by one.
std::string repairedList(std::string_view line, const WrittenText& written) {
    std::string repaired;
    bool isInList = false;
    for (std::size_t at = 0; at < line.size();) {
        isInList = isInList || line[at] == '[';
        const auto code = isInList ? codeAt(line.substr(at)) : std::nullopt;
        repaired += code ? codeOf(written.meantBy(*code)) : std::string{line[at]};
        at += code ? codeLength : 1;
    }
    return repaired;
}

// "<0001> <0003> <2F24>": three glyphs whose characters follow one another.
std::string repairedRun(std::string_view line, const WrittenText& written) {
    const std::vector<char32_t> codes = codesIn(line);
    std::string list;
    for (char32_t glyph = codes[0]; glyph <= codes[1]; ++glyph) {
        list += codeOf(written.meantBy(codes[2] + (glyph - codes[0]))) + " ";
    }
    return codeOf(codes[0]) + " " + codeOf(codes[1]) + " [" + list + "]";
}

std::string repairedLine(std::string_view line, const WrittenText& written) {
    if (line.find('[') != std::string_view::npos) {
        return repairedList(line, written);
    }
    const bool isRun = codesIn(line).size() == 3;
    return isRun ? repairedRun(line, written) : std::string{line};
}

// A ToUnicode CMap as Qt writes it, range of glyphs by range of glyphs, each on a line of its own.
std::string repairedCmap(std::string_view cmap, const WrittenText& written) {
    std::string repaired;
    while (!cmap.empty()) {
        const std::string_view line = cmap.substr(0, cmap.find('\n'));
        repaired += repairedLine(line, written);
        cmap.remove_prefix(line.size());
        if (!cmap.empty()) {
            repaired += '\n';
            cmap.remove_prefix(1);
        }
    }
    return repaired;
}

std::string bytesOf(const Buffer& buffer) {
    return {buffer.getBuffer(), buffer.getBuffer() + buffer.getSize()};
}

void repairFonts(QPDF& pdf, const WrittenText& written) {
    for (const QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode")) {
            continue;
        }
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const std::string cmap = bytesOf(*stream.getStreamData());
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

// Qt rounds the page to whole points, from the top left corner of the drawing on.
void trimPage(QPDF& pdf, const Scene& scene) {
    constexpr double pointsPerMillimetre = 72.0 / 25.4;
    constexpr int decimals = 4;
    QPDFObjectHandle page = QPDFPageDocumentHelper{pdf}.getAllPages().front().getObjectHandle();
    const double top = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
    const double left = 0.0;
    const double right = scene.width * pointsPerMillimetre;
    const double bottom = top - scene.height * pointsPerMillimetre;
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const double edge : {left, bottom, right, top}) {
        box.appendItem(QPDFObjectHandle::newReal(edge, decimals));
    }
    page.replaceKey("/MediaBox", box);
    page.replaceKey("/TrimBox", box);
}

} // namespace

std::string finishedPdf(std::string_view drawn, const Scene& scene) {
    QPDF pdf;
    pdf.processMemoryFile("drawn.pdf", drawn.data(), drawn.size());
    repairFonts(pdf, writtenIn(scene));
    trimPage(pdf, scene);
    describe(pdf, scene.info);
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setCompressStreams(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return bytesOf(*buffer);
}

} // namespace maps
