#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/export_pdf_text.h"
#include "maps/fonts_qt.h"
#include "maps/paint.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace maps {

namespace {

constexpr double millimetresPerInch = 25.4;

QByteArray drawn(const Scene& scene) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setPageSize(QPageSize{QSizeF{scene.width, scene.height}, QPageSize::Millimeter});
    writer.setPageMargins({});
    // One device unit is one painting unit, so nothing is scaled and text stays text.
    writer.setResolution(static_cast<int>(millimetresPerInch * unitsPerMillimetre));
    QPainter painter{&writer};
    paint(scene, painter);
    painter.end();
    return buffer.data();
}

} // namespace

void exportPdf(const Scene& scene, const std::filesystem::path& file,
               const DrawingSession& /*session*/) {
    const QByteArray raw = drawn(scene);
    gis::writeFile(file,
                   finishedPdf({raw.constData(), static_cast<std::size_t>(raw.size())}, scene));
}

} // namespace maps
