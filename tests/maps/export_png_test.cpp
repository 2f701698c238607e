#include "maps/export.h"
#include "tests/support/child_process.h"
#include "tests/support/failure_of.h"
#include "tests/support/full_disk.h"
#include "tests/support/palette.h"
#include "tests/support/picture.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_approx.hpp>

#include <cmath>
#include <limits>

using namespace maps;
using Catch::Approx;
using support::Picture;

namespace {

const support::TemporaryFolder folder;

Picture exported(const Scene& scene, double dotsPerInch) {
    const DrawingSession session;
    const auto file = folder / "map.png";
    exportPng(scene, file, dotsPerInch, session);
    return support::pictureFrom(file);
}

// A page of one colour with nothing else on it.
Scene plain(Colour colour, double width, double height) {
    return {.width = width,
            .height = height,
            .info = {},
            .groups = {
                {"all", {}, {AreaMark{{cornersOf({0.0, 0.0, width, height})}, colour, {}, {}}}}}};
}

bool isNear(Colour a, Colour b) {
    return std::abs(a.red - b.red) <= 2 && std::abs(a.green - b.green) <= 2 &&
           std::abs(a.blue - b.blue) <= 2;
}

} // namespace

TEST_CASE("A picture of an A4 page has the pixels of its resolution and says so") {
    for (const double dotsPerInch : {150.0, 300.0}) {
        const Picture picture = exported(plain({1, 2, 3}, 297.0, 210.0), dotsPerInch);
        INFO(dotsPerInch << " dots per inch");

        CHECK(picture.width == std::lround(297.0 / 25.4 * dotsPerInch));
        CHECK(picture.height == std::lround(210.0 / 25.4 * dotsPerInch));
        CHECK(picture.dotsPerInch == Approx(dotsPerInch).epsilon(0.001));
    }
}

TEST_CASE("Colours in a picture are the scene's own") {
    const Picture picture = exported(support::palette(), 254.0); // ten pixels a millimetre

    CHECK(picture.at(5, 5) == Colour{255, 255, 255});     // paper
    CHECK(picture.at(145, 110) == Colour{214, 69, 65});   // red field
    CHECK(picture.at(145, 290) == Colour{255, 255, 255}); // the hole of the blue field
    CHECK(picture.at(60, 240) == Colour{40, 90, 180});    // the blue field around it
    // Red at 110/255 over white.
    CHECK(isNear(picture.at(380, 290), {237, 175, 173}));
}

TEST_CASE("Nothing shows outside a clip") {
    const Picture picture = exported(support::palette(), 254.0);

    CHECK(picture.at(625, 470) == Colour{72, 145, 92}); // within the field
    CHECK(picture.at(625, 545) == Colour{255, 255, 255}); // below it, still within the disc
    CHECK(picture.at(625, 395) == Colour{255, 255, 255});
}

TEST_CASE("A pen without width draws nothing") {
    Scene scene{.width = 20.0, .height = 20.0, .info = {}, .groups = {{"lines", {}, {}}}};
    const Pen none{.colour = {0, 0, 0}, .width = 0.0};
    scene.groups[0].marks = {LineMark{{{0.0, 10.0}, {20.0, 10.0}}, none},
                             AreaMark{{cornersOf({5.0, 5.0, 10.0, 10.0})}, {}, {}, none}};

    const Picture picture = exported(scene, 254.0);

    for (const Colour pixel : picture.pixels) {
        REQUIRE(pixel == Colour{255, 255, 255});
    }
}

TEST_CASE("Paths of too few points draw nothing and harm nothing") {
    Scene scene{.width = 20.0, .height = 20.0, .info = {}, .groups = {{"odd", {}, {}}}};
    const Pattern pattern{MarkShape::Slash, 2.0, 0.0, {}};
    for (const PaperPath& path : {PaperPath{}, PaperPath{{5.0, 5.0}}}) {
        scene.groups[0].marks.emplace_back(LineMark{path, {}});
        scene.groups[0].marks.emplace_back(AreaMark{{path}, Colour{}, pattern, {}});
    }
    scene.groups[0].marks.emplace_back(AreaMark{{}, Colour{}, pattern, Pen{}});
    scene.groups[0].marks.emplace_back(TextMark{{5.0, 5.0}, {}, "", {}});

    const Picture picture = exported(scene, 100.0);

    for (const Colour pixel : picture.pixels) {
        REQUIRE(pixel == Colour{255, 255, 255});
    }
}

