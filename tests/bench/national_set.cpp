#include "tests/bench/national_set.h"

#include "tests/support/chance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bench {

namespace {

using gis::Box;
using gis::MultiPolygon;
using gis::Point;
using gis::Ring;
using support::Chance;

constexpr double lotSide = 171.0; // metres: mean side of a lot with its share of street
constexpr double lotsPerEstate = 1.75; // the rest is schools, works, parks, newer housing
constexpr double citySpacing = 12'000.0; // metres
constexpr std::size_t citiesPerRow = 30;
constexpr double firstCityX = 326'000.0;
constexpr double firstCityY = 3'200'000.0;

// How wide the gap is that cuts a quarter of so many lots in two.
double gapBetween(Chance& chance, std::size_t lots) {
    if (lots > 60) {
        return chance.between(40.0, 60.0);
    }
    if (lots > 15) {
        return 24.0;
    }
    if (lots > 4) {
        return 12.0;
    }
    const double kind = chance.between(0.0, 1.0);
    if (kind < 0.2) {
        return 0.0;
    }
    return kind < 0.6 ? chance.between(5.0, 12.0) : chance.between(12.0, 30.0);
}

struct Rotation {
    Point centre;
    double sine;
    double cosine;

    // To the millimetre, as surveyors deliver.
    [[nodiscard]] Point operator()(Point p) const {
        const double dx = p.x - centre.x;
        const double dy = p.y - centre.y;
        return {std::round((centre.x + cosine * dx - sine * dy) * 1000.0) / 1000.0,
                std::round((centre.y + sine * dx + cosine * dy) * 1000.0) / 1000.0};
    }
};

class City {
public:
    City(Chance& chance, Point centre) : chance_{chance}, rotation_{rotationAt(centre)} {}

    std::vector<MultiPolygon> build(std::size_t estates) {
        const double lots = std::round(lotsPerEstate * static_cast<double>(estates));
        const double half = lotSide * std::sqrt(lots) / 2.0;
        const Point c = rotation_.centre;
        cut({c.x - half, c.y - half, c.x + half, c.y + half}, static_cast<std::size_t>(lots));
        while (estates_.size() > estates) {
            estates_.erase(estates_.begin() +
                           static_cast<std::ptrdiff_t>(chance_.below(estates_.size())));
        }
        return std::move(estates_);
    }

private:
    [[nodiscard]] Rotation rotationAt(Point centre) const {
        const double turn = chance_.between(-0.3, 0.3);
        return {centre, std::sin(turn), std::cos(turn)};
    }

    void cut(const Box& quarter, std::size_t lots) {
        if (lots == 1) {
            build(quarter);
            return;
        }
        const std::size_t lower = lots / 2;
        const double share = static_cast<double>(lower) / static_cast<double>(lots);
        const double gap = gapBetween(chance_, lots);
        Box a = quarter;
        Box b = quarter;
        if (quarter.width() > quarter.height()) {
            a.maxX = quarter.minX + (quarter.width() - gap) * share;
            b.minX = a.maxX + gap;
        } else {
            a.maxY = quarter.minY + (quarter.height() - gap) * share;
            b.minY = a.maxY + gap;
        }
        cut(a, lower);
        cut(b, lots - lower);
    }

    // The lot's corners, and up to two more on each side a little inside it.
    void build(const Box& lot) {
        const std::size_t extra = 1 + chance_.below(8);
        const Ring corners{
            {lot.minX, lot.minY}, {lot.maxX, lot.minY}, {lot.maxX, lot.maxY}, {lot.minX, lot.maxY}};
        Ring ring;
        for (std::size_t side = 0; side < 4; ++side) {
            ring.push_back(rotation_(corners[side]));
            const std::size_t bends = extra / 4 + (side < extra % 4 ? 1 : 0);
            addBends(ring, corners[side], corners[(side + 1) % 4], bends);
        }
        estates_.push_back({{{ring, {}}}});
    }

    void addBends(Ring& ring, Point a, Point b, std::size_t bends) {
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        for (std::size_t i = 0; i < bends; ++i) {
            const double along =
                (static_cast<double>(i) + chance_.between(0.3, 0.7)) / static_cast<double>(bends);
            const double inward = chance_.between(0.0, 0.05);
            ring.push_back(
                rotation_({a.x + along * dx - inward * dy, a.y + along * dy + inward * dx}));
        }
    }

    Chance& chance_;
    Rotation rotation_;
    std::vector<MultiPolygon> estates_;
};

} // namespace

std::vector<MultiPolygon> nationalSet(std::size_t estates, std::uint32_t seed) {
    Chance chance{seed};
    std::vector<MultiPolygon> set;
    set.reserve(estates);
    for (std::size_t city = 0; set.size() < estates; ++city) {
        const std::size_t size = std::min(46 + chance.below(455), estates - set.size());
        const std::size_t column = city % citiesPerRow;
        const std::size_t row = city / citiesPerRow;
        const Point centre{firstCityX + citySpacing * static_cast<double>(column),
                           firstCityY + citySpacing * static_cast<double>(row)};
        std::ranges::move(City{chance, centre}.build(size), std::back_inserter(set));
    }
    return set;
}

namespace {

constexpr std::size_t districtsPerCity = 6;

// Normally distributed (Box and Muller).
double normal(Chance& chance) {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - chance.between(0.0, 1.0)));
    return radius * std::cos(2.0 * std::numbers::pi * chance.between(0.0, 1.0));
}

std::int64_t householdsBy(Chance& chance) {
    constexpr double medianLog = 5.07; // of 159 households
    constexpr double spreadLog = 1.135;
    const double households = std::exp(medianLog + spreadLog * normal(chance));
    return std::llround(std::clamp(households, 3.0, 3'000.0));
}

std::size_t districtAt(Point p) {
    const double column = std::round((p.x - firstCityX) / citySpacing);
    const double row = std::round((p.y - firstCityY) / citySpacing);
    const double dx = p.x - firstCityX - citySpacing * column;
    const double dy = p.y - firstCityY - citySpacing * row;
    const std::size_t city =
        static_cast<std::size_t>(row) * citiesPerRow + static_cast<std::size_t>(column);
    if (std::hypot(dx, dy) < 500.0) {
        return city * districtsPerCity;
    }
    const double turn = (std::atan2(dy, dx) + std::numbers::pi) / (2.0 * std::numbers::pi);
    return city * districtsPerCity + 1 +
           std::min<std::size_t>(4, static_cast<std::size_t>(5.0 * turn));
}

} // namespace

std::vector<EstateFacts> factsOf(const std::vector<MultiPolygon>& nationalSet) {
    Chance chance{2'021};
    std::vector<EstateFacts> facts;
    facts.reserve(nationalSet.size());
    for (const MultiPolygon& estate : nationalSet) {
        const Box box = boxOf(estate);
        facts.push_back({householdsBy(chance),
                         districtAt({(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0}),
                         2'021 + static_cast<int>(chance.below(5))});
    }
    return facts;
}

std::vector<MultiPolygon> oneCity(std::size_t estates) {
    Chance chance{10'000};
    return City{chance, {500'000.0, 4'260'000.0}}.build(estates);
}

} // namespace bench
