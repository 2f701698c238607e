#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/panels.h"

#include <algorithm>
#include <iterator>

namespace maps {

namespace {

constexpr Colour emphasis{176, 28, 28};

} // namespace

SetPanel setNotes(const NotesPanel& panel, PaperPoint topLeft, double width,
                  const PanelContext& context) {
    SetPanel set;
    set.height = addPanelTitle(set.marks, panel.title, topLeft, width, context);
    for (const NotesPanel::Paragraph& paragraph : panel.paragraphs) {
        const Lettering lettering{.size = context.sizes.body,
                                  .isBold = paragraph.isEmphasized,
                                  .colour = paragraph.isEmphasized ? emphasis : Colour{}};
        const auto lines = broken(paragraph.text, width, lettering, context.ruler);
        SceneMarks marks =
            setLines(lines, topLeft.x, topLeft.y + set.height, TextAlignment::Left, lettering);
        std::ranges::move(marks, std::back_inserter(set.marks));
        set.height += blockHeight(lines.size(), lettering.size) + 0.35 * lettering.size;
    }
    return set;
}

} // namespace maps
