#include "maps/compose.h"

#include "maps/inking.h"
#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/panels.h"

#include <algorithm>
#include <format>
#include <iterator>

namespace maps {

namespace {

constexpr double extentMargin = 7.0; // millimetres between the extent and the map's edge
constexpr double panelGap = 3.5;
constexpr Pen neatlinePen{.colour = {20, 20, 20}, .width = 0.7};
constexpr Pen mapFramePen{.colour = {30, 30, 30}, .width = 0.3};
constexpr Colour groundTint{250, 249, 245};
constexpr Colour warningInk{176, 28, 28};

PaperPath cornersOf(const PaperBox& box) {
    return {{box.left, box.top},
            {box.right(), box.top},
            {box.right(), box.bottom()},
            {box.left, box.bottom()}};
}

struct OnPaper {
    const Frame& frame;

    PaperShape operator()(std::monostate /*none*/) const { return {}; }
    PaperShape operator()(gis::Point point) const { return {{}, {}, {frame.toPaper(point)}}; }
    PaperShape operator()(const gis::MultiPolyline& lines) const {
        PaperShape shape;
        for (const gis::Polyline& line : lines.parts) {
            shape.lines.push_back(frame.toPaper(line.points));
        }
        return shape;
    }
    PaperShape operator()(const gis::MultiPolygon& polygons) const {
        PaperShape shape;
        for (const gis::Polygon& part : polygons.parts) {
            shape.areas.push_back(frame.toPaper(part.outer));
            for (const gis::Ring& hole : part.holes) {
                shape.areas.push_back(frame.toPaper(hole));
            }
        }
        return shape;
    }
};

// Rule by rule over the whole layer, so that the casing of a road never covers its neighbour's
// surface.
SceneGroup layerGroup(const DrawnLayer& layer, const Frame& frame) {
    SceneGroup group{layer.id, frame.window(), {}};
    std::vector<std::vector<std::size_t>> rulesOf;
    for (const DrawnFeature& feature : layer.features) {
        rulesOf.push_back(
            applicableRules(layer.style, feature.attributes, frame.scale().denominator));
    }
    for (std::size_t rule = 0; rule < layer.style.rules.size(); ++rule) {
        for (const Symbol& symbol : layer.style.rules[rule].symbols) {
            for (std::size_t index = 0; index < layer.features.size(); ++index) {
                if (std::ranges::find(rulesOf[index], rule) == rulesOf[index].end()) {
                    continue;
                }
                const PaperShape shape = std::visit(OnPaper{frame}, layer.features[index].shape);
                std::ranges::move(inked(symbol, shape, frame.scale().denominator),
                                  std::back_inserter(group.marks));
            }
        }
    }
    return group;
}

// A warning that no reader can miss: in the map's lower left corner, on white, framed in red.
struct Watermark {
    PaperBox box;
    SceneMarks marks;
};

Watermark watermarkIn(const PaperBox& map, const std::string& text, const TextRuler& ruler,
                      const TypeSizes& sizes) {
    const Lettering lettering{.size = sizes.panelTitle, .isBold = true, .colour = warningInk};
    const double height = 2.0 * lettering.size;
    const double width = ruler.width(text, lettering) + 1.6 * lettering.size;
    const PaperBox box{map.left + 2.5, map.bottom() - 2.5 - height, width, height};
    return {
        box,
        {AreaMark{
             {cornersOf(box)}, Colour{255, 255, 255}, {}, Pen{.colour = warningInk, .width = 0.3}},
         lineAt(text, box.centre().x, box.centre().y, TextAlignment::Centre, lettering)}};
}

SceneGroup titleGroup(const Sheet& sheet, const PageLayout& layout, const TypeSizes& sizes,
                      const TextRuler& ruler) {
    const double middle = layout.title.centre().y;
    const Lettering big{.size = sizes.title, .isBold = true};
    const Lettering small{.size = sizes.subtitle};
    SceneGroup group{"title", {}, {}};
    group.marks.emplace_back(
        lineAt(sheet.title, layout.title.centre().x, middle, TextAlignment::Centre, big));
    group.marks.emplace_back(lineAt(sheet.number, layout.title.left + 2.0, middle,
                                    TextAlignment::Left, {.size = sizes.subtitle, .isBold = true}));
    const double room = (layout.title.width - ruler.width(sheet.title, big)) / 2.0 - 6.0;
    group.marks.emplace_back(lineAt(shortened(sheet.subtitle, room, small, ruler),
                                    layout.title.right() - 2.0, middle, TextAlignment::Right,
                                    small));
    return group;
}

// Panels below one another; what is left over is returned (negative: too high).
double addSide(SceneGroup& group, const Sheet& sheet, const PaperBox& side,
               const PanelContext& context) {
    double top = side.top;
    for (const Panel& panel : sheet.side) {
        SetPanel set = setPanel(panel, {side.left, top}, side.width, context);
        std::ranges::move(set.marks, std::back_inserter(group.marks));
        top += set.height + panelGap;
    }
    return side.bottom() - (top - panelGap);
}

// Panels side by side: the first one gets half of the room, the others share the rest.
double addBottom(SceneGroup& group, const Sheet& sheet, const PaperBox& bottom,
                 const PanelContext& context) {
    double spare = bottom.height;
    double left = bottom.left;
    const auto others = static_cast<double>(std::max<std::size_t>(sheet.bottom.size(), 2) - 1);
    const double room = bottom.width - others * panelGap;
    for (const Panel& panel : sheet.bottom) {
        const bool isFirst = &panel == &sheet.bottom.front();
        const double width = isFirst ? room / 2.0 : room / 2.0 / others;
        SetPanel set = setPanel(panel, {left, bottom.top}, width, context);
        std::ranges::move(set.marks, std::back_inserter(group.marks));
        spare = std::min(spare, bottom.height - set.height);
        left += width + panelGap;
    }
    return spare;
}

gis::Finding sheetFinding(const std::string& code, const Sheet& sheet,
                          std::vector<gis::Fact> facts) {
    facts.insert(facts.begin(), {"sheet", sheet.title});
    return {code, gis::Severity::Warning, {}, std::move(facts)};
}

} // namespace

gis::Checked<Composition> compose(const Sheet& sheet, const TextRuler& ruler) {
    const PageLayout layout = layoutFor(sheet.page);
    const TypeSizes sizes = typeSizesFor(sheet.page);
    const Frame frame = fittingFrame(layout.map, sheet.extent, extentMargin);
    const PanelContext context{ruler, sizes, frame.scale()};
    gis::Checked<Composition> result;
    Scene& scene = result.value.scene;
    result.value.scale = frame.scale();
    scene.width = sheet.page.width;
    scene.height = sheet.page.height;
    scene.info = sheet.info;
    if (sheet.extent.isEmpty()) {
        result.findings.push_back(sheetFinding("sheet.nothing-to-show", sheet, {}));
    }

    scene.groups.push_back({"ground", {}, {AreaMark{{cornersOf(layout.map)}, groundTint, {}, {}}}});
    for (const DrawnLayer& layer : sheet.layers) {
        scene.groups.push_back(layerGroup(layer, frame));
    }

    std::vector<PaperBox> taken;
    SceneGroup watermark{"watermark", {}, {}};
    if (sheet.watermark) {
        Watermark mark = watermarkIn(layout.map, *sheet.watermark, ruler, sizes);
        taken.push_back(mark.box);
        watermark.marks = std::move(mark.marks);
    }
    result.value.labels = placeLabels(sheet.labels, frame, taken, sizes, ruler);
    SceneGroup leaders{"leaders", frame.window(), {}};
    SceneGroup labels{"labels", frame.window(), {}};
    for (const PlacedLabel& label : result.value.labels.labels) {
        if (label.leader) {
            leaders.marks.emplace_back(*label.leader);
            leaders.marks.emplace_back(PointMark{label.leader->points.front(),
                                                 MarkShape::Circle,
                                                 0.7,
                                                 0.0,
                                                 label.leader->pen.colour,
                                                 {}});
        }
        std::ranges::move(inked(label, ruler), std::back_inserter(labels.marks));
    }
    for (const std::size_t wish : result.value.labels.unplaced) {
        result.findings.push_back(sheetFinding(
            "sheet.label-unplaced", sheet,
            {{"number", sheet.labels[wish].number}, {"name", sheet.labels[wish].name}}));
    }
    scene.groups.push_back(std::move(leaders));
    scene.groups.push_back(std::move(labels));
    scene.groups.push_back(std::move(watermark));
    scene.groups.push_back({"map-frame",
                            {},
                            {AreaMark{{cornersOf(layout.map)}, {}, {}, mapFramePen},
                             AreaMark{{cornersOf(layout.neatline)}, {}, {}, neatlinePen}}});
    scene.groups.push_back(titleGroup(sheet, layout, sizes, ruler));

    SceneGroup panels{"panels", {}, {}};
    const double spare = std::min(addSide(panels, sheet, layout.side, context),
                                  addBottom(panels, sheet, layout.bottom, context));
    if (spare < 0.0) {
        result.findings.push_back(sheetFinding("sheet.panel-too-high", sheet,
                                               {{"excess", std::format("{:.1f}", -spare)}}));
    }
    scene.groups.push_back(std::move(panels));
    return result;
}

} // namespace maps
