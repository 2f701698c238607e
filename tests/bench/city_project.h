#pragma once

// A city as a project that the program can draw: survey, annual plan, layers and plan.toml.

#include "gis/geometry.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

struct CityEstate {
    gis::MultiPolygon ground;
    std::string name; // no two alike
    std::int64_t planYear{0};
    std::int64_t households{0};
    double floorArea{0.0}; // square metres
};

struct CityBuilding {
    gis::MultiPolygon ground;
    std::size_t estate{0}; // index
};

struct City {
    std::vector<CityEstate> estates;
    std::vector<CityBuilding> buildings;
};

// From a reference city: a GeoPackage with the layers "estates" (fields id, name, plan_year,
// households, floor_area) and "buildings" (field estate_id). A name that another estate has too
// gets a number behind it.
[[nodiscard]] City readCity(const std::filesystem::path& file);

// One city of so many estates by the rule of bench/national_set, five buildings in each.
[[nodiscard]] City largeCity(std::size_t estates);

// Writes plan.toml, survey.csv, annual_plan.csv and city.gpkg (layers "estates" and "buildings",
// EPSG:4543) into the folder; one sheet "city" of the whole city on that page ("A3-landscape").
void writeProject(const City& city, const std::filesystem::path& folder, const std::string& page);

} // namespace bench
