#pragma once

// Lettering in several lines: breaking a text to a width, and setting lines into a box.

#include "maps/scene.h"
#include "maps/text_ruler.h"

#include <string>
#include <string_view>
#include <vector>

namespace maps {

// The characters (code points) of a UTF-8 text, each as a string of its own.
[[nodiscard]] std::vector<std::string> charactersOf(std::string_view utf8);

// Breaks between any two Chinese characters, at blanks between Latin words, never before a closing
// mark (，。、；：）) nor after an opening one (（《“), as GB/T 15834 asks. A Latin word, a number
// with its unit or measure word (m², 20区, 1#楼) and a span of years stay whole: longer than the
// width, they stand alone and stick out. Blanks at a break are dropped. At least one line.
[[nodiscard]] std::vector<std::string> broken(std::string_view text, double width,
                                              const Lettering& lettering, const TextRuler& ruler);

// The longest beginning of the text that fits, with … at its end when something was cut.
[[nodiscard]] std::string shortened(std::string_view text, double width, const Lettering& lettering,
                                    const TextRuler& ruler);

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
