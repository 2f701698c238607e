#include "maps/panels.h"

#include "maps/lettering_block.h"

namespace maps {

namespace {

struct PanelSetter {
    PaperPoint topLeft;
    double width{0.0};
    const PanelContext& context;

    SetPanel operator()(const LegendPanel& panel) const {
        return setLegend(panel, topLeft, width, context);
    }
    SetPanel operator()(const TablePanel& panel) const {
        return setTable(panel, topLeft, width, context);
    }
    SetPanel operator()(const ScalePanel& panel) const {
        return setScale(panel, topLeft, width, context);
    }
    SetPanel operator()(const NotesPanel& panel) const {
        return setNotes(panel, topLeft, width, context);
    }
    SetPanel operator()(const TitleBlockPanel& panel) const {
        return setTitleBlock(panel, topLeft, width, context);
    }
};

} // namespace

SetPanel setPanel(const Panel& panel, PaperPoint topLeft, double width,
                  const PanelContext& context) {
    return std::visit(PanelSetter{topLeft, width, context}, panel);
}

double addPanelTitle(SceneMarks& marks, const std::string& title, PaperPoint topLeft, double width,
                     const PanelContext& context) {
    if (title.empty()) {
        return 0.0;
    }
    const Lettering lettering{.size = context.sizes.panelTitle, .isBold = true};
    const double height = 1.7 * lettering.size;
    marks.emplace_back(lineAt(title, topLeft.x + width / 2.0, topLeft.y + 0.75 * lettering.size,
                              TextAlignment::Centre, lettering));
    return height;
}

} // namespace maps
