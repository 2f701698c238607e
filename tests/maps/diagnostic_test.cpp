#include "maps/diagnostic.h"

#include "maps/style_file.h"
#include "tests/support/fixed_ruler.h"
#include "tests/support/small_sheet.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

using namespace maps;

TEST_CASE("A diagnostic sheet shows corners and boxes of names and keys of grounds") {
    const support::FixedRuler ruler;
    Sheet sheet = support::smallSheet();
    std::size_t corners = 0;
    for (LabelWish& label : sheet.labels) {
        label.key = "key " + label.number;
        for (const gis::Polygon& part : label.ground.parts) {
            corners += part.outer.size();
            for (const gis::Ring& hole : part.holes) {
                corners += hole.size();
            }
        }
    }
    const Composition composition = compose(sheet, ruler).value;
    const Style style =
        readStyle(std::filesystem::path{PIANQU_SOURCE_DIR "/styles/diagnostic.sld"}).value;

    const SceneGroup group = diagnosticGroup(sheet, composition, style, ruler);

    const auto count = [&](auto isOne) { return std::ranges::count_if(group.marks, isOne); };
    CHECK(count([](const SceneMark& mark) { return std::holds_alternative<PointMark>(mark); }) ==
          static_cast<std::ptrdiff_t>(corners));
    CHECK(count([](const SceneMark& mark) { return std::holds_alternative<AreaMark>(mark); }) >=
          static_cast<std::ptrdiff_t>(composition.labels.labels.size()));
    for (const LabelWish& label : sheet.labels) {
        CHECK(count([&](const SceneMark& mark) {
                  const auto* text = std::get_if<TextMark>(&mark);
                  return text != nullptr && text->text == label.key;
              }) == 1);
    }
    CHECK(group.clip.has_value());
}
