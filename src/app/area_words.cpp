#include "app/area_words.h"

#include "app/sentence.h"

#include <variant>

namespace app {

namespace {

// The sentence for what came nearest.
class MissWords {
public:
    MissWords(const areas::Alone& alone, const JointAreas& joint, Language language)
        : alone_{alone}, joint_{joint}, say_{language} {}

    std::string operator()(std::monostate /*none*/) const { return ""; }

    std::string operator()(const areas::SeveredMiss& miss) const {
        const areas::EstatePair& pair = joint_.problem.pairs[miss.pair];
        return say_("与“{}”相距 {:.1f} 米，被 {} 隔断", "{} is {:.1f} m away, severed by {}",
                    other(pair), pair.gap.count(), pair.severedBy);
    }

    std::string operator()(const areas::FrontageMiss& miss) const {
        const areas::EstatePair& pair = joint_.problem.pairs[miss.pair];
        return say_("与“{}”无隔断的相对面长 {:.1f} 米，需要 {:.0f} 米",
                    "open frontage to {} is {:.1f} m of the {:.0f} m needed", other(pair),
                    pair.openFrontage.count(), miss.needed.count());
    }

    std::string operator()(const areas::ExcludedMiss& miss) const {
        return say_("相邻的“{}”不能进入片区", "its neighbour {} is itself in no area",
                    other(joint_.problem.pairs[miss.pair]));
    }

    std::string operator()(const areas::PeopleMiss& miss) const {
        return say_("与“{}”合并共 {:.0f} 人，上限 {} 人",
                    "together with {} there would be {:.0f} people, at most {} may be",
                    joint_.names[miss.other], miss.people, joint_.problem.limits.maxPeople);
    }

    std::string operator()(const areas::SpanMiss& miss) const {
        return say_("与“{}”合并后跨度 {:.0f} 米，上限 {:.0f} 米",
                    "together with {} the area would span {:.0f} m, at most {:.0f} m",
                    joint_.names[miss.other], miss.span.count(),
                    joint_.problem.limits.maxSpan.count());
    }

    std::string operator()(const areas::LockMiss& miss) const {
        return say_("与“{}”年度不同，其中有已锁定的年度",
                    "{} has another year, and one of the two is locked", joint_.names[miss.other]);
    }

    std::string operator()(const areas::YearMiss& miss) const {
        const std::string district = miss.district ? joint_.districts[*miss.district] : "";
        const double percent =
            0.1 *
            static_cast<double>(joint_.problem.years ? joint_.problem.years->tolerancePerMille : 0);
        return say_("与“{}”合并会使{}{}年为 {} 户，计划 {} 户，超出允许偏差 {}%",
                    "with {}, {} {} would have {} households; planned are {}, tolerance {} %",
                    joint_.names[miss.other], district, miss.year.value, miss.households,
                    miss.plannedHouseholds, percent);
    }

private:
    [[nodiscard]] std::string other(const areas::EstatePair& pair) const {
        return joint_.names[pair.first == alone_.estate ? pair.second : pair.first];
    }

