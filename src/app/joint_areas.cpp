#include "app/joint_areas.h"

#include "app/area_problems.h"
#include "exchange/community_tables.h"
#include "gis/measure.h"
#include "gis/overlay.h"
#include "gis/pair_shapes.h"

#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace app {

namespace {

// Tolerances that a planner asks about, besides the one in force.
constexpr std::array<std::int64_t, 4> comparedPerMille{100, 150, 200, 300};

std::vector<areas::YearCost> yearCostsOf(const areas::AreaProblem& problem,
                                         const areas::Effort& effort) {
    if (!problem.years) {
        return {};
    }
    std::vector<std::optional<std::int64_t>> tolerances{comparedPerMille.begin(),
                                                        comparedPerMille.end()};
    tolerances.emplace_back(std::nullopt);
    return areas::costOfYearLimits(problem, tolerances, effort);
}

// Strips and footprints meet along walls to the millimetre (gis/pair_shapes).
constexpr gis::Metres millimetre = gis::Metres::of(0.001);

// Where two lanes cross, nobody faces anybody: what the strips leave open there belongs to the area
// all the same. Larger holes hold something else.
gis::MultiPolygon withoutCrossings(gis::MultiPolygon outline, gis::Metres gap) {
    const double largest = gap.count() * gap.count();
    for (gis::Polygon& part : outline.parts) {
        std::erase_if(part.holes, [&](const gis::Ring& hole) {
            return std::abs(gis::signedArea(hole)) <= largest;
        });
    }
    return outline;
}

gis::MultiPolygon outlineOf(const areas::Area& area, const JointAreas& joint,
                            const std::vector<gis::MultiPolygon>& strips) {
    std::vector<gis::MultiPolygon> ground;
    ground.reserve(area.members.size() + area.pairs.size());
    for (const std::size_t member : area.members) {
        ground.push_back(joint.footprints[member]);
    }
    for (const std::size_t pair : area.pairs) {
        ground.push_back(strips[pair]);
    }
    return withoutCrossings(gis::unite(ground, millimetre), joint.gap);
}

// Numbered within the district of their first member, where there are districts.
std::vector<std::string> idsOf(const std::vector<areas::Area>& list,
                               const std::vector<std::string>& districts) {
    std::map<std::string, int> numbers;
    std::vector<std::string> ids;
    for (const areas::Area& area : list) {
        const std::string& district = districts[area.members.front()];
        ids.push_back((district.empty() ? "" : district + "-") + "P" +
                      std::to_string(++numbers[district]));
    }
    return ids;
}

// Everything that follows from the question.
JointAreas answered(AreaQuestion question, const PairList& list, gis::Metres gap,
                    const areas::Effort& effort, Progress& progress) {
    progress.begins(Step::ChooseAreas, "");
    JointAreas joint;
    joint.gap = gap;
    joint.problem = std::move(question.problem);
    joint.names = std::move(question.names);
    joint.districts = std::move(question.districtNames);
    joint.footprints = std::move(question.footprints);
    joint.pairs = list.pairs;
    joint.answer = areas::chooseAreas(joint.problem, effort);
    joint.yearCosts = yearCostsOf(joint.problem, effort);
    joint.ids = idsOf(joint.answer.areas, question.districts);
    return joint;
}

// What the layer of facilities says, if the plan has one.
std::vector<plan::Facility> facilitiesOf(const LoadedPlan& plan,
                                         const plan::CommunityStandard& standard,
                                         gis::Findings& findings) {
    if (!plan.project.facilities) {
        return {};
    }
    return keepFindings(
        exchange::readFacilities(*plan.project.facilities, plan.portfolio.crs, standard), findings);
}

void addFacts(PlannedAreas& planned, const LoadedPlan& plan, const AreasWish& wish,
              const Resources& resources, gis::Findings& findings) {
    const plan::CommunityStandard standard = keepFindings(
        exchange::readCommunityStandard(resources.standardsFile("complete_community.csv"),
                                        resources.standardsFile("complete_community_numbers.csv")),
        findings);
    const std::vector<plan::Facility> facilities = facilitiesOf(plan, standard, findings);
    planned.hasFacilities = plan.project.facilities.has_value();
    const JointAreas& joint = planned.joint;
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        const areas::Area& area = joint.answer.areas[i];
        std::vector<const plan::EstateRecord*> members;
        members.reserve(area.members.size());
        for (const std::size_t member : area.members) {
            members.push_back(planned.estates[member]);
        }
        planned.facts.push_back(areas::factsOf(members, area.year, plan.portfolio));
        planned.shared.push_back(areas::sharedItems(standard, members.size(),
                                                    planned.shapes.outlines[i], facilities,
                                                    wish.parameters.facilityReach));
    }
}

} // namespace

AreaShapes shapesOf(const JointAreas& joint) {
    AreaShapes shapes;
    shapes.strips = gis::facingStrips(joint.footprints, joint.pairs, joint.gap);
    for (const areas::Area& area : joint.answer.areas) {
        shapes.outlines.push_back(outlineOf(area, joint, shapes.strips));
    }
    return shapes;
}

AreasWish areasWishOf(const exchange::ProjectDescription& project) {
    return {project.neighbours, project.areas, YearMode::Limited, {}};
}

gis::Checked<PlannedAreas> jointAreasOfPlan(const LoadedPlan& plan, const AreasWish& wish,
                                            const Resources& resources, Progress& progress) {
    gis::Checked<PlannedAreas> result;
    progress.begins(Step::FindNeighbours, "");
    const EstateNeighbours neighbours =
        keepFindings(neighbouringEstates(plan, wish.neighbours), result.findings);
    AreaQuestion question = keepFindings(areaQuestion(plan, neighbours, wish), result.findings);
    if (gis::hasErrors(result.findings)) {
        return result;
    }
    PlannedAreas& planned = result.value;
    planned.estates = question.records;
    planned.joint =
        answered(std::move(question), neighbours.list, wish.neighbours.gap, wish.effort, progress);
    planned.joint.crs = plan.portfolio.crs;
    planned.shapes = shapesOf(planned.joint);
    addFacts(planned, plan, wish, resources, result.findings);
    return result;
}

gis::Checked<JointAreas> jointAreasOfLayer(const LayerAreasWish& wish, Progress& progress) {
    gis::Checked<JointAreas> result;
    const LayerNeighbours neighbours =
        keepFindings(neighboursOfLayer(wish.layer, progress), result.findings);
    AreaQuestion question = keepFindings(areaQuestion(neighbours, wish), result.findings);
    if (gis::hasErrors(result.findings)) {
        return result;
    }
    result.value =
        answered(std::move(question), neighbours.list, wish.layer.gap, wish.effort, progress);
    result.value.crs = neighbours.crs;
    return result;
}

} // namespace app
