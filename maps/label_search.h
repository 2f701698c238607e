#pragma once

// Private to maps/labels: chooses one candidate for each wish so that none disturbs another and
// the sum of costs is small.

#include "maps/label_candidates.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace maps {

// For each task the index of its candidate; nothing where all of them are in somebody's way.
// Pinned candidates stand whatever they disturb. A task that finds no place is replaced by what
// `thoroughTask` makes of its wish, and tried once more.
[[nodiscard]] std::vector<std::optional<std::size_t>> chosenCandidates(
    std::vector<LabelTask>& tasks, const PaperBox& window,
    const std::function<LabelTask(std::size_t)>& thoroughTask);

} // namespace maps
