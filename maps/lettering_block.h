#pragma once

// Lines of lettering set below one another, or one at a height.

#include "maps/scene.h"
#include "maps/text_ruler.h"

#include <cstddef>
#include <string>
#include <vector>

namespace maps {

// Height of `lines` lines of this size.
[[nodiscard]] double blockHeight(std::size_t lines, double size);

// Lines below one another, the first em box touching `top`; `x` is the left end, middle or right
// end by alignment.
[[nodiscard]] SceneMarks setLines(const std::vector<std::string>& lines, double x, double top,
                                  TextAlignment alignment, const Lettering& lettering);

// One line whose em box has its middle at `middleY`.
[[nodiscard]] TextMark lineAt(std::string text, double x, double middleY, TextAlignment alignment,
                              const Lettering& lettering);

} // namespace maps
