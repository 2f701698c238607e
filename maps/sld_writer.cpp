#include "maps/fonts.h"
#include "maps/sld_names.h"
#include "maps/style_file.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>
#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace maps {

namespace {

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// At most seven digits after the point: exact enough for lengths kept to a millionth.
std::string decimal(double number) {
    QByteArray digits = QByteArray::number(number, 'f', 7);
    while (digits.endsWith('0')) {
        digits.chop(1);
    }
    if (digits.endsWith('.')) {
        digits.chop(1);
    }
    return digits.toStdString();
}

// As many digits as it takes to read the same number back, without an exponent.
std::string exact(double number) {
    std::array<char, 1100> digits{}; // 1.8e308 and 4.9e-324 written out
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                            std::chars_format::fixed);
    assert(error == std::errc{});
    return {digits.data(), end};
}

// The unit shared by all lengths of a symbol; nothing when it has no length.
struct UnitOf {
    using Unit = std::optional<InkLength::Unit>;

    static Unit shared(std::initializer_list<Unit> units) {
        Unit result;
        for (const Unit unit : units) {
            assert(!unit || !result || unit == result);
            result = result ? result : unit;
        }
        return result;
    }
    Unit operator()(const std::optional<Stroke>& stroke) const {
        return stroke ? Unit{stroke->width.unit} : std::nullopt;
    }
    Unit operator()(const Mark& mark) const {
        return shared({mark.size.unit, (*this)(mark.stroke)});
    }
    Unit operator()(const std::optional<Fill>& fill) const {
        return fill && fill->pattern ? (*this)(*fill->pattern) : std::nullopt;
    }
    Unit operator()(const PolygonSymbol& symbol) const {
        return shared({(*this)(symbol.fill), (*this)(symbol.stroke)});
    }
    Unit operator()(const LineSymbol& symbol) const { return symbol.stroke.width.unit; }
    Unit operator()(const PointSymbol& symbol) const { return (*this)(symbol.mark); }
    Unit operator()(const TextSymbol& /*paper only*/) const { return std::nullopt; }
};

class SldWriter {
public:
    SldWriter() : xml_{&bytes_} {
        xml_.setAutoFormatting(true);
        xml_.setAutoFormattingIndent(2);
    }

    [[nodiscard]] std::string document(const Style& style);

    void operator()(const PolygonSymbol& symbol);
    void operator()(const LineSymbol& symbol);
    void operator()(const PointSymbol& symbol);
    void operator()(const TextSymbol& symbol);
    void operator()(const Compare& compare);
    void operator()(const Between& between);
    void operator()(const IsNull& isNull);
    void operator()(const Combine& combine);

private:
    template <class Body>
    void element(std::string_view space, std::string_view name, const Body& body) {
        xml_.writeStartElement(qt(space), qt(name));
        body();
        xml_.writeEndElement();
    }
    template <class Body>
    void se(std::string_view name, const Body& body) {
        element(seNamespace, name, body);
    }
    template <class Body>
    void ogc(std::string_view name, const Body& body) {
        element(ogcNamespace, name, body);
    }
    void seText(std::string_view name, std::string_view text) {
        xml_.writeTextElement(qt(seNamespace), qt(name), qt(text));
    }
    void ogcText(std::string_view name, std::string_view text) {
        xml_.writeTextElement(qt(ogcNamespace), qt(name), qt(text));
    }
    void parameter(std::string_view name, std::string_view text) {
        se("SvgParameter", [&] {
            xml_.writeAttribute(QStringLiteral("name"), qt(name));
            xml_.writeCharacters(qt(text));
        });
    }
    template <class Body>
    void symbolizer(std::string_view name, const Body& body) {
        se(name, [&] {
            if (unit_ == InkLength::Unit::GroundMetres) {
                xml_.writeAttribute(QStringLiteral("uom"), qt(metreUom));
            }
            body();
        });
    }

    [[nodiscard]] std::string length(double count) const {
        return decimal(unit_ == InkLength::Unit::GroundMetres ? count : count / pixelInMillimetres);
    }
    void colour(const std::string& name, Colour colour);
    void name(const std::string& name);
    void title(const std::string& title);
    void rules(const Style& style);
    void rule(const Rule& rule);
    void stroke(const Stroke& stroke);
    void fill(const Fill& fill);
    void solidFill(Colour solid);
    void graphic(const Mark& mark, std::string_view shape);

    QByteArray bytes_;
    QXmlStreamWriter xml_;
    InkLength::Unit unit_{InkLength::Unit::PaperMillimetres}; // of the symbolizer being written
};

void SldWriter::colour(const std::string& name, Colour colour) {
    parameter(name, toHex({colour.red, colour.green, colour.blue}));
    if (colour.alpha != 255) {
        parameter(name + "-opacity", decimal(colour.alpha / 255.0));
    }
}

void SldWriter::stroke(const Stroke& stroke) {
    se("Stroke", [&] {
        colour("stroke", stroke.colour);
        parameter("stroke-width", length(stroke.width.count));
        if (stroke.join != LineJoin::Mitre) {
            parameter("stroke-linejoin", wordFor(joinWords, stroke.join));
        }
        if (stroke.cap != LineCap::Butt) {
            parameter("stroke-linecap", wordFor(capWords, stroke.cap));
        }
        if (!stroke.dashes.empty()) {
            std::string dashes;
            for (const double dash : stroke.dashes) {
                dashes += (dashes.empty() ? "" : " ") + length(dash);
            }
            parameter("stroke-dasharray", dashes);
        }
    });
}

void SldWriter::solidFill(Colour solid) {
    se("Fill", [&] { colour("fill", solid); });
}

