#include "gis/crs.h"

#include "gis/failure.h"
#include "gis/proj_bridge.h"
#include "gis/text.h"

#include <algorithm>
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

bool isGeographic(PJ_TYPE type) {
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

// Heights, and shifts towards WGS 84 that a file carries along, are no part of the plane system.
ProjObject planeSystem(PJ_CONTEXT* context, ProjObject crs) {
    if (crs && proj_get_type(crs.get()) == PJ_TYPE_COMPOUND_CRS) {
        crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
    }
    if (crs && proj_get_type(crs.get()) == PJ_TYPE_BOUND_CRS) {
        crs.reset(proj_get_source_crs(context, crs.get()));
    }
    return crs;
}

std::optional<int> epsgCodeOf(const PJ* crs) {
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* code = proj_get_id_code(crs, 0);
    if (authority == nullptr || code == nullptr || std::string_view{authority} != "EPSG" ||
        !isDigits(code)) {
        return std::nullopt;
    }
    return std::stoi(code);
}

bool isSameSystem(PJ_CONTEXT* context, const PJ* a, const PJ* b) {
    const ProjObject plainA{proj_normalize_for_visualization(context, a)};
    const ProjObject plainB{proj_normalize_for_visualization(context, b)};
    return plainA && plainB &&
           proj_is_equivalent_to_with_ctx(context, plainA.get(), plainB.get(),
                                          PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
}

// Files spell systems in words (ESRI's .prj); the register's entry of the same system, if there is
// exactly one reading of those words.
ProjObject registered(PJ_CONTEXT* context, ProjObject crs) {
    if (epsgCodeOf(crs.get())) {
        return crs;
    }
    constexpr int sameNameOrSameDefinition = 70;
    int* confidences = nullptr;
    const ProjObjects found{proj_identify(context, crs.get(), "EPSG", nullptr, &confidences)};
    ProjObject best;
    if (found && proj_list_get_count(found.get()) > 0 &&
        confidences[0] >= sameNameOrSameDefinition) {
        best.reset(proj_list_get(context, found.get(), 0));
    }
    proj_int_list_destroy(confidences);
    return best && isSameSystem(context, crs.get(), best.get()) ? std::move(best) : std::move(crs);
}

std::optional<Crs::AreaOfUse> areaOfUse(PJ_CONTEXT* context, const PJ* crs) {
    constexpr double notStated = -1000.0;
    Crs::AreaOfUse area{};
    if (proj_get_area_of_use(context, crs, &area.west, &area.south, &area.east, &area.north,
                             nullptr) == 0 ||
        area.west == notStated) {
        return std::nullopt;
    }
    return area;
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
    ProjObject object = planeSystem(
        context.get(), ProjObject{proj_create(context.get(), spelledOut(trimmed(text)).c_str())});
    if (!object) {
        throw unknown(text,
                      proj_context_errno_string(context.get(), proj_context_errno(context.get())));
    }
    const PJ_TYPE type = proj_get_type(object.get());
    if (type != PJ_TYPE_PROJECTED_CRS && !isGeographic(type)) {
        throw unknown(text, "neither geographic nor projected");
    }
    object = registered(context.get(), std::move(object));
    Crs crs;
    crs.name = proj_get_name(object.get());
    crs.kind = isGeographic(type) ? CrsKind::Geographic : CrsKind::Projected;
    crs.epsg = epsgCodeOf(object.get());
    crs.areaOfUse = areaOfUse(context.get(), object.get());
    crs.definition = crs.epsg ? "EPSG:" + std::to_string(*crs.epsg)
                              : proj_as_wkt(context.get(), object.get(), PJ_WKT2_2019, nullptr);
    return crs;
}

bool isSameCrs(const Crs& a, const Crs& b) {
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

} // namespace gis
