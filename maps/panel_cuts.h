#pragma once

// Private to maps/: a panel that is too long for its place, in two. Tables are cut between rows,
// legends between entries, notes between paragraphs; all else stays whole.

#include "maps/panels.h"
#include "maps/sheet.h"

#include <cstddef>
#include <optional>

namespace maps {

// The first rows; all where there are fewer. Both pieces keep the columns of the whole table.
[[nodiscard]] TablePanel firstRows(const TablePanel& table, std::size_t rows);
[[nodiscard]] TablePanel withoutFirstRows(const TablePanel& table, std::size_t rows);

struct CutPanel {
    std::optional<Panel> head; // none: not even a beginning worth its title fits
    Panel tail;                // its title says that it continues: 一览表（续）
};

// As much of it as stands in `height`; nothing where the panel cannot be cut, or need not be.
[[nodiscard]] std::optional<CutPanel> cut(const Panel& panel, double width, double height,
                                          const PanelContext& context);

} // namespace maps
