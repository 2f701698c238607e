#include "plan/schematic_layout.h"

#include "gis/measure.h"
#include "plan/slab_block.h"
#include "plan/slab_measures.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace plan {

namespace {

// Between the outlines of two estates, and beside a road of unknown width: a wall of one brick and
// its plaster.
constexpr gis::Metres wall = gis::Metres::of(0.3);
// Fine enough that a wanted place is missed by less than the width of a house.
constexpr double step = 4.0; // metres
constexpr double quarterTurn = 90.0;

double toMillimetre(double metres) {
    return std::round(metres * 1000.0) / 1000.0;
}

// From a block's frame to the ground.
class BlockFrame {
public:
    BlockFrame(gis::Point origin, double bearingDegrees) : origin_{origin} {
        const double nearestToNorth =
            bearingDegrees - quarterTurn * std::round(bearingDegrees / quarterTurn);
        const double bearing = nearestToNorth * std::numbers::pi / 180.0;
        cosine_ = std::cos(bearing);
        sine_ = std::sin(bearing);
    }

    [[nodiscard]] gis::Point toGround(gis::Point inBlock) const {
        return {toMillimetre(origin_.x + inBlock.x * cosine_ + inBlock.y * sine_),
                toMillimetre(origin_.y - inBlock.x * sine_ + inBlock.y * cosine_)};
    }