void SldWriter::graphic(const Mark& mark, std::string_view shape) {
    se("Graphic", [&] {
        se("Mark", [&] {
            seText("WellKnownName", shape);
            if (mark.fill) {
                solidFill(*mark.fill);
            }
            if (mark.stroke) {
                stroke(*mark.stroke);
            }
        });
        seText("Size", length(mark.size.count));
        if (mark.rotation != 0.0) {
            seText("Rotation", exact(mark.rotation));
        }
    });
}

void SldWriter::fill(const Fill& fill) {
    se("Fill", [&] {
        if (fill.pattern) {
            const MarkShape shape = fill.pattern->shape;
            const bool isGrid = shape == MarkShape::Grid || shape == MarkShape::DiagonalGrid;
            se("GraphicFill", [&] {
                graphic(*fill.pattern,
                        isGrid ? wordFor(hatchWords, shape) : wordFor(markWords, shape));
            });
        }
        if (fill.colour) {
            colour("fill", *fill.colour);
        }
    });
}

void SldWriter::operator()(const PolygonSymbol& symbol) {
    symbolizer("PolygonSymbolizer", [&] {
        if (symbol.fill) {
            fill(*symbol.fill);
        }
        if (symbol.stroke) {
            stroke(*symbol.stroke);
        }
    });
}

void SldWriter::operator()(const LineSymbol& symbol) {
    symbolizer("LineSymbolizer", [&] { stroke(symbol.stroke); });
}

void SldWriter::operator()(const PointSymbol& symbol) {
    symbolizer("PointSymbolizer",
               [&] { graphic(symbol.mark, wordFor(markWords, symbol.mark.shape)); });
}

void SldWriter::operator()(const TextSymbol& symbol) {
    const Lettering& lettering = symbol.lettering;
    symbolizer("TextSymbolizer", [&] {
        se("Label", [&] { ogcText("PropertyName", symbol.property); });
        se("Font", [&] {
            parameter("font-family", sheetFontFamily);
            parameter("font-size", length(lettering.size));
            if (lettering.isItalic) {
                parameter("font-style", "italic");
            }
            if (lettering.isBold) {
                parameter("font-weight", "bold");
            }
        });
        if (lettering.halo) {
            se("Halo", [&] {
                seText("Radius", length(lettering.halo->radius));
                solidFill(lettering.halo->colour);
            });
        }
        solidFill(lettering.colour);
    });
}

void SldWriter::operator()(const Compare& compare) {
    ogc(wordFor(comparisonWords, compare.comparison), [&] {
        ogcText("PropertyName", compare.property);
        ogcText("Literal", compare.literal);
    });
}

void SldWriter::operator()(const Between& between) {
    ogc("PropertyIsBetween", [&] {
        ogcText("PropertyName", between.property);
        ogc("LowerBoundary", [&] { ogcText("Literal", exact(between.lower)); });
        ogc("UpperBoundary", [&] { ogcText("Literal", exact(between.upper)); });
    });
}

void SldWriter::operator()(const IsNull& isNull) {
    ogc("PropertyIsNull", [&] { ogcText("PropertyName", isNull.property); });
}

void SldWriter::operator()(const Combine& combine) {
    ogc(wordFor(connectiveWords, combine.connective), [&] {
        for (const Filter& operand : combine.operands) {
            std::visit(*this, operand.node);
        }
    });
}

void SldWriter::name(const std::string& name) {
    if (!name.empty()) {
        seText("Name", name);
    }
}

void SldWriter::title(const std::string& title) {
    if (!title.empty()) {
        se("Description", [&] { seText("Title", title); });
    }
}

void SldWriter::rule(const Rule& rule) {
    se("Rule", [&] {
        name(rule.name);
        title(rule.title);
        if (rule.filter) {
            ogc("Filter", [&] { std::visit(*this, rule.filter->node); });
        }
        if (rule.isElse) {
            se("ElseFilter", [] {});
        }
        if (rule.scales.minDenominator) {
            seText("MinScaleDenominator", exact(*rule.scales.minDenominator));
        }
        if (rule.scales.maxDenominator) {
            seText("MaxScaleDenominator", exact(*rule.scales.maxDenominator));
        }
        for (const Symbol& symbol : rule.symbols) {
            unit_ = std::visit(UnitOf{}, symbol).value_or(InkLength::Unit::PaperMillimetres);
            std::visit(*this, symbol);
        }
    });
}

void SldWriter::rules(const Style& style) {
    for (auto first = style.rules.begin(); first != style.rules.end();) {
        const auto end = std::find_if(first, style.rules.end(),
                                      [&](const Rule& rule) { return rule.pass != first->pass; });
        se("FeatureTypeStyle",
           [&] { std::for_each(first, end, [&](const Rule& each) { rule(each); }); });
        first = end;
    }
}

std::string SldWriter::document(const Style& style) {
    xml_.writeStartDocument();
    xml_.writeDefaultNamespace(qt(sldNamespace));
    xml_.writeNamespace(qt(seNamespace), QStringLiteral("se"));
    xml_.writeNamespace(qt(ogcNamespace), QStringLiteral("ogc"));
    element(sldNamespace, "StyledLayerDescriptor", [&] {
        xml_.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1.0"));
        element(sldNamespace, "NamedLayer", [&] {
            seText("Name", style.name);
            element(sldNamespace, "UserStyle", [&] {
                name(style.name);
                title(style.title);
                rules(style);
            });
        });
    });
    xml_.writeEndDocument();
    return bytes_.toStdString();
}

} // namespace

std::string toSld(const Style& style) {
    return SldWriter{}.document(style);
}

} // namespace maps
