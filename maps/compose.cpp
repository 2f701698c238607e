#include "maps/compose.h"

#include "maps/furniture.h"
#include "maps/grid_ink.h"
#include "maps/layer_drawing.h"
#include "maps/page_template.h"
#include "maps/panel_stacks.h"
#include "maps/panels.h"

#include <algorithm>
#include <format>
#include <iterator>
#include <optional>
#include <utility>

namespace maps {

namespace {

constexpr double extentMargin = 7.0; // millimetres between the extent and the map's edge
constexpr double pageGap = 3.0;      // between the parts of a further page
constexpr double leaderDotSize = 0.7;
constexpr Colour groundTint{250, 249, 245};

gis::Finding sheetFinding(const std::string& code, const Sheet& sheet,
                          std::vector<gis::Fact> facts) {
    facts.insert(facts.begin(), {"sheet", sheet.title});
    return {code, gis::Severity::Warning, {}, std::move(facts)};
}

class Composer {
public:
    Composer(const Sheet& sheet, const TextRuler& ruler)
        : sheet_{sheet}, ruler_{ruler}, frame_{frameFor(sheet.page, sheet.extent)} {}

    gis::Checked<Composition> compose() {
        result_.value.scale = frame_.scale();
        setPage(scene_);
        if (sheet_.crs) {
            scene_.ground = SceneGround{frame_.window(), frame_.visibleGround(), *sheet_.crs};
        }
        drawGround();
        letterGround();
        scene_.groups.push_back(
            {"map-frame", {}, {mapFrameOf(sheet_.page), neatlineOf(sheet_.page)}});
        scene_.groups.push_back(titleBand(sheet_, sheet_.number, ruler_));
        addPanels();
        return std::move(result_);
    }

private:
    void setPage(Scene& scene) const {
        scene.width = sheet_.page.width;
        scene.height = sheet_.page.height;
        scene.info = sheet_.info;
    }

    void drawGround() {
        if (!canBeShown(sheet_.extent)) {
            tell("sheet.nothing-to-show", {});
        }
        if (sheet_.watermark) {
            watermark_ = watermarkIn(sheet_.page.map, *sheet_.watermark, ruler_, sheet_.page.sizes);
            taken_.push_back(watermark_->box);
        }
        scene_.groups.push_back(
            {"ground", {}, {AreaMark{{cornersOf(sheet_.page.map)}, groundTint, {}, {}}}});
        grid_ = inkGrid(sheet_.grid, frame_, taken_, sheet_.page.sizes, ruler_);
        if (!sheet_.grid.empty()) {
            scene_.groups.push_back({"grid", frame_.window(), std::move(grid_.lines)});
        }
        groupsBelowLayers_ = scene_.groups.size();
        for (const DrawnLayer& layer : sheet_.layers) {
            scene_.groups.push_back(drawn(layer, frame_));
        }
    }

    // Names keep clear of the watermark and of the grid's labels.
    void letterGround() {
        if (!sheet_.grid.empty()) {
            taken_.insert(taken_.end(), grid_.taken.begin(), grid_.taken.end());
            scene_.groups.push_back({"grid-labels", frame_.window(), std::move(grid_.labels)});
        }
        result_.value.labels =
            placeLabels(sheet_.labels, {frame_, sheet_.page.sizes, taken_, avoidedMarks()}, ruler_);
        drawLabels(result_.value.labels.labels);
        for (const std::size_t wish : result_.value.labels.unplaced) {
            const LabelWish& label = sheet_.labels[wish];
            tell("sheet.label-unplaced", {{"number", label.number}, {"name", label.name}});
        }
        tellPins(result_.value.labels.pinConflicts);
        scene_.groups.push_back(watermark_ ? std::move(watermark_->group)
                                           : SceneGroup{"watermark", {}, {}});
    }

    [[nodiscard]] std::vector<AvoidedMarks> avoidedMarks() const {
        std::vector<AvoidedMarks> avoided;
        for (std::size_t layer = 0; layer < sheet_.layers.size(); ++layer) {
            if (sheet_.layers[layer].labelCare > 0.0) {
                const SceneGroup& group = scene_.groups[layer + groupsBelowLayers_];
                avoided.push_back({group.marks, sheet_.layers[layer].labelCare});
            }
        }
        return avoided;
    }

    void tellPins(const std::vector<PinConflict>& conflicts) {
        for (const PinConflict& conflict : conflicts) {
            const LabelWish& pinned = sheet_.labels[conflict.wish];
            std::vector<gis::Fact> facts{{"number", pinned.number}, {"name", pinned.name}};
            if (conflict.other) {
                const LabelWish& other = sheet_.labels[*conflict.other];
                facts.push_back({"other", other.number + " " + other.name});
                tell("sheet.pin-overlaps", std::move(facts));
            } else {
                tell("sheet.pin-off-map", std::move(facts));
            }
        }
    }

