#pragma once

// The panels beside and below the map: legend, tables, scale, locator, notes, title block. Each is
// set into a width and says how high it stands.

#include "maps/frame.h"
#include "maps/page_template.h"
#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

namespace maps {

// What every panel needs to know of the page.
struct PanelContext {
    const TextRuler& ruler;
    TypeSizes sizes;
    Scale scale;
};

struct SetPanel {
    SceneMarks marks;
    double height{0.0};
};

// Set from `topLeft` downward, `width` wide.
[[nodiscard]] SetPanel setPanel(const Panel& panel, PaperPoint topLeft, double width,
                                const PanelContext& context);

// The width at which nothing of the panel wraps that had better not; tables of twice that width
// stand in columns.
[[nodiscard]] double naturalWidth(const Panel& panel, const PanelContext& context);

// One file each: legend.cpp, table.cpp, scale_panel.cpp, locator.cpp, notes.cpp, title_block.cpp.
[[nodiscard]] SetPanel setLegend(const LegendPanel& panel, PaperPoint topLeft, double width,
                                 const PanelContext& context);
[[nodiscard]] SetPanel setTable(const TablePanel& panel, PaperPoint topLeft, double width,
                                const PanelContext& context);
[[nodiscard]] SetPanel setScale(const ScalePanel& panel, PaperPoint topLeft, double width,
                                const PanelContext& context);
[[nodiscard]] SetPanel setLocator(const LocatorPanel& panel, PaperPoint topLeft, double width,
                                  const PanelContext& context);
[[nodiscard]] SetPanel setNotes(const NotesPanel& panel, PaperPoint topLeft, double width,
                                const PanelContext& context);
[[nodiscard]] SetPanel setTitleBlock(const TitleBlockPanel& panel, PaperPoint topLeft, double width,
                                     const PanelContext& context);

[[nodiscard]] double naturalWidthOf(const LegendPanel& panel, const PanelContext& context);
[[nodiscard]] double naturalWidthOf(const TablePanel& panel, const PanelContext& context);

// The heading that legend, table and notes share; returns the height it takes (0 when empty).
double addPanelTitle(SceneMarks& marks, const std::string& title, PaperPoint topLeft, double width,
                     const PanelContext& context);

} // namespace maps
