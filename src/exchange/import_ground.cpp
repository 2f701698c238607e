#include "exchange/import_ground.h"

#include "exchange/layer_fields.h"
#include "exchange/numerals.h"
#include "exchange/plan_tables.h"
#include "gis/layer_reader.h"
#include "gis/measure.h"
#include "gis/overlay.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace exchange {

namespace {

using Grounds = std::vector<std::optional<plan::Ground>>;

gis::Checked<gis::Layer> layerOf(const LayerInput& input, const gis::Crs& crs) {
    return gis::readLayer({input.file, input.layer, input.crs, input.encoding}, crs);
}

gis::Checked<gis::Layer> polygonLayerOf(const LayerInput& input, const gis::Crs& crs) {
    gis::Findings findings;
    auto layer = keepFindings(layerOf(input, crs), findings);
    auto polygons = keepFindings(gis::polygonsOf(std::move(layer)), findings);
    return {std::move(polygons), std::move(findings)};
}

gis::Finding finding(std::string code, gis::Severity severity, gis::SourcePlace place,
                     std::vector<gis::Fact> facts) {
    return {std::move(code), severity, std::move(place), std::move(facts)};
}

std::vector<const gis::Feature*> polygonFeatures(const gis::Layer& layer) {
    std::vector<const gis::Feature*> features;
    for (const auto& feature : layer.features) {
        if (std::holds_alternative<gis::MultiPolygon>(feature.shape)) {
            features.push_back(&feature);
        }
    }
    return features;
}

// Numbers beside the name; a cell that holds none says nothing about the outline.
std::vector<plan::Figure> figuresOf(const gis::Feature& feature, const LayerFields& fields) {
    std::vector<plan::Figure> figures;
    for (const auto word : {plan::householdsWord, plan::buildingsWord}) {
        const auto numeral = numeralFrom(fields.text(feature, std::string{word}));
        if (numeral && numeral->value > 0.0) {
            figures.push_back(plan::figureOf(word, numeral->value));
        }
    }
    return figures;
}

plan::ListedName listedName(const gis::Layer& layer, const gis::Feature& feature,
                            const LayerFields& fields) {
    plan::ListedName name{fields.text(feature, "name"),
                          {},
                          {},
                          gis::placeOf(layer, feature),
                          figuresOf(feature, fields)};
    if (const auto id = fields.text(feature, "id"); !id.empty()) {
        name.id = plan::EstateId{id};
    }
    if (const auto district = fields.text(feature, "district"); !district.empty()) {
        name.district = plan::DistrictCode{district};
    }
    return name;
}

plan::GroundQuality qualityOf(const gis::Feature& feature, const LayerFields& fields,
                              gis::Findings& findings) {
    const auto text = fields.text(feature, "quality");
    const auto quality = plan::groundQualityFrom(text);
    if (!quality) {
        findings.push_back(finding("footprints.quality-unknown", gis::Severity::Warning,
                                   fields.place(feature, "quality"),
                                   {{"text", text}, {"known", "surveyed、schematic、unknown"}}));
    }
    return quality.value_or(plan::GroundQuality::Unknown);
}

// Which estate a building's field means: an id, or a name that only one estate has.
class EstateWords {
public:
    EstateWords(const GroundJoin& join, const Grounds& grounds) : join_{join} {
        for (std::size_t i = 0; i < join.estates.size(); ++i) {
            add(join.estates[i].id.text(), i);
            addName(join.estates[i].name, i);
            if (const auto& ground = grounds[i]) {
                addName(ground->name, i);
            }
        }
    }

    [[nodiscard]] std::optional<std::size_t> estate(const std::string& text) const {
        for (const auto& word : {text, plan::normalizedName(text)}) {
            const auto found = estates_.find(word);
            if (found != estates_.end()) {
                return found->second;
            }
        }
        const auto bare = plan::bareName(text, join_.districts);
        const auto found = estates_.find(bare.text);
        const bool isHere = found != estates_.end() && isIn(found->second, bare.district);
        return isHere ? found->second : std::nullopt;
    }

private:
    // A district's prefix never means an estate of another district.
    [[nodiscard]] bool isIn(const std::optional<std::size_t>& estate,
                            const std::optional<plan::DistrictCode>& district) const {
        return estate && (!district || join_.estates[*estate].district == *district);
    }
    void addName(const std::string& name, std::size_t index) {
        add(plan::normalizedName(name), index);
        add(plan::bareName(name, join_.districts).text, index);
    }
    void add(const std::string& word, std::size_t index) {
        const auto [entry, isNew] = estates_.try_emplace(word, index);
        if (!isNew && entry->second != index) {
            entry->second.reset();
        }
    }

