#include "maps/inking.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace maps {

namespace {

constexpr double millimetresPerMetre = 1000.0;

double onPaper(const InkLength& length, double scaleDenominator) {
    return length.unit == InkLength::Unit::GroundMetres
               ? length.count * millimetresPerMetre / scaleDenominator
               : length.count;
}

std::optional<Pattern> patternOf(const std::optional<Mark>& mark, double scaleDenominator) {
    if (!mark) {
        return std::nullopt;
    }
    Pattern pattern{mark->shape, onPaper(mark->size, scaleDenominator), mark->rotation, {}};
    if (mark->stroke) {
        pattern.pen = penOf(*mark->stroke, scaleDenominator);
    } else if (mark->fill) {
        pattern.pen.colour = *mark->fill;
    }
    return pattern;
}

struct Inker {
    const PaperShape& shape;
    double scaleDenominator;

    SceneMarks operator()(const PolygonSymbol& symbol) const {
        if (shape.areas.empty()) {
            return {};
        }
        AreaMark mark{shape.areas, {}, {}, {}};
        if (symbol.fill) {
            mark.fill = symbol.fill->colour;
            mark.pattern = patternOf(symbol.fill->pattern, scaleDenominator);
        }
        if (symbol.stroke) {
            mark.pen = penOf(*symbol.stroke, scaleDenominator);
        }
        const bool isVisible = mark.fill || mark.pattern || mark.pen;
        return isVisible ? SceneMarks{std::move(mark)} : SceneMarks{};
    }

    SceneMarks operator()(const LineSymbol& symbol) const {
        const Pen pen = penOf(symbol.stroke, scaleDenominator);
        SceneMarks marks;
        for (const PaperPath& line : shape.lines) {
            marks.emplace_back(LineMark{line, pen});
        }
        if (!shape.areas.empty()) {
            marks.emplace_back(AreaMark{shape.areas, {}, {}, pen});
        }
        return marks;
    }

    SceneMarks operator()(const PointSymbol& symbol) const {
        SceneMarks marks;
        for (const PaperPoint point : shape.points) {
            PointMark mark{point,
                           symbol.mark.shape,
                           onPaper(symbol.mark.size, scaleDenominator),
                           symbol.mark.rotation,
                           symbol.mark.fill,
                           {}};
            if (symbol.mark.stroke) {
                mark.pen = penOf(*symbol.mark.stroke, scaleDenominator);
            }
            marks.emplace_back(mark);
        }
        return marks;
    }

    SceneMarks operator()(const TextSymbol& /*placedElsewhere*/) const { return {}; }
};

} // namespace

Pen penOf(const Stroke& stroke, double scaleDenominator) {
    Pen pen{stroke.colour, onPaper(stroke.width, scaleDenominator), {}, stroke.cap, stroke.join};
    std::ranges::transform(stroke.dashes, std::back_inserter(pen.dashes), [&](double dash) {
        return onPaper({dash, stroke.width.unit}, scaleDenominator);
    });
    return pen;
}

SceneMarks inked(const Symbol& symbol, const PaperShape& shape, double scaleDenominator) {
    return std::visit(Inker{shape, scaleDenominator}, symbol);
}

} // namespace maps