    void drawLabels(const std::vector<PlacedLabel>& placed) {
        SceneGroup leaders{"leaders", frame_.window(), {}};
        SceneGroup labels{"labels", frame_.window(), {}};
        for (const PlacedLabel& label : placed) {
            if (label.leader) {
                leaders.marks.emplace_back(*label.leader);
                leaders.marks.emplace_back(PointMark{label.leader->points.front(),
                                                     MarkShape::Circle,
                                                     leaderDotSize,
                                                     0.0,
                                                     label.leader->pen.colour,
                                                     {}});
            }
            std::ranges::move(inked(label, ruler_), std::back_inserter(labels.marks));
        }
        scene_.groups.push_back(std::move(leaders));
        scene_.groups.push_back(std::move(labels));
    }

    void addPanels() {
        const PanelContext context{ruler_, sheet_.page.sizes, frame_.scale()};
        SceneGroup group{"panels", {}, {}};
        std::vector<Panel> rest;
        for (const PanelStack& stack : sheet_.page.stacks) {
            SetStack set = setStack(stack, sheet_.panels, context);
            std::ranges::move(set.marks, std::back_inserter(group.marks));
            std::ranges::move(set.rest, std::back_inserter(rest));
            if (set.excess > 0.0) {
                tell("sheet.panel-too-high", {{"excess", std::format("{:.1f}", set.excess)}});
            }
        }
        scene_.groups.push_back(std::move(group));
        addContinuation(std::move(rest), context);
    }

    // Further pages: the title block again in the lower right corner, the rest of the page filled.
    void addContinuation(std::vector<Panel> rest, const PanelContext& context) {
        const PaperBox inner = innerBox();
        const double width = titleBlockWidth();
        const double height = setTitleBlockAt({}, width, 0, 1, context).height;
        const PaperBox body{inner.left, inner.top, inner.width, inner.height - height - pageGap};
        std::vector<SceneMarks> pages = setContinuation(std::move(rest), body, context);
        for (std::size_t page = 0; page < pages.size(); ++page) {
            SetPanel block = setTitleBlockAt({inner.right() - width, inner.bottom() - height},
                                             width, page, pages.size(), context);
            std::ranges::move(block.marks, std::back_inserter(pages[page]));
            Scene scene;
            setPage(scene);
            const std::string number = sheet_.number + continuationMark(page, pages.size());
            scene.info.title += continuationMark(page, pages.size());
            scene.groups = {{"neatline", {}, {neatlineOf(sheet_.page)}},
                            titleBand(sheet_, number, ruler_),
                            {"panels", {}, std::move(pages[page])}};
            result_.value.continuation.push_back(std::move(scene));
        }
    }

    static std::string continuationMark(std::size_t page, std::size_t pages) {
        return pages == 1 ? "（续）" : std::format("（续{}）", page + 1);
    }

    // Below the title, as far from the neatline as the title is.
    [[nodiscard]] PaperBox innerBox() const {
        const PaperBox& title = sheet_.page.title;
        const double margin = title.left - sheet_.page.neatline.left;
        const double top = title.bottom() + pageGap;
        return {title.left, top, title.width, sheet_.page.neatline.bottom() - margin - top};
    }

    [[nodiscard]] double titleBlockWidth() const {
        const auto stack = std::ranges::find_if(sheet_.page.stacks, [](const PanelStack& each) {
            return std::ranges::find(each.panels, PanelRole::TitleBlock) != each.panels.end();
        });
        return stack == sheet_.page.stacks.end() ? 0.0 : stack->box.width;
    }

    // The sheet's number says that this is a further page of it.
    [[nodiscard]] SetPanel setTitleBlockAt(PaperPoint topLeft, double width, std::size_t page,
                                           std::size_t pages, const PanelContext& context) const {
        const auto found =
            std::ranges::find(sheet_.panels, PanelRole::TitleBlock, &SheetPanel::role);
        if (found == sheet_.panels.end()) {
            return {};
        }
        Panel panel = found->panel;
        if (auto* block = std::get_if<TitleBlockPanel>(&panel)) {
            for (TitleBlockPanel::Line& line : block->lines) {
                if (!sheet_.number.empty() && line.value.starts_with(sheet_.number)) {
                    line.value.insert(sheet_.number.size(), continuationMark(page, pages));
                }
            }
        }
        return setPanel(panel, topLeft, width, context);
    }

    void tell(const std::string& code, std::vector<gis::Fact> facts) {
        result_.findings.push_back(sheetFinding(code, sheet_, std::move(facts)));
    }

    const Sheet& sheet_;
    const TextRuler& ruler_;
    Frame frame_;
    std::vector<PaperBox> taken_; // where no name may stand
    std::optional<Watermark> watermark_;
    GridInk grid_;
    std::size_t groupsBelowLayers_{0};
    gis::Checked<Composition> result_;
    Scene& scene_{result_.value.scene};
};

} // namespace

Frame frameFor(const PageTemplate& page, const gis::Box& extent) {
    return fittingFrame(page.map, extent, extentMargin);
}

gis::Checked<Composition> compose(const Sheet& sheet, const TextRuler& ruler) {
    return Composer{sheet, ruler}.compose();
}

} // namespace maps
