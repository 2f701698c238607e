#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/fonts_qt.h"
#include "maps/paint.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <cmath>

namespace maps {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double millimetresPerMetre = 1000.0;
constexpr int compressionLevel = 60; // Qt's 0..100; beyond this, time doubles for a few percent

QImage drawn(const Scene& scene, double dotsPerInch) {
    const double dotsPerMillimetre = dotsPerInch / millimetresPerInch;
    QImage image{static_cast<int>(std::lround(scene.width * dotsPerMillimetre)),
                 static_cast<int>(std::lround(scene.height * dotsPerMillimetre)),
                 QImage::Format_RGB32};
    image.fill(Qt::white);
    // Set after painting: Qt would scale the fonts by it.
    QPainter painter{&image};
    const double unit = dotsPerMillimetre / unitsPerMillimetre;
    painter.scale(unit, unit);
    paint(scene, painter);
    painter.end();
    const int dotsPerMetre = static_cast<int>(std::lround(dotsPerMillimetre * millimetresPerMetre));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

} // namespace

void exportPng(const Scene& scene, const std::filesystem::path& file, double dotsPerInch,
               const DrawingSession& /*session*/) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer{&buffer, "png"};
    writer.setCompression(compressionLevel);
    writer.write(drawn(scene, dotsPerInch));
    gis::writeFile(file, {buffer.data().constData(), static_cast<std::size_t>(buffer.size())});
}

} // namespace maps
