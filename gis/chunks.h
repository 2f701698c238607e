#pragma once

// Private to gis/: work on many items, cut into chunks that do not depend on the number of threads.
// What a chunk makes is kept by its number, so results come out the same however the chunks ran.

#include <cstddef>
#include <functional>

namespace gis {

struct Chunk {
    static constexpr std::size_t size = 512; // items

    std::size_t number; // from 0
    std::size_t begin; // its items are begin <= i < end
    std::size_t end;
};

[[nodiscard]] constexpr std::size_t chunksOf(std::size_t count) {
    return (count + Chunk::size - 1) / Chunk::size;
}

// Calls `work` once for every chunk of `count` items, on as many threads as there are (oneTBB).
void forEachChunk(std::size_t count, const std::function<void(const Chunk&)>& work);

} // namespace gis
