#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/fonts.h"
#include "maps/mark_outline.h"
#include "maps/paper_geometry.h"

#include <QXmlStreamWriter>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace maps {

namespace {

// Millimetres to three digits: a thousandth of a millimetre is finer than any plotter.
QString number(double value) {
    const double rounded = std::round(value * 1000.0) / 1000.0;
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded == 0.0 ? 0.0 : rounded)
            .ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

QString pathData(const PaperPath& path, const QString& end) {
    QString data;
    for (const PaperPoint point : path) {
        data += (data.isEmpty() ? "M" : "L") + number(point.x) + " " + number(point.y);
    }
    return data.isEmpty() ? data : data + end;
}

QString pathData(const std::vector<PaperPath>& rings) {
    QString data;
    for (const PaperPath& ring : rings) {
        data += pathData(ring, "Z");
    }
    return data;
}

// Control characters have no place in XML; rubbish in a name must not spoil the whole drawing.
QString text(const std::string& utf8) {
    QString text = QString::fromStdString(utf8);
    text.removeIf([](QChar character) {
        constexpr char16_t blank = 0x20;
        constexpr char16_t firstNoncharacter = 0xFFFE;
        return character.unicode() < blank || character.unicode() >= firstNoncharacter;
    });
    return text;
}

class SvgWriter {
public:
    explicit SvgWriter(QString& document) : xml_{&document} {
        xml_.setAutoFormatting(true);
        xml_.setAutoFormattingIndent(1);
    }

    void write(const Scene& scene) {
        xml_.writeStartDocument();
        xml_.writeStartElement("svg");
        xml_.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml_.writeAttribute("width", number(scene.width) + "mm");
        xml_.writeAttribute("height", number(scene.height) + "mm");
        xml_.writeAttribute("viewBox", "0 0 " + number(scene.width) + " " + number(scene.height));
        xml_.writeTextElement("title", text(scene.info.title));
        xml_.writeTextElement("desc", text(scene.info.subject));
        writePage(scene);
        for (const SceneGroup& group : scene.groups) {
            writeGroup(group);
        }
        xml_.writeEndElement();
        xml_.writeEndDocument();
    }

    void operator()(const AreaMark& mark) {
        const QString outline = pathData(mark.rings);
        if (outline.isEmpty()) {
            return;
        }
        if (mark.fill || mark.pen) {
            writeArea(mark, outline);
        }
        if (mark.pattern) {
            writePattern(mark, *mark.pattern);
        }
    }

    void operator()(const LineMark& mark) {
        const QString line = pathData(mark.points, "");
        if (line.isEmpty()) {
            return;
        }
        xml_.writeEmptyElement("path");
        xml_.writeAttribute("d", line);
        xml_.writeAttribute("fill", "none");
        writePen(mark.pen);
    }

    void operator()(const PointMark& mark) {
        for (const SceneMark& stroke : strokesOf(mark)) {
            std::visit(*this, stroke);
        }
    }

    void operator()(const TextMark& mark) {
        constexpr std::array anchors{"start", "middle", "end"};
        xml_.writeStartElement("text");
        xml_.writeAttribute("x", number(mark.anchor.x));
        xml_.writeAttribute("y", number(mark.anchor.y));
        xml_.writeAttribute("font-size", number(mark.lettering.size));
        if (mark.alignment != TextAlignment::Left) {
            xml_.writeAttribute("text-anchor", anchors[static_cast<std::size_t>(mark.alignment)]);
        }
        if (mark.lettering.isBold) {
            xml_.writeAttribute("font-weight", "bold");
        }
        if (mark.lettering.isItalic) {
            xml_.writeAttribute("font-style", "italic");
        }
        writePaint("fill", mark.lettering.colour);
        if (mark.lettering.halo) {
            writePaint("stroke", mark.lettering.halo->colour);
            xml_.writeAttribute("stroke-width", number(2.0 * mark.lettering.halo->radius));
            xml_.writeAttribute("stroke-linejoin", "round");
            xml_.writeAttribute("paint-order", "stroke");
        }
        xml_.writeCharacters(text(mark.text));
        xml_.writeEndElement();
    }

private:
    void writePage(const Scene& scene) {
        xml_.writeEmptyElement("rect");
        xml_.writeAttribute("width", number(scene.width));
        xml_.writeAttribute("height", number(scene.height));
        xml_.writeAttribute("fill", "#ffffff");
    }

