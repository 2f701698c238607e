#include "maps/paint_halo.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <vector>

namespace maps {

namespace {

// How much of each pixel the letters cover, 0 to 255, twice as much as that at most.
QImage coverageOf(const QPainterPath& letters, const QRect& box) {
    QImage coverage{box.size(), QImage::Format_Grayscale8};
    coverage.fill(Qt::black);
    QPainter painter{&coverage};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-box.topLeft());
    painter.fillPath(letters, Qt::white);
    painter.end();
    // A pixel that a letter half covers counts as a whole one, or thin strokes had pale halos.
    for (int row = 0; row < coverage.height(); ++row) {
        uchar* pixels = coverage.scanLine(row);
        std::transform(pixels, pixels + coverage.width(), pixels,
                       [](uchar share) { return static_cast<uchar>(std::min(255, 2 * share)); });
    }
    return coverage;
}

// Raises what lies `dx`, `dy` from each covered pixel to its share of that pixel's coverage.
void raise(QImage& to, const QImage& from, int dx, int dy, unsigned share) {
    const int firstRow = std::max(0, dy);
    const int endRow = std::min(to.height(), to.height() + dy);
    const int firstColumn = std::max(0, dx);
    const int endColumn = std::min(to.width(), to.width() + dx);
    for (int row = firstRow; row < endRow; ++row) {
        const uchar* source = from.constScanLine(row - dy) - dx;
        uchar* target = to.scanLine(row);
        for (int column = firstColumn; column < endColumn; ++column) {
            const auto raised = static_cast<uchar>((source[column] * share) >> 8U);
            target[column] = std::max(target[column], raised);
        }
    }
}

QImage dilated(const QImage& coverage, double radius) {
    QImage wide = coverage;
    const int reach = static_cast<int>(std::ceil(radius + 0.5));
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            // The edge of the disc is shaded like that of a letter.
            const double share = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
            if (share > 0.0) {
                raise(wide, coverage, dx, dy, static_cast<unsigned>(std::lround(share * 256.0)));
            }
        }
    }
    return wide;
}

QImage coloured(const QImage& coverage, const QColor& colour) {
    QImage image{coverage.size(), QImage::Format_ARGB32_Premultiplied};
    std::vector<QRgb> shades;
    for (int shade = 0; shade < 256; ++shade) {
        QColor shaded = colour;
        shaded.setAlpha(colour.alpha() * shade / 255);
        shades.push_back(qPremultiply(shaded.rgba()));
    }
    for (int row = 0; row < image.height(); ++row) {
        const uchar* source = coverage.constScanLine(row);
        // NOLINTNEXTLINE(*-reinterpret-cast): Qt hands out the row of 32-bit pixels as bytes.
        auto* target = reinterpret_cast<QRgb*>(image.scanLine(row));
        std::transform(source, source + image.width(), target,
                       [&](uchar shade) { return shades[shade]; });
    }
    return image;
}

} // namespace

HaloImage haloOf(const QPainterPath& letters, double radius, const QColor& colour) {
    const int margin = static_cast<int>(std::ceil(radius)) + 1;
    const QRect box =
        letters.boundingRect().toAlignedRect().adjusted(-margin, -margin, margin, margin);
    return {box.topLeft(), coloured(dilated(coverageOf(letters, box), radius), colour)};
}

} // namespace maps
