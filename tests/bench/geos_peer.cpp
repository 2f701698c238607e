#include "tests/bench/geos_peer.h"

#include "gis/wkt.h"

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <algorithm>
#include <cstddef>

namespace bench {

struct GeosPeer::Geometries {
    GEOSContextHandle_t handle{GEOS_init_r()};
    std::vector<gis::Box> boxes;
    std::vector<GEOSGeometry*> shapes;

    ~Geometries() {
        for (GEOSGeometry* shape : shapes) {
            GEOSGeom_destroy_r(handle, shape);
        }
        GEOS_finish_r(handle);
    }
};

GeosPeer::GeosPeer(std::span<const gis::MultiPolygon> shapes)
    : geometries_{std::make_unique<Geometries>()} {
    GEOSWKTReader* reader = GEOSWKTReader_create_r(geometries_->handle);
    for (const gis::MultiPolygon& shape : shapes) {
        geometries_->boxes.push_back(gis::boxOf(shape));
        geometries_->shapes.push_back(
            GEOSWKTReader_read_r(geometries_->handle, reader, gis::toWkt(shape).c_str()));
    }
    GEOSWKTReader_destroy_r(geometries_->handle, reader);
}

GeosPeer::~GeosPeer() = default;

std::vector<gis::NeighbourPair> GeosPeer::neighbours(gis::Metres maxGap) const {
    const auto& [handle, boxes, shapes] = *geometries_;
    GEOSSTRtree* tree = GEOSSTRtree_create_r(handle, 10);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        GEOSSTRtree_insert_r(handle, tree, shapes[i], const_cast<GEOSGeometry**>(&shapes[i]));
    }
    std::vector<gis::NeighbourPair> pairs;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const gis::Box& box = boxes[i];
        const double reach = maxGap.count();
        GEOSGeometry* around = GEOSGeom_createRectangle_r(
            handle, box.minX - reach, box.minY - reach, box.maxX + reach, box.maxY + reach);
        struct Visit {
            GEOSGeometry* const* first;
            std::vector<std::size_t>* found;
        } visit{shapes.data(), &found};
        found.clear();
        GEOSSTRtree_query_r(
            handle, tree, around,
            [](void* item, void* data) {
                const Visit* v = static_cast<Visit*>(data);
                v->found->push_back(
                    static_cast<std::size_t>(static_cast<GEOSGeometry**>(item) - v->first));
            },
            &visit);
        GEOSGeom_destroy_r(handle, around);
        std::ranges::sort(found);
        for (const std::size_t j : found) {
            double gap = 0.0;
            if (j > i && GEOSDistance_r(handle, shapes[i], shapes[j], &gap) == 1 && gap <= reach) {
                pairs.push_back({i, j, gis::Metres::of(gap), false});
            }
        }
    }
    GEOSSTRtree_destroy_r(handle, tree);
    return pairs;
}

} // namespace bench
