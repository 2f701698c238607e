#include "plan/estate.h"

#include <array>

namespace plan {

namespace {

struct NamedType {
    RenovationType type;
    std::string_view name;
};
constexpr std::array<NamedType, 3> types{{{RenovationType::Basic, "基础类"},
                                          {RenovationType::Improvement, "完善类"},
                                          {RenovationType::Enhancement, "提升类"}}};

} // namespace

std::optional<Built> builtFrom(std::string_view text) {
    auto periods = yearSpansFrom(text);
    if (!periods) {
        return std::nullopt;
    }
    return Built{std::string{text}, std::move(*periods)};
}

std::string_view nameOf(RenovationType type) {
    return types.at(static_cast<std::size_t>(type)).name;
}

std::optional<RenovationType> renovationTypeFrom(std::string_view name) {
    for (const auto& known : types) {
        if (known.name == name) {
            return known.type;
        }
    }
    return std::nullopt;
}

} // namespace plan
