#include "maps/paint.h"

#include "maps/mark_outline.h"
#include "maps/paint_halo.h"
#include "maps/paper_geometry.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace maps {

namespace {

QColor qt(Colour colour) {
    return {colour.red, colour.green, colour.blue, colour.alpha};
}

QPointF qt(PaperPoint point) {
    return {point.x, point.y};
}

QRectF qt(const PaperBox& box) {
    return {box.left, box.top, box.width, box.height};
}

QPolygonF qt(const PaperPath& path) {
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(path.size()));
    for (const PaperPoint point : path) {
        polygon.push_back(qt(point));
    }
    return polygon;
}

QPen qt(const Pen& pen) {
    QPen result{qt(pen.colour), pen.width};
    constexpr std::array caps{Qt::FlatCap, Qt::RoundCap, Qt::SquareCap};
    constexpr std::array joins{Qt::MiterJoin, Qt::RoundJoin, Qt::BevelJoin};
    result.setCapStyle(caps[static_cast<std::size_t>(pen.cap)]);
    result.setJoinStyle(joins[static_cast<std::size_t>(pen.join)]);
    if (!pen.dashes.empty()) {
        QList<qreal> dashes; // Qt counts them in pen widths
        std::ranges::transform(pen.dashes, std::back_inserter(dashes),
                               [&](double dash) { return dash / pen.width; });
        if (dashes.size() % 2 != 0) {
            dashes.append(QList<qreal>{dashes});
        }
        result.setDashPattern(dashes);
    }
    return result;
}

constexpr double tallestGlyph = 1.3; // em, marks above capitals and halos included
constexpr double farthestMitre = 3.0; // millimetres that a mitred corner may reach farther

// Qt draws a pen without width as a hairline; to a style it is no line at all.
bool isVisible(const Pen& pen) {
    return pen.width > 0.0;
}

QPainterPath pathOf(const std::vector<PaperPath>& rings) {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const PaperPath& ring : rings) {
        path.addPolygon(qt(ring));
        path.closeSubpath();
    }
    return path;
}

// The outlines of a line of lettering where it stands on the page.
QPainterPath letteringOf(const TextMark& mark, const Typeface& typeface) {
    const double scale = mark.lettering.size / unitsPerEm;
    double x = mark.anchor.x;
    if (mark.alignment != TextAlignment::Left) {
        const double width = typeface.width(mark.text) * mark.lettering.size;
        x -= mark.alignment == TextAlignment::Centre ? width / 2.0 : width;
    }
    const double lean = mark.lettering.isItalic ? -slant * scale : 0.0;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const char32_t character : charactersIn(mark.text)) {
        const QTransform place{scale, 0.0, lean, scale, x, mark.anchor.y};
        path.addPath(place.map(typeface.outline(character)));
        x += typeface.advance(character) * mark.lettering.size;
    }
    return path;
}

class MarkPainter {
public:
    MarkPainter(QPainter& painter, const Typefaces& typefaces)
        : painter_{painter}, typefaces_{typefaces} {}

    void operator()(const AreaMark& mark) const {
        const QPainterPath path = pathOf(mark.rings);
        if (mark.fill) {
            painter_.fillPath(path, qt(*mark.fill));
        }
        if (mark.pattern) {
            paintPattern(*mark.pattern, path);
        }
        if (mark.pen && isVisible(*mark.pen)) {
            painter_.strokePath(path, qt(*mark.pen));
        }
    }

    void operator()(const LineMark& mark) const {
        if (!isVisible(mark.pen)) {
            return;
        }
        painter_.setPen(qt(mark.pen));
        painter_.drawPolyline(qt(mark.points));
    }

    void operator()(const PointMark& mark) const {
        for (const SceneMark& stroke : strokesOf(mark)) {
            std::visit(*this, stroke);
        }
    }

    void operator()(const TextMark& mark) const {
        const QPainterPath path = letteringOf(mark, typefaces_.of(mark.lettering));
        if (mark.lettering.halo && !path.isEmpty()) {
            paintHalo(path, *mark.lettering.halo);
        }
        painter_.fillPath(path, qt(mark.lettering.colour));
    }

private:
    void paintHalo(const QPainterPath& letters, const Halo& halo) const {
        const QTransform toPixels = painter_.worldTransform();
        const HaloImage image =
            haloOf(toPixels.map(letters), halo.radius * toPixels.m11(), qt(halo.colour));
        painter_.save();
        painter_.resetTransform();
        painter_.drawImage(image.topLeft, image.image);
        painter_.restore();
    }

    void paintPattern(const Pattern& pattern, const QPainterPath& area) const {
        painter_.save();
        painter_.setClipPath(area, Qt::IntersectClip);
        const QRectF bounds = area.boundingRect();
        for (const SceneMark& mark : patternMarks(
                 pattern, {bounds.left(), bounds.top(), bounds.width(), bounds.height()})) {
            std::visit(*this, mark);
        }
        painter_.restore();
    }

    QPainter& painter_;
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
            if (const auto* text = std::get_if<TextMark>(&mark)) {
                for (const char32_t character : charactersIn(text->text)) {
                    const Typeface& typeface = typefaces.of(text->lettering);
                    (void)typeface.outline(character);
                    (void)typeface.advance(character);
                }
            }
        }
    }
}

void ScenePainting::paint(QPainter& painter, double top, double bottom) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const MarkPainter markPainter{painter, typefaces_};
    for (std::size_t group = 0; group < scene_.groups.size(); ++group) {
        painter.save();
        if (const auto& clip = scene_.groups[group].clip) {
            painter.setClipRect(qt(*clip), Qt::IntersectClip);
        }
        for (std::size_t mark = 0; mark < scene_.groups[group].marks.size(); ++mark) {
            const Extent& extent = extents_[group][mark];
            if (extent.top <= bottom && top <= extent.bottom) {
                std::visit(markPainter, scene_.groups[group].marks[mark]);
            }
        }
        painter.restore();
    }
}

} // namespace maps
