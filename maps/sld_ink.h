#pragma once

// Private to the SLD reader: strokes, fills and graphics, the parts that symbolizers share.

#include "maps/sld_notes.h"
#include "maps/symbol.h"

#include <optional>
#include <utility>

namespace maps {

// What is not supported is noted; where that leaves nothing to draw with, nothing comes back.
class InkReader {
public:
    enum class Use { Point, Hatch };

    InkReader(const SldUnit& unit, SldNotes& notes) : unit_{unit}, notes_{notes} {}

    [[nodiscard]] std::optional<Stroke> stroke(const SldElement& element) const;
    [[nodiscard]] std::optional<Fill> fill(const SldElement& element, Colour standard) const;
    // Of a Fill that can have no pattern.
    [[nodiscard]] std::optional<Colour> plainFill(const SldElement& element, Colour standard) const;
    [[nodiscard]] std::optional<Mark> graphic(const SldElement& element, Use use) const;

private:
    [[nodiscard]] std::optional<Mark> mark(const SldElement& element, Use use) const;
    [[nodiscard]] std::optional<MarkShape> shape(const SldElement& element, Use use) const;
    [[nodiscard]] Mark standardMark() const;

    SldUnit unit_;
    SldNotes& notes_;
};

// A shift by nothing is as good as none; any other is noted.
void refuseShift(const SldElement& element, SldNotes& notes);

template <class Target, class Value>
void assign(Target& target, std::optional<Value> value) {
    if (value) {
        target = std::move(*value);
    }
}

} // namespace maps
