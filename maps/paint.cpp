#include "maps/paint.h"

#include "maps/mark_outline.h"
#include "maps/paper_geometry.h"

#include <array>
#include <string>
#include <variant>

namespace maps {

namespace {

constexpr double tallestGlyph = 1.3;  // em, marks above capitals and halos included
constexpr double farthestMitre = 3.0; // millimetres that a mitred corner may reach farther

// Lettering as glyphs that know which characters they stand for.
struct SetLine {
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    std::string text; // valid UTF-8
};

double startOf(const TextMark& mark, const Typeface& typeface) {
    if (mark.alignment == TextAlignment::Left) {
        return mark.anchor.x;
    }
    const double width = typeface.width(mark.text) * mark.lettering.size;
    return mark.anchor.x - (mark.alignment == TextAlignment::Centre ? width / 2.0 : width);
}

SetLine setLine(const TextMark& mark, const Typeface& typeface) {
    SetLine line;
    double x = startOf(mark, typeface);
    for (const char32_t character : charactersIn(mark.text)) {
        const std::string bytes = utf8Of(character);
        line.glyphs.push_back({typeface.glyphOf(character), x, mark.anchor.y});
        line.clusters.push_back({static_cast<int>(bytes.size()), 1});
        line.text += bytes;
        x += typeface.advance(character) * mark.lettering.size;
    }
    return line;
}

class MarkPainter {
public:
    MarkPainter(cairo_t* context, const Typefaces& typefaces)
        : context_{context}, typefaces_{typefaces} {}

    void operator()(const AreaMark& mark) const {
        if (mark.fill && addRings(mark.rings)) {
            setColour(*mark.fill);
            cairo_fill(context_);
        }
        if (mark.pattern) {
            paintPattern(*mark.pattern, mark.rings);
        }
        if (mark.pen && addRings(mark.rings)) {
            stroke(*mark.pen);
        }
    }

    void operator()(const LineMark& mark) const {
        if (mark.points.size() > 1) {
            addPath(mark.points);
            stroke(mark.pen);
        }
    }

    void operator()(const PointMark& mark) const {
        for (const SceneMark& stroke : strokesOf(mark)) {
            std::visit(*this, stroke);
        }
    }

    void operator()(const TextMark& mark) const {
        const Typeface& typeface = typefaces_.of(mark.lettering);
        const SetLine line = setLine(mark, typeface);
        if (line.glyphs.empty()) {
            return;
        }
        setSize(mark.lettering);
        if (const auto& halo = mark.lettering.halo) {
            cairo_set_font_face(context_, typeface.haloFace(halo->radius / mark.lettering.size));
            setColour(halo->colour);
            showBand(line);
        }
        cairo_set_font_face(context_, typeface.face());
        setColour(mark.lettering.colour);
        cairo_show_text_glyphs(context_, line.text.data(), static_cast<int>(line.text.size()),
                               line.glyphs.data(), static_cast<int>(line.glyphs.size()),
                               line.clusters.data(), static_cast<int>(line.clusters.size()), {});
    }

private:
    void setColour(Colour colour) const {
        constexpr double most = 255.0;
        cairo_set_source_rgba(context_, colour.red / most, colour.green / most, colour.blue / most,
                              colour.alpha / most);
    }

    void setSize(const Lettering& lettering) const {
        const double lean = lettering.isItalic ? slant * lettering.size : 0.0;
        const cairo_matrix_t matrix{lettering.size, 0.0, -lean, lettering.size, 0.0, 0.0};
        cairo_set_font_matrix(context_, &matrix);
    }

    // Bands stand for no text at all, so that no reader of a PDF finds a name twice.
    void showBand(const SetLine& line) const {
        const auto count = static_cast<int>(line.glyphs.size());
        const cairo_text_cluster_t nothing{0, count};
        cairo_show_text_glyphs(context_, "", 0, line.glyphs.data(), count, &nothing, 1, {});
    }