    const GroundJoin& join_;
    std::map<std::string, std::optional<std::size_t>> estates_; // nothing: more than one
};

std::optional<std::size_t> groundAround(gis::Point middle, const Grounds& grounds,
                                        const std::vector<gis::Box>& boxes) {
    for (std::size_t i = 0; i < grounds.size(); ++i) {
        const auto& ground = grounds[i];
        const auto& box = boxes[i];
        const bool isNear = middle.x >= box.minX && middle.x <= box.maxX && middle.y >= box.minY &&
                            middle.y <= box.maxY;
        if (ground && isNear && gis::covers(ground->footprint, middle)) {
            return i;
        }
    }
    return std::nullopt;
}

std::vector<gis::Box> boxesOf(const Grounds& grounds) {
    std::vector<gis::Box> boxes;
    for (const auto& ground : grounds) {
        boxes.push_back(ground ? gis::boxOf(ground->footprint) : gis::Box{});
    }
    return boxes;
}

std::optional<int> storeysOf(const gis::Feature& feature, const LayerFields& fields,
                             gis::Findings& findings) {
    const auto text = fields.text(feature, "storeys");
    if (text.empty()) {
        return std::nullopt;
    }
    constexpr double tallest = 200.0; // no building on earth has more
    const auto numeral = numeralFrom(text);
    const bool isStoreys = numeral && numeral->value >= 1.0 && numeral->value <= tallest &&
                           numeral->value == std::floor(numeral->value);
    if (!isStoreys) {
        findings.push_back(finding("buildings.storeys-unknown", gis::Severity::Warning,
                                   fields.place(feature, "storeys"), {{"text", text}}));
        return std::nullopt;
    }
    return static_cast<int>(numeral->value);
}

class BuildingJoin {
public:
    BuildingJoin(const gis::Layer& layer, const LayerFields& fields, const GroundJoin& join,
                 Grounds& grounds, gis::Findings& findings)
        : layer_{layer}, fields_{fields}, words_{join, grounds}, grounds_{grounds},
          boxes_{boxesOf(grounds)}, findings_{findings} {}

    void addAll() {
        for (const auto* feature : polygonFeatures(layer_)) {
            add(*feature);
        }
        if (outside_ > 0) {
            findings_.push_back(finding("buildings.outside", gis::Severity::Warning, firstOutside_,
                                        {{"count", std::to_string(outside_)}}));
        }
    }

private:
    void add(const gis::Feature& feature) {
        const auto& footprint = std::get<gis::MultiPolygon>(feature.shape);
        const auto word = fields_.text(feature, "estate");
        const auto estate = word.empty() ? groundAround(gis::centroid(footprint), grounds_, boxes_)
                                         : words_.estate(word);
        if (auto* ground = groundOf(estate)) {
            ground->buildings.push_back(
                {footprint, storeysOf(feature, fields_, findings_), gis::placeOf(layer_, feature)});
        } else if (word.empty()) {
            if (++outside_ == 1) {
                firstOutside_ = gis::placeOf(layer_, feature);
            }
        } else {
            findings_.push_back(finding("buildings.estate-unknown", gis::Severity::Error,
                                        fields_.place(feature, "estate"), {{"text", word}}));
        }
    }

    plan::Ground* groundOf(const std::optional<std::size_t>& estate) {
        if (!estate) {
            return nullptr;
        }
        auto& ground = grounds_[*estate];
        return ground ? &*ground : nullptr;
    }

    const gis::Layer& layer_;
    const LayerFields& fields_;
    EstateWords words_;
    Grounds& grounds_;
    std::vector<gis::Box> boxes_;
    gis::Findings& findings_;
    std::size_t outside_{0};
    gis::SourcePlace firstOutside_;
};

gis::Metres widthOf(const gis::Feature& feature, const LayerFields& fields,
                    gis::Findings& findings) {
    const auto text = fields.text(feature, "width");
    const auto width = widthFrom(text);
    if (!width && !text.empty()) {
        findings.push_back(finding("roads.width-unknown", gis::Severity::Warning,
                                   fields.place(feature, "width"), {{"text", text}}));
    }
    return width.value_or(gis::Metres{});
}

std::optional<plan::Road> roadOf(const gis::Layer& layer, const gis::Feature& feature,
                                 const LayerFields& fields, gis::Findings& findings) {
    const auto* line = std::get_if<gis::MultiPolyline>(&feature.shape);
    if (line == nullptr) {
        findings.push_back(
            finding("roads.not-a-line", gis::Severity::Error, gis::placeOf(layer, feature), {}));
        return std::nullopt;
    }
    const auto text = fields.text(feature, "class");
    const auto roadClass = plan::roadClassFrom(text);
    if (!roadClass) {
        findings.push_back(
            finding("roads.class-unknown", gis::Severity::Error, fields.place(feature, "class"),
                    {{"text", text}, {"known", "arterial、collector、local、rail、river"}}));
        return std::nullopt;
    }
    return plan::Road{*roadClass, fields.text(feature, "name"), *line,
                      widthOf(feature, fields, findings), gis::placeOf(layer, feature)};
}

} // namespace

