#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/export_pdf_ground.h"
#include "maps/paint.h"

#include <cairo-pdf.h>

#include <cassert>
#include <format>

namespace maps {

namespace {

cairo_status_t append(void* file, const unsigned char* bytes, unsigned count) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): Cairo's bytes are unsigned
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const SceneInfo& info) {
    const auto put = [&](cairo_pdf_metadata_t key, const std::string& value) {
        cairo_pdf_surface_set_metadata(surface, key, value.c_str());
    };
    put(CAIRO_PDF_METADATA_TITLE, info.title);
    put(CAIRO_PDF_METADATA_AUTHOR, info.author);
    put(CAIRO_PDF_METADATA_SUBJECT, info.subject);
    put(CAIRO_PDF_METADATA_KEYWORDS, info.keywords);
    put(CAIRO_PDF_METADATA_CREATOR, "Pianqu");
    const std::string start = info.date.empty() ? "" : info.date + "T00:00:00Z";
    put(CAIRO_PDF_METADATA_CREATE_DATE, start);
    put(CAIRO_PDF_METADATA_MOD_DATE, start);
}

// A PDF that grows page by page.
class PdfDocument {
public:
    PdfDocument(const SceneInfo& info, const Typefaces& typefaces)
        : typefaces_{typefaces},
          surface_{cairo_pdf_surface_create_for_stream(append, &bytes_, 1.0, 1.0)} {
        describe(surface_.get(), info);
    }

    // Scene and links outlive the document.
    void add(const Scene& scene, std::span<const PageLink> links) {
        cairo_pdf_surface_set_size(surface_.get(), scene.width * pointsPerMillimetre,
                                   scene.height * pointsPerMillimetre);
        const CairoContext context{cairo_create(surface_.get())};
        cairo_scale(context.get(), pointsPerMillimetre, pointsPerMillimetre);
        ScenePainting{scene, typefaces_}.paint(context.get());
        cairo_show_page(context.get());
        pages_.push_back({&scene, links});
    }

    void addBookmark(const std::string& words) {
        const std::string here = std::format("page={} pos=[0 0]", pages_.size());
        cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, words.c_str(),
                                      here.c_str(), {});
    }

    [[nodiscard]] std::string finished() {
        cairo_surface_finish(surface_.get());
        [[maybe_unused]] const cairo_status_t status = cairo_surface_status(surface_.get());
        assert(status == CAIRO_STATUS_SUCCESS); // it wrote into memory
        return withGrounds(bytes_, pages_);
    }

private:
    const Typefaces& typefaces_;
    std::string bytes_;
    CairoSurface surface_;
    std::vector<DrawnPage> pages_;
};

} // namespace

void exportPdf(const Scene& scene, const std::filesystem::path& file,
               const DrawingSession& session) {
    PdfDocument document{scene.info, session.typefaces()};
    document.add(scene, {});
    gis::writeFile(file, document.finished());
}

void exportAtlas(std::span<const AtlasPage> pages, const std::filesystem::path& file,
                 const DrawingSession& session) {
    assert(!pages.empty());
    PdfDocument document{pages.front().scene.info, session.typefaces()};
    for (const AtlasPage& page : pages) {
        document.add(page.scene, page.links);
        if (!page.bookmark.empty()) {
            document.addBookmark(page.bookmark);
        }
    }
    gis::writeFile(file, document.finished());
}

} // namespace maps
