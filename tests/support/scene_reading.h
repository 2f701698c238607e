#pragma once

// What a reader finds on a page: its lettering with the room it takes.

#include "maps/paper.h"
#include "maps/scene.h"
#include "maps/text_ruler.h"

#include <string>
#include <vector>

namespace support {

struct ReadText {
    std::string group;
    std::string text;
    maps::Lettering lettering;
    maps::PaperBox box; // of its em boxes
};

[[nodiscard]] std::vector<ReadText> textsIn(const maps::Scene& scene, const maps::TextRuler& ruler);
[[nodiscard]] std::vector<ReadText> textsIn(const maps::SceneMarks& marks,
                                            const maps::TextRuler& ruler);
// The words alone, in drawing order.
[[nodiscard]] std::vector<std::string> wordsIn(const maps::SceneMarks& marks);

// "甲 and 乙 overlap" for each pair that does by more than a hair.
[[nodiscard]] std::vector<std::string> overlapsAmong(const std::vector<ReadText>& texts);

// The group of that id; empty when there is none.
[[nodiscard]] maps::SceneGroup groupOf(const maps::Scene& scene, const std::string& id);

} // namespace support
