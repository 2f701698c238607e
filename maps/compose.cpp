#include "maps/compose.h"

#include "maps/layer_drawing.h"
#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/page_layout.h"
#include "maps/panels.h"

#include <algorithm>
#include <format>
#include <iterator>
#include <utility>

namespace maps {

namespace {

constexpr double extentMargin = 7.0; // millimetres between the extent and the map's edge
constexpr double panelGap = 3.5;
constexpr double watermarkGap = 2.5;   // to the map's corner
constexpr double smallerStep = 0.95;   // from one size of panels to the next smaller one
constexpr double hopelessShare = 0.7;  // of the smallest size
constexpr double widestTitle = 0.6;    // of the title band; the rest is for number and subtitle
constexpr double leaderDotSize = 0.7;
constexpr std::size_t groupsBelowLayers = 1; // "ground"
constexpr Pen neatlinePen{.colour = {20, 20, 20}, .width = 0.7};
constexpr Pen mapFramePen{.colour = {30, 30, 30}, .width = 0.3};
constexpr Colour groundTint{250, 249, 245};
constexpr Colour white{255, 255, 255};
constexpr Colour warningInk{176, 28, 28};

// A warning that no reader can miss: in the map's lower left corner, on white, framed in red.
struct Watermark {
    PaperBox box;
    SceneGroup group;
};

Watermark watermarkIn(const PaperBox& map, const std::string& text, const TextRuler& ruler,
                      const TypeSizes& sizes) {
    const Lettering lettering{.size = sizes.panelTitle, .isBold = true, .colour = warningInk};
    const double padding = 0.8 * lettering.size;
    const double room = map.width - 2.0 * watermarkGap - 2.0 * padding;
    const std::vector<std::string> lines = broken(text, room, lettering, ruler);
    double width = 0.0;
    for (const std::string& line : lines) {
        width = std::max(width, ruler.width(line, lettering));
    }
    const double textHeight = blockHeight(lines.size(), lettering.size);
    const double height = textHeight + lettering.size;
    const PaperBox box{map.left + watermarkGap, map.bottom() - watermarkGap - height,
                       width + 2.0 * padding, height};
    SceneMarks marks{
        AreaMark{{cornersOf(box)}, white, {}, Pen{.colour = warningInk, .width = 0.3}}};
    std::ranges::move(setLines(lines, box.centre().x, box.centre().y - textHeight / 2.0,
                               TextAlignment::Centre, lettering),
                      std::back_inserter(marks));
    return {box, {"watermark", {}, std::move(marks)}};
}

gis::Finding sheetFinding(const std::string& code, const Sheet& sheet,
                          std::vector<gis::Fact> facts) {
    facts.insert(facts.begin(), {"sheet", sheet.title});
    return {code, gis::Severity::Warning, {}, std::move(facts)};
}

// Panels in one size of lettering; `spare` is the height left over where it is least (negative:
// they do not fit).
struct SetPanels {
    SceneMarks marks;
    double spare{0.0};
};

class Composer {
public:
    Composer(const Sheet& sheet, const TextRuler& ruler)
        : sheet_{sheet}, ruler_{ruler}, layout_{layoutFor(sheet.page)},
          sizes_{typeSizesFor(sheet.page)}, frame_{frameFor(sheet.page, sheet.extent)} {}

    gis::Checked<Composition> compose() {
        result_.value.scale = frame_.scale();
        scene_.width = sheet_.page.width;
        scene_.height = sheet_.page.height;
        scene_.info = sheet_.info;
        if (sheet_.crs) {
            scene_.ground = SceneGround{frame_.window(), frame_.visibleGround(), *sheet_.crs};
        }
        drawGround();
        letterGround();
        drawFrames();
        addTitle();
        addPanels();
        return std::move(result_);
    }

private:
    void drawGround() {
        if (!canBeShown(sheet_.extent)) {
            tell("sheet.nothing-to-show", {});
        }
        scene_.groups.push_back(
            {"ground", {}, {AreaMark{{cornersOf(layout_.map)}, groundTint, {}, {}}}});
        for (const DrawnLayer& layer : sheet_.layers) {
            scene_.groups.push_back(drawn(layer, frame_));
        }
    }

    // Names keep clear of the watermark.
    void letterGround() {
        std::vector<PaperBox> taken;
        std::optional<Watermark> watermark;
        if (sheet_.watermark) {
            watermark = watermarkIn(layout_.map, *sheet_.watermark, ruler_, sizes_);
            taken.push_back(watermark->box);
        }
        result_.value.labels =
            placeLabels(sheet_.labels, {frame_, sizes_, taken, avoidedMarks()}, ruler_);
        drawLabels(result_.value.labels.labels);
        for (const std::size_t wish : result_.value.labels.unplaced) {
            const LabelWish& label = sheet_.labels[wish];
            tell("sheet.label-unplaced", {{"number", label.number}, {"name", label.name}});
        }
        tellPins(result_.value.labels.pinConflicts);
        scene_.groups.push_back(watermark ? std::move(watermark->group)
                                          : SceneGroup{"watermark", {}, {}});
    }

