#include "maps/label_settings.h"

#include "maps/lettering_block.h"
#include "maps/name_breaks.h"

#include <algorithm>

namespace maps {

namespace {

constexpr std::size_t mostNameLines = 4;
constexpr Halo labelHalo{.colour = {255, 255, 255, 225}, .radius = labelHaloRadius};
// Digits are as high as capitals and have nothing below the baseline (Noto Sans CJK: 0.733 em and
// 0.012 em): a number alone needs no more room, and in dense towns that decides.
constexpr double digitAscent = 0.75;
constexpr double digitDescent = 0.02;
constexpr double strainOfNumberAbove = 0.3;
constexpr double numberGap = 0.35; // em between number and name

double lineWidth(const LabelLine& line, double size, const TextRuler& ruler) {
    double width = ruler.width(line.text, labelLettering(size));
    if (!line.number.empty()) {
        width += ruler.width(line.number, labelNumberLettering(size));
        width += line.text.empty() ? 0.0 : numberGap * size;
    }
    return width;
}

bool isDigits(const std::vector<LabelLine>& lines) {
    return lines.size() == 1 && lines.front().text.empty() &&
           std::ranges::all_of(lines.front().number,
                               [](char byte) { return byte >= '0' && byte <= '9'; });
}

LabelSetting measured(std::vector<LabelLine> lines, double strain, const TextRuler& ruler) {
    LabelSetting setting{std::move(lines), 1.0, 0.0, 0.0, strain};
    for (const LabelLine& line : setting.lines) {
        setting.width = std::max(setting.width, lineWidth(line, setting.size, ruler));
    }
    setting.height = isDigits(setting.lines) ? digitAscent + digitDescent
                                             : blockHeight(setting.lines.size(), setting.size);
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
    const NameBreaks breaks{wish.name, labelLettering(1.0), ruler};
    std::vector<LabelSetting> settings;
    std::size_t lastCount = 0;
    for (std::size_t lineCount = 1; lineCount <= mostNameLines; ++lineCount) {
        const BrokenName name = breaks.inLines(lineCount);
        if (name.lines.size() == lastCount) {
            break; // a name without more places to break it
        }
        lastCount = name.lines.size();
        settings.push_back(measured(numberBeside(wish, name.lines), name.strain, ruler));
        if (!wish.number.empty()) {
            settings.push_back(
                measured(numberAbove(wish, name.lines), name.strain + strainOfNumberAbove, ruler));
        }
    }
    return settings;
}

LabelSetting unitNumberSetting(const LabelWish& wish, const TextRuler& ruler) {
    return measured({{wish.number, ""}}, 0.0, ruler);
}

LabelSetting atSize(LabelSetting unitSetting, double size) {
    unitSetting.size *= size;
    unitSetting.width *= size;
    unitSetting.height *= size;
    return unitSetting;
}

PaperBox centredBox(PaperPoint centre, const LabelSetting& setting) {
    return {centre.x - setting.width / 2.0, centre.y - setting.height / 2.0, setting.width,
            setting.height};
}

SceneMarks inked(const PlacedLabel& label, const TextRuler& ruler) {
    SceneMarks marks;
    double baseline = label.box.top + (isDigits(label.lines) ? digitAscent : emAscent) * label.size;
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
