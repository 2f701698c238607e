#pragma once

// Where the name of a place is broken when it must stand in several lines.
//
// A Chinese place name is a specific part and a generic one (专名, 通名: 昌荣里 + 小区), often
// after the name of an institution (金川公司 + 宝星里 + 小区). A reader takes a line for a word, so
// lines end after an institution or a road, before a generic part, a number or a bracket; ends
// inside such a word (金川公 / 司12区) only where nothing else is left. What never may begin or end
// a line is left to maps/line_breaks.
//
// The best of all wrappings is found by dynamic programming over the places where a line may end
// (after Knuth and Plass 1981), with the unevenness of the lines and the strain of each break as
// its cost.

#include "maps/text_ruler.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace maps {

struct BrokenName {
    std::vector<std::string> lines; // one at least
    double strain{0.0}; // how unnatural its breaks are: 0 good, from 1 on ugly
};

// The wrappings of one name.
class NameBreaks {
public:
    NameBreaks(std::string_view name, const Lettering& lettering, const TextRuler& ruler);

    // So many lines (one or more), or fewer where the name has fewer pieces.
    [[nodiscard]] BrokenName inLines(std::size_t lineCount) const;

private:
    std::vector<std::string> pieces_; // between the places where a line may end
    std::vector<double> advances_{0.0}; // of all pieces before one, in em
    std::vector<double> strains_; // of a break before the piece
};

} // namespace maps
