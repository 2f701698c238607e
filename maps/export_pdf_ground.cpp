#include "maps/export_pdf_ground.h"

#include "gis/crs.h"
#include "gis/projector.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <array>
#include <vector>

namespace maps {

namespace {

constexpr int decimals = 9; // of degrees: a tenth of a millimetre
constexpr int pointDecimals = 4;

// Places of a map, as shares of its width from the left and of its height from the bottom. The
// middles of the sides show a reader how far the projection bends them.
constexpr std::array<std::array<double, 2>, 8> places{{{0.0, 0.0},
                                                       {0.0, 0.5},
                                                       {0.0, 1.0},
                                                       {0.5, 1.0},
                                                       {1.0, 1.0},
                                                       {1.0, 0.5},
                                                       {1.0, 0.0},
                                                       {0.5, 0.0}}};

QPDFObjectHandle arrayOf(const std::vector<double>& numbers, int digits) {
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double number : numbers) {
        array.appendItem(QPDFObjectHandle::newReal(number, digits));
    }
    return array;
}

QPDFObjectHandle systemOf(const gis::Crs& crs) {
    QPDFObjectHandle system = QPDFObjectHandle::newDictionary();
    system.replaceKey("/Type", QPDFObjectHandle::newName(
                                   crs.kind == gis::CrsKind::Projected ? "/PROJCS" : "/GEOGCS"));
    if (crs.epsg) {
        system.replaceKey("/EPSG", QPDFObjectHandle::newInteger(*crs.epsg));
    }
    system.replaceKey("/WKT", QPDFObjectHandle::newString(gis::esriWkt(crs)));
    return system;
}

// Latitudes before longitudes, as the standard wants them.
std::vector<double> degreesOf(const SceneGround& map) {
    const gis::Projector projector{map.crs};
    std::vector<double> degrees;
    for (const auto& [x, y] : places) {
        const gis::LonLat place = projector.toLonLat(
            {map.ground.minX + x * map.ground.width(), map.ground.minY + y * map.ground.height()});
        degrees.push_back(place.lat);
        degrees.push_back(place.lon);
    }
    return degrees;
}

QPDFObjectHandle measureOf(const SceneGround& map) {
    std::vector<double> shares;
    for (const auto& [x, y] : places) {
        shares.push_back(x);
        shares.push_back(y);
    }
    QPDFObjectHandle measure = QPDFObjectHandle::parse("<< /Type /Measure /Subtype /GEO >>");
    measure.replaceKey("/Bounds", arrayOf(shares, 1));
    measure.replaceKey("/LPTS", arrayOf(shares, 1));
    measure.replaceKey("/GPTS", arrayOf(degreesOf(map), decimals));
    measure.replaceKey("/GCS", systemOf(map.crs));
    return measure;
}

// The page counts its points from the bottom.
QPDFObjectHandle rectangleOf(const PaperBox& box, double pageHeight) {
    return arrayOf(
        {box.left * pointsPerMillimetre, (pageHeight - box.bottom()) * pointsPerMillimetre,
         box.right() * pointsPerMillimetre, (pageHeight - box.top) * pointsPerMillimetre},
        pointDecimals);
}

QPDFObjectHandle viewportOf(const SceneGround& map, double pageHeight) {
    QPDFObjectHandle viewport = QPDFObjectHandle::parse("<< /Type /Viewport /Name (map) >>");
    viewport.replaceKey("/BBox", rectangleOf(map.paper, pageHeight));
    viewport.replaceKey("/Measure", measureOf(map));
    return viewport;
}

// To the whole of another page.
QPDFObjectHandle linkOf(const PageLink& link, double pageHeight,
                        const std::vector<QPDFPageObjectHelper>& pages) {
    QPDFObjectHandle annotation =
        QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");
    annotation.replaceKey("/Rect", rectangleOf(link.place, pageHeight));
    const auto target = static_cast<std::size_t>(link.page) - 1;
    annotation.replaceKey("/Dest", QPDFObjectHandle::newArray({pages.at(target).getObjectHandle(),
                                                               QPDFObjectHandle::newName("/Fit")}));
    return annotation;
}

} // namespace

std::string withGrounds(const std::string& pdf, std::span<const DrawnPage> pages) {
    QPDF file;
    file.processMemoryFile("sheet", pdf.data(), pdf.size());
    const std::vector<QPDFPageObjectHelper> written = QPDFPageDocumentHelper{file}.getAllPages();
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const Scene& scene = *pages[page].scene;
        QPDFObjectHandle object = written[page].getObjectHandle();
        if (scene.ground) {
            object.replaceKey(
                "/VP", QPDFObjectHandle::newArray({viewportOf(*scene.ground, scene.height)}));
        }
        QPDFObjectHandle links = QPDFObjectHandle::newArray();
        for (const PageLink& link : pages[page].links) {
            links.appendItem(linkOf(link, scene.height, written));
        }
        if (!pages[page].links.empty()) {
            object.replaceKey("/Annots", links);
        }
    }
    QPDFWriter writer{file};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): qpdf's bytes are unsigned
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace maps
