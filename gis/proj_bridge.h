#pragma once

// Private to gis/: PROJ's handles, and a transformation between two systems.

#include "gis/crs.h"
#include "gis/geometry.h"

#include <proj.h>

#include <memory>
#include <optional>
#include <string>

namespace gis {

struct DestroyProj {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    void operator()(PJ* object) const { proj_destroy(object); }
    void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
};
using ProjContext = std::unique_ptr<PJ_CONTEXT, DestroyProj>;
using ProjObject = std::unique_ptr<PJ, DestroyProj>;
using ProjObjects = std::unique_ptr<PJ_OBJ_LIST, DestroyProj>;

// Silent and offline, whatever the machine's configuration says.
[[nodiscard]] ProjContext makeProjContext();

// The system that a Crs stands for. Throws Failure "crs.unknown".
[[nodiscard]] ProjObject projObject(PJ_CONTEXT* context, const Crs& crs);

[[nodiscard]] bool isSameSystem(PJ_CONTEXT* context, const PJ* a, const PJ* b);

// In plain data; nothing when the system is neither geographic nor projected.
[[nodiscard]] std::optional<Crs> crsOf(PJ_CONTEXT* context, ProjObject object);

// Longitude and latitude on the CRS's own datum. Throws Failure "crs.unknown".
[[nodiscard]] Crs lonLatOf(const Crs& crs);

// True when both datums are centred on the mass of the earth, as those with the ellipsoid of WGS 84
// or GRS 80 are: they agree within 2 m (WGS 84 and CGCS2000 within 0.1 m), while older national
// datums (Beijing 1954, Xian 1980) lie some 100 m off.
[[nodiscard]] bool areDatumsClose(const Crs& a, const Crs& b);

// What a transverse Mercator projection (Gauss-Kruger, UTM) is made of; nothing for others.
struct TransverseMercator {
    double centralMeridian; // degrees
    double falseEasting; // metres
};
[[nodiscard]] std::optional<TransverseMercator> transverseMercatorOf(const Crs& crs);

// From one system to another. Pairs on either side are easting or longitude first, in the unit of
// their system (metres or degrees), so a Point here is whatever its system says. Not to be used by
// two threads at a time.
class Transformation {
public:
    // Throws Failure "crs.unknown" when PROJ finds no way between the systems.
    Transformation(const Crs& from, const Crs& to);

    // Nothing when the place cannot be expressed in the other system.
    [[nodiscard]] std::optional<Point> forward(Point place) const;
    [[nodiscard]] std::optional<Point> backward(Point place) const;

    // True when the shift between the two datums is unknown to PROJ and was taken as zero for the
    // place transformed last. See areDatumsClose.
    [[nodiscard]] bool wasBallpark() const;

private:
    Transformation(ProjContext context, PJ* from, PJ* to, const std::string& names);
    [[nodiscard]] std::optional<Point> transformed(PJ_DIRECTION direction, Point place) const;

    ProjContext context_;
    ProjObject operation_;
};

} // namespace gis
