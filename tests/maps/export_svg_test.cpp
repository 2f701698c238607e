#include "maps/export.h"
#include "tests/support/failure_of.h"
#include "tests/support/full_disk.h"
#include "tests/support/palette.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/xml_reading.h"

#include <algorithm>
#include <set>

using namespace maps;
using support::XmlElement;
using Words = std::vector<std::string>;

namespace {

const support::TemporaryFolder folder;

XmlElement exported(const Scene& scene) {
    const auto file = folder / "map.svg";
    exportSvg(scene, file);
    return support::xmlFrom(support::bytesOf(file));
}

XmlElement groupOf(const XmlElement& root, const std::string& id) {
    for (const XmlElement& group : elements(root, "g")) {
        if (attribute(group, "id") == id) {
            return group;
        }
    }
    FAIL("no group " << id);
    return {};
}

Scene sceneOf(SceneMarks marks) {
    return {.width = 20.0, .height = 20.0, .info = {}, .groups = {{"marks", {}, std::move(marks)}}};
}

} // namespace

TEST_CASE("A drawing is as large in millimetres as its scene") {
    const XmlElement root = exported(support::palette());

    CHECK(root.name == "svg");
    CHECK(attribute(root, "width") == "101.6mm");
    CHECK(attribute(root, "height") == "76.2mm");
    CHECK(attribute(root, "viewBox") == "0 0 101.6 76.2");
    CHECK(elements(root, "title").front().text == "样张");
}

TEST_CASE("The groups of the scene are groups of the drawing in their order") {
    Words ids;
    for (const XmlElement& group : exported(support::palette()).children) {
        if (group.name == "g") {
            ids.push_back(attribute(group, "id"));
        }
    }

    CHECK(ids == Words{"areas", "lines", "points", "lettering", "clipped"});
}

TEST_CASE("Lettering stays text that can be found and edited") {
    Words words;
    for (const XmlElement& text : elements(exported(support::palette()), "text")) {
        words.push_back(text.text);
    }

    CHECK(words == Words{"老旧小区", "EPSG:4543", "11区"});
}

TEST_CASE("Lettering keeps its size and weight and alignment and halo") {
    const auto texts = elements(exported(support::palette()), "text");

    REQUIRE(texts.size() == 3);
    CHECK(attribute(texts[0], "font-size") == "5");
    CHECK(attribute(texts[0], "text-anchor").empty());
    CHECK(attribute(texts[1], "font-weight") == "bold");
    CHECK(attribute(texts[1], "text-anchor") == "end");
    CHECK(attribute(texts[1], "fill") == "#d64541");
    CHECK(attribute(texts[2], "text-anchor") == "middle");
    CHECK(attribute(texts[2], "stroke") == "#ffffff");
    CHECK(attribute(texts[2], "stroke-width") == "1.6");
    CHECK(attribute(texts[2], "paint-order") == "stroke");
}

TEST_CASE("Every clip that is used is defined once and clips are used") {
    const XmlElement root = exported(support::palette());

    std::multiset<std::string> defined;
    for (const XmlElement& clip : elements(root, "clipPath")) {
        defined.insert("url(#" + attribute(clip, "id") + ")");
    }
    std::set<std::string> used;
    for (const XmlElement& group : elements(root, "g")) {
        if (const auto clip = attribute(group, "clip-path"); !clip.empty()) {
            used.insert(clip);
        }
    }
    CHECK(used.size() == 4); // three hatches and the group with a clip
    for (const std::string& clip : used) {
        CHECK(defined.count(clip) == 1);
    }
    CHECK(attribute(groupOf(root, "clipped"), "clip-path") == "url(#clipped-clip)");
}

TEST_CASE("Pens and fills are written as SVG says") {
    Colour faint{214, 69, 65, 51};
    const XmlElement root =
        exported(sceneOf({AreaMark{{cornersOf({1.0, 2.0, 3.0, 4.0})}, faint, {}, {}},
                          LineMark{{{0.0, 0.0}, {1.5, 0.25}},
                                   {.colour = {40, 90, 180},
                                    .width = 0.3,
                                    .dashes = {2.0, 1.0},
                                    .cap = LineCap::Round,
                                    .join = LineJoin::Bevel}}}));

    const auto paths = elements(root, "path");
    REQUIRE(paths.size() == 2);
    CHECK(attribute(paths[0], "d") == "M1 2L4 2L4 6L1 6Z");
    CHECK(attribute(paths[0], "fill") == "#d64541");
    CHECK(attribute(paths[0], "fill-opacity") == "0.2");
    CHECK(attribute(paths[0], "stroke").empty());
    CHECK(attribute(paths[1], "d") == "M0 0L1.5 0.25");
    CHECK(attribute(paths[1], "fill") == "none");
    CHECK(attribute(paths[1], "stroke") == "#285ab4");
    CHECK(attribute(paths[1], "stroke-width") == "0.3");
    CHECK(attribute(paths[1], "stroke-dasharray") == "2 1");
    CHECK(attribute(paths[1], "stroke-linecap") == "round");
    CHECK(attribute(paths[1], "stroke-linejoin") == "bevel");
}

TEST_CASE("A drawing has no empty paths") {
    const XmlElement root =
        exported(sceneOf({AreaMark{{}, Colour{}, Pattern{}, Pen{}}, LineMark{{}, {}},
                          PointMark{{5.0, 5.0}, MarkShape::Cross, 2.0, 0.0, Colour{}, {}}}));

    for (const XmlElement& path : elements(root, "path")) {
        CHECK_FALSE(attribute(path, "d").empty());
    }
    CHECK(elements(root, "path").size() == 2); // the strokes of the cross
}

TEST_CASE("Signs that mean something to XML are written as text") {
    const XmlElement root = exported(sceneOf({TextMark{{1.0, 1.0}, {}, "<甲> & \"乙\"", {}}}));

    CHECK(elements(root, "text").front().text == "<甲> & \"乙\"");
}

TEST_CASE("Rubbish in a name does not spoil the drawing") {
    const XmlElement root =
        exported(sceneOf({TextMark{{1.0, 1.0}, {}, std::string{"甲\x01\0乙\xff", 9}, {}}}));

    CHECK(elements(root, "text").front().text.starts_with("甲乙"));
}

TEST_CASE("The same scene makes the same drawing twice") {
    exportSvg(support::palette(), folder / "a.svg");
    exportSvg(support::palette(), folder / "b.svg");

    CHECK((support::bytesOf(folder / "a.svg") == support::bytesOf(folder / "b.svg")));
}

TEST_CASE("A drawing that cannot be written is refused with its place") {
    const auto file = folder.path() / "missing" / "map.svg";

    const auto failure = support::failureOf([&] { exportSvg(support::palette(), file); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "output.unwritable");
    CHECK(failure->place().file == file.string());
}

TEST_CASE("A drawing on a full disk is refused") {
    const support::FullDisk full{1'000};

    CHECK(support::codeOfFailure([&] { exportSvg(support::palette(), folder / "full.svg"); }) ==
          "output.unwritable");
}
