#include "maps/lettering_block.h"

#include <utility>

namespace maps {

double blockHeight(std::size_t lines, double size) {
    return lines == 0 ? 0.0 : size * (1.0 + static_cast<double>(lines - 1) * lineSpacing);
}

SceneMarks setLines(const std::vector<std::string>& lines, double x, double top,
                    TextAlignment alignment, const Lettering& lettering) {
    SceneMarks marks;
    double baseline = top + emAscent * lettering.size;
    for (const std::string& line : lines) {
        marks.emplace_back(TextMark{{x, baseline}, alignment, line, lettering});
        baseline += lineSpacing * lettering.size;
    }
    return marks;
}

TextMark lineAt(std::string text, double x, double middleY, TextAlignment alignment,
                const Lettering& lettering) {
    const double baseline = middleY + (emAscent - emDescent) / 2.0 * lettering.size;
    return {{x, baseline}, alignment, std::move(text), lettering};
}

} // namespace maps
