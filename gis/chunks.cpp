#include "gis/chunks.h"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace gis {

void forEachChunk(std::size_t count, const std::function<void(const Chunk&)>& work) {
    tbb::parallel_for(std::size_t{0}, chunksOf(count), [&](std::size_t number) {
        work({number, number * Chunk::size, std::min((number + 1) * Chunk::size, count)});
    });
}

} // namespace gis
