#include "exchange/package_fit.h"

#include "exchange/package_places.h"
#include "gis/text_codec.h"

#include <algorithm>
#include <format>

namespace exchange {

namespace {

class FitCheck {
public:
    FitCheck(const FilledLayer& filled, const std::string& encoding)
        : filled_{filled}, encoding_{encoding}, codec_{encoding} {}

    gis::Findings findings() {
        const auto& fields = filled_.layer.fields;
        for (const auto& feature : filled_.layer.features) {
            for (std::size_t i = 0; i < fields.size(); ++i) {
                check(feature, fields[i], feature.values[i]);
            }
        }
        return std::move(findings_);
    }

private:
    void check(const gis::Feature& feature, const gis::Field& field, const gis::FieldValue& value) {
        if (const auto* text = std::get_if<std::string>(&value)) {
            checkText(feature, field, *text);
        } else if (!std::holds_alternative<std::monostate>(value)) {
            checkNumber(feature, field, value);
        }
    }

    void checkText(const gis::Feature& feature, const gis::Field& field, const std::string& text) {
        const auto bytes = codec_.encoded(text);
        if (!bytes) {
            report("export.character-missing", feature, field,
                   {{"text", text},
                    {"character", codec_.firstUnknown(text)},
                    {"encoding", encoding_}});
        } else if (bytes->size() > static_cast<std::size_t>(field.width)) {
            report("export.text-too-long", feature, field,
                   {{"text", text},
                    {"bytes", std::to_string(bytes->size())},
                    {"width", std::to_string(field.width)},
                    {"encoding", encoding_}});
        }
    }

    void checkNumber(const gis::Feature& feature, const gis::Field& field,
                     const gis::FieldValue& value) {
        const auto* real = std::get_if<double>(&value);
        const auto printed =
            real == nullptr ? gis::toText(value) : std::format("{:.{}f}", *real, field.precision);
        if (printed.size() > static_cast<std::size_t>(field.width)) {
            report("export.number-too-wide", feature, field,
                   {{"number", printed}, {"width", std::to_string(field.width)}});
        }
    }

    void report(std::string code, const gis::Feature& feature, const gis::Field& field,
                std::vector<gis::Fact> more) {
        std::vector<gis::Fact> facts{{"id", labelOf(filled_, feature)}, {"field", field.name}};
        std::ranges::move(more, std::back_inserter(facts));
        findings_.push_back(findingAt(std::move(code), gis::Severity::Error,
                                      {"", filled_.layer.name, std::nullopt, field.name},
                                      std::move(facts), placeOn(feature.shape)));
    }

    const FilledLayer& filled_;
    const std::string& encoding_;
    gis::TextCodec codec_;
    gis::Findings findings_;
};

} // namespace

gis::Findings checkFit(const FilledLayer& filled, const std::string& encoding) {
    return FitCheck{filled, encoding}.findings();
}

} // namespace exchange
