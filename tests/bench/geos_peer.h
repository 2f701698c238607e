#pragma once

// What others do: a GEOS STRtree over boxes, then GEOS's distance for every candidate pair.

#include "gis/neighbours.h"

#include <memory>
#include <span>
#include <vector>

namespace bench {

class GeosPeer {
public:
    // Making GEOS's geometries belongs to reading the file, not to the search.
    explicit GeosPeer(std::span<const gis::MultiPolygon> shapes);
    ~GeosPeer();
    GeosPeer(const GeosPeer&) = delete;
    GeosPeer& operator=(const GeosPeer&) = delete;

    // Sorted as gis::neighbours sorts; overlapping is not told.
    [[nodiscard]] std::vector<gis::NeighbourPair> neighbours(gis::Metres maxGap) const;

private:
    struct Geometries;
    std::unique_ptr<Geometries> geometries_;
};

} // namespace bench