    void addPath(const PaperPath& points) const {
        cairo_move_to(context_, points.front().x, points.front().y);
        for (const PaperPoint point : points) {
            cairo_line_to(context_, point.x, point.y);
        }
    }

    [[nodiscard]] bool addRings(const std::vector<PaperPath>& rings) const {
        bool isAny = false;
        for (const PaperPath& ring : rings) {
            if (ring.size() > 1) {
                addPath(ring);
                cairo_close_path(context_);
                isAny = true;
            }
        }
        return isAny;
    }

    // A pen without width is no line at all.
    void stroke(const Pen& pen) const {
        if (pen.width <= 0.0) {
            cairo_new_path(context_);
            return;
        }
        constexpr std::array caps{CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND, CAIRO_LINE_CAP_SQUARE};
        constexpr std::array joins{CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND,
                                   CAIRO_LINE_JOIN_BEVEL};
        setColour(pen.colour);
        cairo_set_line_width(context_, pen.width);
        cairo_set_line_cap(context_, caps[static_cast<std::size_t>(pen.cap)]);
        cairo_set_line_join(context_, joins[static_cast<std::size_t>(pen.join)]);
        cairo_set_dash(context_, pen.dashes.data(), static_cast<int>(pen.dashes.size()), 0.0);
        cairo_stroke(context_);
    }

    void paintPattern(const Pattern& pattern, const std::vector<PaperPath>& rings) const {
        cairo_save(context_);
        if (addRings(rings)) {
            cairo_clip(context_);
            for (const SceneMark& mark : patternMarks(pattern, boxAround(rings))) {
                std::visit(*this, mark);
            }
        }
        cairo_restore(context_);
    }

    cairo_t* context_;
    const Typefaces& typefaces_;
};

// From the highest to the lowest point of a mark's geometry.
struct HeightsOf {
    PaperBox operator()(const AreaMark& mark) const {
        return grown(boxAround(mark.rings), mark.pen ? mark.pen->width : 0.0);
    }
    PaperBox operator()(const LineMark& mark) const {
        return grown(boxAround({mark.points}), mark.pen.width);
    }
    PaperBox operator()(const PointMark& mark) const {
        return grown({mark.centre.x, mark.centre.y, 0.0, 0.0},
                     mark.size + (mark.pen ? mark.pen->width : 0.0));
    }
    PaperBox operator()(const TextMark& mark) const {
        return grown({mark.anchor.x, mark.anchor.y, 0.0, 0.0}, tallestGlyph * mark.lettering.size);
    }
};

} // namespace

ScenePainting::ScenePainting(const Scene& scene, const Typefaces& typefaces)
    : scene_{scene}, typefaces_{typefaces} {
    for (const SceneGroup& group : scene.groups) {
        auto& extents = extents_.emplace_back();
        for (const SceneMark& mark : group.marks) {
            const PaperBox box = std::visit(HeightsOf{}, mark);
            extents.push_back({box.top - farthestMitre, box.bottom() + farthestMitre});
        }
    }
}

void ScenePainting::paint(cairo_t* context, double top, double bottom) const {
    cairo_set_font_options(context, unhinted().get());
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD);
    const MarkPainter markPainter{context, typefaces_};
    for (std::size_t group = 0; group < scene_.groups.size(); ++group) {
        cairo_save(context);
        if (const auto& clip = scene_.groups[group].clip) {
            cairo_rectangle(context, clip->left, clip->top, clip->width, clip->height);
            cairo_clip(context);
        }
        for (std::size_t mark = 0; mark < scene_.groups[group].marks.size(); ++mark) {
            const Extent& extent = extents_[group][mark];
            if (extent.top <= bottom && top <= extent.bottom) {
                std::visit(markPainter, scene_.groups[group].marks[mark]);
            }
        }
        cairo_restore(context);
    }
}

} // namespace maps
