// The judge of the labels can find fault with every rule it knows.

#include "maps/label_check.h"

#include "tests/support/fixed_ruler.h"
#include "tests/support/label_check.h"

using namespace maps;

namespace {

const support::FixedRuler ruler;

AreaMark groundAt(double left, double top, double width, double height) {
    return {
        {{{left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}}},
        Colour{},
        {},
        {}};
}

TextMark text(double x, double baseline, const std::string& words, bool isBold, double size = 2.0) {
    return {{x, baseline}, TextAlignment::Left, words, {.size = size, .isBold = isBold}};
}

// Ground 1 with its label inside, ground 2 with its label beside it.
struct Page {
    Scene scene{.width = 100.0,
                .height = 100.0,
                .info = {},
                .groups = {{"grounds", {}, {groundAt(10, 10, 30, 20), groundAt(60, 60, 2, 2)}},
                           {"leaders", {}, {LineMark{{{61, 61}, {70, 50}}, {}}}},
                           {"labels",
                            PaperBox{0, 0, 100, 100},
                            {text(12, 20, "1", true), text(14, 20, "甲", false),
                             text(70.5, 50, "2", true), text(72, 50, "乙", false)}},
                           {"watermark", {}, {groundAt(0, 90, 20, 10)}}}};
    std::vector<LabelWish> wishes{{"1", "甲", {}}, {"2", "乙", {}}};
    support::LabelRules rules;

    SceneMarks& marks(std::size_t group) { return scene.groups[group].marks; }
    SceneMarks& leaders() { return marks(1); }
    SceneMarks& labels() { return marks(2); }

    [[nodiscard]] std::string faults() const {
        std::string all;
        for (const std::string& fault : labelFaults(scene, wishes, rules, ruler)) {
            all += fault + "\n";
        }
        return all;
    }
};

bool isAmong(const std::string& words, const std::string& faults) {
    return faults.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("The judge has nothing to say about a page in order") {
    CHECK(Page{}.faults().empty());
}

TEST_CASE("The judge sees labels that overlap") {
    Page page;
    page.labels()[2] = text(14.5, 20.5, "2", true);

    CHECK(isAmong("labels 2 乙 and 1 甲 overlap", page.faults()));
}

TEST_CASE("The judge sees leaders that cross") {
    Page page;
    page.leaders().push_back(LineMark{{{61, 55}, {69, 61}}, {}});

    CHECK(isAmong("leaders 1 and 0 cross", page.faults()));
}

TEST_CASE("The judge sees a leader through a label") {
    Page page;
    page.leaders().push_back(LineMark{{{11, 11}, {20, 28}}, {}});

    CHECK(isAmong("a leader cuts label 1 甲", page.faults()));
}

TEST_CASE("The judge sees a leader that leads nowhere") {
    Page page;
    page.leaders()[0] = LineMark{{{61, 61}, {65, 55}}, {}};

    CHECK(isAmong("leads to no label", page.faults()));
}

TEST_CASE("The judge sees a leader that begins on no ground") {
    Page page;
    page.leaders()[0] = LineMark{{{50, 40}, {70.2, 50}}, {}};

    CHECK(isAmong("leader 0 begins on no ground", page.faults()));
}

TEST_CASE("The judge sees a label that leaves the map or its ground") {
    Page page;
    page.labels()[1] = text(39, 20, "甲", false);
    page.labels()[3] = text(99, 50, "乙", false);

    CHECK(isAmong("label 1 甲 without leader leaves its ground", page.faults()));
    CHECK(isAmong("label 2 乙 leaves the map", page.faults()));
}

TEST_CASE("The judge sees a label with leader that stands on ground") {
    Page page;
    page.marks(0).push_back(groundAt(71, 40, 20, 20));

    CHECK(isAmong("label 2 乙 stands on foreign ground", page.faults()));
}

TEST_CASE("The judge sees what covers the watermark") {
    Page page;
    page.scene.groups[3].marks = {groundAt(60, 45, 20, 10)};

    CHECK(isAmong("label 2 乙 covers the watermark", page.faults()));
    CHECK(isAmong("leader 0 cuts the watermark", page.faults()));
}

TEST_CASE("The judge sees lettering that is too small") {
    Page page;
    page.labels()[3] = text(72, 50, "乙", false, 1.8);

    CHECK(isAmong("lettering of 1.80 mm is too small", page.faults()));
}

TEST_CASE("The judge sees a wish that nobody answered and one answered twice") {
    Page page;
    page.wishes.push_back({"3", "丙", {}});
    page.rules.unplaced = {"1"};

    CHECK(isAmong("3 丙 has 0 labels and no finding", page.faults()));
    CHECK(isAmong("1 甲 has 1 labels and a finding", page.faults()));
}

TEST_CASE("The judge sees a name that lost a character") {
    Page page;
    page.wishes[0].name = "甲乙";

    CHECK(isAmong("label 1 says 甲 instead of 甲乙", page.faults()));
}

TEST_CASE("The judge sees lettering on the halo of other lettering") {
    Page page;
    for (SceneMark& mark : page.labels()) {
        std::get<TextMark>(mark).lettering.halo = Halo{.colour = {255, 255, 255}, .radius = 0.4};
    }
    page.labels()[2] = text(16.3, 20, "2", true);

    CHECK(isAmong("labels 2 乙 and 1 甲 overlap", page.faults()));
}

TEST_CASE("Overlaps and crossings are counted and the longest leader measured") {
    Page page;
    page.leaders().push_back(LineMark{{{61, 55}, {69, 61}}, {}});
    page.labels()[2] = text(14.5, 20.5, "2", true);

    const LabelReading reading = readLabels(page.scene, {"grounds"}, ruler);

    CHECK(reading.overlaps() == 2); // of labels, and label 2 on the ground of 1
    CHECK(reading.crossings() == 1);
    CHECK(reading.longestLeader > 14.2);
    CHECK(reading.longestLeader < 14.3);
}
