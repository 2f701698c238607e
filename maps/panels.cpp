#include "maps/panels.h"

#include "maps/lettering_block.h"

#include <algorithm>

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
    SetPanel operator()(const LocatorPanel& panel) const {
        return setLocator(panel, topLeft, width, context);
    }
    SetPanel operator()(const NotesPanel& panel) const {
        return setNotes(panel, topLeft, width, context);
    }
    SetPanel operator()(const TitleBlockPanel& panel) const {
        return setTitleBlock(panel, topLeft, width, context);
    }
};

constexpr double readableLine = 32.0; // em: about as many characters as a column of print has

struct NaturalWidth {
    const PanelContext& context;

    double operator()(const LegendPanel& panel) const { return naturalWidthOf(panel, context); }
    double operator()(const TablePanel& panel) const {
        const Lettering heading{.size = context.sizes.panelTitle, .isBold = true};
        return std::max(naturalWidthOf(panel, context), context.ruler.width(panel.title, heading));
    }
    double operator()(const auto& /*panel*/) const { return readableLine * context.sizes.body; }
};

} // namespace

double naturalWidth(const Panel& panel, const PanelContext& context) {
    return std::visit(NaturalWidth{context}, panel);
}

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
