#include "app/area_problems.h"

#include "gis/text.h"
#include "plan/linkage.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace app {

namespace {

std::vector<areas::EstatePair> pairsOf(const PairList& list) {
    std::vector<areas::EstatePair> pairs;
    pairs.reserve(list.pairs.size());
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        const gis::NeighbourPair& pair = list.pairs[i];
        const gis::Frontage& frontage = list.frontages[i];
        pairs.push_back({pair.first, pair.second, pair.gap, frontage.mean(), frontage.openMean(),
                         frontage.isSevered, list.severedBy(i)});
    }
    return pairs;
}

std::vector<gis::Point> cornersOf(const gis::MultiPolygon& footprint) {
    std::vector<gis::Point> corners;
    for (const gis::Polygon& part : footprint.parts) {
        corners.insert(corners.end(), part.outer.begin(), part.outer.end());
    }
    return corners;
}

bool isFinished(plan::PlanYear year, const exchange::AreaParameters& parameters) {
    return std::ranges::find(parameters.finishedYears, year) != parameters.finishedYears.end();
}

std::optional<areas::YearLimits> yearLimits(YearMode mode, std::vector<plan::PlanYear> years,
                                            const exchange::AreaParameters& parameters) {
    if (mode == YearMode::Ignored) {
        return std::nullopt;
    }
    std::erase_if(years, [&](plan::PlanYear year) { return isFinished(year, parameters); });
    return areas::YearLimits{std::move(years), parameters.tolerancePerMille};
}

// ---- of a plan
// -----------------------------------------------------------------------------------

bool means(const std::string& text, const plan::Estate& estate) {
    return text == estate.id.text() ||
           plan::normalizedName(text) == plan::normalizedName(estate.name);
}

std::string nearestName(const std::string& text, const plan::Portfolio& portfolio) {
    std::string nearest;
    std::size_t least = std::string::npos;
    for (const plan::EstateRecord& record : portfolio.estates) {
        const std::size_t distance = gis::editDistance(record.estate.name, text);
        if (distance < least) {
            least = distance;
            nearest = record.estate.name;
        }
    }
    return nearest;
}

void reportUnknownExclusions(const LoadedPlan& plan, const exchange::AreaParameters& parameters,
                             gis::Findings& findings) {
    for (const exchange::AreaExclusion& exclusion : parameters.excluded) {
        const bool isKnown =
            std::ranges::any_of(plan.portfolio.estates, [&](const plan::EstateRecord& record) {
                return means(exclusion.estate, record.estate);
            });
        if (!isKnown) {
            findings.push_back({"areas.exclusion-unknown",
                                gis::Severity::Error,
                                {plan.project.file.string(), "", {}, "areas.excluded"},
                                {{"estate", exclusion.estate},
                                 {"nearest", nearestName(exclusion.estate, plan.portfolio)}}});
        }
    }
}

class PlanQuestion {
public:
    PlanQuestion(const plan::Portfolio& portfolio, const AreasWish& wish)
        : portfolio_{portfolio}, wish_{wish} {
        for (const plan::YearTotals& year : yearTotals(portfolio, std::nullopt)) {
            householdsOf_[year.year] = year.totals.households;
        }
    }

    [[nodiscard]] areas::AreaEstate estate(const plan::EstateRecord& record) const {
        areas::AreaEstate estate;
        estate.id = record.estate.id.text();
        estate.households = record.estate.households;
        estate.floorArea = record.estate.floorArea;
        estate.district = districtOf(record.estate);
        if (record.plan) {
            estate.year = record.plan->year;
            estate.investment =
                investment(portfolio_.costs, record.plan->year, record.plan->households,
                           householdsOf_.at(record.plan->year));
            estate.isLocked = isFinished(record.plan->year, wish_.parameters);
        }
        estate.exclusion = exclusionOf(record);
        if (record.ground) {
            estate.corners = cornersOf(record.ground->footprint);
        }
        return estate;
    }

private:
    [[nodiscard]] std::optional<std::size_t> districtOf(const plan::Estate& estate) const {
        const auto found =
            std::ranges::find(portfolio_.districts, estate.district, &plan::District::code);
        return found == portfolio_.districts.end()
                   ? std::nullopt
                   : std::optional{static_cast<std::size_t>(found - portfolio_.districts.begin())};
    }

    [[nodiscard]] std::optional<std::string> exclusionOf(const plan::EstateRecord& record) const {
        if (!record.ground) {
            return std::string{withoutFootprint};
        }
        for (const exchange::AreaExclusion& exclusion : wish_.parameters.excluded) {
            if (means(exclusion.estate, record.estate)) {
                return exclusion.reason;
            }
        }
        return std::nullopt;
    }

    const plan::Portfolio& portfolio_;
    const AreasWish& wish_;
    std::map<plan::PlanYear, int> householdsOf_;
};

