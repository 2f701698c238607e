#include "tests/support/label_check.h"

#include "maps/label_check.h"

#include <algorithm>
#include <format>

namespace support {

namespace {

using maps::LabelFaultKind;
using maps::ReadLabel;

constexpr double hair = 1e-6; // millimetres: rounding is no fault

std::string named(const ReadLabel& label) {
    return label.number + " " + label.name;
}

std::string sentence(const maps::LabelFault& fault, const std::vector<ReadLabel>& labels) {
    const auto label = [&](std::size_t index) { return named(labels[index]); };
    switch (fault.kind) {
    case LabelFaultKind::LabelsOverlap:
        return std::format("labels {} and {} overlap", label(fault.which), label(fault.other));
    case LabelFaultKind::OffMap:
        return std::format("label {} leaves the map", label(fault.which));
    case LabelFaultKind::OnWatermark:
        return std::format("label {} covers the watermark", label(fault.which));
    case LabelFaultKind::OnForeignGround:
        return std::format("label {} stands on foreign ground", label(fault.which));
    case LabelFaultKind::LeadersCross:
        return std::format("leaders {} and {} cross", fault.which, fault.other);
    case LabelFaultKind::LeaderCutsLabel:
        return std::format("a leader cuts label {}", label(fault.other));
    case LabelFaultKind::LeaderCutsWatermark:
        return std::format("leader {} cuts the watermark", fault.which);
    case LabelFaultKind::NameLeavesGround:
        return std::format("label {} without leader leaves its ground", label(fault.which));
    case LabelFaultKind::LeaderWithoutLabel:
        return std::format("leader {} leads to no label", fault.which);
    case LabelFaultKind::SharedLabel:
        return std::format("two leaders lead to label {}", label(fault.which));
    case LabelFaultKind::LeaderFromNoGround:
        return std::format("leader {} begins on no ground", fault.which);
    }
    return {};
}

std::string withoutBlanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

class Answers {
public:
    Answers(const std::vector<ReadLabel>& labels, const LabelRules& rules)
        : labels_{labels}, rules_{rules} {}

    void judge(const maps::LabelWish& wish, std::vector<std::string>& faults) const {
        const auto count = std::ranges::count(labels_, wish.number, &ReadLabel::number);
        const bool isTold = rules_.unplaced.contains(wish.number);
        if (count + (isTold ? 1 : 0) != 1) {
            faults.push_back(std::format("{} {} has {} labels and {} finding", wish.number,
                                         wish.name, count, isTold ? "a" : "no"));
        }
        for (const ReadLabel& label : labels_) {
            if (label.number == wish.number && !label.name.empty() &&
                withoutBlanks(label.name) != withoutBlanks(wish.name)) {
                faults.push_back(std::format("label {} says {} instead of {}", label.number,
                                             label.name, wish.name));
            }
        }
    }

private:
    const std::vector<ReadLabel>& labels_;
    const LabelRules& rules_;
};

} // namespace

std::vector<std::string> labelFaults(const maps::Scene& scene,
                                     const std::vector<maps::LabelWish>& wishes,
                                     const LabelRules& rules, const maps::TextRuler& ruler) {
    const maps::LabelReading reading = maps::readLabels(scene, {"grounds"}, ruler);
    std::vector<std::string> faults;
    for (const maps::LabelFault& fault : reading.faults) {
        faults.push_back(sentence(fault, reading.labels));
    }
    for (const maps::LabelWish& wish : wishes) {
        Answers{reading.labels, rules}.judge(wish, faults);
    }
    for (const ReadLabel& label : reading.labels) {
        if (std::ranges::find(wishes, label.number, &maps::LabelWish::number) == wishes.end()) {
            faults.push_back(std::format("label {} was never asked for", named(label)));
        }
    }
    if (!reading.labels.empty() && reading.smallestLettering < rules.smallest - hair) {
        faults.push_back(
            std::format("lettering of {:.2f} mm is too small", reading.smallestLettering));
    }
    return faults;
}

} // namespace support
