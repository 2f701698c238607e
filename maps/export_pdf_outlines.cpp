#include "maps/export_pdf_outlines.h"

#include <cmath>
#include <cstdint>
#include <initializer_list>

namespace maps {

namespace {

// Operators of DICTs (5176, appendix A) and of charstrings (5177).
constexpr int opCharset = 15;
constexpr int opCharStrings = 17;
constexpr int opPrivate = 18;
constexpr int opDefaultWidth = 20;
constexpr int opRos = 0x0c1e; // two bytes: 12 30
constexpr int opCidCount = 0x0c22;
constexpr int opFdArray = 0x0c24;
constexpr int opFdSelect = 0x0c25;
constexpr int opLineTo = 5;
constexpr int opCurveTo = 8;
constexpr int opEndChar = 14;
constexpr int opMoveTo = 21;
constexpr int firstOwnString = 391; // after the standard ones

void addByte(std::string& bytes, int byte) {
    bytes += static_cast<char>(static_cast<unsigned char>(byte));
}

void addNumber(std::string& bytes, std::size_t number, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
        addByte(bytes, static_cast<int>((number >> shift) & 0xFFU));
    }
}

// Integers of both languages from -32768 to 32767.
void addInteger(std::string& bytes, int number) {
    if (number >= -107 && number <= 107) {
        addByte(bytes, number + 139);
    } else if (number >= 108 && number <= 1131) {
        addByte(bytes, (number - 108) / 256 + 247);
        addByte(bytes, (number - 108) % 256);
    } else if (number >= -1131 && number <= -108) {
        addByte(bytes, (-number - 108) / 256 + 251);
        addByte(bytes, (-number - 108) % 256);
    } else {
        addByte(bytes, 28);
        addNumber(bytes, static_cast<std::uint16_t>(number), 2);
    }
}

// In five bytes whatever it is, so that offsets are known before they are.
void addOffset(std::string& dict, std::size_t offset) {
    addByte(dict, 29);
    addNumber(dict, offset, 4);
}

void addOperator(std::string& dict, int code) {
    addNumber(dict, static_cast<std::size_t>(code), code > 0xFF ? 2 : 1);
}

std::string indexOf(const std::vector<std::string>& items) {
    constexpr int offsetSize = 4;
    std::string index;
    addNumber(index, items.size(), 2);
    addByte(index, offsetSize);
    std::size_t offset = 1;
    addNumber(index, offset, offsetSize);
    for (const std::string& item : items) {
        offset += item.size();
        addNumber(index, offset, offsetSize);
    }
    for (const std::string& item : items) {
        index += item;
    }
    return index;
}

// Writes an outline relative to the last point, y up.
class CharString {
public:
    // The width stands first where it is not the default of one em.
    explicit CharString(int width) {
        if (width != static_cast<int>(unitsPerEm)) {
            addInteger(bytes_, width);
        }
    }

    std::string of(const QPainterPath& outline) {
        for (int index = 0; index < outline.elementCount(); ++index) {
            const QPainterPath::Element& element = outline.elementAt(index);
            if (element.isMoveTo()) {
                add(opMoveTo, {element});
            } else if (element.isLineTo()) {
                add(opLineTo, {element});
            } else {
                add(opCurveTo,
                    {element, outline.elementAt(index + 1), outline.elementAt(index + 2)});
                index += 2;
            }
        }
        addByte(bytes_, opEndChar);
        return bytes_;
    }

private:
    void add(int code, std::initializer_list<QPointF> points) {
        for (const QPointF point : points) {
            const int x = static_cast<int>(std::lround(point.x()));
            const int y = static_cast<int>(std::lround(-point.y()));
            addInteger(bytes_, x - x_);
            addInteger(bytes_, y - y_);
            x_ = x;
            y_ = y;
        }
        addByte(bytes_, code);
    }

    std::string bytes_;
    int x_{0};
    int y_{0};
};

std::string charStringsOf(const std::vector<char32_t>& characters, const Typeface& typeface) {
    std::vector<std::string> strings{CharString{static_cast<int>(unitsPerEm)}.of({})};
    for (const char32_t character : characters) {
        const auto width = static_cast<int>(std::lround(typeface.advance(character) * unitsPerEm));
        strings.push_back(CharString{width}.of(typeface.outline(character)));
    }
    return indexOf(strings);
}

// Glyph n is the character with the number n.
std::string charsetOf(std::size_t characters) {
    std::string charset;
    addByte(charset, 2); // ranges
    if (characters > 0) {
        addNumber(charset, 1, 2);
        addNumber(charset, characters - 1, 2);
    }
    return charset;
}

// All glyphs belong to the first and only font dictionary.
std::string fdSelectOf(std::size_t glyphs) {
    std::string select;
    addByte(select, 3);
    addNumber(select, 1, 2);
    addNumber(select, 0, 2);
    addByte(select, 0);
    addNumber(select, glyphs, 2);
    return select;
}

struct Offsets {
    std::size_t charset{0};
    std::size_t fdSelect{0};
    std::size_t charStrings{0};
    std::size_t fdArray{0};
};

std::string topDict(const Offsets& offsets, std::size_t glyphs) {
    std::string dict;
    addInteger(dict, firstOwnString);
    addInteger(dict, firstOwnString + 1);
    addInteger(dict, 0);
    addOperator(dict, opRos);
    addInteger(dict, static_cast<int>(glyphs));
    addOperator(dict, opCidCount);
    addOffset(dict, offsets.charset);
    addOperator(dict, opCharset);
    addOffset(dict, offsets.fdSelect);
    addOperator(dict, opFdSelect);
    addOffset(dict, offsets.charStrings);
    addOperator(dict, opCharStrings);
    addOffset(dict, offsets.fdArray);
    addOperator(dict, opFdArray);
    return dict;
}

std::string fontDict(std::size_t privateSize, std::size_t privateOffset) {
    std::string dict;
    addOffset(dict, privateSize);
    addOffset(dict, privateOffset);
    addOperator(dict, opPrivate);
    return dict;
}

} // namespace

std::string cffOf(const std::string& name, const std::vector<char32_t>& characters,
                  const Typeface& typeface) {
    const std::size_t glyphs = characters.size() + 1;
    const std::string charset = charsetOf(characters.size());
    const std::string fdSelect = fdSelectOf(glyphs);
    const std::string charStrings = charStringsOf(characters, typeface);
    std::string privateDict;
    addInteger(privateDict, static_cast<int>(unitsPerEm));
    addOperator(privateDict, opDefaultWidth);

    const std::string header{"\x01\x00\x04\x04", 4};
    const auto withTop = [&](const Offsets& offsets) {
        return header + indexOf({name}) + indexOf({topDict(offsets, glyphs)}) +
               indexOf({"Adobe", "Identity"}) + std::string{"\x00\x00", 2}; // no subroutines
    };
    Offsets offsets;
    offsets.charset = withTop({}).size();
    offsets.fdSelect = offsets.charset + charset.size();
    offsets.charStrings = offsets.fdSelect + fdSelect.size();
    offsets.fdArray = offsets.charStrings + charStrings.size();
    const std::size_t privateOffset = offsets.fdArray + indexOf({fontDict(0, 0)}).size();
    return withTop(offsets) + charset + fdSelect + charStrings +
           indexOf({fontDict(privateDict.size(), privateOffset)}) + privateDict;
}

} // namespace maps
