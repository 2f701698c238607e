#include "gis/crs_reading.h"

#include "gis/proj_bridge.h"
#include "gis/text.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace gis {

namespace {

struct Candidate {
    CoordinateReading reading;
    Findings findings; // what is to be said when it is taken
};

Box boxOf(const Layer& layer) {
    Box box;
    for (const Feature& feature : layer.features) {
        include(box, gis::boxOf(feature.shape));
    }
    return box;
}

// Whether coordinates lie where the target CRS is meant to be used.
class AreaJudge {
public:
    AreaJudge(const Crs& target, const Crs::AreaOfUse& area, double marginDegrees)
        : lonLat_{lonLatOf(target)}, area_{area}, margin_{marginDegrees} {}

    [[nodiscard]] AreaJudge withMargin(double degrees) const {
        AreaJudge judge = *this;
        judge.margin_ = degrees;
        return judge;
    }

    // The first feature that lies elsewhere; nothing when all fit.
    [[nodiscard]] const Feature* firstOutside(const Layer& layer,
                                              const CoordinateReading& reading) const {
        const Transformation toLonLat{reading.crs, lonLat_};
        if (coversPlainly(boxOf(layer), reading, toLonLat)) {
            return nullptr;
        }
        const auto outside = std::ranges::find_if_not(layer.features, [&](const Feature& feature) {
            return covers(gis::boxOf(feature.shape), reading, toLonLat);
        });
        return outside == layer.features.end() ? nullptr : &*outside;
    }
    [[nodiscard]] bool fits(const Layer& layer, const CoordinateReading& reading) const {
        return firstOutside(layer, reading) == nullptr;
    }

private:
    // What lies within a line around it lies within that line's image. Between places on the line
    // 1/20 of a side apart (30 km of 600), its image bends by less than 0.01 degrees.
    [[nodiscard]] bool coversPlainly(const Box& box, const CoordinateReading& reading,
                                     const Transformation& toLonLat) const {
        constexpr int steps = 20;
        constexpr double bend = 0.01; // degrees
        const AreaJudge strict = withMargin(margin_ - bend);
        for (int step = 0; step <= steps; ++step) {
            const double x = box.minX + box.width() * step / steps;
            const double y = box.minY + box.height() * step / steps;
            if (!strict.covers(Point{x, box.minY}, reading, toLonLat) ||
                !strict.covers(Point{x, box.maxY}, reading, toLonLat) ||
                !strict.covers(Point{box.minX, y}, reading, toLonLat) ||
                !strict.covers(Point{box.maxX, y}, reading, toLonLat)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool covers(const Box& box, const CoordinateReading& reading,
                              const Transformation& toLonLat) const {
        return box.isEmpty() || (covers(Point{box.minX, box.minY}, reading, toLonLat) &&
                                 covers(Point{box.maxX, box.minY}, reading, toLonLat) &&
                                 covers(Point{box.maxX, box.maxY}, reading, toLonLat) &&
                                 covers(Point{box.minX, box.maxY}, reading, toLonLat));
    }
    [[nodiscard]] bool covers(Point raw, const CoordinateReading& reading,
                              const Transformation& toLonLat) const {
        const auto place = toLonLat.forward(reading(raw));
        return place && place->x >= area_.west - margin_ && place->x <= area_.east + margin_ &&
               place->y >= area_.south - margin_ && place->y <= area_.north + margin_;
    }

    Crs lonLat_;
    Crs::AreaOfUse area_;
    double margin_; // degrees
};

// Towns on the edge of a zone are surveyed in it as a whole: 0.5 degrees are 45 km there.
constexpr double townMargin = 0.5;
// A declared CRS is believed, with a warning, as far as the neighbouring 3-degree zone reaches:
// plane lengths are then up to 0.2 % too long at 37 degrees N.
constexpr double zoneMargin = 3.0;

// The zone number of a Gauss-Kruger CRS and whether its eastings begin with it.
struct ZoneNumber {
    int number;
    bool isInEastings;
};

constexpr double perZone = 1'000'000.0; // metres: the place value of the zone's number

std::vector<ZoneNumber> zonesOf(const Crs& crs) {
    const auto parameters = transverseMercatorOf(crs);
    if (!parameters) {
        return {};
    }
    if (parameters->falseEasting >= perZone) {
        return {{static_cast<int>(parameters->falseEasting / perZone), true}};
    }
    // Zones of 3 degrees are centred on 3n, zones of 6 degrees on 6n - 3.
    std::vector<ZoneNumber> zones;
    for (const double number :
         {parameters->centralMeridian / 3.0, (parameters->centralMeridian + 3.0) / 6.0}) {
        if (number >= 1.0 && number == std::floor(number)) {
            zones.push_back({static_cast<int>(number), false});
        }
    }
    return zones;
}

class Candidates {
public:
    explicit Candidates(SourcePlace place) : place_{std::move(place)} {}

    // The CRS with its zone number put right, and both with axes swapped. `findings` are said of
    // each of them.
    void addAllOf(const Crs& crs, const Findings& findings) {
        addBothOrders({crs, false, 0.0}, findings);
        for (const ZoneNumber zone : zonesOf(crs)) {
            Findings said = findings;
            said.push_back(
                warning(zone.isInEastings ? "layer.zone-prefix-added" : "layer.zone-prefix-removed",
                        {{"prefix", std::to_string(zone.number)}}));
            const double shift = zone.number * perZone;
            addBothOrders({crs, false, zone.isInEastings ? shift : -shift}, said);
        }
    }

    [[nodiscard]] Finding warning(const std::string& code, std::vector<Fact> facts) const {
        return {code, Severity::Warning, place_, std::move(facts)};
    }

    [[nodiscard]] std::vector<Candidate> taken() && { return std::move(candidates_); }

private:
    void addBothOrders(CoordinateReading reading, Findings findings) {
        candidates_.push_back({reading, findings});
        reading.areAxesSwapped = true;
        findings.push_back(warning("layer.axes-swapped", {{"crs", reading.crs.name}}));
        candidates_.push_back({std::move(reading), std::move(findings)});
    }

    SourcePlace place_;
    std::vector<Candidate> candidates_;
};

// All readings worth a try besides the declared one itself.
std::vector<Candidate> candidatesFor(const std::optional<Crs>& declared, const Crs& target,
                                     const SourcePlace& place) {
    Candidates candidates{place};
    const bool isDegreesDeclared = declared && declared->kind == CrsKind::Geographic;
    if (declared) {
        candidates.addAllOf(*declared, {});
    }
    if (!declared || isDegreesDeclared) {
        candidates.addAllOf(target,
                            {candidates.warning("layer.crs-assumed", {{"crs", target.name}})});
    }
    if (!isDegreesDeclared) {
        const Crs lonLat = lonLatOf(declared.value_or(target));
        candidates.addAllOf(lonLat,
                            {candidates.warning("layer.degrees-read", {{"crs", lonLat.name}})});
    }
    return std::move(candidates).taken();
}

Point firstCorner(const Feature& feature) {
    const Box box = gis::boxOf(feature.shape);
    return {box.minX, box.minY};
}

Finding error(const std::string& code, const Layer& layer, const Feature& feature,
              std::vector<Fact> facts) {
    const Point corner = firstCorner(feature);
    facts.push_back({"x", shortestText(corner.x)});
    facts.push_back({"y", shortestText(corner.y)});
    return {code, Severity::Error, placeOf(layer, feature), std::move(facts)};
}

using Decision = Checked<std::optional<CoordinateReading>>;

Decision decided(const Layer& raw, const std::optional<Crs>& declared, const Crs& target,
                 const AreaJudge& judge) {
    if (declared && judge.fits(raw, {*declared})) {
        return {CoordinateReading{*declared}, {}};
    }
    std::vector<Candidate> fitting = candidatesFor(declared, target, {raw.file, raw.name, {}, {}});
    std::erase_if(fitting,
                  [&](const Candidate& candidate) { return !judge.fits(raw, candidate.reading); });
    if (fitting.size() == 1) {
        return {std::move(fitting.front().reading), std::move(fitting.front().findings)};
    }
    if (declared && fitting.empty() && judge.withMargin(zoneMargin).fits(raw, {*declared})) {
        return {CoordinateReading{*declared},
                {{"layer.beyond-area",
                  Severity::Warning,
                  {raw.file, raw.name, {}, {}},
                  {{"crs", target.name}}}}};
    }
    if (declared) {
        const Feature& outside = *judge.firstOutside(raw, {*declared});
        return {std::nullopt,
                {error("layer.outside-area", raw, outside,
                       {{"crs", declared->name}, {"target", target.name}})}};
    }
    const auto first = std::ranges::find_if(
        raw.features, [](const Feature& feature) { return feature.shape.index() != 0; });
    return {std::nullopt, {error("layer.crs-missing", raw, *first, {{"target", target.name}})}};
}

} // namespace

Decision readingOf(const Layer& raw, const std::optional<Crs>& declared, const Crs& target) {
    const bool hasShapes = std::ranges::any_of(
        raw.features, [](const Feature& feature) { return feature.shape.index() != 0; });
    if (!hasShapes) {
        return {CoordinateReading{declared.value_or(target)}, {}};
    }
    if (target.areaOfUse) {
        return decided(raw, declared, target, AreaJudge{target, *target.areaOfUse, townMargin});
    }
    if (declared) { // nothing to judge it by
        return {CoordinateReading{*declared}, {}};
    }
    return {std::nullopt,
            {{"layer.crs-missing",
              Severity::Error,
              {raw.file, raw.name, {}, {}},
              {{"target", target.name}}}}};
}

} // namespace gis
