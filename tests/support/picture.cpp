#include "tests/support/picture.h"

#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <QImage>
#include <algorithm>
#include <cstdlib>
#include <format>
#include <stdexcept>

namespace support {

namespace fs = std::filesystem;

namespace {

constexpr double metresPerInch = 0.0254;

int largestStep(maps::Colour a, maps::Colour b) {
    return std::max(
        {std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

std::string verdictOn(const Picture& golden, const Picture& actual,
                      const PictureTolerance& tolerance) {
    if (golden.width != actual.width || golden.height != actual.height) {
        return std::format("expected {} x {} pixels, got {} x {}", golden.width, golden.height,
                           actual.width, actual.height);
    }
    const PictureDifference found = difference(golden, actual, tolerance.forgiven);
    return found.beyond <= tolerance.mostBeyond
               ? std::string{}
               : std::format("{} pixels differ by more than {}, {} may", found.beyond,
                             tolerance.forgiven, tolerance.mostBeyond);
}

} // namespace

maps::Colour Picture::at(int x, int y) const {
    return pixels.at(static_cast<std::size_t>(y * width + x));
}

Picture pictureFrom(const fs::path& file) {
    const QImage image = QImage{QString::fromStdString(file.string())};
    if (image.isNull()) {
        throw std::runtime_error{file.string() + " is no picture"};
    }
    Picture picture{image.width(), image.height(), image.dotsPerMeterX() * metresPerInch, {}};
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const QColor colour = image.pixelColor(x, y);
            picture.pixels.push_back({static_cast<std::uint8_t>(colour.red()),
                                      static_cast<std::uint8_t>(colour.green()),
                                      static_cast<std::uint8_t>(colour.blue())});
        }
    }
    return picture;
}

Picture seenFromAfar(const Picture& picture, int square) {
    Picture far{picture.width / square, picture.height / square, picture.dotsPerInch / square, {}};
    const auto average = [&](int column, int row, auto channel) {
        int sum = 0;
        for (int y = row * square; y < (row + 1) * square; ++y) {
            for (int x = column * square; x < (column + 1) * square; ++x) {
                sum += picture.at(x, y).*channel;
            }
        }
        return static_cast<std::uint8_t>(sum / (square * square));
    };
    for (int row = 0; row < far.height; ++row) {
        for (int column = 0; column < far.width; ++column) {
            far.pixels.push_back({average(column, row, &maps::Colour::red),
                                  average(column, row, &maps::Colour::green),
                                  average(column, row, &maps::Colour::blue)});
        }
    }
    return far;
}

PictureDifference difference(const Picture& a, const Picture& b, int forgiven) {
    const int width = std::min(a.width, b.width);
    const int height = std::min(a.height, b.height);
    PictureDifference found;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int step = largestStep(a.at(x, y), b.at(x, y));
            found.mean += step;
            found.beyond += step > forgiven ? 1 : 0;
        }
    }
    found.mean /= std::max(1.0, static_cast<double>(width) * height);
    return found;
}

std::string differenceFromGoldenPicture(const std::string& name, const fs::path& file,
                                        const PictureTolerance& tolerance) {
    if (areGoldensAccepted()) {
        acceptGolden(name, bytesOf(file));
        return {};
    }
    const fs::path golden = goldenFile(name);
    const std::string verdict =
        fs::exists(golden) ? verdictOn(pictureFrom(golden), pictureFrom(file), tolerance)
                           : std::string{"there is no such golden; ./dev accept-goldens makes it"};
    if (verdict.empty()) {
        return {};
    }
    return std::format("{}: {}; the actual picture is {}", name, verdict,
                       keepActual(name, bytesOf(file)).string());
}

} // namespace support