    void writeGroup(const SceneGroup& group) {
        const QString id = QString::fromStdString(group.id);
        if (group.clip) {
            writeClip(id + "-clip", {cornersOf(*group.clip)});
        }
        xml_.writeStartElement("g");
        xml_.writeAttribute("id", id);
        xml_.writeAttribute("font-family", QString::fromLatin1(sheetFontFamily.data()) +
                                               ", Source Han Sans SC, sans-serif");
        if (group.clip) {
            xml_.writeAttribute("clip-path", "url(#" + id + "-clip)");
        }
        for (const SceneMark& mark : group.marks) {
            std::visit(*this, mark);
        }
        xml_.writeEndElement();
    }

    void writeClip(const QString& id, const std::vector<PaperPath>& rings) {
        xml_.writeStartElement("clipPath");
        xml_.writeAttribute("id", id);
        xml_.writeEmptyElement("path");
        xml_.writeAttribute("d", pathData(rings));
        xml_.writeAttribute("clip-rule", "evenodd");
        xml_.writeEndElement();
    }

    void writeArea(const AreaMark& mark, const QString& outline) {
        xml_.writeEmptyElement("path");
        xml_.writeAttribute("d", outline);
        xml_.writeAttribute("fill-rule", "evenodd");
        if (mark.fill) {
            writePaint("fill", *mark.fill);
        } else {
            xml_.writeAttribute("fill", "none");
        }
        if (mark.pen) {
            writePen(*mark.pen);
        }
    }

    void writePattern(const AreaMark& mark, const Pattern& pattern) {
        const QString id = "hatch-" + QString::number(++hatches_);
        writeClip(id, mark.rings);
        xml_.writeStartElement("g");
        xml_.writeAttribute("clip-path", "url(#" + id + ")");
        for (const SceneMark& hatch : patternMarks(pattern, boxAround(mark.rings))) {
            std::visit(*this, hatch);
        }
        xml_.writeEndElement();
    }

    void writePaint(const QString& name, Colour colour) {
        Colour opaque = colour;
        opaque.alpha = 255;
        xml_.writeAttribute(name, QString::fromStdString(toHex(opaque)));
        if (colour.alpha != 255) {
            xml_.writeAttribute(name + "-opacity", number(colour.alpha / 255.0));
        }
    }

    void writePen(const Pen& pen) {
        constexpr std::array caps{"butt", "round", "square"};
        constexpr std::array joins{"miter", "round", "bevel"};
        writePaint("stroke", pen.colour);
        xml_.writeAttribute("stroke-width", number(pen.width));
        if (pen.cap != LineCap::Butt) {
            xml_.writeAttribute("stroke-linecap", caps[static_cast<std::size_t>(pen.cap)]);
        }
        if (pen.join != LineJoin::Mitre) {
            xml_.writeAttribute("stroke-linejoin", joins[static_cast<std::size_t>(pen.join)]);
        }
        if (!pen.dashes.empty()) {
            QString dashes;
            for (const double dash : pen.dashes) {
                dashes += (dashes.isEmpty() ? "" : " ") + number(dash);
            }
            xml_.writeAttribute("stroke-dasharray", dashes);
        }
    }

    QXmlStreamWriter xml_;
    int hatches_{0};
};

} // namespace

void exportSvg(const Scene& scene, const std::filesystem::path& file) {
    QString document;
    SvgWriter{document}.write(scene);
    gis::writeFile(file, document.toStdString());
}

} // namespace maps