TEST_CASE("Every kind of mark looks as accepted") {
    const DrawingSession session;
    const auto file = folder / "palette.png";
    // Half a percent of the pixels may be shaded otherwise by another version of the renderer.
    const support::PictureTolerance tolerance{.forgiven = 40, .mostBeyond = 600};

    exportPng(support::palette(), file, 100.0, session);

    CHECK(support::differenceFromGoldenPicture("palette.png", file, tolerance) == "");
}

TEST_CASE("The comparison of pictures sees a missing line") {
    Scene without = support::palette();
    without.groups[1].marks.erase(without.groups[1].marks.begin());

    const Picture with = exported(support::palette(), 100.0);
    const support::PictureDifference found =
        support::difference(with, exported(without, 100.0), 40);

    CHECK(found.beyond > 600);
}

TEST_CASE("The same scene makes the same picture file twice") {
    const DrawingSession session;

    exportPng(support::palette(), folder / "a.png", 100.0, session);
    exportPng(support::palette(), folder / "b.png", 100.0, session);

    CHECK((support::bytesOf(folder / "a.png") == support::bytesOf(folder / "b.png")));
}

TEST_CASE("A picture of more pixels than a picture can have is refused") {
    const DrawingSession session;
    const Scene scene = plain({}, 1189.0, 841.0);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double dotsPerInch : {0.0, -300.0, 1'000.0, 1e300, nan}) {
        INFO(dotsPerInch);

        CHECK(support::codeOfFailure([&] {
                  exportPng(scene, folder / "large.png", dotsPerInch, session);
              }) == "picture.too-large");
        CHECK_FALSE(std::filesystem::exists(folder / "large.png"));
    }
}

TEST_CASE("A picture that cannot be written is refused with its place") {
    const DrawingSession session;
    const auto file = folder.path() / "missing" / "map.png";

    const auto failure =
        support::failureOf([&] { exportPng(support::palette(), file, 100.0, session); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "output.unwritable");
    CHECK(failure->place().file == file.string());
}

TEST_CASE("A picture on a full disk is refused") {
    const DrawingSession session;
    const support::FullDisk full{1'000};

    CHECK(support::codeOfFailure([&] {
              exportPng(support::palette(), folder / "full.png", 100.0, session);
          }) == "output.unwritable");
}

TEST_CASE("A GIS puts a picture where its map lies") {
    const DrawingSession session;
    const auto file = folder / "placed.png";
    Scene scene = support::palette();
    // 10 m of ground on a millimetre of paper.
    scene.ground = SceneGround{{20.0, 10.0, 60.0, 40.0},
                               {481'000.0, 4'260'000.0, 481'600.0, 4'260'400.0},
                               gis::crsFromText("EPSG:4543")};
    exportPng(scene, file, 254.0, session); // ten pixels a millimetre

    const auto made = exportPicturePlace(scene, file, 254.0);

    CHECK(made == std::vector{folder / "placed.pgw", folder / "placed.png.aux.xml"});
    const support::ProcessResult info = support::run({"gdalinfo", file.string()});
    CHECK(info.output.find("CGCS2000 / 3-degree Gauss-Kruger CM 102E") != std::string::npos);
    CHECK(info.output.find("Origin = (480800.0000000000") != std::string::npos);
    CHECK(info.output.find("4260500.0000000000") != std::string::npos);
    CHECK(info.output.find("Pixel Size = (1.0000000000") != std::string::npos);
    // A world file names the middle of the first pixel.
    CHECK(support::bytesOf(folder / "placed.pgw").find("480800.5") != std::string::npos);
}

TEST_CASE("A picture of no known ground gets no files beside it") {
    CHECK(exportPicturePlace(support::palette(), folder / "map.png", 100.0).empty());
}
