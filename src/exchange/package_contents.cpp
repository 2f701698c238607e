#include "exchange/package_contents.h"

#include <algorithm>

namespace exchange {

namespace {

bool isDelivered(plan::GroundQuality quality, Schematic schematic) {
    return quality != plan::GroundQuality::Schematic || schematic == Schematic::Included;
}

} // namespace

plan::GroundQuality qualityOf(const DeliveredArea& area) {
    using enum plan::GroundQuality;
    const auto hasMember = [&](plan::GroundQuality quality) {
        return std::ranges::any_of(area.members, [&](const plan::EstateRecord* member) {
            return member->ground.has_value() ? member->ground->quality == quality
                                              : quality == Unknown;
        });
    };
    if (hasMember(Schematic)) {
        return Schematic;
    }
    return hasMember(Unknown) ? Unknown : Surveyed;
}

std::vector<const plan::EstateRecord*> deliveredEstates(const PackageContents& contents) {
    std::vector<const plan::EstateRecord*> estates;
    for (const auto& record : contents.portfolio->estates) {
        if (record.ground && isDelivered(record.ground->quality, contents.schematic)) {
            estates.push_back(&record);
        }
    }
    return estates;
}

std::vector<const DeliveredArea*> deliveredAreas(const PackageContents& contents) {
    std::vector<const DeliveredArea*> areas;
    for (const auto& area : contents.areas) {
        if (isDelivered(qualityOf(area), contents.schematic)) {
            areas.push_back(&area);
        }
    }
    return areas;
}

} // namespace exchange