    [[nodiscard]] gis::MultiPolygon toGround(gis::Ring inBlock, gis::Point shift) const {
        for (gis::Point& corner : inBlock) {
            corner = toGround(gis::Point{corner.x + shift.x, corner.y + shift.y});
        }
        return gis::normalized({{{std::move(inBlock), {}}}});
    }

private:
    gis::Point origin_;
    double cosine_{1.0};
    double sine_{0.0};
};

gis::Ring cornersOf(const gis::Box& box) {
    return {{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
}

// Ground that is taken: everything within `clearance` of the shape.
template <class Shape>
struct Taken {
    Shape shape;
    gis::Metres clearance;
    gis::Box box; // of the shape with its clearance

    Taken(Shape taken, gis::Metres kept)
        : shape{std::move(taken)}, clearance{kept}, box{gis::boxOf(shape)} {
        box.minX -= kept.count();
        box.minY -= kept.count();
        box.maxX += kept.count();
        box.maxY += kept.count();
    }

    [[nodiscard]] bool isHitBy(const gis::MultiPolygon& outline, const gis::Box& outlineBox) const {
        const bool isFar = outlineBox.maxX < box.minX || outlineBox.minX > box.maxX ||
                           outlineBox.maxY < box.minY || outlineBox.minY > box.maxY;
        return !isFar && gis::distance(outline, shape) < clearance;
    }
};

struct TakenGround {
    std::vector<Taken<gis::MultiPolyline>> roads;
    std::vector<Taken<gis::MultiPolygon>> estates;

    [[nodiscard]] bool isHitBy(const gis::MultiPolygon& outline) const {
        const gis::Box box = gis::boxOf(outline);
        const auto hits = [&](const auto& taken) { return taken.isHitBy(outline, box); };
        return std::ranges::any_of(estates, hits) || std::ranges::any_of(roads, hits);
    }
};

TakenGround groundOf(std::span<const Road> roads) {
    TakenGround ground;
    for (const Road& road : roads) {
        ground.roads.emplace_back(road.line, std::max(0.5 * road.width, wall));
    }
    return ground;
}

// All multiples of the step within reach, the nearest first; equals from the south-west on.
std::vector<gis::Point> shiftsWithin(gis::Metres reach) {
    const int most = static_cast<int>(reach.count() / step);
    std::vector<std::tuple<int, int, int>> order;
    for (int x = -most; x <= most; ++x) {
        for (int y = -most; y <= most; ++y) {
            if (x * x + y * y <= most * most) {
                order.emplace_back(x * x + y * y, x, y);
            }
        }
    }
    std::ranges::sort(order);

    std::vector<gis::Point> shifts;
    shifts.reserve(order.size());
    for (const auto& [squared, x, y] : order) {
        shifts.push_back({x * step, y * step});
    }
    return shifts;
}

// A site whose numbers are sound, ready to be laid out.
struct Candidate {
    std::size_t index; // into the sites given
    SlabMeasures measures;
    std::vector<SlabArrangement> arrangements;
    gis::Box bestBox; // of the best arrangement's outline, in the block's frame

    [[nodiscard]] double ground() const { return bestBox.width() * bestBox.height(); }
};

struct Choice {
    SlabArrangement arrangement;
    gis::Point shift; // in the block's frame
    gis::MultiPolygon footprint;
};

std::optional<Choice> firstThatFits(const Candidate& candidate, const BlockFrame& frame,
                                    const TakenGround& ground, std::span<const gis::Point> shifts) {
    std::vector<gis::Ring> outlines;
    outlines.reserve(candidate.arrangements.size());
    for (const SlabArrangement& arrangement : candidate.arrangements) {
        outlines.push_back(slabOutline(candidate.measures, arrangement));
    }
    for (const gis::Point shift : shifts) {
        for (std::size_t index = 0; index < outlines.size(); ++index) {
            auto footprint = frame.toGround(outlines[index], shift);
            if (!ground.isHitBy(footprint)) {
                return Choice{candidate.arrangements[index], shift, std::move(footprint)};
            }
        }
    }
    return std::nullopt;
}

SchematicEstate estateOf(const Site& site, const SlabMeasures& measures, const BlockFrame& frame,
                         Choice choice) {
    SchematicEstate estate{.id = site.id,
                           .footprint = std::move(choice.footprint),
                           .buildings = {},
                           .moved = gis::distance({0.0, 0.0}, choice.shift)};
    for (const gis::Box& slab : slabs(measures, choice.arrangement)) {
        estate.buildings.push_back(frame.toGround(cornersOf(slab), choice.shift));
    }
    return estate;
}

std::string wholeMetres(double metres) {
    return std::to_string(std::lround(metres));
}

gis::Finding noRoom(const Site& site, const Candidate& candidate, gis::Metres reach) {
    return {"schematic.no-room",
            gis::Severity::Error,
            site.place,
            {{"estate", site.name},
             {"width_m", wholeMetres(candidate.bestBox.width())},
             {"height_m", wholeMetres(candidate.bestBox.height())},
             {"reach_m", wholeMetres(reach.count())}}};
}

gis::Finding moved(const Site& site, gis::Metres distance) {
    return {"schematic.moved",
            gis::Severity::Info,
            site.place,
            {{"estate", site.name}, {"moved_m", wholeMetres(distance.count())}}};
}

std::vector<Candidate> candidatesOf(std::span<const Site> sites, gis::Findings& findings) {
    std::vector<Candidate> candidates;
    for (std::size_t index = 0; index < sites.size(); ++index) {
        const auto measures = gis::keepFindings(slabMeasuresOf(sites[index]), findings);
        if (!measures) {
            continue;
        }
        auto arrangements = slabArrangements(*measures);
        const gis::Box bestBox = gis::boxOf(slabOutline(*measures, arrangements.front()));
        candidates.push_back({index, *measures, std::move(arrangements), bestBox});
    }
    std::ranges::sort(candidates, [&](const Candidate& a, const Candidate& b) {
        if (a.ground() != b.ground()) {
            return a.ground() > b.ground();
        }
        return sites[a.index].id < sites[b.index].id;
    });
    return candidates;
}

} // namespace

gis::Checked<std::vector<SchematicEstate>> schematicLayout(std::span<const Site> sites,
                                                           std::span<const Road> roads,
                                                           gis::Metres reach) {
    gis::Findings findings;
    TakenGround ground = groundOf(roads);
    const auto shifts = shiftsWithin(reach);
    std::vector<std::optional<SchematicEstate>> laid(sites.size());

    for (const Candidate& candidate : candidatesOf(sites, findings)) {
        const Site& site = sites[candidate.index];
        const BlockFrame frame{site.point, site.bearingDegrees};
        auto choice = firstThatFits(candidate, frame, ground, shifts);
        if (!choice) {
            findings.push_back(noRoom(site, candidate, reach));
            continue;
        }
        ground.estates.emplace_back(choice->footprint, wall);
        auto estate = estateOf(site, candidate.measures, frame, std::move(*choice));
        if (estate.moved > gis::Metres{}) {
            findings.push_back(moved(site, estate.moved));
        }
        laid[candidate.index] = std::move(estate);
    }

    std::vector<SchematicEstate> estates;
    for (auto& estate : laid) {
        if (estate) {
            estates.push_back(std::move(*estate));
        }
    }
    gis::sortFindings(findings);
    return {std::move(estates), std::move(findings)};
}

} // namespace plan
