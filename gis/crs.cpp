#include "gis/crs.h"

#include "gis/failure.h"
#include "gis/proj_bridge.h"
#include "gis/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace gis {

namespace {

Failure unknown(const std::string& text, const std::string& reason) {
    return {FailureKind::Usage, "crs.unknown", {}, {{"crs", text}, {"reason", reason}}};
}

Failure notMetric(const Crs& crs, const std::string& reason) {
    return {FailureKind::Usage, "crs.not-metric", {}, {{"crs", crs.name}, {"reason", reason}}};
}

bool isDigits(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

// What PROJ is to read: bare EPSG codes get their authority; without "+type=crs" a PROJ string
// would be a mere conversion.
std::string spelledOut(const std::string& text) {
    if (isDigits(text)) {
        return "EPSG:" + text;
    }
    if (text.starts_with("+") && text.find("+type=crs") == std::string::npos) {
        return text + " +type=crs";
    }
    return text;
}

// Throws when the first two axes of the normalized system are not east and north in metres.
void requireMetreAxes(PJ_CONTEXT* context, const PJ* object, const Crs& crs) {
    const ProjObject plain{proj_normalize_for_visualization(context, object)};
    const ProjObject axes{proj_crs_get_coordinate_system(context, plain.get())};
    for (const int axis : {0, 1}) {
        const char* direction = nullptr;
        double metresPerUnit = 0.0;
        const char* unit = nullptr;
        proj_cs_get_axis_info(context, axes.get(), axis, nullptr, nullptr, &direction,
                              &metresPerUnit, &unit, nullptr, nullptr);
        if (metresPerUnit != 1.0) {
            throw notMetric(crs, unit != nullptr ? unit : "unit");
        }
        if (direction == nullptr || std::string_view{direction} != (axis == 0 ? "east" : "north")) {
            throw notMetric(crs, "axes");
        }
    }
}

// Areas measured in the plane must be areas on the ground: Web Mercator, whose areas are 1.6 times
// too large at 38.5 N, is no system to measure in. Gauss-Kruger zones stay below 0.3 %.
void requireTrueAreas(PJ_CONTEXT* context, const PJ* object, const Crs& crs) {
    constexpr double tolerance = 0.01;
    if (!crs.areaOfUse) {
        return;
    }
    const Crs::AreaOfUse& area = *crs.areaOfUse;
    const ProjObject plain{proj_normalize_for_visualization(context, object)};
    for (const double lat : {area.south, area.north}) {
        const PJ_FACTORS factors =
            proj_factors(plain.get(), proj_coord(proj_torad((area.west + area.east) / 2.0),
                                                 proj_torad(lat), 0.0, 0.0));
        if (std::abs(factors.areal_scale - 1.0) > tolerance) {
            throw notMetric(crs, "areas");
        }
    }
}

} // namespace

Crs crsFromText(const std::string& text) {
    const ProjContext context = makeProjContext();
    ProjObject object{proj_create(context.get(), spelledOut(trimmed(text)).c_str())};
    if (!object) {
        throw unknown(text,
                      proj_context_errno_string(context.get(), proj_context_errno(context.get())));
    }
    if (std::optional<Crs> crs = crsOf(context.get(), std::move(object))) {
        return *std::move(crs);
    }
    throw unknown(text, "neither geographic nor projected");
}

bool isSameCrs(const Crs& a, const Crs& b) {
    if (a == b) { // spelled alike: no need to open PROJ's database
        return true;
    }
    const ProjContext context = makeProjContext();
    return isSameSystem(context.get(), projObject(context.get(), a).get(),
                        projObject(context.get(), b).get());
}

void requireMetric(const Crs& crs) {
    if (crs.kind != CrsKind::Projected) {
        throw notMetric(crs, "degrees");
    }
    const ProjContext context = makeProjContext();
    const ProjObject object = projObject(context.get(), crs);
    requireMetreAxes(context.get(), object.get(), crs);
    requireTrueAreas(context.get(), object.get(), crs);
}

std::string esriWkt(const Crs& crs) {
    const ProjContext context = makeProjContext();
    const ProjObject object = projObject(context.get(), crs);
    const std::array<const char*, 2> options{"MULTILINE=NO", nullptr};
    const char* text = proj_as_wkt(context.get(), object.get(), PJ_WKT1_ESRI, options.data());
    if (text == nullptr) {
        throw unknown(crs.definition, "not in WKT 1");
    }
    return text;
}

} // namespace gis