    const areas::Alone& alone_;
    const JointAreas& joint_;
    Sentence say_;
};

std::string exclusionInWords(const std::string& reason, const Sentence& say) {
    if (reason == withoutFootprint) {
        return say("没有用地范围，无从判断相邻", "has no footprint, so its neighbours are unknown");
    }
    return say("不参加联动：{}", "excluded: {}", reason);
}

} // namespace

std::string inWords(areas::Stage stage, Language language) {
    const Sentence say{language};
    switch (stage) {
    case areas::Stage::StandardSize:
        return say("标准规模片区内人口", "people in areas of standard size");
    case areas::Stage::Joint:
        return say("各类片区内人口", "people in any area");
    case areas::Stage::Moved:
        return say("年度调整量", "household-years moved");
    case areas::Stage::Frontage:
        return say("片区内无隔断相对面", "open frontage inside areas");
    }
    return {};
}

std::string inWords(areas::StageStatus status, Language language) {
    const Sentence say{language};
    switch (status) {
    case areas::StageStatus::Optimal:
        return say("已证明最优", "proven optimal");
    case areas::StageStatus::Bounded:
        return say("未证明最优，界已证明", "not proven optimal; the bound is proven");
    case areas::StageStatus::TimeLimit:
        return say("因时限停止，界已证明", "stopped by the time limit; the bound is proven");
    }
    return {};
}

double displayed(std::int64_t value, areas::Stage stage, const areas::AreaLimits& limits) {
    constexpr double millimetresPerMetre = 1'000.0;
    switch (stage) {
    case areas::Stage::StandardSize:
    case areas::Stage::Joint:
        return areas::peopleIn(value, limits.persons);
    case areas::Stage::Frontage:
        return static_cast<double>(value) / millimetresPerMetre;
    case areas::Stage::Moved:
        break;
    }
    return static_cast<double>(value);
}

std::string unitOf(areas::Stage stage, Language language) {
    const Sentence say{language};
    switch (stage) {
    case areas::Stage::StandardSize:
    case areas::Stage::Joint:
        return say("人", "people");
    case areas::Stage::Moved:
        return say("户·年", "household-years");
    case areas::Stage::Frontage:
        return say("米", "m");
    }
    return {};
}

std::string limitsInWords(const JointAreas& joint, Language language) {
    const Sentence say{language};
    const areas::AreaLimits& limits = joint.problem.limits;
    const double gap = joint.gap.count();
    const double persons = static_cast<double>(limits.persons.thousandths) / 1'000.0;
    const std::string text = say(
        "间距不超过 {:g} 米，无隔断相对面不少于 {:g} 米，户均 {:g} 人，标准规模 {}—{} "
        "人，跨度不超过 "
        "{:g} 米",
        "gap at most {:g} m, open frontage at least {:g} m, {:g} persons per household, standard "
        "size {} to {} people, span at most {:g} m",
        gap, limits.minFrontage.count(), persons, limits.minPeople, limits.maxPeople,
        limits.maxSpan.count());
    if (!joint.problem.years) {
        return text + say("，不考虑年度", ", years ignored");
    }
    const double percent = static_cast<double>(joint.problem.years->tolerancePerMille) / 10.0;
    return text + say("，各年度户数和投资与计划偏差不超过 {:g}%",
                      ", households and money of a year within {:g} % of the plan", percent);
}

std::string reasonInWords(const areas::Alone& alone, const JointAreas& joint, Language language) {
    const Sentence say{language};
    const areas::AreaEstate& estate = joint.problem.estates[alone.estate];
    const areas::AreaLimits& limits = joint.problem.limits;
    switch (alone.reason) {
    case areas::AloneReason::Excluded:
        return exclusionInWords(estate.exclusion.value_or(""), say);
    case areas::AloneReason::NoPlanYear:
        return say("年度计划没有给出年度", "the plan gives it no year");
    case areas::AloneReason::LargerThanWindow: {
        const double people = areas::peopleIn(estate.households, limits.persons);
        return say("本身有 {:.0f} 人，超过上限 {} 人",
                   "has {:.0f} people itself, at most {} may be", people, limits.maxPeople);
    }
    case areas::AloneReason::NoNeighbour: {
        const double gap = joint.gap.count();
        return say("{:g} 米以内没有其他小区", "no other estate within {:g} m", gap);
    }
    case areas::AloneReason::NotJoined:
        return say("有邻近小区，但都连不成片", "has neighbours, but none that joins");
    case areas::AloneReason::TooManyPeople:
        return say("合并后人口超过上限", "joining would make too many people");
    case areas::AloneReason::TooWide:
        return say("合并后范围过大", "joining would make the area too wide");
    case areas::AloneReason::LockedYear:
        return say("相邻小区年度不同且不可变动", "its neighbours have other years that are locked");
    case areas::AloneReason::YearLimits:
        return say("合并会突破年度允许偏差", "joining would break the year limits");
    case areas::AloneReason::NoHouseholds:
        return say("没有住户，合并不增加人口", "has no households, so joining brings nobody");
    case areas::AloneReason::NotBetter:
        return say("可以合并，但整体结果不会更好",
                   "joining is possible and leaves the whole no better");
    }
    return {};
}

std::string missInWords(const areas::Alone& alone, const JointAreas& joint, Language language) {
    return std::visit(MissWords{alone, joint, language}, alone.miss);
}

} // namespace app