// ---- of a layer
// ----------------------------------------------------------------------------------

std::optional<std::int64_t> wholeNumberIn(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{number}
                                                                    : std::nullopt;
}

class LayerQuestion {
public:
    LayerQuestion(const LayerNeighbours& neighbours, const LayerAreasWish& wish,
                  gis::Findings& findings)
        : neighbours_{neighbours}, wish_{wish}, findings_{findings} {}

    AreaQuestion question() {
        AreaQuestion question;
        std::set<plan::PlanYear> years;
        for (std::size_t i = 0; i < neighbours_.shapes.size(); ++i) {
            question.problem.estates.push_back(estate(i));
            question.districts.push_back(attribute(wish_.districtField, i));
            if (const auto year = question.problem.estates.back().year) {
                years.insert(*year);
            }
        }
        question.names = neighbours_.ids;
        question.districtNames = std::move(districtNames_);
        question.footprints = neighbours_.shapes;
        question.problem.pairs = pairsOf(neighbours_.list);
        question.problem.limits = wish_.parameters.limits;
        question.problem.years =
            yearLimits(wish_.yearField.empty() ? YearMode::Ignored : wish_.years,
                       {years.begin(), years.end()}, wish_.parameters);
        return question;
    }

private:
    areas::AreaEstate estate(std::size_t index) {
        areas::AreaEstate estate;
        estate.id = neighbours_.ids[index];
        const std::string households = attribute(wish_.householdsField, index);
        if (const auto number = wholeNumberIn(households); number && *number >= 0) {
            estate.households = *number;
        } else {
            report("areas.households-unknown", index, wish_.householdsField, households);
        }
        const std::string year = attribute(wish_.yearField, index);
        if (const auto number = wholeNumberIn(year); number && isYear(*number)) {
            estate.year = plan::PlanYear{static_cast<int>(*number)};
            estate.isLocked = isFinished(*estate.year, wish_.parameters);
        } else if (!year.empty()) {
            report("areas.year-unknown", index, wish_.yearField, year);
        }
        estate.district = districtOf(attribute(wish_.districtField, index));
        estate.corners = cornersOf(neighbours_.shapes[index]);
        return estate;
    }

    static bool isYear(std::int64_t number) { return number >= 1'900 && number <= 2'200; }

    std::optional<std::size_t> districtOf(const std::string& text) {
        if (text.empty()) {
            return std::nullopt;
        }
        const auto [entry, isNew] = districts_.try_emplace(text, districts_.size());
        if (isNew) {
            districtNames_.push_back(text);
        }
        return entry->second;
    }

    [[nodiscard]] std::string attribute(const std::string& field, std::size_t index) const {
        const auto found = neighbours_.attributes.find(field);
        return found == neighbours_.attributes.end() ? std::string{}
                                                     : gis::trimmed(found->second[index]);
    }

    void report(std::string code, std::size_t index, const std::string& field,
                const std::string& text) {
        gis::SourcePlace place = neighbours_.places[index];
        place.column = field;
        findings_.push_back(
            {std::move(code), gis::Severity::Error, std::move(place), {{"text", text}}});
    }

    const LayerNeighbours& neighbours_;
    const LayerAreasWish& wish_;
    gis::Findings& findings_;
    std::map<std::string, std::size_t> districts_;
    std::vector<std::string> districtNames_;
};

} // namespace

gis::Checked<AreaQuestion> areaQuestion(const LoadedPlan& plan, const EstateNeighbours& neighbours,
                                        const AreasWish& wish) {
    gis::Checked<AreaQuestion> result;
    reportUnknownExclusions(plan, wish.parameters, result.findings);
    const PlanQuestion source{plan.portfolio, wish};
    AreaQuestion& question = result.value;
    question.records = neighbours.estates;
    for (const plan::EstateRecord& record : plan.portfolio.estates) {
        if (!record.ground) {
            question.records.push_back(&record);
        }
    }
    for (const plan::EstateRecord* record : question.records) {
        question.problem.estates.push_back(source.estate(*record));
        question.names.push_back(record->estate.name);
        question.districts.push_back(record->estate.district.text());
        question.footprints.push_back(record->ground ? record->ground->footprint
                                                     : gis::MultiPolygon{});
    }
    for (const plan::District& district : plan.portfolio.districts) {
        question.districtNames.push_back(district.name);
    }
    question.problem.pairs = pairsOf(neighbours.list);
    question.problem.limits = wish.parameters.limits;
    question.problem.years = yearLimits(wish.years, plan.portfolio.period.years(), wish.parameters);
    return result;
}

gis::Checked<AreaQuestion> areaQuestion(const LayerNeighbours& neighbours,
                                        const LayerAreasWish& wish) {
    gis::Findings findings;
    AreaQuestion question = LayerQuestion{neighbours, wish, findings}.question();
    return {std::move(question), std::move(findings)};
}

} // namespace app
