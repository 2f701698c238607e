#include "gis/proj_bridge.h"

#include "gis/failure.h"

#include <cmath>
#include <utility>

namespace gis {

namespace {

Failure unknownCrs(const std::string& crs, const std::string& reason) {
    return {FailureKind::Usage, "crs.unknown", {}, {{"crs", crs}, {"reason", reason}}};
}

} // namespace

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

Transformation Transformation::fromLonLat(const Crs& to) {
    ProjContext context = makeProjContext();
    const ProjObject target = projObject(context.get(), to);
    const ProjObject geographic{proj_crs_get_geodetic_crs(context.get(), target.get())};
    if (!geographic) {
        throw unknownCrs(to.name, "no datum");
    }
    return {std::move(context), geographic.get(), target.get(), to.name};
}

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