    [[nodiscard]] std::vector<AvoidedMarks> avoidedMarks() const {
        std::vector<AvoidedMarks> avoided;
        for (std::size_t layer = 0; layer < sheet_.layers.size(); ++layer) {
            if (sheet_.layers[layer].labelCare > 0.0) {
                const SceneGroup& group = scene_.groups[layer + groupsBelowLayers];
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

    void drawFrames() {
        scene_.groups.push_back({"map-frame",
                                 {},
                                 {AreaMark{{cornersOf(layout_.map)}, {}, {}, mapFramePen},
                                  AreaMark{{cornersOf(layout_.neatline)}, {}, {}, neatlinePen}}});
    }

    // The title in the middle, as large as its share of the band allows; the sheet's number on the
    // left and the subtitle on the right of it.
    void addTitle() {
        const PaperBox& band = layout_.title;
        const double edge = 2.0;
        const double gap = 6.0;
        Lettering big{.size = sizes_.title, .isBold = true};
        const double room = widestTitle * band.width;
        const double wished = ruler_.width(sheet_.title, big);
        big.size = std::max(big.size * std::min(1.0, room / wished), sizes_.smallest);
        const std::string title = shortened(sheet_.title, room + 0.01, big, ruler_);
        const Lettering small{.size = sizes_.subtitle};
        const Lettering bold{.size = sizes_.subtitle, .isBold = true};
        const double besides = (band.width - ruler_.width(title, big)) / 2.0 - gap;
        const double middle = band.centre().y;
        scene_.groups.push_back(
            {"title",
             {},
             {lineAt(title, band.centre().x, middle, TextAlignment::Centre, big),
              lineAt(shortened(sheet_.number, besides, bold, ruler_), band.left + edge, middle,
                     TextAlignment::Left, bold),
              lineAt(shortened(sheet_.subtitle, besides, small, ruler_), band.right() - edge,
                     middle, TextAlignment::Right, small)}});
    }

    void addPanels() {
        TypeSizes sizes = sizes_;
        SetPanels panels = setPanels(sizes);
        while (panels.spare < 0.0 && sizes.body > sizes.smallest) {
            // Heights follow the size: what is far too high goes to the smallest size at once.
            const double fitting = sizes.body / (1.0 - panels.spare / layout_.side.height);
            const bool isHopeless = fitting < hopelessShare * sizes.smallest;
            const double step = isHopeless ? 0.0 : smallerStep;
            sizes.body = std::max(sizes.body * step, sizes.smallest);
            sizes.panelTitle = std::max(sizes.panelTitle * step, sizes.smallest);
            panels = setPanels(sizes);
        }
        if (panels.spare < 0.0) {
            tell("sheet.panel-too-high", {{"excess", std::format("{:.1f}", -panels.spare)}});
        }
        scene_.groups.push_back({"panels", {}, std::move(panels.marks)});
    }

    [[nodiscard]] SetPanels setPanels(const TypeSizes& sizes) const {
        const PanelContext context{ruler_, sizes, frame_.scale()};
        SetPanels panels{{}, layout_.side.height};
        setSide(panels, context);
        setBottom(panels, context);
        return panels;
    }

    // Panels below one another.
    void setSide(SetPanels& panels, const PanelContext& context) const {
        const PaperBox& side = layout_.side;
        double top = side.top;
        for (const Panel& panel : sheet_.side) {
            SetPanel set = setPanel(panel, {side.left, top}, side.width, context);
            std::ranges::move(set.marks, std::back_inserter(panels.marks));
            panels.spare = std::min(panels.spare, side.bottom() - top - set.height);
            top += set.height + panelGap;
        }
    }

    // Panels side by side: the first one gets half of the room, the others share the rest.
    void setBottom(SetPanels& panels, const PanelContext& context) const {
        const PaperBox& bottom = layout_.bottom;
        const auto others = static_cast<double>(std::max<std::size_t>(sheet_.bottom.size(), 2) - 1);
        const double room = bottom.width - others * panelGap;
        double left = bottom.left;
        for (const Panel& panel : sheet_.bottom) {
            const bool isFirst = &panel == &sheet_.bottom.front();
            const double width = isFirst ? room / 2.0 : room / 2.0 / others;
            SetPanel set = setPanel(panel, {left, bottom.top}, width, context);
            std::ranges::move(set.marks, std::back_inserter(panels.marks));
            panels.spare = std::min(panels.spare, bottom.height - set.height);
            left += width + panelGap;
        }
    }

    void tell(const std::string& code, std::vector<gis::Fact> facts) {
        result_.findings.push_back(sheetFinding(code, sheet_, std::move(facts)));
    }

    const Sheet& sheet_;
    const TextRuler& ruler_;
    PageLayout layout_;
    TypeSizes sizes_;
    Frame frame_;
    gis::Checked<Composition> result_;
    Scene& scene_{result_.value.scene};
};

} // namespace

Frame frameFor(const PageSize& page, const gis::Box& extent) {
    return fittingFrame(layoutFor(page).map, extent, extentMargin);
}

gis::Checked<Composition> compose(const Sheet& sheet, const TextRuler& ruler) {
    return Composer{sheet, ruler}.compose();
}

} // namespace maps
