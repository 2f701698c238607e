#include "maps/labels.h"

#include "maps/compose.h"
#include "maps/label_memory.h"
#include "tests/support/fixed_ruler.h"
#include "tests/support/label_check.h"
#include "tests/support/towns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace maps;

namespace {

const support::FixedRuler ruler;

// Axis-parallel ground, metres from a corner of the town.
gis::MultiPolygon block(double left, double bottom, double width, double height) {
    return {{{{{left, bottom},
               {left + width, bottom},
               {left + width, bottom + height},
               {left, bottom + height}},
              {}}}};
}

// A hundred blocks of 4 by 3 mm on paper, with one wide ground all around them.
std::vector<LabelWish> crowdedMiddle() {
    gis::MultiPolygon around = block(0.0, 0.0, 2'600.0, 1'800.0);
    around.parts.front().holes.push_back(block(1'000.0, 700.0, 460.0, 300.0).parts.front().outer);
    std::vector<LabelWish> wishes{{"101", "环城", around}};
    for (int row = 0; row < 10; ++row) {
        for (int column = 0; column < 10; ++column) {
            wishes.push_back({std::to_string(10 * row + column + 1), "市政公司家属院",
                              block(1'000.0 + column * 46.0, 700.0 + row * 30.0, 40.0, 30.0)});
        }
    }
    return wishes;
}

support::LabelRules rulesOf(const gis::Findings& findings) {
    support::LabelRules rules;
    for (const gis::Finding& finding : findings) {
        if (finding.code == "sheet.label-unplaced") {
            rules.unplaced.insert(finding.facts[1].text);
        }
    }
    return rules;
}

// Every sentence of the judge on the finished page.
std::vector<std::string> faultsOf(const Sheet& sheet) {
    const auto composed = compose(sheet, ruler);
    return support::labelFaults(composed.value.scene, sheet.labels, rulesOf(composed.findings),
                                ruler);
}

LabelPlacement placementOf(const Sheet& sheet) {
    return compose(sheet, ruler).value.labels;
}

std::vector<std::string> codesOf(const gis::Findings& findings) {
    std::vector<std::string> codes;
    for (const gis::Finding& finding : findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

std::vector<LabelKind> kindsOf(const LabelPlacement& placement) {
    std::vector<LabelKind> kinds;
    for (const PlacedLabel& label : placement.labels) {
        kinds.push_back(label.kind);
    }
    return kinds;
}

} // namespace

TEST_CASE("A name that fits stands inside its ground on one line at full size") {
    const Sheet sheet = support::sheetOf({{"1", "昌荣里小区", block(0.0, 0.0, 400.0, 300.0)}});

    const LabelPlacement placement = placementOf(sheet);

    REQUIRE(placement.labels.size() == 1);
    CHECK(placement.labels[0].kind == LabelKind::Inside);
    CHECK(placement.labels[0].size == TypeSizes{}.label);
    REQUIRE(placement.labels[0].lines.size() == 1);
    CHECK(placement.labels[0].lines[0].number == "1");
    CHECK(placement.labels[0].lines[0].text == "昌荣里小区");
    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("A name too long for its ground is broken before it leaves it") {
    // A narrow block of 15 mm beside a wide one that sets the scale.
    const Sheet sheet = support::sheetOf({{"1", "市政公司家属院", block(0.0, 0.0, 150.0, 300.0)},
                                          {"2", "新华", block(1'000.0, 0.0, 1'500.0, 900.0)}});

    const LabelPlacement placement = placementOf(sheet);

    CHECK(placement.labels[0].kind == LabelKind::Inside);
    CHECK(placement.labels[0].lines.size() > 1);
    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("A name that fits nowhere inside stands beside its ground with a leader") {
    const Sheet sheet = support::sheetOf({{"1", "市政公司家属院", block(0.0, 0.0, 30.0, 30.0)},
                                          {"2", "新华", block(1'000.0, 0.0, 1'500.0, 900.0)}});

    const LabelPlacement placement = placementOf(sheet);

    CHECK(kindsOf(placement) == std::vector{LabelKind::Leader, LabelKind::Inside});
    REQUIRE(placement.labels[0].leader.has_value());
    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("Where names would need too much room the number alone stands") {
    const Sheet sheet = support::sheetOf(crowdedMiddle());

    const LabelPlacement placement = placementOf(sheet);

    const auto numbers = std::ranges::count(kindsOf(placement), LabelKind::Number);
    CHECK(numbers == 100);
    CHECK(placement.unplaced.empty());
    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("Two estates on the very same ground have two labels or a finding") {
    const auto ground = block(0.0, 0.0, 50.0, 50.0);
    const Sheet sheet = support::sheetOf(
        {{"1", "昌荣里小区", ground}, {"2", "新华小区", ground}, {"3", "金川路20区", ground}});

    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("Touching estates keep their names apart") {
    std::vector<LabelWish> wishes;
    for (int column = 0; column < 12; ++column) {
        wishes.push_back({std::to_string(column + 1), "金川路20区家属楼",
                          block(column * 100.0, 0.0, 100.0, 60.0)});
    }

    CHECK(faultsOf(support::sheetOf(wishes)).empty());
}

TEST_CASE("A name goes around a hole in its ground") {
    gis::MultiPolygon ground = block(0.0, 0.0, 900.0, 600.0);
    ground.parts.front().holes.push_back(
        {{50.0, 50.0}, {50.0, 550.0}, {700.0, 550.0}, {700.0, 50.0}});
    const Sheet sheet = support::sheetOf({{"1", "昌荣里小区", ground}});

    CHECK(placementOf(sheet).labels.front().kind == LabelKind::Inside);
    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("A ground in two parts is named once on the roomier one") {
    gis::MultiPolygon ground = block(0.0, 0.0, 100.0, 60.0);
    ground.parts.push_back(block(500.0, 0.0, 400.0, 300.0).parts.front());
    const Sheet sheet = support::sheetOf({{"1", "昌荣里小区", ground}});

    CHECK(placementOf(sheet).labels.size() == 1);
    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("A wish without ground in sight is told and not drawn") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const gis::MultiPolygon noNumbers{{{{{nan, 0.0}, {nan, 1.0}, {1.0, nan}}, {}}}};
    const gis::MultiPolygon noCorners{{{{}, {}}}};
    const gis::MultiPolygon twoCorners{{{{{0.0, 0.0}, {1.0, 1.0}}, {}}}};
    Sheet sheet = support::sheetOf({{"1", "昌荣里小区", block(0.0, 0.0, 400.0, 300.0)}});
    const gis::MultiPolygon elsewhere = block(90'000.0, 0.0, 400.0, 300.0);
    for (const auto& ground : {gis::MultiPolygon{}, noNumbers, noCorners, twoCorners, elsewhere}) {
        sheet.labels.push_back({"2", "新华小区", ground});
    }

    const auto composed = compose(sheet, ruler);

    CHECK(composed.value.labels.labels.size() == 1);
    CHECK(composed.value.labels.unplaced == std::vector<std::size_t>{1, 2, 3, 4, 5});
    REQUIRE(composed.findings.size() == 5);
    CHECK(composed.findings[0].code == "sheet.label-unplaced");
    CHECK(composed.findings[0].facts[2] == gis::Fact{"name", "新华小区"});
}

TEST_CASE("A wish without a number never ends as an empty label") {
    std::vector<LabelWish> wishes = crowdedMiddle();
    for (LabelWish& wish : wishes) {
        wish.number.clear();
    }

    const LabelPlacement placement = placementOf(support::sheetOf(wishes));

    CHECK(placement.labels.size() == 1);
    CHECK(placement.unplaced.size() == 100);
}

TEST_CASE("A wish without any words is told and not drawn") {
    const Sheet sheet = support::sheetOf({{"", "", block(0.0, 0.0, 400.0, 300.0)}});

    CHECK(placementOf(sheet).labels.empty());
    CHECK(placementOf(sheet).unplaced.size() == 1);
}

TEST_CASE("A very long name is broken or numbered and never leaves the map") {
    std::string name;
    for (int part = 0; part < 60; ++part) {
        name += "金川集团公司";
    }
    const Sheet sheet = support::sheetOf({{"1", name, block(0.0, 0.0, 60.0, 60.0)},
                                          {"2", "新华", block(1'000.0, 0.0, 1'500.0, 900.0)}});

    CHECK(placementOf(sheet).labels.front().kind == LabelKind::Number);
    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("No label and no leader touches the watermark") {
    // The estates lie where the watermark stands, in the lower left corner.
    std::vector<LabelWish> wishes{{"9", "新华", block(0.0, 800.0, 1'700.0, 400.0)}};
    for (int column = 0; column < 8; ++column) {
        wishes.push_back(
            {std::to_string(column + 1), "昌荣里", block(column * 100.0, 0.0, 95.0, 70.0)});
    }
    Sheet sheet = support::sheetOf(wishes);
    sheet.watermark = "底图为示意，非实测";

    CHECK(faultsOf(sheet).empty());
}

TEST_CASE("On maps of random towns every name is answered and nothing overlaps") {
    constexpr std::array<std::size_t, 6> sizes{5, 12, 30, 60, 120, 200};
    support::Chance chance{20210510};
    for (const std::size_t size : sizes) {
        for (const double crowding : {1.0, 2.0, 4.0}) {
            Sheet sheet = support::randomTown(chance, size, crowding);
            sheet.watermark = "底图为示意，非实测";

            const std::vector<std::string> faults = faultsOf(sheet);

            INFO(size << " estates, crowding " << crowding);
            CHECK(faults == std::vector<std::string>{});
        }
    }
}

TEST_CASE("In a town of forty-eight estates every name stands in full") {
    support::Chance chance{48};
    const Sheet sheet = support::randomTown(chance, 48, 1.0);

    const auto composed = compose(sheet, ruler);

    CHECK(composed.findings.empty());
    CHECK(std::ranges::count(kindsOf(composed.value.labels), LabelKind::Number) == 0);
}

TEST_CASE("The same town is lettered the same way twice") {
    support::Chance chance{7};
    const Sheet sheet = support::randomTown(chance, 60, 2.0);

    CHECK(compose(sheet, ruler).value.scene == compose(sheet, ruler).value.scene);
}

TEST_CASE("A pinned label stands where it was put and others move around it") {
    Sheet sheet = support::sheetOf({{"1", "昌荣", block(0.0, 0.0, 600.0, 300.0)},
                                    {"2", "新华", block(1'000.0, 0.0, 8.0, 8.0)}});
    const PaperBox before = placementOf(sheet).labels[1].box;
    const Frame frame = frameFor(sheet.page, sheet.extent);
    sheet.labels[0].pin = LabelPin{frame.toGround(before.centre()), LabelKind::Leader};

    const auto composed = compose(sheet, ruler);

    const LabelPlacement& placement = composed.value.labels;
    REQUIRE(placement.labels.size() == 2);
    CHECK(placement.labels[0].kind == LabelKind::Leader);
    CHECK(std::abs(placement.labels[0].box.centre().x - before.centre().x) < 1e-6);
    CHECK(std::abs(placement.labels[0].box.centre().y - before.centre().y) < 1e-6);
    CHECK(placement.labels[1].box != before);
    CHECK(codesOf(composed.findings) == std::vector<std::string>{});
    CHECK(faultsOf(sheet) == std::vector<std::string>{});
}

TEST_CASE("A pin on foreign ground is kept and told with the name it disturbs") {
    Sheet sheet = support::sheetOf({{"1", "昌荣里小区", block(0.0, 0.0, 400.0, 300.0)},
                                    {"2", "新华", block(600.0, 0.0, 400.0, 300.0)}});
    sheet.labels[0].pin = LabelPin{{800.0, 150.0}, {}};

    const auto composed = compose(sheet, ruler);

    CHECK(composed.value.labels.labels.size() == 2);
    REQUIRE(composed.findings.size() == 1);
    CHECK(composed.findings[0].code == "sheet.pin-overlaps");
    CHECK(composed.findings[0].facts[3] == gis::Fact{"other", "2 新华"});
}

TEST_CASE("A pin beyond the map's edge is kept and told") {
    Sheet sheet = support::sheetOf({{"1", "昌荣里小区", block(0.0, 0.0, 400.0, 300.0)}});
    sheet.labels[0].pin = LabelPin{{90'000.0, 150.0}, {}};

    const auto composed = compose(sheet, ruler);

    CHECK(composed.value.labels.labels.size() == 1);
    REQUIRE(composed.findings.size() == 1);
    CHECK(composed.findings[0].code == "sheet.pin-off-map");
}

TEST_CASE("A name keeps its place from sheet to sheet of a series") {
    std::vector<LabelWish> wishes{{"1", "昌荣里小区", block(0.0, 0.0, 900.0, 600.0)}};
    wishes[0].key = "one";
    Sheet first = support::sheetOf(wishes);
    first.labels[0].pin = LabelPin{{200.0, 100.0}, {}};
    Sheet second = support::sheetOf(wishes);
    LabelMemory memory;

    memory.remember(first, placementOf(first));
    memory.recall(second);

    const PlacedLabel label = placementOf(second).labels.front();
    const gis::Point place = frameFor(second.page, second.extent).toGround(label.box.centre());
    CHECK(std::abs(place.x - 200.0) < 0.01);
    CHECK(std::abs(place.y - 100.0) < 0.01);
}
