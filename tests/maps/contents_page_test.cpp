#include "maps/contents_page.h"

#include "tests/support/fixed_ruler.h"
#include "tests/support/page.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace maps;

namespace {

Contents contentsOf(std::size_t sheets) {
    Contents contents{.page = support::page("A3-landscape"),
                      .title = "目录",
                      .subtitle = "某市老旧小区改造规划",
                      .headings = {"图号", "图名", "比例尺"},
                      .pageHeading = "页码",
                      .entries = {},
                      .info = {}};
    for (std::size_t sheet = 1; sheet <= sheets; ++sheet) {
        contents.entries.push_back({"附图" + std::to_string(sheet), "年度改造计划图", "1:10000"});
    }
    return contents;
}

// The texts of a page that stand at the same height as this one, from left to right.
std::vector<std::string> lineOf(const Scene& scene, const std::string& text) {
    std::vector<TextMark> texts;
    for (const SceneMark& mark : scene.groups.front().marks) {
        if (const auto* found = std::get_if<TextMark>(&mark)) {
            texts.push_back(*found);
        }
    }
    const auto named = std::ranges::find(texts, text, &TextMark::text);
    REQUIRE(named != texts.end());
    std::vector<std::string> line;
    for (const TextMark& mark : texts) {
        if (mark.anchor.y == named->anchor.y) {
            line.push_back(mark.text);
        }
    }
    return line;
}

} // namespace

TEST_CASE("The contents say number and title and scale and page of every sheet") {
    const auto pages = contentsPages(contentsOf(3), support::FixedRuler{});

    REQUIRE(pages.size() == 1);
    CHECK(pages[0].bookmark == "目录");
    CHECK(lineOf(pages[0].scene, "附图2") ==
          std::vector<std::string>{"附图2", "年度改造计划图", "1:10000", "3"});
}

TEST_CASE("Every line of the contents leads to its page") {
    const auto pages = contentsPages(contentsOf(3), support::FixedRuler{});

    REQUIRE(pages[0].links.size() == 3);
    for (std::size_t sheet = 0; sheet < 3; ++sheet) {
        CHECK(pages[0].links[sheet].page == static_cast<int>(sheet + 2));
    }
    CHECK_FALSE(overlap(grown(pages[0].links[0].place, -0.01), pages[0].links[1].place));
}

TEST_CASE("A sheet's further pages are counted before the sheets that follow") {
    Contents contents = contentsOf(3);
    contents.entries[0].pages = 3;

    const auto pages = contentsPages(contents, support::FixedRuler{});

    CHECK(lineOf(pages[0].scene, "附图1").back() == "2");
    CHECK(lineOf(pages[0].scene, "附图2").back() == "5");
}

TEST_CASE("Contents too long for a page go on on the next and pages are counted with them") {
    const auto pages = contentsPages(contentsOf(60), support::FixedRuler{});

    REQUIRE(pages.size() > 1);
    std::size_t links = 0;
    for (const AtlasPage& page : pages) {
        links += page.links.size();
        for (const PageLink& link : page.links) {
            CHECK(contains({0.0, 0.0, 420.0, 297.0}, link.place));
        }
    }
    CHECK(links == 60);
    CHECK(pages.back().bookmark.empty());
    CHECK(lineOf(pages.back().scene, "附图60").back() == std::to_string(60 + pages.size()));
}

TEST_CASE("An atlas of no sheets still has its contents") {
    CHECK(contentsPages(contentsOf(0), support::FixedRuler{}).size() == 1);
}
