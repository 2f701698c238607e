#include "maps/panel_stacks.h"

#include "maps/lettering_block.h"
#include "maps/panel_cuts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace maps {

namespace {

constexpr double panelGap = 3.5;
constexpr double columnGap = 5.0;     // millimetres, on further pages
constexpr double smallerStep = 0.95;  // from one size of panels to the next smaller one
constexpr double hopelessShare = 0.7; // of the smallest size
constexpr double pointerHeight = 1.6; // em
constexpr const char* pointer = "（接续页）";

std::vector<Panel> panelsOf(const PanelStack& stack, const std::vector<SheetPanel>& panels) {
    std::vector<Panel> found;
    for (const PanelRole role : stack.panels) {
        const auto panel = std::ranges::find(panels, role, &SheetPanel::role);
        if (panel != panels.end()) {
            found.push_back(panel->panel);
        }
    }
    return found;
}

struct SetColumn {
    SceneMarks marks;
    double height{0.0};
};

SetColumn setColumn(const std::vector<Panel>& panels, const PaperBox& box,
                    const PanelContext& context) {
    SetColumn column;
    for (const Panel& panel : panels) {
        column.height += column.height > 0.0 ? panelGap : 0.0;
        SetPanel set = setPanel(panel, {box.left, box.top + column.height}, box.width, context);
        std::ranges::move(set.marks, std::back_inserter(column.marks));
        column.height += set.height;
    }
    return column;
}

PanelContext inSize(const PanelContext& context, double share) {
    PanelContext smaller = context;
    const double smallest = context.sizes.smallest;
    smaller.sizes.body = std::max(share * context.sizes.body, smallest);
    smaller.sizes.panelTitle = std::max(share * context.sizes.panelTitle, smallest);
    return smaller;
}

// The largest size in which the whole stack fits; nothing when none does.
std::optional<SetColumn> setWhole(const std::vector<Panel>& panels, const PaperBox& box,
                                  const PanelContext& context) {
    double share = 1.0;
    while (true) {
        const PanelContext sized = inSize(context, share);
        SetColumn column = setColumn(panels, box, sized);
        if (column.height <= box.height) {
            return column;
        }
        const bool isSmallest = sized.sizes.body <= context.sizes.smallest;
        // Heights follow the size: what is far too high is tried in the smallest size at once.
        const double fitting = sized.sizes.body * box.height / column.height;
        if (isSmallest) {
            return std::nullopt;
        }
        share = fitting < hopelessShare * context.sizes.smallest ? 0.0 : share * smallerStep;
    }
}

double heightOf(const std::vector<Panel>& panels, const PaperBox& box,
                const PanelContext& context) {
    return setColumn(panels, box, context).height;
}

// The last panel that can be cut gives way, where that is enough.
std::optional<SetStack> setCut(const std::vector<Panel>& panels, const PaperBox& box,
                               const PanelContext& context) {
    const double pointerRoom = pointerHeight * context.sizes.body;
    for (std::size_t index = panels.size(); index-- > 0;) {
        std::vector<Panel> others = panels;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
        const double gap = others.empty() ? 0.0 : panelGap;
        const double room = box.height - heightOf(others, box, context) - gap - pointerRoom;
        auto pieces = room < 0.0 ? std::nullopt : cut(panels[index], box.width, room, context);
        if (!pieces) {
            continue;
        }
        if (pieces->head) {
            others.insert(others.begin() + static_cast<std::ptrdiff_t>(index), *pieces->head);
        }
        SetColumn column = setColumn(others, box, context);
        column.marks.emplace_back(lineAt(pointer, box.right(),
                                         box.top + column.height + pointerRoom / 2.0,
                                         TextAlignment::Right, {.size = context.sizes.body}));
        return SetStack{std::move(column.marks), {std::move(pieces->tail)}, 0.0};
    }
    return std::nullopt;
}

// Fills columns one after the other.
class ContinuationSetter {
public:
    ContinuationSetter(const PaperBox& body, double natural, const PanelContext& context)
        : body_{body}, context_{context}, columns_{columnsIn(body, natural)},
          width_{(body.width - (columns_ - 1.0) * columnGap) / columns_} {
        pages_.emplace_back();
    }

    void add(Panel panel) {
        while (true) {
            const double room = body_.height - y_;
            auto pieces = cut(panel, width_, room, context_);
            if (!pieces) {
                put(panel, room);
                return;
            }
            if (pieces->head) {
                put(*pieces->head, room);
            } else if (y_ == 0.0) {
                put(panel, room); // higher than a page: better too high than lost
                return;
            }
            panel = std::move(pieces->tail);
            nextColumn();
        }
    }

    std::vector<SceneMarks> taken() { return std::move(pages_); }

private:
    static double columnsIn(const PaperBox& body, double natural) {
        const double wished = std::min(natural, body.width) + columnGap;
        return std::max(1.0, std::floor((body.width + columnGap) / wished));
    }

    void put(const Panel& panel, double room) {
        const double height = setPanel(panel, {}, width_, context_).height;
        if (height > room && y_ > 0.0) {
            nextColumn();
        }
        const double left = body_.left + column_ * (width_ + columnGap);
        SetPanel set = setPanel(panel, {left, body_.top + y_}, width_, context_);
        std::ranges::move(set.marks, std::back_inserter(pages_.back()));
        y_ += height + panelGap;
    }

    void nextColumn() {
        y_ = 0.0;
        column_ += 1.0;
        if (column_ >= columns_) {
            column_ = 0.0;
            pages_.emplace_back();
        }
    }

    PaperBox body_;
    const PanelContext& context_;
    double columns_{1.0};
    double width_{0.0};
    double column_{0.0};
    double y_{0.0}; // from the body's top
    std::vector<SceneMarks> pages_;
};

} // namespace

SetStack setStack(const PanelStack& stack, const std::vector<SheetPanel>& panels,
                  const PanelContext& context) {
    const std::vector<Panel> own = panelsOf(stack, panels);
    if (auto whole = setWhole(own, stack.box, context)) {
        return {std::move(whole->marks), {}, 0.0};
    }
    if (auto cut = setCut(own, stack.box, context)) {
        return std::move(*cut);
    }
    const PanelContext smallest = inSize(context, 0.0);
    if (auto cut = setCut(own, stack.box, smallest)) {
        return std::move(*cut);
    }
    SetColumn column = setColumn(own, stack.box, smallest);
    return {std::move(column.marks), {}, column.height - stack.box.height};
}

std::vector<SceneMarks> setContinuation(std::vector<Panel> rest, const PaperBox& body,
                                        const PanelContext& context) {
    if (rest.empty()) {
        return {};
    }
    double natural = 0.0;
    for (const Panel& panel : rest) {
        natural = std::max(natural, naturalWidth(panel, context));
    }
    ContinuationSetter setter{body, natural, context};
    for (Panel& panel : rest) {
        setter.add(std::move(panel));
    }
    return setter.taken();
}

} // namespace maps
