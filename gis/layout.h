#pragma once

// Private to gis/: the outlines and boxes of all shapes of a layer, made chunk by chunk on many
// threads.

#include "gis/chunks.h"
#include "gis/outline.h"

#include <cstddef>
#include <span>
#include <vector>

namespace gis {

class Layout {
public:
    explicit Layout(std::span<const MultiPolygon> shapes);

    [[nodiscard]] std::size_t size() const { return boxes_.size(); }
    [[nodiscard]] Outline outline(std::size_t shape) const {
        return chunks_[shape / Chunk::size][shape % Chunk::size];
    }
    [[nodiscard]] std::span<const Box> boxes() const { return boxes_; }

private:
    std::vector<Outlines> chunks_;
    std::vector<Box> boxes_;
};

} // namespace gis
