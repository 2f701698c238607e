#pragma once

// Where lines of lettering end.
//
// Breaks fall between any two Chinese characters and at blanks between Latin words, never before a
// closing mark (，。、；：）) nor after an opening one (（《“), as GB/T 15834 asks. A Latin word, a
// number with its unit or measure word (m², 20区, 1#楼) and a span of years stay whole: longer than
// the width, they stand alone and stick out. Blanks at a break are dropped. At least one line.

#include "maps/text_ruler.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace maps {

// The characters (code points) of a UTF-8 text, each as a string of its own.
[[nodiscard]] std::vector<std::string> charactersOf(std::string_view utf8);

// Lines that are filled one after the other up to the width.
[[nodiscard]] std::vector<std::string> broken(std::string_view text, double width,
                                              const Lettering& lettering, const TextRuler& ruler);

// The pieces between the places where a line may end; a blank stays at the end of its piece.
[[nodiscard]] std::vector<std::string> unbreakablePieces(std::string_view text);
[[nodiscard]] std::string_view withoutTrailingBlanks(std::string_view line);

// The longest beginning of the text that fits, with … at its end when something was cut; at least
// the ….
[[nodiscard]] std::string shortened(std::string_view text, double width, const Lettering& lettering,
                                    const TextRuler& ruler);

} // namespace maps
