#include "app/area_drawing.h"

#include "app/area_words.h"

#include <algorithm>

namespace app {

namespace {

std::string withoutDistrict(const std::string& id) {
    return id.substr(id.rfind('-') + 1);
}

} // namespace

std::vector<sheets::DrawnArea> drawnAreas(const PlannedAreas& planned,
                                          const plan::DistrictCode& district) {
    std::vector<sheets::DrawnArea> drawn;
    for (std::size_t i = 0; i < planned.joint.answer.areas.size(); ++i) {
        const areas::Area& area = planned.joint.answer.areas[i];
        if (planned.estates[area.members.front()]->estate.district != district) {
            continue;
        }
        sheets::DrawnArea each{.number = withoutDistrict(planned.joint.ids[i]),
                               .outline = planned.shapes.outlines[i],
                               .members = {},
                               .year = area.year,
                               .households = planned.facts[i].totals.households,
                               .people = area.people,
                               .isStandardSize = area.isStandardSize};
        each.members.reserve(area.members.size());
        for (const std::size_t member : area.members) {
            each.members.push_back(planned.estates[member]);
        }
        drawn.push_back(std::move(each));
    }
    return drawn;
}

std::vector<std::string> sheetNotes(const JointAreas& joint) {
    const bool isProven = std::ranges::all_of(joint.answer.stages, [](const auto& stage) {
        return stage.status == areas::StageStatus::Optimal;
    });
    return {"片区条件：" + limitsInWords(joint, Language::Chinese) + "。",
            isProven ? "片区方案各级目标均已证明最优。" : "片区方案的各级目标未全部证明最优。"};
}

} // namespace app
