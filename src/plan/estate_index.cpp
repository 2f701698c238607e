#include "plan/estate_index.h"

#include "gis/text.h"

#include <algorithm>

namespace plan {

namespace {

template <class Text>
std::string listed(std::span<const Estate> estates, const EstateIndex::Indices& indices,
                   Text text) {
    std::string list;
    for (const auto i : indices) {
        list += (list.empty() ? "" : "、") + text(estates[i]);
    }
    return list;
}

} // namespace

EstateIndex::EstateIndex(std::span<const Estate> estates, std::span<const District> districts)
    : estates_{estates} {
    for (std::size_t i = 0; i < estates.size(); ++i) {
        const auto& estate = estates[i];
        const auto bare = plan::bareName(estate.name, districts);
        const bool isOwnPrefix = !bare.district || *bare.district == estate.district;
        byName_[isOwnPrefix ? bare.text : normalizedName(estate.name)].push_back(i);
    }
}

EstateIndex::Indices EstateIndex::named(const BareName& name) const {
    const auto found = byName_.find(name.text);
    return found == byName_.end() ? Indices{} : within(name.district, found->second);
}

std::optional<std::size_t> EstateIndex::withId(const std::string& id) const {
    const auto found =
        std::ranges::find(estates_, id, [](const Estate& estate) { return estate.id.text(); });
    return found == estates_.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - estates_.begin())};
}

EstateIndex::Indices EstateIndex::within(const std::optional<DistrictCode>& district,
                                         const Indices& estates) const {
    Indices inside;
    std::ranges::copy_if(estates, std::back_inserter(inside), [&](std::size_t i) {
        return !district || estates_[i].district == *district;
    });
    return inside;
}

std::string EstateIndex::nearest(const BareName& name) const {
    const Estate* best = nullptr;
    std::size_t bestDistance = 0;
    for (const auto& [text, estates] : byName_) {
        const auto inside = within(name.district, estates);
        if (inside.empty()) {
            continue;
        }
        const auto distance = gis::editDistance(name.text, text);
        if (best && distance >= bestDistance) {
            continue;
        }
        best = &estates_[inside.front()];
        bestDistance = distance;
    }
    return best ? best->name : std::string{};
}

std::string EstateIndex::namesOf(const Indices& estates) const {
    return listed(estates_, estates, [](const Estate& estate) { return estate.name; });
}

std::string EstateIndex::idsOf(const Indices& estates) const {
    return listed(estates_, estates, [](const Estate& estate) { return estate.id.text(); });
}

} // namespace plan
