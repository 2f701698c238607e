#include "gis/failure.h"
#include "gis/picture_place.h"
#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/export_png_file.h"
#include "maps/paint.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <future>

namespace maps {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double millimetresPerMetre = 1000.0;
constexpr int rowsPerStripe = 256; // 5 MB of an A3 page at 300 dots per inch

// No pixels at all where the count is not one that a picture can have.
int pixels(double count) {
    constexpr double most = 32'767.0; // Cairo counts in 16 bits
    return count >= 1.0 && count <= most ? static_cast<int>(std::lround(count)) : 0;
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

struct Stripe {
    CairoSurface pixels;
    int rows{0};
};

// The rows of the page from `first` on, on white paper.
Stripe painted(const ScenePainting& painting, const PngSize& size, double dotsPerMillimetre,
               int first) {
    const int rows = std::min(rowsPerStripe, size.height - first);
    CairoSurface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, rows)};
    const CairoContext context{cairo_create(surface.get())};
    cairo_set_source_rgb(context.get(), 1.0, 1.0, 1.0);
    cairo_paint(context.get());
    cairo_translate(context.get(), 0.0, -first);
    cairo_scale(context.get(), dotsPerMillimetre, dotsPerMillimetre);
    painting.paint(context.get(), first / dotsPerMillimetre, (first + rows) / dotsPerMillimetre);
    cairo_surface_flush(surface.get());
    return {std::move(surface), rows};
}

// Stripe by stripe, so that the page never stands in memory as a whole; while one is packed, the
// next is painted.
std::string pictureOf(const ScenePainting& painting, const PngSize& size,
                      double dotsPerMillimetre) {
    PngWriter writer{size, dotsPerMillimetre * millimetresPerMetre};
    Stripe stripe = painted(painting, size, dotsPerMillimetre, 0);
    for (int first = rowsPerStripe; stripe.rows > 0; first += rowsPerStripe) {
        std::future<Stripe> next;
        if (first < size.height) {
            next = std::async(std::launch::async, [&, first] {
                return painted(painting, size, dotsPerMillimetre, first);
            });
        }
        writer.addRows(cairo_image_surface_get_data(stripe.pixels.get()),
                       cairo_image_surface_get_stride(stripe.pixels.get()), stripe.rows);
        stripe = next.valid() ? next.get() : Stripe{};
    }
    return writer.finished();
}

} // namespace

void exportPng(const Scene& scene, const std::filesystem::path& file, double dotsPerInch,
               const DrawingSession& session) {
    const double dotsPerMillimetre = dotsPerInch / millimetresPerInch;
    const PngSize size{pixels(scene.width * dotsPerMillimetre),
                       pixels(scene.height * dotsPerMillimetre)};
    if (size.width == 0 || size.height == 0) {
        refuse(file, scene, dotsPerInch);
    }
    const ScenePainting painting{scene, session.typefaces()};
    gis::writeFile(file, pictureOf(painting, size, dotsPerMillimetre));
}

std::vector<std::filesystem::path> exportPicturePlace(const Scene& scene,
                                                      const std::filesystem::path& picture,
                                                      double dotsPerInch) {
    if (!scene.ground) {
        return {};
    }
    const SceneGround& map = *scene.ground;
    const double metresPerMillimetre = map.ground.width() / map.paper.width;
    return gis::writePicturePlace(picture,
                                  {{map.ground.minX - map.paper.left * metresPerMillimetre,
                                    map.ground.maxY + map.paper.top * metresPerMillimetre},
                                   metresPerMillimetre * millimetresPerInch / dotsPerInch},
                                  map.crs);
}

} // namespace maps
