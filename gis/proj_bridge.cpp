#include "gis/proj_bridge.h"

#include "gis/failure.h"

#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace gis {

namespace {

Failure unknownCrs(const std::string& crs, const std::string& reason) {
    return {FailureKind::Usage, "crs.unknown", {}, {{"crs", crs}, {"reason", reason}}};
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
    if (authority == nullptr || code == nullptr || std::string_view{authority} != "EPSG") {
        return std::nullopt;
    }
    const std::string_view digits{code};
    int number = 0;
    const auto [end, failed] = std::from_chars(digits.begin(), digits.end(), number);
    return failed == std::errc{} && end == digits.end() ? std::optional{number} : std::nullopt;
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

double parameterOf(PJ_CONTEXT* context, const PJ* conversion, const char* name) {
    double value = 0.0;
    const int index = proj_coordoperation_get_param_index(context, conversion, name);
    proj_coordoperation_get_param(context, conversion, index, nullptr, nullptr, nullptr, &value,
                                  nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    return value;
}

bool isGeocentric(PJ_CONTEXT* context, const Crs& crs) {
    constexpr double semiMajorOfGrs80 = 6'378'137.0; // metres; Krassowsky 6378245, IAG 75 6378140
    const ProjObject object = projObject(context, crs);
    const ProjObject ellipsoid{proj_get_ellipsoid(context, object.get())};
    double semiMajor = 0.0;
    return ellipsoid &&
           proj_ellipsoid_get_parameters(context, ellipsoid.get(), &semiMajor, nullptr, nullptr,
                                         nullptr) != 0 &&
           semiMajor == semiMajorOfGrs80;
}

} // namespace

bool areDatumsClose(const Crs& a, const Crs& b) {
    const ProjContext context = makeProjContext();
    return isGeocentric(context.get(), a) && isGeocentric(context.get(), b);
}

bool isSameSystem(PJ_CONTEXT* context, const PJ* a, const PJ* b) {
    const ProjObject plainA{proj_normalize_for_visualization(context, a)};
    const ProjObject plainB{proj_normalize_for_visualization(context, b)};
    return plainA && plainB &&
           proj_is_equivalent_to_with_ctx(context, plainA.get(), plainB.get(),
                                          PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
}

ProjContext makeProjContext() {
    ProjContext context{proj_context_create()};
    proj_log_level(context.get(), PJ_LOG_NONE);
    proj_context_set_enable_network(context.get(), 0);
    return context;
}

ProjObject projObject(PJ_CONTEXT* context, const Crs& crs) {
    ProjObject object{proj_create(context, crs.definition.c_str())};
    if (!object) {
        throw unknownCrs(crs.definition,
                         proj_context_errno_string(context, proj_context_errno(context)));
    }
    return object;
}

std::optional<Crs> crsOf(PJ_CONTEXT* context, ProjObject object) {
    object = planeSystem(context, std::move(object));
    const PJ_TYPE type = object ? proj_get_type(object.get()) : PJ_TYPE_UNKNOWN;
    if (type != PJ_TYPE_PROJECTED_CRS && !isGeographic(type)) {
        return std::nullopt;
    }
    object = registered(context, std::move(object));
    Crs crs;
    crs.name = proj_get_name(object.get());
    crs.kind = isGeographic(type) ? CrsKind::Geographic : CrsKind::Projected;
    crs.epsg = epsgCodeOf(object.get());
    crs.areaOfUse = areaOfUse(context, object.get());
    crs.definition = crs.epsg ? "EPSG:" + std::to_string(*crs.epsg)
                              : proj_as_wkt(context, object.get(), PJ_WKT2_2019, nullptr);
    return crs;
}

Crs lonLatOf(const Crs& crs) {
    const ProjContext context = makeProjContext();
    const ProjObject object = projObject(context.get(), crs);
    if (auto lonLat = crsOf(context.get(),
                            ProjObject{proj_crs_get_geodetic_crs(context.get(), object.get())})) {
        return *std::move(lonLat);
    }
    throw unknownCrs(crs.name, "no datum");
}

std::optional<TransverseMercator> transverseMercatorOf(const Crs& crs) {
    const ProjContext context = makeProjContext();
    const ProjObject object = projObject(context.get(), crs);
    const ProjObject conversion{proj_crs_get_coordoperation(context.get(), object.get())};
    const char* method = nullptr;
    if (!conversion || crs.kind != CrsKind::Projected ||
        proj_coordoperation_get_method_info(context.get(), conversion.get(), &method, nullptr,
                                            nullptr) == 0 ||
        std::string_view{method} != "Transverse Mercator") {
        return std::nullopt;
    }
    return TransverseMercator{
        parameterOf(context.get(), conversion.get(), "Longitude of natural origin"),
        parameterOf(context.get(), conversion.get(), "False easting")};
}

Transformation::Transformation(ProjContext context, PJ* from, PJ* to, const std::string& names)
    : context_{std::move(context)} {
    const ProjObject plain{
        proj_create_crs_to_crs_from_pj(context_.get(), from, to, nullptr, nullptr)};
    if (plain) {
        operation_.reset(proj_normalize_for_visualization(context_.get(), plain.get()));
    }
    if (!operation_) {
        throw unknownCrs(names, "no transformation");
    }
}

Transformation::Transformation(const Crs& from, const Crs& to)
    : Transformation{[&] {
          ProjContext context = makeProjContext();
          const ProjObject source = projObject(context.get(), from);
          const ProjObject target = projObject(context.get(), to);
          return Transformation{std::move(context), source.get(), target.get(),
                                from.name + " -> " + to.name};
      }()} {}

std::optional<Point> Transformation::forward(Point place) const {
    return transformed(PJ_FWD, place);
}

std::optional<Point> Transformation::backward(Point place) const {
    return transformed(PJ_INV, place);
}

std::optional<Point> Transformation::transformed(PJ_DIRECTION direction, Point place) const {
    const PJ_COORD result =
        proj_trans(operation_.get(), direction, proj_coord(place.x, place.y, 0.0, 0.0));
    if (!std::isfinite(result.xy.x) || !std::isfinite(result.xy.y)) {
        return std::nullopt;
    }
    return Point{result.xy.x, result.xy.y};
}

bool Transformation::wasBallpark() const {
    const ProjObject used{proj_trans_get_last_used_operation(operation_.get())};
    return used && proj_coordoperation_has_ballpark_transformation(context_.get(), used.get()) != 0;
}

} // namespace gis
