#include "gis/validity.h"

#include "gis/geos_bridge.h"
#include "gis/measure.h"
#include "gis/simple_ring.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace gis {

namespace {

constexpr const char* notANumber = "Invalid Coordinate"; // as GEOS says it

bool isFinite(Point point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

// What GEOS cannot take at all: rings too short to close, coordinates that are no numbers.
std::optional<Invalidity> invalidRing(const Ring& ring) {
    const auto bad = std::ranges::find_if_not(ring, isFinite);
    if (bad != ring.end()) {
        return Invalidity{notANumber, *bad};
    }
    if (ring.size() < 3) {
        return Invalidity{"Too few points in geometry component",
                          ring.empty() ? Point{} : ring.front()};
    }
    return std::nullopt;
}

std::optional<Invalidity> invalidRings(const MultiPolygon& shape) {
    for (const Polygon& part : shape.parts) {
        if (auto why = invalidRing(part.outer)) {
            return why;
        }
        for (const Ring& hole : part.holes) {
            if (auto why = invalidRing(hole)) {
                return why;
            }
        }
    }
    return std::nullopt;
}

// Nearly every estate is one small ring; looking at it takes a hundredth of the time that GEOS
// needs to be asked.
bool isPlainlyValid(const MultiPolygon& shape) {
    constexpr std::size_t manyCorners = 100;
    return shape.parts.size() == 1 && shape.parts[0].holes.empty() &&
           shape.parts[0].outer.size() <= manyCorners && isSimple(shape.parts[0].outer);
}

Point pointFrom(const GeosSession& geos, const GEOSGeometry* place) {
    Point point;
    if (place != nullptr && GEOSisEmpty_r(geos.handle(), place) == 0) {
        GEOSGeomGetX_r(geos.handle(), place, &point.x);
        GEOSGeomGetY_r(geos.handle(), place, &point.y);
    }
    return point;
}

std::optional<Invalidity> askGeos(const GeosSession& geos, const MultiPolygon& shape) {
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char isValid =
        GEOSisValidDetail_r(geos.handle(), geos.toGeos(shape).get(), 0, &reason, &place);
    const GeosOwned<char> ownedReason{reason, {geos.handle()}};
    const GeosGeometry ownedPlace{place, {geos.handle()}};
    if (isValid == 1) {
        return std::nullopt;
    }
    if (isValid != 0) {
        geos.fail();
    }
    return Invalidity{reason, pointFrom(geos, place)};
}

// Rings that cannot close enclose nothing.
MultiPolygon withoutStubs(MultiPolygon shape) {
    const auto isStub = [](const Ring& ring) { return ring.size() < 3; };
    std::erase_if(shape.parts, [&](const Polygon& part) { return isStub(part.outer); });
    for (Polygon& part : shape.parts) {
        std::erase_if(part.holes, isStub);
    }
    return shape;
}

MultiPolygon madeValid(const GeosSession& geos, const MultiPolygon& shape) {
    const auto params = geos.own(GEOSMakeValidParams_create_r(geos.handle()));
    GEOSMakeValidParams_setMethod_r(geos.handle(), params.get(), GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(geos.handle(), params.get(), 0);
    const GeosGeometry valid =
        geos.own(GEOSMakeValidWithParams_r(geos.handle(), geos.toGeos(shape).get(), params.get()));
    return geos.fromGeos(*valid);
}

// Nothing where GEOS gives up too.
MultiPolygon mendedBy(const GeosSession& geos, const MultiPolygon& shape) {
    try {
        return madeValid(geos, withoutStubs(shape));
    } catch (const GeosError&) {
        return {};
    }
}

std::string fixed(double value, int decimals) {
    std::array<char, 400> buffer{}; // the longest double has 309 digits before the point
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed, decimals);
    return {buffer.data(), end.ptr};
}

std::vector<Fact> factsOf(const Invalidity& why) {
    return {{"reason", why.reason}, {"x", fixed(why.place.x, 3)}, {"y", fixed(why.place.y, 3)}};
}

} // namespace

std::optional<Invalidity> invalidity(const MultiPolygon& shape) {
    if (auto why = invalidRings(shape)) {
        return why;
    }
    if (isPlainlyValid(shape)) {
        return std::nullopt;
    }
    try {
        return askGeos(GeosSession{}, shape);
    } catch (const GeosError& error) {
        return Invalidity{error.what(), shape.parts.front().outer.front()};
    }
}

Checked<MultiPolygon> mend(MultiPolygon shape, const SourcePlace& place) {
    const auto why = invalidity(shape);
    if (!why) {
        return {normalized(std::move(shape)), {}};
    }
    MultiPolygon mended =
        why->reason == notANumber ? MultiPolygon{} : mendedBy(GeosSession{}, shape);
    std::vector<Fact> facts = factsOf(*why);
    if (area(mended) <= SquareMetres{}) {
        return {{}, {{"geometry.lost", Severity::Error, place, std::move(facts)}}};
    }
    facts.push_back({"area_before", fixed(area(shape).count(), 2)});
    facts.push_back({"area_after", fixed(area(mended).count(), 2)});
    return {std::move(mended), {{"geometry.mended", Severity::Warning, place, std::move(facts)}}};
}

} // namespace gis
