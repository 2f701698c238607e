#include "maps/diagnostic.h"

#include "maps/inking.h"
#include "maps/label_check.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

namespace maps {

namespace {

class DiagnosticWriter {
public:
    DiagnosticWriter(const Frame& frame, const Style& style) : frame_{frame}, style_{style} {}

    void addGround(const LabelWish& wish) {
        for (const gis::Polygon& part : wish.ground.parts) {
            addVertices(part.outer);
            for (const gis::Ring& hole : part.holes) {
                addVertices(hole);
            }
        }
        if (!wish.ground.parts.empty() && !wish.ground.parts.front().outer.empty()) {
            addId(wish.key, frame_.toPaper(wish.ground.parts.front().outer.front()));
        }
    }

    void addLabel(const ReadLabel& label) {
        for (const PaperBox& box : label.boxes) {
            addInked("label", {.areas = {cornersOf(grown(box, label.halo))}});
        }
    }

    [[nodiscard]] SceneGroup group() { return {"diagnostic", frame_.window(), std::move(marks_)}; }

private:
    void addVertices(const gis::Ring& ring) {
        addInked("vertex", {.points = frame_.toPaper(ring)});
    }

    void addInked(const std::string& what, const PaperShape& shape) {
        for (const std::size_t rule : rulesFor(what)) {
            for (const Symbol& symbol : style_.rules[rule].symbols) {
                std::ranges::move(inked(symbol, shape, frame_.scale().denominator),
                                  std::back_inserter(marks_));
            }
        }
    }

    void addId(const std::string& id, PaperPoint place) {
        for (const std::size_t rule : rulesFor("id")) {
            for (const Symbol& symbol : style_.rules[rule].symbols) {
                if (const auto* text = std::get_if<TextSymbol>(&symbol)) {
                    marks_.emplace_back(TextMark{place, TextAlignment::Left, id, text->lettering});
                }
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> rulesFor(const std::string& what) const {
        return applicableRules(style_, {{"what", what}}, frame_.scale().denominator);
    }

    const Frame& frame_;
    const Style& style_;
    SceneMarks marks_;
};

} // namespace

SceneGroup diagnosticGroup(const Sheet& sheet, const Composition& composition, const Style& style,
                           const TextRuler& ruler) {
    const Frame frame = frameFor(sheet.page, sheet.extent);
    DiagnosticWriter writer{frame, style};
    for (const LabelWish& wish : sheet.labels) {
        writer.addGround(wish);
    }
    for (const ReadLabel& label : readLabels(composition.scene, {}, ruler).labels) {
        writer.addLabel(label);
    }
    return writer.group();
}

} // namespace maps
