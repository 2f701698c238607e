#include "exchange/package_layers.h"

#include "exchange/package_sources.h"
#include "gis/text.h"

#include <algorithm>
#include <format>
#include <map>
#include <optional>
#include <utility>

namespace exchange {

namespace {

double rounded(double number, int decimals) {
    return gis::numberOf(std::format("{:.{}f}", number, decimals)).value_or(number);
}

// In the kind of its field.
gis::FieldValue fitted(gis::FieldValue value, const gis::Field& field) {
    if (std::holds_alternative<std::monostate>(value)) {
        return value;
    }
    if (field.kind == gis::FieldKind::Text) {
        return std::holds_alternative<std::string>(value) ? std::move(value)
                                                          : gis::FieldValue{gis::toText(value)};
    }
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr) {
        return value;
    }
    const double digits = rounded(*number, field.precision);
    return field.kind == gis::FieldKind::Integer
               ? gis::FieldValue{static_cast<std::int64_t>(digits)}
               : gis::FieldValue{digits};
}

// One layer on its way: a subject and a shape at a time become features.
template <class Subject>
class Filling {
public:
    Filling(PackageLayer form, std::vector<SourceValue<Subject>> sources)
        : filled_{std::move(form), {}}, sources_{std::move(sources)} {
        filled_.layer.name = filled_.form.name;
        for (const auto& field : filled_.form.fields) {
            filled_.layer.fields.push_back(field.field);
        }
    }

    void add(const gis::MultiPolygon& shape, const Subject& subject) {
        gis::Feature feature{static_cast<std::int64_t>(filled_.layer.features.size()), shape, {}};
        feature.values.reserve(sources_.size());
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            const auto& field = filled_.form.fields[i];
            feature.values.push_back(sources_[i] == nullptr
                                         ? gis::FieldValue{field.constant}
                                         : fitted(sources_[i](subject), field.field));
        }
        filled_.layer.features.push_back(std::move(feature));
    }

    FilledLayer taken() { return std::move(filled_); }

private:
    FilledLayer filled_;
    std::vector<SourceValue<Subject>> sources_;
};

// The estates of the package with what their fields ask for.
class Estates {
public:
    explicit Estates(const PackageContents& contents) : contents_{contents} {
        for (const auto& record : contents.portfolio->estates) {
            if (record.plan) {
                households_[record.plan->year] += record.plan->households;
            }
        }
        for (const auto& area : contents.areas) {
            for (const auto* member : area.members) {
                areaNumbers_[member->estate.id] = area.number;
            }
        }
    }

    template <class Take>
    void forEach(Take take) const {
        for (const auto* record : deliveredEstates(contents_)) {
            if (const auto& ground = record->ground) {
                const auto area = areaNumbers_.find(record->estate.id);
                take(EstateSubject{*contents_.portfolio, *record, *ground, householdsOf(*record),
                                   area == areaNumbers_.end() ? std::string_view{}
                                                              : std::string_view{area->second}});
            }
        }
    }

private:
    [[nodiscard]] int householdsOf(const plan::EstateRecord& record) const {
        return record.plan ? households_.at(record.plan->year) : 0;
    }

    const PackageContents& contents_;
    std::map<plan::PlanYear, int> households_;
    std::map<plan::EstateId, std::string> areaNumbers_;
};

FilledLayer estateLayer(const PackageLayer& form, const Estates& estates,
                        const std::optional<plan::PlanYear>& year) {
    Filling<EstateSubject> filling{form, estateValues(form.fields)};
    estates.forEach([&](const EstateSubject& estate) {
        const auto& plan = estate.record.plan;
        if (!year || (plan && plan->year == *year)) {
            filling.add(estate.ground.footprint, estate);
        }
    });
    return filling.taken();
}

FilledLayer buildingLayer(const PackageLayer& form, const Estates& estates) {
    Filling<BuildingSubject> filling{form, buildingValues(form.fields)};
    estates.forEach([&](const EstateSubject& estate) {
        std::size_t number = 0;
        for (const auto& building : estate.ground.buildings) {
            filling.add(building.footprint, {estate, building, ++number});
        }
    });
    return filling.taken();
}

FilledLayer areaLayer(const PackageLayer& form, const PackageContents& contents) {
    Filling<AreaSubject> filling{form, areaValues(form.fields)};
    for (const auto* area : deliveredAreas(contents)) {
        filling.add(area->outline, {*contents.portfolio, *area});
    }
    return filling.taken();
}

std::vector<FilledLayer> layersOf(const PackageLayer& form, const PackageContents& contents,
                                  const Estates& estates) {
    switch (form.content) {
    case PackageContent::Estates:
        return {estateLayer(form, estates, std::nullopt)};
    case PackageContent::Buildings:
        return {buildingLayer(form, estates)};
    case PackageContent::Areas:
        return {areaLayer(form, contents)};
    case PackageContent::Annual:
        break;
    }
    std::vector<FilledLayer> layers;
    for (const auto year : contents.portfolio->period.years()) {
        layers.push_back(estateLayer(ofYear(form, year.value), estates, year));
    }
    return layers;
}

// Whether the layer is asked for.
struct IsChosen {
    const PackageLayer& form; // of the profile
    const FilledLayer& filled;

    bool operator()(WholePackage /*all*/) const { return true; }
    bool operator()(AreasOnly /*areas*/) const { return form.content == PackageContent::Areas; }
    bool operator()(const YearOnly& only) const {
        return form.content == PackageContent::Annual &&
               filled.form.name == ofYear(form, only.year.value).name;
    }
};

} // namespace

std::vector<FilledLayer> packageLayers(const PackageContents& contents,
                                       const PackageProfile& profile, const PackageChoice& choice) {
    const Estates estates{contents};
    std::vector<FilledLayer> layers;
    for (const auto& form : profile.layers) {
        for (auto& filled : layersOf(form, contents, estates)) {
            if (!filled.layer.features.empty() && std::visit(IsChosen{form, filled}, choice)) {
                layers.push_back(std::move(filled));
            }
        }
    }
    return layers;
}

std::string labelOf(const FilledLayer& filled, const gis::Feature& feature) {
    auto label = gis::toText(feature.values.front());
    const auto named = std::ranges::find_if(filled.form.fields, [](const PackageField& field) {
        return field.source == "name" || field.source == "estate_name";
    });
    if (named != filled.form.fields.end()) {
        const auto index = static_cast<std::size_t>(named - filled.form.fields.begin());
        label += " " + gis::toText(feature.values[index]);
    }
    return label;
}

} // namespace exchange
