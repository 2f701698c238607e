#include "exchange/bureau_layers.h"

#include "gis/text.h"

#include <algorithm>
#include <array>
#include <format>
#include <map>

namespace exchange {

namespace {

struct EstateOfPlan {
    const plan::Portfolio& portfolio;
    const plan::EstateRecord& record;
    const plan::Ground& ground;
    int householdsOfYear{0};
};

struct BuildingOfEstate {
    const EstateOfPlan& estate;
    const plan::Building& building;
    std::size_t number{0}; // in its estate, from 1
};

template <class Subject>
struct Source {
    std::string_view word;
    gis::FieldKind kind{gis::FieldKind::Text};
    gis::FieldValue (*value)(const Subject&);
};

constexpr auto text = gis::FieldKind::Text;
constexpr auto whole = gis::FieldKind::Integer;
constexpr auto real = gis::FieldKind::Real;

const plan::Estate& surveyed(const EstateOfPlan& of) {
    return of.record.estate;
}

gis::FieldValue districtName(const EstateOfPlan& of) {
    const auto* district = plan::findDistrict(of.portfolio, surveyed(of).district);
    return district == nullptr ? std::string{} : district->name;
}

gis::FieldValue planYear(const EstateOfPlan& of) {
    const auto& plan = of.record.plan;
    return plan ? gis::FieldValue{std::int64_t{plan->year.value}} : std::monostate{};
}

gis::FieldValue investmentInWan(const EstateOfPlan& of) {
    const auto& entry = of.record.plan;
    if (!entry) {
        return std::monostate{};
    }
    return plan::investment(of.portfolio.costs, entry->year, entry->households, of.householdsOfYear)
        .inWan();
}

gis::FieldValue typeNames(const EstateOfPlan& of) {
    std::string names;
    if (of.record.guidance) {
        for (const auto type : of.record.guidance->types) {
            names += (names.empty() ? "" : "+") + std::string{plan::nameOf(type)};
        }
    }
    return names;
}

gis::FieldValue quality(const EstateOfPlan& of) {
    return std::string{plan::codeOf(of.ground.quality)};
}

gis::FieldValue remark(const EstateOfPlan& of) {
    switch (of.ground.quality) {
    case plan::GroundQuality::Surveyed:
        return std::string{};
    case plan::GroundQuality::Schematic:
        return std::string{"底图为示意，非实测"};
    case plan::GroundQuality::Unknown:
        return std::string{"底图来源不明，未经核实"};
    }
    return std::string{};
}

using FromEstate = const EstateOfPlan&;
constexpr std::array<Source<EstateOfPlan>, 15> estateSources{{
    {"id", text, [](FromEstate of) -> gis::FieldValue { return surveyed(of).id.text(); }},
    {"district_code", text,
     [](FromEstate of) -> gis::FieldValue { return surveyed(of).district.text(); }},
    {"district_name", text, districtName},
    {"name", text, [](FromEstate of) -> gis::FieldValue { return surveyed(of).name; }},
    {"built", text, [](FromEstate of) -> gis::FieldValue { return surveyed(of).built.text; }},
    {"households", whole,
     [](FromEstate of) -> gis::FieldValue { return std::int64_t{surveyed(of).households}; }},
    {"buildings", whole,
     [](FromEstate of) -> gis::FieldValue { return std::int64_t{surveyed(of).buildings}; }},
    {"floor_area_m2", real,
     [](FromEstate of) -> gis::FieldValue { return surveyed(of).floorArea.count(); }},
    {"structure", text, [](FromEstate of) -> gis::FieldValue { return surveyed(of).structure; }},
    {"earlier_works", text,
     [](FromEstate of) -> gis::FieldValue { return surveyed(of).earlierWorks; }},
    {"plan_year", whole, planYear},
    {"types", text, typeNames},
    {"investment_wan", real, investmentInWan},
    {"quality", text, quality},
    {"remark", text, remark},
}};

gis::FieldValue storeys(const BuildingOfEstate& of) {
    if (!of.building.storeys) {
        return std::monostate{};
    }
    return std::int64_t{*of.building.storeys};
}

gis::FieldValue buildingId(const BuildingOfEstate& of) {
    return std::format("{}-{:02}", surveyed(of.estate).id.text(), of.number);
}

using FromBuilding = const BuildingOfEstate&;
constexpr std::array<Source<BuildingOfEstate>, 8> buildingSources{{
    {"id", text, buildingId},
    {"estate_id", text,
     [](FromBuilding of) -> gis::FieldValue { return surveyed(of.estate).id.text(); }},
    {"estate_name", text,
     [](FromBuilding of) -> gis::FieldValue { return surveyed(of.estate).name; }},
    {"district_code", text,
     [](FromBuilding of) -> gis::FieldValue { return surveyed(of.estate).district.text(); }},
    {"district_name", text, [](FromBuilding of) { return districtName(of.estate); }},
    {"storeys", whole, storeys},
    {"quality", text, [](FromBuilding of) { return quality(of.estate); }},
    {"remark", text, [](FromBuilding of) { return remark(of.estate); }},
}};

template <class Sources>
std::optional<gis::FieldKind> kindIn(const Sources& sources, std::string_view word) {
    for (const auto& source : sources) {
        if (source.word == word) {
            return source.kind;
        }
    }
    return std::nullopt;
}

// In the kind of its field; a real with the digits that the field has, so that what is read back
// is equal.
gis::FieldValue fitted(const gis::FieldValue& value, const gis::Field& field) {
    if (std::holds_alternative<std::monostate>(value)) {
        return value;
    }
    if (field.kind == gis::FieldKind::Text) {
        return gis::toText(value);
    }
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr) {
        return value;
    }
    const auto printed = std::format("{:.{}f}", *number, field.precision);
    const double rounded = gis::numberOf(printed).value_or(*number);
    if (field.kind == gis::FieldKind::Integer) {
        return static_cast<std::int64_t>(rounded);
    }
    return rounded;
}

template <class Sources, class Subject>
std::vector<gis::FieldValue> valuesOf(const Sources& sources, const Subject& subject,
                                      const std::vector<BureauField>& fields) {
    std::vector<gis::FieldValue> values;
    values.reserve(fields.size());
    for (const auto& field : fields) {
        const auto source = std::ranges::find_if(
            sources, [&](const auto& known) { return known.word == field.source; });
        values.push_back(fitted(source->value(subject), field.field));
    }
    return values;
}

gis::Layer emptyLayer(std::string_view name, const std::vector<BureauField>& fields) {
    gis::Layer layer;
    layer.name = name;
    for (const auto& field : fields) {
        layer.fields.push_back(field.field);
    }
    return layer;
}

template <class Take>
void forEachGround(const plan::Portfolio& portfolio, Take take) {
    std::map<plan::PlanYear, int> households;
    for (const auto& record : portfolio.estates) {
        if (record.plan) {
            households[record.plan->year] += record.plan->households;
        }
    }
    for (const auto& record : portfolio.estates) {
        if (record.ground) {
            const int ofYear = record.plan ? households[record.plan->year] : 0;
            take(EstateOfPlan{portfolio, record, *record.ground, ofYear});
        }
    }
}

} // namespace

std::optional<gis::FieldKind> kindOfSource(std::string_view layer, std::string_view source) {
    return layer == estateLayer ? kindIn(estateSources, source) : kindIn(buildingSources, source);
}

gis::Layer estatesForBureau(const plan::Portfolio& portfolio,
                            const std::vector<BureauField>& fields) {
    auto layer = emptyLayer(estateLayer, fields);
    forEachGround(portfolio, [&](const EstateOfPlan& estate) {
        layer.features.push_back({static_cast<std::int64_t>(layer.features.size()),
                                  estate.ground.footprint,
                                  valuesOf(estateSources, estate, fields)});
    });
    return layer;
}

gis::Layer buildingsForBureau(const plan::Portfolio& portfolio,
                              const std::vector<BureauField>& fields) {
    auto layer = emptyLayer(buildingLayer, fields);
    forEachGround(portfolio, [&](const EstateOfPlan& estate) {
        std::size_t number = 0;
        for (const auto& building : estate.ground.buildings) {
            const BuildingOfEstate subject{estate, building, ++number};
            layer.features.push_back({static_cast<std::int64_t>(layer.features.size()),
                                      building.footprint,
                                      valuesOf(buildingSources, subject, fields)});
        }
    });
    return layer;
}

} // namespace exchange
