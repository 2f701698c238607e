#include "exchange/package_sources.h"

#include "gis/measure.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <format>

namespace exchange {

namespace {

using gis::FieldValue;

template <class Subject>
struct Source {
    std::string_view word;
    gis::FieldKind kind{gis::FieldKind::Text};
    SourceValue<Subject> value;
};

constexpr auto text = gis::FieldKind::Text;
constexpr auto whole = gis::FieldKind::Integer;
constexpr auto real = gis::FieldKind::Real;

const plan::Estate& surveyed(const EstateSubject& of) {
    return of.record.estate;
}

const std::optional<plan::PlanEntry>& planned(const EstateSubject& of) {
    return of.record.plan;
}

FieldValue districtName(const plan::Portfolio& portfolio, const plan::DistrictCode& code) {
    const auto* district = plan::findDistrict(portfolio, code);
    return district == nullptr ? std::string{} : district->name;
}

FieldValue yearValue(const std::optional<plan::PlanYear>& year) {
    return year ? FieldValue{std::int64_t{year->value}} : FieldValue{};
}

FieldValue investmentInWan(const EstateSubject& of) {
    const auto& entry = planned(of);
    if (!entry) {
        return std::monostate{};
    }
    return plan::investment(of.portfolio.costs, entry->year, entry->households, of.householdsOfYear)
        .inWan();
}

FieldValue typeNames(const EstateSubject& of) {
    std::string names;
    if (of.record.guidance) {
        for (const auto type : of.record.guidance->types) {
            names += (names.empty() ? "" : "+") + std::string{plan::nameOf(type)};
        }
    }
    return names;
}

std::string remarkOn(plan::GroundQuality quality) {
    switch (quality) {
    case plan::GroundQuality::Surveyed:
        return {};
    case plan::GroundQuality::Schematic:
        return "底图为示意，非实测";
    case plan::GroundQuality::Unknown:
        return "底图来源不明，未经核实";
    }
    return {};
}

// Planned figures are those of the annual plan, which may differ from the survey's.
template <class Figure>
FieldValue plannedFigure(const EstateSubject& of, Figure figure) {
    const auto& entry = planned(of);
    return entry ? FieldValue{figure(*entry)} : FieldValue{};
}

using E = const EstateSubject&;
constexpr std::array estateSources{
    Source<EstateSubject>{"id", text, [](E of) -> FieldValue { return surveyed(of).id.text(); }},
    Source<EstateSubject>{"district_code", text,
                          [](E of) -> FieldValue { return surveyed(of).district.text(); }},
    Source<EstateSubject>{"district_name", text,
                          [](E of) { return districtName(of.portfolio, surveyed(of).district); }},
    Source<EstateSubject>{"name", text, [](E of) -> FieldValue { return surveyed(of).name; }},
    Source<EstateSubject>{"built", text,
                          [](E of) -> FieldValue { return surveyed(of).built.text; }},
    Source<EstateSubject>{"households", whole,
                          [](E of) -> FieldValue { return std::int64_t{surveyed(of).households}; }},
    Source<EstateSubject>{"buildings", whole,
                          [](E of) -> FieldValue { return std::int64_t{surveyed(of).buildings}; }},
    Source<EstateSubject>{"floor_area_m2", real,
                          [](E of) -> FieldValue { return surveyed(of).floorArea.count(); }},
    Source<EstateSubject>{
        "land_area_m2", real,
        [](E of) -> FieldValue { return gis::area(of.ground.footprint).count(); }},
    Source<EstateSubject>{"structure", text,
                          [](E of) -> FieldValue { return surveyed(of).structure; }},
    Source<EstateSubject>{"earlier_works", text,
                          [](E of) -> FieldValue { return surveyed(of).earlierWorks; }},
    Source<EstateSubject>{"condition", text,
                          [](E of) -> FieldValue { return surveyed(of).condition; }},
    Source<EstateSubject>{"plan_year", whole,
                          [](E of) {
                              return plannedFigure(of, [](const plan::PlanEntry& entry) {
                                  return std::int64_t{entry.year.value};
                              });
                          }},
    Source<EstateSubject>{"plan_households", whole,
                          [](E of) {
                              return plannedFigure(of, [](const plan::PlanEntry& entry) {
                                  return std::int64_t{entry.households};
                              });
                          }},
    Source<EstateSubject>{"plan_buildings", whole,
                          [](E of) {
                              return plannedFigure(of, [](const plan::PlanEntry& entry) {
                                  return std::int64_t{entry.buildings};
                              });
                          }},
    Source<EstateSubject>{"plan_floor_area_m2", real,
                          [](E of) {
                              return plannedFigure(of, [](const plan::PlanEntry& entry) {
                                  return entry.floorArea.count();
                              });
                          }},
    Source<EstateSubject>{"types", text, typeNames},
    Source<EstateSubject>{"area_number", text,
                          [](E of) -> FieldValue { return std::string{of.areaNumber}; }},
    Source<EstateSubject>{"investment_wan", real, investmentInWan},
    Source<EstateSubject>{
        "quality", text,
        [](E of) -> FieldValue { return std::string{plan::codeOf(of.ground.quality)}; }},
    Source<EstateSubject>{"remark", text,
                          [](E of) -> FieldValue { return remarkOn(of.ground.quality); }},
};

FieldValue buildingId(const BuildingSubject& of) {
    return std::format("{}-{:02}", surveyed(of.estate).id.text(), of.number);
}

FieldValue storeys(const BuildingSubject& of) {
    return of.building.storeys ? FieldValue{std::int64_t{*of.building.storeys}} : FieldValue{};
}

using B = const BuildingSubject&;
constexpr std::array buildingSources{
    Source<BuildingSubject>{"id", text, buildingId},
    Source<BuildingSubject>{"estate_id", text,
                            [](B of) -> FieldValue { return surveyed(of.estate).id.text(); }},
    Source<BuildingSubject>{"estate_name", text,
                            [](B of) -> FieldValue { return surveyed(of.estate).name; }},
    Source<BuildingSubject>{"district_code", text,
                            [](B of) -> FieldValue { return surveyed(of.estate).district.text(); }},
    Source<BuildingSubject>{
        "district_name", text,
        [](B of) { return districtName(of.estate.portfolio, surveyed(of.estate).district); }},
    Source<BuildingSubject>{"storeys", whole, storeys},
    Source<BuildingSubject>{
        "land_area_m2", real,
        [](B of) -> FieldValue { return gis::area(of.building.footprint).count(); }},
    Source<BuildingSubject>{
        "quality", text,
        [](B of) -> FieldValue { return std::string{plan::codeOf(of.estate.ground.quality)}; }},
    Source<BuildingSubject>{"remark", text,
                            [](B of) -> FieldValue { return remarkOn(of.estate.ground.quality); }},
};

// Named by its first estate: other areas may come and go, this one keeps its id.
FieldValue areaId(const AreaSubject& of) {
    const auto& first = of.area.members.front()->estate;
    return std::format("{}-P-{:03}", first.district.text(), first.number);
}

using A = const AreaSubject&;
constexpr std::array areaSources{
    Source<AreaSubject>{"id", text, areaId},
    Source<AreaSubject>{"number", text, [](A of) -> FieldValue { return of.area.number; }},
    Source<AreaSubject>{
        "district_code", text,
        [](A of) -> FieldValue { return of.area.members.front()->estate.district.text(); }},
    Source<AreaSubject>{
        "district_name", text,
        [](A of) { return districtName(of.portfolio, of.area.members.front()->estate.district); }},
    Source<AreaSubject>{
        "estates", whole,
        [](A of) -> FieldValue { return static_cast<std::int64_t>(of.area.members.size()); }},
    Source<AreaSubject>{
        "households", whole,
        [](A of) -> FieldValue { return std::int64_t{of.area.facts.totals.households}; }},
    Source<AreaSubject>{"people", whole, [](A of) -> FieldValue { return of.area.people; }},
    Source<AreaSubject>{
        "buildings", whole,
        [](A of) -> FieldValue { return std::int64_t{of.area.facts.totals.buildings}; }},
    Source<AreaSubject>{"floor_area_m2", real,
                        [](A of) -> FieldValue { return of.area.facts.totals.floorArea.count(); }},
    Source<AreaSubject>{"land_area_m2", real,
                        [](A of) -> FieldValue { return of.area.facts.landArea.count(); }},
    Source<AreaSubject>{"plan_year", whole, [](A of) { return yearValue(of.area.year); }},
    Source<AreaSubject>{"investment_wan", real,
                        [](A of) -> FieldValue { return of.area.facts.investment.inWan(); }},
    Source<AreaSubject>{
        "quality", text,
        [](A of) -> FieldValue { return std::string{plan::codeOf(qualityOf(of.area))}; }},
    Source<AreaSubject>{"remark", text,
                        [](A of) -> FieldValue { return remarkOn(qualityOf(of.area)); }},
};

// Calls `work` with the table of the layer's sources.
template <class Work>
auto withSources(PackageContent content, Work work) {
    switch (content) {
    case PackageContent::Buildings:
        return work(buildingSources);
    case PackageContent::Areas:
        return work(areaSources);
    case PackageContent::Estates:
    case PackageContent::Annual:
        break;
    }
    return work(estateSources);
}

template <class Subject, std::size_t count>
std::vector<SourceValue<Subject>> valuesOf(const std::array<Source<Subject>, count>& sources,
                                           const std::vector<PackageField>& fields) {
    std::vector<SourceValue<Subject>> values;
    values.reserve(fields.size());
    for (const auto& field : fields) {
        const auto source = std::ranges::find(sources, field.source, &Source<Subject>::word);
        assert(source != sources.end() || field.source.empty());
        values.push_back(source == sources.end() ? nullptr : source->value);
    }
    return values;
}

} // namespace

std::optional<gis::FieldKind> kindOfSource(PackageContent content, std::string_view word) {
    return withSources(content, [&](const auto& sources) -> std::optional<gis::FieldKind> {
        for (const auto& source : sources) {
            if (source.word == word) {
                return source.kind;
            }
        }
        return std::nullopt;
    });
}

std::vector<std::string_view> sourceWords(PackageContent content) {
    return withSources(content, [](const auto& sources) {
        std::vector<std::string_view> words;
        words.reserve(sources.size());
        for (const auto& source : sources) {
            words.push_back(source.word);
        }
        return words;
    });
}

std::vector<SourceValue<EstateSubject>> estateValues(const std::vector<PackageField>& fields) {
    return valuesOf(estateSources, fields);
}

std::vector<SourceValue<BuildingSubject>> buildingValues(const std::vector<PackageField>& fields) {
    return valuesOf(buildingSources, fields);
}

std::vector<SourceValue<AreaSubject>> areaValues(const std::vector<PackageField>& fields) {
    return valuesOf(areaSources, fields);
}

} // namespace exchange
