#include "exchange/field_fit.h"

#include "gis/text.h"

#include <algorithm>
#include <format>

namespace exchange {

namespace {

std::vector<std::string> charactersOf(const std::string& utf8) {
    std::vector<std::string> characters;
    for (const char byte : utf8) {
        const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
        if (!continues || characters.empty()) {
            characters.emplace_back();
        }
        characters.back() += byte;
    }
    return characters;
}

std::string firstUnknown(const std::string& text, const std::string& encoding) {
    for (const auto& character : charactersOf(text)) {
        if (!gis::encoded(character, encoding)) {
            return character;
        }
    }
    return {};
}

class FitCheck {
public:
    FitCheck(const gis::Layer& layer, const std::string& encoding)
        : layer_{layer}, encoding_{encoding} {}

    gis::Findings findings() {
        for (const auto& feature : layer_.features) {
            for (std::size_t i = 0; i < layer_.fields.size(); ++i) {
                check(feature, layer_.fields[i], feature.values[i]);
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
        const auto bytes = gis::encoded(text, encoding_);
        if (!bytes) {
            report("export.character-missing", feature, field,
                   {{"text", text},
                    {"character", firstUnknown(text, encoding_)},
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
        std::vector<gis::Fact> facts{{"id", gis::toText(feature.values.front())},
                                     {"field", field.name}};
        std::ranges::move(more, std::back_inserter(facts));
        findings_.push_back({std::move(code),
                             gis::Severity::Error,
                             {"", layer_.name, std::nullopt, field.name},
                             std::move(facts)});
    }

    const gis::Layer& layer_;
    const std::string& encoding_;
    gis::Findings findings_;
};

} // namespace

gis::Findings checkFit(const gis::Layer& layer, const std::string& encoding) {
    return FitCheck{layer, encoding}.findings();
}

} // namespace exchange
