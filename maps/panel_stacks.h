#pragma once

// Private to maps/compose: panels in their places on the page, and on further pages what is too
// long for its place. Lettering grows smaller first, down to the smallest size, where that is
// enough; where it is not, everything keeps its size and the panel that can be cut goes on.

#include "maps/panels.h"
#include "maps/scene.h"
#include "maps/sheet.h"

#include <vector>

namespace maps {

struct SetStack {
    SceneMarks marks;
    std::vector<Panel> rest; // for the next page
    double excess{0.0};      // millimetres by which the stack is too high all the same
};

// The sheet's panels of the stack's roles, in the stack's order.
[[nodiscard]] SetStack setStack(const PanelStack& stack, const std::vector<SheetPanel>& panels,
                                const PanelContext& context);

// Pages of `body` filled column by column. Whatever cannot be cut stands there whole.
[[nodiscard]] std::vector<SceneMarks> setContinuation(std::vector<Panel> rest, const PaperBox& body,
                                                      const PanelContext& context);

} // namespace maps
