#include "maps/label_settings.h"

#include "maps/lettering_block.h"

#include <algorithm>

namespace maps {

namespace {

constexpr int mostLines = 4;
constexpr Halo labelHalo{.colour = {255, 255, 255, 225}, .radius = 0.45};
constexpr double numberGap = 0.35; // em between number and name

double lineWidth(const LabelLine& line, double size, const TextRuler& ruler) {
    double width = ruler.width(line.text, labelLettering(size));
    if (!line.number.empty()) {
        width += ruler.width(line.number, labelNumberLettering(size));
        width += line.text.empty() ? 0.0 : numberGap * size;
    }
    return width;
}

LabelSetting measured(std::vector<LabelLine> lines, double size, const TextRuler& ruler) {
    LabelSetting setting{std::move(lines), size, 0.0, 0.0};
    for (const LabelLine& line : setting.lines) {
        setting.width = std::max(setting.width, lineWidth(line, size, ruler));
    }
    setting.height = blockHeight(setting.lines.size(), size);
    return setting;
}

std::vector<LabelLine> numberedLines(const LabelWish& wish,
                                     const std::vector<std::string>& texts) {
    std::vector<LabelLine> lines;
    for (const std::string& text : texts) {
        lines.push_back({lines.empty() ? wish.number : "", text});
    }
    return lines;
}

} // namespace

Lettering labelLettering(double size) {
    return {.size = size, .colour = {15, 15, 15}, .halo = labelHalo};
}

Lettering labelNumberLettering(double size) {
    return {.size = size, .isBold = true, .colour = {150, 20, 20}, .halo = labelHalo};
}

std::vector<LabelSetting> settingsOf(const LabelWish& wish, double size, const TextRuler& ruler) {
    const Lettering lettering = labelLettering(size);
    const double whole = ruler.width(wish.name, lettering);
    std::vector<LabelSetting> settings;
    for (int lineCount = 1; lineCount <= mostLines; ++lineCount) {
        // A little more than an even share, since a break falls between characters.
        const double width = whole / lineCount + (lineCount > 1 ? 0.6 * size : 0.01);
        auto lines = numberedLines(wish, broken(wish.name, width, lettering, ruler));
        const bool isNew = std::ranges::none_of(settings, [&](const LabelSetting& setting) {
            return setting.lines.size() == lines.size();
        });
        if (isNew) {
            settings.push_back(measured(std::move(lines), size, ruler));
        }
    }
    return settings;
}

LabelSetting numberSetting(const LabelWish& wish, double size, const TextRuler& ruler) {
    return measured({{wish.number, ""}}, size, ruler);
}

SceneMarks inked(const PlacedLabel& label, const TextRuler& ruler) {
    SceneMarks marks;
    double baseline = label.box.top + emAscent * label.size;
    for (const LabelLine& line : label.lines) {
        double x = label.box.centre().x - lineWidth(line, label.size, ruler) / 2.0;
        if (!line.number.empty()) {
            const Lettering bold = labelNumberLettering(label.size);
            marks.emplace_back(TextMark{{x, baseline}, TextAlignment::Left, line.number, bold});
            x += ruler.width(line.number, bold) + numberGap * label.size;
        }
        if (!line.text.empty()) {
            marks.emplace_back(TextMark{
                {x, baseline}, TextAlignment::Left, line.text, labelLettering(label.size)});
        }
        baseline += lineSpacing * label.size;
    }
    return marks;
}

} // namespace maps
