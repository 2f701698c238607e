#include "maps/paint.h"

#include "maps/fonts_qt.h"
#include "maps/mark_outline.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
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
    return {point.x * unitsPerMillimetre, point.y * unitsPerMillimetre};
}

QRectF qt(const PaperBox& box) {
    return {box.left * unitsPerMillimetre, box.top * unitsPerMillimetre,
            box.width * unitsPerMillimetre, box.height * unitsPerMillimetre};
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
    QPen result{qt(pen.colour), pen.width * unitsPerMillimetre};
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

class MarkPainter {
public:
    explicit MarkPainter(QPainter& painter) : painter_{painter} {}

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
        const QFont font = qtFont(mark.lettering);
        const QString text = QString::fromStdString(mark.text);
        QPointF origin = qt(mark.anchor);
        if (mark.alignment != TextAlignment::Left) {
            const double width = QFontMetricsF{font}.horizontalAdvance(text);
            origin.rx() -= mark.alignment == TextAlignment::Centre ? width / 2.0 : width;
        }
        if (mark.lettering.halo) {
            paintHalo(*mark.lettering.halo, font, text, origin);
        }
        painter_.setFont(font);
        painter_.setPen(qt(mark.lettering.colour));
        painter_.drawText(origin, text);
    }

private:
    void paintHalo(const Halo& halo, const QFont& font, const QString& text, QPointF origin) const {
        QPainterPath path;
        path.addText(origin, font, text);
        QPen pen{qt(halo.colour), 2.0 * halo.radius * unitsPerMillimetre};
        pen.setJoinStyle(Qt::RoundJoin);
        painter_.strokePath(path, pen);
    }

    void paintPattern(const Pattern& pattern, const QPainterPath& area) const {
        painter_.save();
        painter_.setClipPath(area, Qt::IntersectClip);
        const QRectF bounds = area.boundingRect();
        const PaperBox box{bounds.left() / unitsPerMillimetre, bounds.top() / unitsPerMillimetre,
                           bounds.width() / unitsPerMillimetre,
                           bounds.height() / unitsPerMillimetre};
        for (const SceneMark& mark : patternMarks(pattern, box)) {
            std::visit(*this, mark);
        }
        painter_.restore();
    }

    QPainter& painter_;
};

} // namespace

void paint(const Scene& scene, QPainter& painter) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const MarkPainter markPainter{painter};
    for (const SceneGroup& group : scene.groups) {
        painter.save();
        if (group.clip) {
            painter.setClipRect(qt(*group.clip));
        }
        for (const SceneMark& mark : group.marks) {
            std::visit(markPainter, mark);
        }
        painter.restore();
    }
}

} // namespace maps
