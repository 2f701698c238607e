#include "audit/spatial.h"

#include "audit/observing.h"
#include "audit/robust.h"
#include "gis/measure.h"
#include "gis/neighbours.h"
#include "gis/overlay.h"

#include <algorithm>
#include <cmath>

namespace audit {

namespace {

using plan::EstateRecord;

constexpr double sliver = 1.0; // square metres

std::string wholeText(double number) {
    return numberText(std::round(number));
}

Observation onGround(const EstateRecord& record, std::string_view column) {
    Observation seen = observationOf(record, column);
    if (record.ground) {
        seen.places.push_back(record.ground->place);
    }
    return seen;
}

bool hasGround(const plan::Portfolio& portfolio) {
    return std::ranges::any_of(portfolio.estates,
                               [](const auto& record) { return record.ground.has_value(); });
}

const plan::DistrictOutline* outlineOf(const plan::Portfolio& portfolio,
                                       const plan::DistrictCode& code) {
    const auto found =
        std::ranges::find(portfolio.districtOutlines, code, &plan::DistrictOutline::code);
    return found == portfolio.districtOutlines.end() ? nullptr : &*found;
}

int tallest(const plan::Ground& ground) {
    constexpr int unknown = 34;
    int storeys = 0;
    for (const auto& building : ground.buildings) {
        storeys = std::max(storeys, building.storeys.value_or(unknown));
    }
    return storeys == 0 ? unknown : storeys;
}

// Nothing where a building's storeys are not known.
std::optional<double> builtFloorArea(const plan::Ground& ground) {
    double area = 0.0;
    for (const auto& building : ground.buildings) {
        if (!building.storeys) {
            return std::nullopt;
        }
        area += gis::area(building.footprint).count() * *building.storeys;
    }
    return ground.buildings.empty() ? std::nullopt : std::optional{area};
}

void observeArea(const EstateRecord& record, double computed, Observations& observations) {
    Observation seen = onGround(record, "floor_area");
    seen.stated = wholeText(record.estate.floorArea.count());
    seen.computed = wholeText(computed);
    seen.difference = wholeText(record.estate.floorArea.count() - computed);
    seen.unit = "平方米";
    observations.push_back(std::move(seen));
}

// The estates of a district that have ground, and how far from the middle of all each stands.
struct Distances {
    std::vector<const EstateRecord*> records;
    std::vector<double> metres;
};

Distances distancesIn(const plan::Portfolio& portfolio, const plan::DistrictCode& district) {
    Distances distances;
    std::vector<gis::Point> middles;
    std::vector<double> xs;
    std::vector<double> ys;
    for (const auto& record : portfolio.estates) {
        if (record.estate.district == district && record.ground) {
            distances.records.push_back(&record);
            middles.push_back(gis::centroid(record.ground->footprint));
            xs.push_back(middles.back().x);
            ys.push_back(middles.back().y);
        }
    }
    if (middles.empty()) {
        return distances;
    }
    const gis::Point middle{median(std::move(xs)), median(std::move(ys))};
    for (const auto& point : middles) {
        distances.metres.push_back(gis::distance(point, middle).count());
    }
    return distances;
}

} // namespace

Observations groundMissing(const Input& input) {
    Observations observations;
    if (!hasGround(input.portfolio)) {
        return observations;
    }
    for (const auto& record : input.portfolio.estates) {
        if (!record.ground) {
            observations.push_back(onGround(record, "name"));
        }
    }
    return observations;
}

Observations groundOverlaps(const Input& input) {
    struct Standing {
        const plan::Estate* estate;
        const plan::Ground* ground;
    };
    std::vector<Standing> standing;
    std::vector<gis::MultiPolygon> shapes;
    for (const auto& record : input.portfolio.estates) {
        if (record.ground) {
            standing.push_back({&record.estate, &*record.ground});
            shapes.push_back(record.ground->footprint);
        }
    }
    Observations observations;
    for (const auto& pair : gis::neighbours(shapes, gis::Metres{})) {
        if (!pair.isOverlapping) {
            continue;
        }
        const double shared =
            gis::area(gis::intersection(shapes[pair.first], shapes[pair.second])).count();
        if (shared <= sliver) {
            continue;
        }
        const auto& first = standing[pair.first];
        const auto& second = standing[pair.second];
        Observation seen;
        seen.scope = first.estate->name + "、" + second.estate->name;
        seen.stated = "0";
        seen.computed = wholeText(shared);
        seen.difference = wholeText(-shared);
        seen.unit = "平方米";
        seen.places = {first.ground->place, second.ground->place};
        seen.estates = {first.estate->id, second.estate->id};
        observations.push_back(std::move(seen));
    }
    return observations;
}

Observations groundTiny(const Input& input) {
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        if (record.ground) {
            const double most =
                gis::area(record.ground->footprint).count() * tallest(*record.ground);
            if (record.estate.floorArea.count() > most) {
                observeArea(record, most, observations);
            }
        }
    }
    return observations;
}

