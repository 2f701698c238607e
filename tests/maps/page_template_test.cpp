#include "maps/page_template.h"

#include "tests/support/failure_of.h"
#include "tests/support/page.h"

#include <algorithm>
#include <filesystem>
#include <set>

using namespace maps;

namespace {

const std::vector<std::string> pageNames{
    "A0-landscape", "A0-portrait",  "A1-landscape", "A1-portrait",  "A2-landscape",
    "A2-portrait",  "A3-landscape", "A3-portrait",  "A4-landscape", "A4-portrait"};

// A small page with everything on it, one statement a line.
const std::vector<std::string> lines{"[page]",
                                     "size_mm = [200, 100]",
                                     "neatline_mm = [5, 5, 190, 90]",
                                     "title_mm = [6, 6, 188, 10]",
                                     "map_mm = [6, 18, 120, 76]",
                                     "[text]",
                                     "title_mm = 8.0",
                                     "subtitle_mm = 4.2",
                                     "heading_mm = 3.8",
                                     "body_mm = 2.6",
                                     "label_mm = 2.7",
                                     "smallest_mm = 1.9",
                                     "[[stack]]",
                                     "box_mm = [130, 18, 64, 40]",
                                     R"(panels = ["scale", "locator", "legend", "index"])",
                                     "[[stack]]",
                                     "box_mm = [130, 60, 64, 34]",
                                     R"(panels = ["totals", "notes", "title-block"])"};

std::string textWith(std::size_t line, const std::string& instead) {
    std::string text;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        text += (index + 1 == line ? instead : lines[index]) + "\n";
    }
    return text;
}

std::optional<gis::Failure> failureWith(std::size_t line, const std::string& instead) {
    return support::failureOf(
        [&] { (void)pageTemplateFromToml(textWith(line, instead), "my-page.toml"); });
}

} // namespace

TEST_CASE("Every A size is shipped both ways and nothing else") {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator{PIANQU_SOURCE_DIR "/styles/pages"}) {
        names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);

    CHECK(names == pageNames);
}

TEST_CASE("Shipped pages have the sizes of ISO 216 and their map takes most of them") {
    const std::vector<std::pair<double, double>> sizes{
        {1189.0, 841.0}, {841.0, 594.0}, {594.0, 420.0}, {420.0, 297.0}, {297.0, 210.0}};
    for (std::size_t index = 0; index < pageNames.size(); ++index) {
        INFO(pageNames[index]);
        const PageTemplate page = support::page(pageNames[index]);

        const auto [longSide, shortSide] = sizes[index / 2];
        const bool isLandscape = pageNames[index].ends_with("landscape");
        CHECK(page.name == pageNames[index]);
        CHECK(page.width == (isLandscape ? longSide : shortSide));
        CHECK(page.height == (isLandscape ? shortSide : longSide));
        CHECK(page.map.width * page.map.height > 0.5 * page.neatline.width * page.neatline.height);
    }
}

TEST_CASE("A page file is read as it is written") {
    const PageTemplate page = pageTemplateFromToml(textWith(0, ""), "my-page.toml");

    CHECK(page.name == "my-page");
    CHECK(page.width == 200.0);
    CHECK(page.map == PaperBox{6.0, 18.0, 120.0, 76.0});
    REQUIRE(page.stacks.size() == 2);
    CHECK(page.stacks[1].box == PaperBox{130.0, 60.0, 64.0, 34.0});
    CHECK(page.stacks[1].panels ==
          std::vector{PanelRole::Totals, PanelRole::Notes, PanelRole::TitleBlock});
    CHECK(page.sizes == TypeSizes{});
}

TEST_CASE("A slip in a page file is told with its line") {
    struct Slip {
        std::size_t line;
        const char* instead;
        const char* code;
        std::size_t told; // line
    };
    for (const Slip& slip : std::vector<Slip>{
             {2, "size_mm = [200", "page.malformed", 3},
             {2, "size_mm = [200]", "page.bad-value", 2},
             {2, "size_mm = 'A3'", "page.bad-value", 2},
             {2, "", "page.missing-key", 1},
             {3, "neatline_mm = [5, 5, 196, 90]", "page.bad-value", 3}, // off the page
             {4, "titel_mm = [6, 6, 188, 10]", "page.unknown-key", 4},
             {5, "map_mm = [6, 15, 120, 76]", "page.bad-value", 5}, // into the title
             {5, "map_mm = [6, 18, 0, 76]", "page.bad-value", 5},
             {10, "body_mm = 1.5", "page.bad-value", 12}, // below the smallest
             {10, "body_mm = nan", "page.bad-value", 10},
             {14, "box_mm = [120, 18, 64, 40]", "page.bad-value", 14}, // into the map
             {17, "box_mm = [130, 57, 64, 34]", "page.bad-value", 17}, // into the other stack
             {18, R"(panels = ["totals", "notes", "legend"])", "page.bad-value", 18},
             {18, R"(panels = ["totals", "notes", "stamp"])", "page.bad-value", 18},
             {18, R"(panels = ["totals", "notes"])", "page.bad-value", 13}}) { // no title block
        INFO(slip.instead);

        const auto failure = failureWith(slip.line, slip.instead);

        REQUIRE(failure.has_value());
        CHECK(failure->code() == slip.code);
        CHECK(failure->place().file == "my-page.toml");
        CHECK(failure->place().row == slip.told);
        CHECK(failure->kind() == gis::FailureKind::Usage);
    }
}
