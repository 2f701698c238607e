#include "maps/paper_geometry.h"

#include "tests/support/chance.h"

#include <cmath>

using namespace maps;

namespace {

// Whole numbers, so that the twins are exact and touching happens often.
PaperPoint anyPlace(support::Chance& chance) {
    return {static_cast<double>(chance.below(13)), static_cast<double>(chance.below(13))};
}

PaperBox anyBox(support::Chance& chance) {
    const PaperPoint corner = anyPlace(chance);
    return {corner.x, corner.y, static_cast<double>(1 + chance.below(5)),
            static_cast<double>(1 + chance.below(5))};
}

PaperGround anyGround(support::Chance& chance) {
    PaperPath ring;
    const std::size_t corners = 3 + chance.below(6);
    for (std::size_t corner = 0; corner < corners; ++corner) {
        const double angle =
            6.283185307179586 * static_cast<double>(corner) / static_cast<double>(corners);
        const double reach = chance.between(2.0, 6.0);
        ring.push_back({6.1 + reach * std::cos(angle), 6.2 + reach * std::sin(angle)});
    }
    return groundOf({ring});
}

// Many places along a segment, both ends among them.
std::vector<PaperPoint> placesOn(const PaperSegment& segment) {
    std::vector<PaperPoint> places;
    constexpr int steps = 2520; // divisible by all small numbers: whole-numbered crossings are met
    for (int step = 0; step <= steps; ++step) {
        const double along = static_cast<double>(step) / steps;
        places.push_back({segment.from.x + along * (segment.to.x - segment.from.x),
                          segment.from.y + along * (segment.to.y - segment.from.y)});
    }
    return places;
}

// Winding number: another way than the even-odd ray, equal for rings that do not cross themselves.
bool isWoundAround(const PaperGround& ground, PaperPoint place) {
    double turned = 0.0;
    const PaperPath& ring = ground.rings.front();
    for (std::size_t corner = 0; corner < ring.size(); ++corner) {
        const PaperPoint a = ring[corner];
        const PaperPoint b = ring[(corner + 1) % ring.size()];
        const double cross = (a.x - place.x) * (b.y - place.y) - (b.x - place.x) * (a.y - place.y);
        const double dot = (a.x - place.x) * (b.x - place.x) + (a.y - place.y) * (b.y - place.y);
        turned += std::atan2(cross, dot);
    }
    return std::abs(turned) > 3.0;
}

std::vector<PaperPoint> placesIn(const PaperBox& box) {
    std::vector<PaperPoint> places;
    for (double y = 0.0; y <= 1.0; y += 1.0 / 32.0) {
        for (double x = 0.0; x <= 1.0; x += 1.0 / 32.0) {
            places.push_back({box.left + x * box.width, box.top + y * box.height});
        }
    }
    return places;
}

} // namespace

TEST_CASE("A segment meets a box where any of its places lies in it") {
    support::Chance chance{1};
    int met = 0;
    for (int trial = 0; trial < 1'000; ++trial) {
        const PaperSegment segment{anyPlace(chance), anyPlace(chance)};
        const PaperBox box = anyBox(chance);
        bool expected = false;
        for (const PaperPoint place : placesOn(segment)) {
            expected = expected || contains(grown(box, 1e-9), place);
        }

        INFO(segment.from.x << " " << segment.from.y << " to " << segment.to.x << " "
                            << segment.to.y << ", box " << box.left << " " << box.top << " "
                            << box.width << " " << box.height);
        CHECK(crosses(segment, box) == expected);
        met += expected ? 1 : 0;
    }
    CHECK(met > 100);
    CHECK(met < 900);
}

TEST_CASE("Two segments cross where they have a place in common") {
    support::Chance chance{2};
    int crossed = 0;
    for (int trial = 0; trial < 2'000; ++trial) {
        const PaperSegment a{anyPlace(chance), anyPlace(chance)};
        const PaperSegment b{anyPlace(chance), anyPlace(chance)};
        // Barycentric signs, with touching ends counted as crossing.
        const auto side = [](PaperSegment s, PaperPoint p) {
            const double area =
                (s.to.x - s.from.x) * (p.y - s.from.y) - (s.to.y - s.from.y) * (p.x - s.from.x);
            return area > 0.0 ? 1 : area < 0.0 ? -1 : 0;
        };
        const auto isOn = [&](PaperSegment s, PaperPoint p) {
            return side(s, p) == 0 && std::min(s.from.x, s.to.x) <= p.x &&
                   p.x <= std::max(s.from.x, s.to.x) && std::min(s.from.y, s.to.y) <= p.y &&
                   p.y <= std::max(s.from.y, s.to.y);
        };
        const bool isProper =
            side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
        const bool expected =
            isProper || isOn(a, b.from) || isOn(a, b.to) || isOn(b, a.from) || isOn(b, a.to);

        INFO(a.from.x << "," << a.from.y << " " << a.to.x << "," << a.to.y << " and " << b.from.x
                      << "," << b.from.y << " " << b.to.x << "," << b.to.y);
        CHECK(cross(a, b) == expected);
        CHECK(cross(b, a) == cross(a, b));
        crossed += expected ? 1 : 0;
    }
    CHECK(crossed > 200);
}

