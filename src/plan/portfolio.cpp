#include "plan/portfolio.h"

#include <algorithm>
#include <array>
#include <map>

namespace plan {

namespace {

template <class Value>
struct Word {
    Value value;
    std::string_view code;
    std::string_view name;
};

constexpr std::array<Word<GroundQuality>, 3> qualities{
    {{GroundQuality::Surveyed, "surveyed", "实测"},
     {GroundQuality::Schematic, "schematic", "示意"},
     {GroundQuality::Unknown, "unknown", "不明"}}};

constexpr std::array<Word<RoadClass>, 5> roadClasses{{{RoadClass::Arterial, "arterial", "主干路"},
                                                      {RoadClass::Collector, "collector", "次干路"},
                                                      {RoadClass::Local, "local", "支路"},
                                                      {RoadClass::Rail, "rail", "铁路"},
                                                      {RoadClass::River, "river", "河流"}}};

template <class Value, std::size_t n>
std::optional<Value> valueOf(const std::array<Word<Value>, n>& words, std::string_view text) {
    for (const auto& word : words) {
        if (word.code == text || word.name == text) {
            return word.value;
        }
    }
    return std::nullopt;
}

int trust(GroundQuality quality) {
    switch (quality) {
    case GroundQuality::Schematic:
        return 0;
    case GroundQuality::Unknown:
        return 1;
    case GroundQuality::Surveyed:
        return 2;
    }
    return 0;
}

bool isIn(const EstateRecord& record, const std::optional<DistrictCode>& district) {
    return !district || record.estate.district == *district;
}

std::map<PlanYear, Totals> totalsByYear(const Portfolio& portfolio,
                                        const std::optional<DistrictCode>& district) {
    std::map<PlanYear, Totals> sums;
    for (const auto& record : portfolio.estates) {
        if (!record.plan || !isIn(record, district)) {
            continue;
        }
        auto& sum = sums[record.plan->year];
        sum = sum + totalsOf(*record.plan);
    }
    return sums;
}

} // namespace

std::string_view codeOf(GroundQuality quality) {
    return qualities.at(static_cast<std::size_t>(quality)).code;
}

std::string_view nameOf(GroundQuality quality) {
    return qualities.at(static_cast<std::size_t>(quality)).name;
}

std::optional<GroundQuality> groundQualityFrom(std::string_view text) {
    return text.empty() ? GroundQuality::Unknown : valueOf(qualities, text);
}

std::string_view codeOf(RoadClass roadClass) {
    return roadClasses.at(static_cast<std::size_t>(roadClass)).code;
}

std::string_view nameOf(RoadClass roadClass) {
    return roadClasses.at(static_cast<std::size_t>(roadClass)).name;
}

std::optional<RoadClass> roadClassFrom(std::string_view text) {
    return valueOf(roadClasses, text);
}

std::vector<RoadClass> usualSeveringClasses() {
    return {RoadClass::Arterial, RoadClass::Rail, RoadClass::River};
}

const EstateRecord* findEstate(const Portfolio& portfolio, const EstateId& id) {
    const auto found = std::ranges::find(
        portfolio.estates, id, [](const EstateRecord& record) { return record.estate.id; });
    return found == portfolio.estates.end() ? nullptr : &*found;
}

const District* findDistrict(const Portfolio& portfolio, const DistrictCode& code) {
    const auto found = std::ranges::find(portfolio.districts, code, &District::code);
    return found == portfolio.districts.end() ? nullptr : &*found;
}

std::optional<GroundQuality> worstQuality(const Portfolio& portfolio,
                                          const std::optional<DistrictCode>& district) {
    std::optional<GroundQuality> worst;
    for (const auto& record : portfolio.estates) {
        if (!record.ground || !isIn(record, district)) {
            continue;
        }
        const auto quality = record.ground->quality;
        if (!worst || trust(quality) < trust(*worst)) {
            worst = quality;
        }
    }
    return worst;
}

std::vector<YearTotals> yearTotals(const Portfolio& portfolio,
                                   const std::optional<DistrictCode>& district) {
    auto here = totalsByYear(portfolio, district);
    auto everywhere = totalsByYear(portfolio, std::nullopt);
    std::vector<YearTotals> rows;
    for (const PlanYear year : portfolio.period.years()) {
        const Totals totals = here[year];
        rows.push_back(
            {year, totals,
             investment(portfolio.costs, year, totals.households, everywhere[year].households)});
    }
    return rows;
}

YearTotals sumOf(std::span<const YearTotals> years) {
    YearTotals sum;
    for (const YearTotals& year : years) {
        sum.totals = sum.totals + year.totals;
        sum.investment = sum.investment + year.investment;
    }
    return sum;
}

} // namespace plan
