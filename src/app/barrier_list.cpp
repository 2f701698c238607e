#include "app/barrier_list.h"

#include "app/layer_fields.h"
#include "gis/text.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace app {

namespace {

std::string joined(const auto& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

bool isSameClass(const std::string& a, const std::string& b) {
    if (a == b) {
        return true;
    }
    const auto roadClass = plan::roadClassFrom(a);
    return roadClass && roadClass == plan::roadClassFrom(b);
}

std::vector<std::string> usualWords() {
    std::vector<std::string> words;
    for (const plan::RoadClass roadClass : plan::usualSeveringClasses()) {
        words.emplace_back(codeOf(roadClass));
    }
    return words;
}

std::optional<gis::Metres> metresOf(const gis::FieldValue& value) {
    const auto number = gis::numberOf(gis::toText(value));
    return number && *number > 0.0 ? std::optional{gis::Metres::of(*number)} : std::nullopt;
}

std::vector<std::string> trimmedWords(const std::vector<std::string>& words) {
    std::vector<std::string> trimmed(words.size());
    std::ranges::transform(words, trimmed.begin(),
                           [](const std::string& word) { return gis::trimmed(word); });
    return trimmed;
}

// The columns of a barrier layer that were asked for.
class BarrierFields {
public:
    BarrierFields(const gis::Layer& layer, const BarrierWish& wish)
        : class_{fieldNamed(layer, wish.classField)}, name_{fieldNamed(layer, wish.nameField)},
          width_{fieldNamed(layer, wish.widthField)} {}

    [[nodiscard]] Barrier barrier(const gis::Feature& feature, gis::MultiPolyline line) const {
        return {text(feature, class_), text(feature, name_),
                width_ ? metresOf(feature.values[*width_]) : std::nullopt, std::move(line)};
    }

private:
    static std::string text(const gis::Feature& feature, std::optional<std::size_t> field) {
        return field ? gis::trimmed(gis::toText(feature.values[*field])) : "";
    }

    std::optional<std::size_t> class_;
    std::optional<std::size_t> name_;
    std::optional<std::size_t> width_;
};

std::vector<Barrier> allBarriers(gis::Layer layer, const BarrierFields& fields,
                                 gis::Findings& findings) {
    std::vector<Barrier> barriers;
    for (gis::Feature& feature : layer.features) {
        if (auto* line = std::get_if<gis::MultiPolyline>(&feature.shape)) {
            barriers.push_back(fields.barrier(feature, std::move(*line)));
        } else if (!std::holds_alternative<std::monostate>(feature.shape)) {
            findings.push_back(
                {"barriers.not-a-line", gis::Severity::Error, placeOf(layer, feature), {}});
        }
    }
    return barriers;
}

// The words that no barrier answers to; the usual ones are missed only all together.
std::vector<std::string> missedClasses(const std::vector<Barrier>& barriers,
                                       const std::vector<std::string>& severing) {
    std::vector<std::string> missed = severing.empty() ? usualWords() : severing;
    const std::size_t count = missed.size();
    std::erase_if(missed, [&](const std::string& word) {
        return std::ranges::any_of(
            barriers, [&](const Barrier& b) { return isSameClass(b.severingClass, word); });
    });
    if (severing.empty()) {
        return missed.size() == count ? std::vector{joined(missed)} : std::vector<std::string>{};
    }
    return missed;
}

void reportMissed(const std::vector<Barrier>& barriers, const std::vector<std::string>& severing,
                  const gis::SourcePlace& layer, gis::Findings& findings) {
    std::set<std::string> present;
    for (const Barrier& barrier : barriers) {
        present.insert(barrier.severingClass);
    }
    for (const std::string& word : missedClasses(barriers, severing)) {
        findings.push_back({"barriers.class-missing",
                            gis::Severity::Warning,
                            layer,
                            {{"class", word}, {"classes", joined(present)}}});
    }
}

void keepSevering(std::vector<Barrier>& barriers, const std::vector<std::string>& severing) {
    const std::vector<std::string> words = severing.empty() ? usualWords() : severing;
    std::erase_if(barriers, [&](const Barrier& barrier) {
        return std::ranges::none_of(words, [&](const std::string& word) {
            return isSameClass(barrier.severingClass, word);
        });
    });
}

} // namespace

std::string Barrier::label() const {
    return severingClass + (severingClass.empty() || name.empty() ? "" : " ") + name;
}

gis::Checked<std::vector<Barrier>> barriersOfLayer(const BarrierWish& wish,
                                                   const gis::Crs& metric) {
    gis::Checked<std::vector<Barrier>> result;
    gis::Layer layer = keepFindings(gis::readLayer(wish.source, metric), result.findings);
    const gis::SourcePlace place{layer.file, layer.name, {}, ""};
    const BarrierFields fields{layer, wish};
    result.value = allBarriers(std::move(layer), fields, result.findings);
    if (wish.classField.empty()) {
        return result;
    }
    const std::vector<std::string> severing = trimmedWords(wish.severing);
    reportMissed(result.value, severing, place, result.findings);
    keepSevering(result.value, severing);
    return result;
}

std::vector<Barrier> barriersOfPlan(const plan::Portfolio& portfolio,
                                    const std::vector<plan::RoadClass>& severing) {
    std::vector<Barrier> barriers;
    for (const plan::Road& road : portfolio.roads) {
        if (std::ranges::find(severing, road.roadClass) != severing.end()) {
            barriers.push_back(
                {std::string{codeOf(road.roadClass)}, road.name,
                 road.width > gis::Metres{} ? std::optional{road.width} : std::nullopt, road.line});
        }
    }
    return barriers;
}

} // namespace app
