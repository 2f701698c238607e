#include "gis/failure.h"
#include "gis/staged_output.h"
#include "maps/export.h"
#include "maps/export_png_file.h"
#include "maps/fonts_qt.h"
#include "maps/paint.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <format>
#include <thread>
#include <vector>

namespace maps {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double millimetresPerMetre = 1000.0;
constexpr int rowsPerStripe = 128; // 2.5 MB of an A3 page at 300 dots per inch

// No pixels at all where the count is not one that a picture can have.
int pixels(double count) {
    constexpr double most = 32'767.0; // Qt's painter counts in 16 bits
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

// Paints and packs the picture stripe by stripe, so that it never stands in memory as a whole and
// every core has work. Stripes are the same for any number of threads, and so is the file.
class Striper {
public:
    Striper(const ScenePainting& painting, const PngSize& size, double dotsPerMillimetre)
        : painting_{painting}, size_{size}, dotsPerMillimetre_{dotsPerMillimetre},
          stripes_(static_cast<std::size_t>((size.height + rowsPerStripe - 1) / rowsPerStripe)) {}

    std::vector<PngStripe> run() {
        const auto workers = std::min<std::size_t>(
            std::max(1U, std::thread::hardware_concurrency()), stripes_.size());
        {
            std::vector<std::jthread> threads;
            for (std::size_t worker = 1; worker < workers; ++worker) {
                threads.emplace_back([this] { work(); });
            }
            work();
        }
        return std::move(stripes_);
    }

private:
    void work() {
        for (std::size_t stripe = next_++; stripe < stripes_.size(); stripe = next_++) {
            const int first = static_cast<int>(stripe) * rowsPerStripe;
            const QImage image = painted(first, std::min(rowsPerStripe, size_.height - first));
            const bool isLast = stripe + 1 == stripes_.size();
            stripes_[stripe] =
                packedStripe({image.constBits(), size_.width, image.height(), image.bytesPerLine()},
                             isLast ? StripePlace::Last : StripePlace::Before);
        }
    }

    [[nodiscard]] QImage painted(int firstRow, int rows) const {
        QImage image{size_.width, rows, QImage::Format_RGB32};
        image.fill(Qt::white);
        QPainter painter{&image};
        painter.translate(0.0, -firstRow);
        painter.scale(dotsPerMillimetre_, dotsPerMillimetre_);
        painting_.paint(painter, firstRow / dotsPerMillimetre_,
                        (firstRow + rows) / dotsPerMillimetre_);
        return image;
    }

    const ScenePainting& painting_;
    PngSize size_;
    double dotsPerMillimetre_;
    std::vector<PngStripe> stripes_;
    std::atomic<std::size_t> next_{0};
};

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
    const auto dotsPerMetre =
        static_cast<std::uint32_t>(std::lround(dotsPerMillimetre * millimetresPerMetre));
    gis::writeFile(file,
                   pngFile(size, dotsPerMetre, Striper{painting, size, dotsPerMillimetre}.run()));
}

} // namespace maps
