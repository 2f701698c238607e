#include "maps/export_pdf_page.h"

#include "maps/mark_outline.h"
#include "maps/paper_geometry.h"

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace maps {

namespace {

constexpr double pointsPerMillimetre = 72.0 / 25.4;

// Text render modes.
constexpr int fillsText = 0;
constexpr int strokesText = 1;

class PageWriter {
public:
    PageWriter(const Typefaces& typefaces, PdfFonts& fonts)
        : typefaces_{typefaces}, fonts_{fonts} {}

    PdfPage write(const Scene& scene) {
        // From here on in millimetres from the top left corner, y down.
        put({pointsPerMillimetre, 0.0, 0.0, -pointsPerMillimetre, 0.0,
             scene.height * pointsPerMillimetre},
            "cm");
        for (const SceneGroup& group : scene.groups) {
            save();
            if (group.clip) {
                const PaperBox& clip = *group.clip;
                put({clip.left, clip.top, clip.width, clip.height}, "re");
                put({}, "W n");
            }
            for (const SceneMark& mark : group.marks) {
                std::visit(*this, mark);
            }
            restore();
        }
        return std::move(page_);
    }

    void operator()(const AreaMark& mark) {
        const bool isStroked = mark.pen && mark.pen->width > 0.0;
        if (mark.pattern) {
            paint(mark.rings, mark.fill, {});
            writePattern(mark, *mark.pattern);
            paint(mark.rings, {}, isStroked ? mark.pen : std::nullopt);
        } else {
            paint(mark.rings, mark.fill, isStroked ? mark.pen : std::nullopt);
        }
    }

    void operator()(const LineMark& mark) {
        if (mark.pen.width > 0.0 && mark.points.size() > 1) {
            setPen(mark.pen);
            addPath(mark.points);
            put({}, "S");
        }
    }

    void operator()(const PointMark& mark) {
        for (const SceneMark& stroke : strokesOf(mark)) {
            std::visit(*this, stroke);
        }
    }

    void operator()(const TextMark& mark) {
        if (mark.text.empty()) {
            return;
        }
        if (const auto& halo = mark.lettering.halo) {
            // Said to be no text, so that no reader finds it twice.
            put({}, "/Span << /ActualText () >> BDC");
            setPen({.colour = halo->colour, .width = 2.0 * halo->radius, .join = LineJoin::Round});
            writeText(mark, strokesText);
            put({}, "EMC");
        }
        setFill(mark.lettering.colour);
        writeText(mark, fillsText);
    }

private:
    // What is set now; nothing when it is not known.
    struct State {
        std::optional<Colour> fill;
        std::optional<Pen> pen;
        std::optional<std::uint8_t> opacity;
        int textMode{fillsText};
    };

    void put(std::initializer_list<double> operands, std::string_view name) {
        for (const double operand : operands) {
            appendNumber(page_.operators, operand);
            page_.operators += ' ';
        }
        page_.operators += name;
        page_.operators += '\n';
    }

    void save() {
        put({}, "q");
        saved_.push_back(state_);
    }

    void restore() {
        put({}, "Q");
        state_ = std::move(saved_.back());
        saved_.pop_back();
    }

    void setOpacity(std::uint8_t alpha) {
        constexpr std::uint8_t opaque = 255;
        if (state_.opacity.value_or(opaque) != alpha) {
            put({}, "/G" + std::to_string(alpha) + " gs");
            page_.opacities.insert(alpha);
            state_.opacity = alpha;
        }
    }

    void setColour(Colour colour, std::string_view name) {
        constexpr double most = 255.0;
        put({colour.red / most, colour.green / most, colour.blue / most}, name);
    }

    void setFill(Colour colour) {
        setOpacity(colour.alpha);
        if (state_.fill != colour) {
            setColour(colour, "rg");
            state_.fill = colour;
        }
    }

    void setPen(const Pen& pen) {
        setOpacity(pen.colour.alpha);
        if (state_.pen == pen) {
            return;
        }
        setColour(pen.colour, "RG");
        put({pen.width}, "w");
        put({static_cast<double>(pen.cap)}, "J");
        put({static_cast<double>(pen.join)}, "j");
        page_.operators += "[";
        for (const double dash : pen.dashes) {
            appendNumber(page_.operators, dash);
            page_.operators += ' ';
        }
        put({}, "] 0 d");
        state_.pen = pen;
    }

    void addPath(const PaperPath& points) {
        for (std::size_t index = 0; index < points.size(); ++index) {
            put({points[index].x, points[index].y}, index == 0 ? "m" : "l");
        }
    }

    bool addRings(const std::vector<PaperPath>& rings) {
        bool isAny = false;
        for (const PaperPath& ring : rings) {
            if (ring.size() > 1) {
                addPath(ring);
                put({}, "h");
                isAny = true;
            }
        }
        return isAny;
    }

    // Ink that shows through would cover itself were both painted at once.
    void paint(const std::vector<PaperPath>& rings, const std::optional<Colour>& fill,
               const std::optional<Pen>& pen) {
        if (fill && pen && fill->alpha != pen->colour.alpha) {
            paint(rings, fill, {});
            paint(rings, {}, pen);
            return;
        }
        if (fill) {
            setFill(*fill);
        }
        if (pen) {
            setPen(*pen);
        }
        if ((fill || pen) && addRings(rings)) {
            const std::string_view both = "B*";
            const std::string_view one = fill ? "f*" : "S";
            put({}, fill && pen ? both : one);
        }
    }

    void writePattern(const AreaMark& mark, const Pattern& pattern) {
        save();
        if (addRings(mark.rings)) {
            put({}, "W* n");
            for (const SceneMark& hatch : patternMarks(pattern, boxAround(mark.rings))) {
                std::visit(*this, hatch);
            }
        }
        restore();
    }

    void writeText(const TextMark& mark, int mode) {
        const Lettering& lettering = mark.lettering;
        double x = mark.anchor.x;
        if (mark.alignment != TextAlignment::Left) {
            const double width = typefaces_.of(lettering).width(mark.text) * lettering.size;
            x -= mark.alignment == TextAlignment::Centre ? width / 2.0 : width;
        }
        put({}, "BT");
        if (state_.textMode != mode) {
            put({static_cast<double>(mode)}, "Tr");
            state_.textMode = mode;
        }
        page_.operators += lettering.isBold ? "/F1 " : "/F0 ";
        put({lettering.size}, "Tf");
        put({1.0, 0.0, lettering.isItalic ? slant : 0.0, -1.0, x, mark.anchor.y}, "Tm");
        page_.operators += (lettering.isBold ? fonts_.bold : fonts_.regular).codesOf(mark.text);
        put({}, " Tj");
        put({}, "ET");
    }

    const Typefaces& typefaces_;
    PdfFonts& fonts_;
    PdfPage page_;
    State state_;
    std::vector<State> saved_;
};

} // namespace

PdfPage pdfPageOf(const Scene& scene, const Typefaces& typefaces, PdfFonts& fonts) {
    return PageWriter{typefaces, fonts}.write(scene);
}

} // namespace maps
