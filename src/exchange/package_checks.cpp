#include "exchange/package_checks.h"

#include "exchange/package_fit.h"
#include "exchange/package_places.h"
#include "gis/text.h"
#include "gis/validity.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace exchange {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : "、") + word;
    }
    return text;
}

bool isEmpty(const gis::FieldValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::holds_alternative<std::monostate>(value)
                           : gis::trimmed(*text).empty();
}

class LayerCheck {
public:
    explicit LayerCheck(const FilledLayer& filled) : filled_{filled} {}

    gis::Findings findings() {
        for (const auto& feature : filled_.layer.features) {
            checkShape(feature);
            for (std::size_t i = 0; i < filled_.form.fields.size(); ++i) {
                checkValue(feature, filled_.form.fields[i], feature.values[i]);
            }
        }
        checkIds();
        return std::move(findings_);
    }

private:
    void checkShape(const gis::Feature& feature) {
        const auto* shape = std::get_if<gis::MultiPolygon>(&feature.shape);
        if (shape == nullptr || shape->parts.empty()) {
            report("export.shape-missing", feature, "", {}, {});
        } else if (const auto fault = gis::invalidity(*shape)) {
            report("export.shape-invalid", feature, "", {{"reason", fault->reason}}, fault->place);
        }
    }

    void checkValue(const gis::Feature& feature, const PackageField& field,
                    const gis::FieldValue& value) {
        const auto& name = field.field.name;
        if (field.mandatory == Mandatory::No && field.codes.empty()) {
            return;
        }
        if (isEmpty(value)) {
            if (field.mandatory == Mandatory::Yes) {
                report("export.value-missing", feature, name,
                       {{"field", name}, {"title", field.title}}, placeOn(feature.shape));
            }
        } else if (!isListed(field, value)) {
            report("export.value-unlisted", feature, name,
                   {{"field", name}, {"value", gis::toText(value)}, {"codes", joined(field.codes)}},
                   placeOn(feature.shape));
        }
    }

    static bool isListed(const PackageField& field, const gis::FieldValue& value) {
        return field.codes.empty() ||
               std::ranges::find(field.codes, gis::toText(value)) != field.codes.end();
    }

    void checkIds() {
        std::unordered_map<std::string, int> seen;
        for (const auto& feature : filled_.layer.features) {
            if (++seen[gis::toText(feature.values.front())] == 2) {
                const auto& field = filled_.layer.fields.front().name;
                report("export.id-repeated", feature, field, {{"field", field}},
                       placeOn(feature.shape));
            }
        }
    }

    void report(std::string code, const gis::Feature& feature, const std::string& column,
                std::vector<gis::Fact> more, gis::Point place) {
        std::vector<gis::Fact> facts{{"id", labelOf(filled_, feature)}};
        std::ranges::move(more, std::back_inserter(facts));
        findings_.push_back(findingAt(std::move(code), gis::Severity::Error,
                                      {"", filled_.layer.name, std::nullopt, column},
                                      std::move(facts), place));
    }

    const FilledLayer& filled_;
    gis::Findings findings_;
};

bool hasShapefile(const PackageProfile& profile) {
    return std::ranges::find(profile.formats, PackageFormat::Shapefile) != profile.formats.end();
}

} // namespace

gis::Findings checkLayers(const std::vector<FilledLayer>& layers, const PackageProfile& profile,
                          const std::string& encoding) {
    gis::Findings findings;
    for (const auto& filled : layers) {
        append(findings, LayerCheck{filled}.findings());
        if (hasShapefile(profile)) {
            append(findings, checkFit(filled, encoding));
        }
    }
    return findings;
}

bool isBeyondForce(const gis::Finding& finding) {
    constexpr std::array<std::string_view, 6> codes{
        "export.character-missing", "export.nothing",       "export.number-too-wide",
        "export.only-schematic",    "export.shape-missing", "export.text-too-long"};
    return finding.severity == gis::Severity::Error &&
           std::ranges::find(codes, finding.code) != codes.end();
}

} // namespace exchange