gis::Checked<Grounds> readFootprints(const LayerInput& input, const GroundJoin& join) {
    gis::Checked<Grounds> result{Grounds(join.estates.size()), {}};
    const auto layer = keepFindings(polygonLayerOf(input, join.crs), result.findings);
    const LayerFields fields{layer,
                             input.fields,
                             {"id", "name", "district", "buildings", "households", "quality"},
                             result.findings};
    if (!fields.has("id") && !fields.has("name")) {
        if (!hasErrors(result.findings)) {
            result.findings.push_back(fieldMissing(layer, "name"));
        }
        return result;
    }
    const auto features = polygonFeatures(layer);
    std::vector<plan::ListedName> names;
    names.reserve(features.size());
    for (const auto* feature : features) {
        names.push_back(listedName(layer, *feature, fields));
    }
    const auto linkage = keepFindings(plan::link({std::string{footprintList}, join.estates, names,
                                                  join.aliases, join.districts, join.words}),
                                      result.findings);
    for (const auto& link : linkage.links) {
        const auto& feature = *features[link.name];
        result.value[link.estate] = plan::Ground{std::get<gis::MultiPolygon>(feature.shape),
                                                 qualityOf(feature, fields, result.findings),
                                                 {},
                                                 names[link.name].name,
                                                 names[link.name].place};
    }
    return result;
}

gis::Findings addBuildings(const LayerInput& input, const GroundJoin& join, Grounds& grounds) {
    gis::Findings findings;
    const auto layer = keepFindings(polygonLayerOf(input, join.crs), findings);
    const LayerFields fields{layer, input.fields, {"estate", "storeys"}, findings};
    BuildingJoin{layer, fields, join, grounds, findings}.addAll();
    return findings;
}

gis::Checked<std::vector<plan::Road>> readRoads(const LayerInput& input, const gis::Crs& crs) {
    gis::Checked<std::vector<plan::Road>> roads;
    const auto layer = keepFindings(layerOf(input, crs), roads.findings);
    const LayerFields fields{layer, input.fields, {"class", "name", "width"}, roads.findings};
    if (!fields.has("class")) {
        if (!hasErrors(roads.findings)) {
            roads.findings.push_back(fieldMissing(layer, "class"));
        }
        return roads;
    }
    for (const auto& feature : layer.features) {
        if (auto road = roadOf(layer, feature, fields, roads.findings)) {
            roads.value.push_back(std::move(*road));
        }
    }
    return roads;
}

gis::Checked<std::vector<plan::DistrictOutline>> readDistrictOutlines(const LayerInput& input,
                                                                      const GroundJoin& join) {
    gis::Checked<std::vector<plan::DistrictOutline>> outlines;
    const auto layer = keepFindings(polygonLayerOf(input, join.crs), outlines.findings);
    const LayerFields fields{layer, input.fields, {"code"}, outlines.findings};
    if (!fields.has("code")) {
        if (!hasErrors(outlines.findings)) {
            outlines.findings.push_back(fieldMissing(layer, "code"));
        }
        return outlines;
    }
    std::map<plan::DistrictCode, std::vector<gis::MultiPolygon>> parts;
    for (const auto* feature : polygonFeatures(layer)) {
        const plan::DistrictCode code{fields.text(*feature, "code")};
        if (std::ranges::find(join.districts, code, &plan::District::code) ==
            join.districts.end()) {
            outlines.findings.push_back(finding("districts.code-unknown", gis::Severity::Warning,
                                                fields.place(*feature, "code"),
                                                {{"text", code.text()}}));
            continue;
        }
        parts[code].push_back(std::get<gis::MultiPolygon>(feature->shape));
    }
    for (const auto& [code, shapes] : parts) {
        outlines.value.push_back({code, gis::unite(shapes)});
    }
    return outlines;
}

} // namespace exchange
