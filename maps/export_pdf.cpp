#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/export_pdf_file.h"
#include "maps/export_pdf_page.h"
#include "maps/fonts_qt.h"

#include <format>

namespace maps {

namespace {

constexpr double pointsPerMillimetre = 72.0 / 25.4;
constexpr double opaque = 255.0;

std::string graphicsStates(const std::set<std::uint8_t>& opacities) {
    std::string states;
    for (const std::uint8_t opacity : opacities) {
        states += std::format(" /G{0} << /CA {1:.4f} /ca {1:.4f} >>", opacity, opacity / opaque);
    }
    return states;
}

std::string boxOf(const Scene& scene) {
    std::string box = "[0 0 ";
    appendNumber(box, scene.width * pointsPerMillimetre);
    box += ' ';
    appendNumber(box, scene.height * pointsPerMillimetre);
    return box + "]";
}

} // namespace

void exportPdf(const Scene& scene, const std::filesystem::path& file,
               const DrawingSession& session) {
    const Typefaces& typefaces = session.typefaces();
    PdfFonts fonts{{"NotoSansCJKsc-Regular", typefaces.regular},
                   {"NotoSansCJKsc-Bold", typefaces.bold}};
    const PdfPage drawn = pdfPageOf(scene, typefaces, fonts);

    PdfFile pdf;
    const PdfObject catalog = pdf.reserve();
    const PdfObject pages = pdf.reserve();
    const PdfObject page = pdf.reserve();
    std::string fontNames;
    for (const auto& [name, font] : {std::pair{"F0", &fonts.regular}, {"F1", &fonts.bold}}) {
        if (font->isUsed()) {
            const PdfObject object = pdf.reserve();
            font->writeTo(pdf, object);
            fontNames += std::format(" /{} {}", name, referenceTo(object));
        }
    }
    const PdfObject content = pdf.addStream(drawn.operators);
    pdf.set(catalog, std::format("<< /Type /Catalog /Pages {} >>", referenceTo(pages)));
    pdf.set(pages, std::format("<< /Type /Pages /Count 1 /Kids [{}] >>", referenceTo(page)));
    pdf.set(page, std::format("<< /Type /Page /Parent {0} /MediaBox {1} /TrimBox {1} /Contents {2} "
                              "/Resources << /Font <<{3} >> /ExtGState <<{4} >> >> >>",
                              referenceTo(pages), boxOf(scene), referenceTo(content), fontNames,
                              graphicsStates(drawn.opacities)));
    gis::writeFile(file, pdf.finished(catalog, scene.info));
}

} // namespace maps