Observations outsideDistrict(const Input& input) {
    constexpr double leastShare = 0.01;
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        const auto* outline = outlineOf(input.portfolio, record.estate.district);
        if (!record.ground || outline == nullptr) {
            continue;
        }
        const double all = gis::area(record.ground->footprint).count();
        const double outside =
            gis::area(gis::difference(record.ground->footprint, outline->ground)).count();
        if (outside > std::max(sliver, leastShare * all)) {
            Observation seen = onGround(record, "name");
            seen.stated = placeName(input.portfolio, record.estate.district);
            seen.computed = wholeText(outside);
            seen.unit = "平方米";
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

Observations farFromDistrict(const Input& input) {
    constexpr std::size_t fewest = 5;
    constexpr double deviations = 6.0;
    constexpr double nearest = 2000.0; // metres: any two ends of a town may be as far apart
    Observations observations;
    for (const auto& district : input.portfolio.districts) {
        const auto distances = distancesIn(input.portfolio, district.code);
        if (distances.records.size() < fewest ||
            outlineOf(input.portfolio, district.code) != nullptr) {
            continue;
        }
        const auto spread = spreadOf(distances.metres);
        const double farthest = std::max(nearest, spread.middle + deviations * spread.deviation);
        for (std::size_t i = 0; i < distances.records.size(); ++i) {
            if (distances.metres[i] > farthest) {
                Observation seen = onGround(*distances.records[i], "name");
                seen.stated = district.place;
                seen.computed = wholeText(distances.metres[i]);
                seen.unit = "米";
                seen.facts = {{"usual", wholeText(spread.middle)}};
                observations.push_back(std::move(seen));
            }
        }
    }
    return observations;
}

Observations buildingCountDiffers(const Input& input) {
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        if (!record.ground || record.ground->buildings.empty()) {
            continue;
        }
        const auto count = static_cast<int>(record.ground->buildings.size());
        if (count != record.estate.buildings) {
            Observation seen = onGround(record, "buildings");
            seen.stated = std::to_string(record.estate.buildings);
            seen.computed = std::to_string(count);
            seen.difference = std::to_string(record.estate.buildings - count);
            seen.unit = "栋";
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

Observations floorAreaDiffers(const Input& input) {
    constexpr double most = 0.2;
    Observations observations;
    for (const auto& record : input.portfolio.estates) {
        const auto built = record.ground ? builtFloorArea(*record.ground) : std::nullopt;
        const double surveyed = record.estate.floorArea.count();
        if (built && std::abs(surveyed - *built) > most * surveyed) {
            observeArea(record, *built, observations);
        }
    }
    return observations;
}

Observations groundSchematic(const Input& input) {
    Observations observations;
    for (const auto& district : input.portfolio.districts) {
        Observation seen;
        int count = 0;
        for (const auto& record : input.portfolio.estates) {
            const bool isSchematic = record.estate.district == district.code && record.ground &&
                                     record.ground->quality == plan::GroundQuality::Schematic;
            if (isSchematic && ++count == 1) {
                seen.places = {record.ground->place};
            }
        }
        if (count > 0) {
            seen.scope = district.place;
            seen.computed = std::to_string(count);
            seen.unit = "个";
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

} // namespace audit
