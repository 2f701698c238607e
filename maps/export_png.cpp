#include "gis/failure.h"
#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/fonts_qt.h"
#include "maps/paint.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <cmath>
#include <format>

namespace maps {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double millimetresPerMetre = 1000.0;
constexpr int compressionLevel = 60; // Qt's 0..100; beyond this, time doubles for a few percent

// No pixels at all where the count is not one that a picture can have.
int pixels(double count) {
    constexpr double most = 32'767.0; // Qt's painter counts in 16 bits
    return count >= 1.0 && count <= most ? static_cast<int>(std::lround(count)) : 0;
}

// Null when it would be too large for Qt or for the memory.
QImage drawn(const Scene& scene, double dotsPerInch) {
    const double dotsPerMillimetre = dotsPerInch / millimetresPerInch;
    QImage image{pixels(scene.width * dotsPerMillimetre), pixels(scene.height * dotsPerMillimetre),
                 QImage::Format_RGB32};
    if (image.isNull()) {
        return image;
    }
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

[[noreturn]] void refuse(const std::filesystem::path& file, const Scene& scene,
                         double dotsPerInch) {
    throw gis::Failure{gis::FailureKind::Usage,
                       "picture.too-large",
                       {file.string(), {}, {}, {}},
                       {{"resolution", std::format("{:.0f}", dotsPerInch)},
                        {"width", std::format("{:.0f}", scene.width)},
                        {"height", std::format("{:.0f}", scene.height)}}};
}

} // namespace

void exportPng(const Scene& scene, const std::filesystem::path& file, double dotsPerInch,
               const DrawingSession& /*session*/) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer{&buffer, "png"};
    writer.setCompression(compressionLevel);
    const QImage image = drawn(scene, dotsPerInch);
    if (image.isNull() || !writer.write(image)) {
        refuse(file, scene, dotsPerInch);
    }
    gis::writeFile(file, {buffer.data().constData(), static_cast<std::size_t>(buffer.size())});
}

} // namespace maps
