#include "gis/layout.h"

namespace gis {

Layout::Layout(std::span<const MultiPolygon> shapes)
    : chunks_(chunksOf(shapes.size())), boxes_(shapes.size()) {
    forEachChunk(shapes.size(), [&](const Chunk& chunk) {
        chunks_[chunk.number] = Outlines{shapes.subspan(chunk.begin, chunk.end - chunk.begin)};
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            boxes_[i] = outline(i).box(Outline::root);
        }
    });
}

} // namespace gis