TEST_CASE("A ground covers the places its outline winds around") {
    support::Chance chance{3};
    for (int trial = 0; trial < 2'000; ++trial) {
        const PaperGround ground = anyGround(chance);
        const PaperPoint place{chance.between(0.0, 12.0), chance.between(0.0, 12.0)};

        CHECK(covers(ground, place) == isWoundAround(ground, place));
    }
}

TEST_CASE("A ground covers a box when it covers every place of it") {
    support::Chance chance{4};
    int covered = 0;
    for (int trial = 0; trial < 1'000; ++trial) {
        const PaperGround ground = anyGround(chance);
        const PaperBox box{chance.between(2.0, 8.0), chance.between(2.0, 8.0),
                           chance.between(0.5, 3.0), chance.between(0.5, 3.0)};
        bool isAll = true;
        bool isAny = false;
        for (const PaperPoint place : placesIn(box)) {
            const bool isInside = isWoundAround(ground, place);
            isAll = isAll && isInside;
            isAny = isAny || isInside;
        }

        // Between the places looked at an outline may cut off a corner: one direction only.
        if (covers(ground, box)) {
            CHECK(isAll);
            ++covered;
        }
        if (isAny) {
            CHECK(touches(ground, box));
        }
        if (!touches(ground, box)) {
            CHECK_FALSE(isAny);
        }
        if (isAll) {
            CHECK(touches(ground, box));
            CHECK((covers(ground, box) || !covers(ground, grown(box, 0.1))));
        }
    }
    CHECK(covered > 50);
}

TEST_CASE("A box on a hole is not covered and one that only touches the hole's rim neither") {
    const PaperPath outer{{0.0, 0.0}, {20.0, 0.0}, {20.0, 20.0}, {0.0, 20.0}};
    const PaperPath hole{{8.0, 8.0}, {12.0, 8.0}, {12.0, 12.0}, {8.0, 12.0}};
    const PaperGround ground = groundOf({outer, hole});

    CHECK(covers(ground, PaperBox{1.0, 1.0, 5.0, 5.0}));
    CHECK_FALSE(covers(ground, PaperBox{9.0, 9.0, 2.0, 2.0}));
    CHECK_FALSE(covers(ground, PaperBox{6.0, 6.0, 8.0, 8.0}));
    CHECK_FALSE(covers(ground, PaperBox{6.0, 9.0, 2.5, 1.0}));
    CHECK_FALSE(touches(ground, PaperBox{9.0, 9.0, 2.0, 2.0}));
}

TEST_CASE("A box around a whole ground touches it and covers nothing") {
    const PaperGround ground = groundOf({{{4.0, 4.0}, {5.0, 4.0}, {4.5, 5.0}}});

    CHECK(touches(ground, PaperBox{0.0, 0.0, 10.0, 10.0}));
    CHECK_FALSE(covers(ground, PaperBox{0.0, 0.0, 10.0, 10.0}));
}

TEST_CASE("A leader touches a ground that it begins in or passes through") {
    const PaperGround ground = groundOf({{{4.0, 4.0}, {8.0, 4.0}, {8.0, 8.0}, {4.0, 8.0}}});

    CHECK(touches(ground, PaperSegment{{5.0, 5.0}, {6.0, 6.0}}));
    CHECK(touches(ground, PaperSegment{{0.0, 6.0}, {12.0, 6.0}}));
    CHECK(touches(ground, PaperSegment{{5.0, 5.0}, {20.0, 5.0}}));
    CHECK_FALSE(touches(ground, PaperSegment{{0.0, 0.0}, {12.0, 3.0}}));
}

TEST_CASE("A ground without corners covers and touches nothing") {
    const PaperGround ground = groundOf({});

    CHECK_FALSE(covers(ground, PaperPoint{0.0, 0.0}));
    CHECK_FALSE(covers(ground, PaperBox{0.0, 0.0, 1.0, 1.0}));
    CHECK_FALSE(touches(ground, PaperBox{-100.0, -100.0, 200.0, 200.0}));
    CHECK_FALSE(touches(ground, PaperSegment{{-1.0, -1.0}, {1.0, 1.0}}));
}
