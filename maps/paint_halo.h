#pragma once

// Private to maps/: the band of colour around lettering, in pixels.
//
// A stroked outline would do, but stroking the many curves of Chinese letters took a third of the
// time of a whole page. A halo is what a disc covers that moves over the letters (dilation), and
// that is a few passes over the pixels of one label.

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QPoint>

namespace maps {

struct HaloImage {
    QPoint topLeft;
    QImage image; // premultiplied, as a painter likes it
};

// Letters and radius are in pixels.
[[nodiscard]] HaloImage haloOf(const QPainterPath& letters, double radius, const QColor& colour);

} // namespace maps
