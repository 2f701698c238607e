#include "tests/support/scene_reading.h"

#include <algorithm>

namespace support {

namespace {

constexpr double hair = 1e-6; // millimetres

ReadText read(const std::string& group, const maps::TextMark& mark, const maps::TextRuler& ruler) {
    const double size = mark.lettering.size;
    const double width = ruler.width(mark.text, mark.lettering);
    const double share = mark.alignment == maps::TextAlignment::Left     ? 0.0
                         : mark.alignment == maps::TextAlignment::Centre ? 0.5
                                                                         : 1.0;
    return {group,
            mark.text,
            mark.lettering,
            {mark.anchor.x - share * width, mark.anchor.y - 0.88 * size, width, size}};
}

void addTexts(std::vector<ReadText>& texts, const std::string& group, const maps::SceneMarks& marks,
              const maps::TextRuler& ruler) {
    for (const maps::SceneMark& mark : marks) {
        if (const auto* text = std::get_if<maps::TextMark>(&mark)) {
            texts.push_back(read(group, *text, ruler));
        }
    }
}

} // namespace

std::vector<ReadText> textsIn(const maps::Scene& scene, const maps::TextRuler& ruler) {
    std::vector<ReadText> texts;
    for (const maps::SceneGroup& group : scene.groups) {
        addTexts(texts, group.id, group.marks, ruler);
    }
    return texts;
}

std::vector<ReadText> textsIn(const maps::SceneMarks& marks, const maps::TextRuler& ruler) {
    std::vector<ReadText> texts;
    addTexts(texts, {}, marks, ruler);
    return texts;
}

std::vector<std::string> wordsIn(const maps::SceneMarks& marks) {
    std::vector<std::string> words;
    for (const maps::SceneMark& mark : marks) {
        if (const auto* text = std::get_if<maps::TextMark>(&mark)) {
            words.push_back(text->text);
        }
    }
    return words;
}

std::vector<std::string> overlapsAmong(const std::vector<ReadText>& texts) {
    std::vector<std::string> overlaps;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        for (std::size_t other = 0; other < text; ++other) {
            if (maps::overlap(maps::grown(texts[text].box, -hair), texts[other].box)) {
                overlaps.push_back(texts[other].text + " and " + texts[text].text + " overlap");
            }
        }
    }
    return overlaps;
}

maps::SceneGroup groupOf(const maps::Scene& scene, const std::string& id) {
    const auto group = std::ranges::find(scene.groups, id, &maps::SceneGroup::id);
    return group == scene.groups.end() ? maps::SceneGroup{} : *group;
}

} // namespace support
