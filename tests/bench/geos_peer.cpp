#include "tests/bench/geos_peer.h"

#include "gis/wkt.h"

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace bench {

struct GeosPeer::Geometries {
    GEOSContextHandle_t handle{GEOS_init_r()};
    std::vector<gis::Box> boxes;
    std::vector<GEOSGeometry*> shapes;

    Geometries() = default;
    Geometries(const Geometries&) = delete;
    Geometries& operator=(const Geometries&) = delete;
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
    const double reach = maxGap.count();
    std::vector<std::size_t> indices(shapes.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    GEOSSTRtree* tree = GEOSSTRtree_create_r(handle, 10);
    for (std::size_t& i : indices) {
        GEOSSTRtree_insert_r(handle, tree, shapes[i], &i);
    }
    const auto keep = [](void* item, void* found) {
        static_cast<std::vector<std::size_t>*>(found)->push_back(*static_cast<std::size_t*>(item));
    };
    std::vector<gis::NeighbourPair> pairs;
    std::vector<std::size_t> found;
    for (const std::size_t i : indices) {
        const gis::Box& box = boxes[i];
        GEOSGeometry* around = GEOSGeom_createRectangle_r(
            handle, box.minX - reach, box.minY - reach, box.maxX + reach, box.maxY + reach);
        found.clear();
        GEOSSTRtree_query_r(handle, tree, around, keep, &found);
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
