#include "maps/label_settings.h"

#include "maps/lettering_block.h"
#include "maps/line_breaks.h"

#include <algorithm>

namespace maps {

namespace {

constexpr std::size_t mostNameLines = 4;
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

LabelSetting measured(std::vector<LabelLine> lines, const TextRuler& ruler) {
    LabelSetting setting{std::move(lines), 1.0, 0.0, 0.0};
    for (const LabelLine& line : setting.lines) {
        setting.width = std::max(setting.width, lineWidth(line, setting.size, ruler));
    }
    setting.height = blockHeight(setting.lines.size(), setting.size);
    return setting;
}

std::vector<LabelLine> numberBeside(const LabelWish& wish, const std::vector<std::string>& name) {
    std::vector<LabelLine> lines;
    lines.reserve(name.size());
    for (const std::string& text : name) {
        lines.push_back({lines.empty() ? wish.number : "", text});
    }
    return lines;
}

std::vector<LabelLine> numberAbove(const LabelWish& wish, const std::vector<std::string>& name) {
    std::vector<LabelLine> lines{{wish.number, ""}};
    for (const std::string& text : name) {
        lines.push_back({"", text});
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

std::vector<LabelSetting> unitSettingsOf(const LabelWish& wish, const TextRuler& ruler) {
    const Lettering lettering = labelLettering(1.0);
    std::vector<LabelSetting> settings;
    std::size_t lastCount = 0;
    for (std::size_t lineCount = 1; lineCount <= mostNameLines; ++lineCount) {
        const auto name = evenlyBroken(wish.name, lineCount, lettering, ruler);
        if (name.size() == lastCount) {
            continue; // an unbreakable name
        }
        lastCount = name.size();
        settings.push_back(measured(numberBeside(wish, name), ruler));
        if (!wish.number.empty()) {
            settings.push_back(measured(numberAbove(wish, name), ruler));
        }
    }
    return settings;
}

LabelSetting unitNumberSetting(const LabelWish& wish, const TextRuler& ruler) {
    return measured({{wish.number, ""}}, ruler);
}

LabelSetting atSize(LabelSetting unitSetting, double size) {
    unitSetting.size *= size;
    unitSetting.width *= size;
    unitSetting.height *= size;
    return unitSetting;
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
