#pragma once

// Work on many things at once. Each piece of work writes to its own place, so that the result does
// not depend on the number of threads.

#include <cstddef>
#include <functional>

namespace areas {

// Calls `work` with 0 .. count-1, each once. With `threads` zero, as many as the machine has. What
// one piece of work throws is thrown when all are done (of several, that of the lowest number).
void forAll(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

} // namespace areas
