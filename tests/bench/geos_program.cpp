// pianqu_geos_peer FILE CSV: what a careful programmer would write with the usual libraries. Reads
// the layer "estates" with OGR, asks a GEOS STRtree for boxes within 30 m, then GEOS for every
// distance, and writes a,b,gap.

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <string>
#include <vector>

namespace {

constexpr double reach = 30.0; // metres

struct Estate {
    std::size_t index;
    std::string name;
    GEOSGeometry* shape;
    OGREnvelope box;
};

std::deque<Estate> read(const char* file, GEOSContextHandle_t geos) {
    std::deque<Estate> estates;
    const GDALDatasetUniquePtr dataset{GDALDataset::Open(file, GDAL_OF_VECTOR)};
    for (const auto& feature : *dataset->GetLayerByName("estates")) {
        const OGRGeometry* const shape = feature->GetGeometryRef();
        estates.push_back(
            {estates.size(), feature->GetFieldAsString("name"), shape->exportToGEOS(geos), {}});
        shape->getEnvelope(&estates.back().box);
    }
    return estates;
}

void keep(void* item, void* found) {
    static_cast<std::vector<const Estate*>*>(found)->push_back(static_cast<const Estate*>(item));
}

void writePairs(std::deque<Estate>& estates, GEOSContextHandle_t geos, std::FILE* csv) {
    GEOSSTRtree* const tree = GEOSSTRtree_create_r(geos, 10);
    for (Estate& estate : estates) {
        GEOSSTRtree_insert_r(geos, tree, estate.shape, &estate);
    }
    std::vector<const Estate*> found;
    for (const Estate& a : estates) {
        GEOSGeometry* const around = GEOSGeom_createRectangle_r(
            geos, a.box.MinX - reach, a.box.MinY - reach, a.box.MaxX + reach, a.box.MaxY + reach);
        found.clear();
        GEOSSTRtree_query_r(geos, tree, around, keep, &found);
        GEOSGeom_destroy_r(geos, around);
        std::ranges::sort(found, {}, &Estate::index);
        for (const Estate* b : found) {
            double gap = 0.0;
            if (b->index > a.index && GEOSDistance_r(geos, a.shape, b->shape, &gap) == 1 &&
                gap <= reach) {
                std::fprintf(csv, "%s,%s,%.3f\n", a.name.c_str(), b->name.c_str(), gap);
            }
        }
    }
    GEOSSTRtree_destroy_r(geos, tree);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        return 2;
    }
    GDALAllRegister();
    GEOSContextHandle_t geos = GEOS_init_r();
    std::deque<Estate> estates = read(argv[1], geos);
    std::FILE* const csv = std::fopen(argv[2], "w");
    if (csv == nullptr) {
        return 3;
    }
    std::fputs("a,b,gap_m\n", csv);
    writePairs(estates, geos, csv);
    return std::fclose(csv) == 0 ? 0 : 3; // the system takes the memory back
}
