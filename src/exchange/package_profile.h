#pragma once

// What a receiver wants of a package of layers, as data: data/profiles/*.toml. An office whose
// bureau wants other names, widths or codes edits a copy of that file, not the program.

#include "exchange/project_file.h"
#include "gis/feature.h"
#include "gis/units.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

enum class PackageFormat { Shapefile, GeoPackage, GeoJson };

enum class PackageContent {
    Estates,   // every estate with ground
    Buildings, // their buildings
    Areas,     // joint renovation areas (联动改造片区)
    Annual     // the estates of one year of the annual plan: a layer for each year
};

enum class PackageSystems { Cgcs2000, Any }; // coordinate systems that may be asked for

enum class Mandatory { No, Yes };

struct PackageField {
    gis::Field field; // name, kind, width in bytes or digits (0: no limit), decimals
    std::string title; // 小区名称
    std::string source; // which of our values it holds: "households"; empty: `constant`
    std::string constant;
    Mandatory mandatory{Mandatory::No};
    std::vector<std::string> codes; // the values it may have; none: any
    std::vector<std::string> meanings; // of the codes
    std::string note;
};

struct PackageLayer {
    PackageContent content{PackageContent::Estates};
    std::string name;  // of its file or table; "{year}" stands for the year of an annual layer
    std::string title; // 小区用地范围; "{year}" as above
    std::vector<PackageField> fields;
};

struct PackageProfile {
    std::string title;
    std::vector<PackageFormat> formats;
    PackageSystems systems{PackageSystems::Any};
    gis::Metres sliver; // see gis::CoverageLimits
    std::optional<double> floorAreaPercent; // none: drawn against stated area is not looked at
    std::vector<PackageLayer> layers;
};

// Throws Failure (Environment) "file.missing", "file.unreadable"; (Usage) "project.malformed",
// "project.unknown-key" (nearest known), "project.missing-key", "project.wrong-type" and
// "project.bad-value", each with file and line.
[[nodiscard]] PackageProfile readPackageProfile(const std::filesystem::path& file);

// The same from text; `file` names it in messages.
[[nodiscard]] PackageProfile packageProfileFromToml(std::string_view toml,
                                                    const std::filesystem::path& file);

// Every key that a profile may have.
[[nodiscard]] const std::vector<KnownKey>& packageProfileKeys();

// True when the layer is made once for every year.
[[nodiscard]] bool isYearly(const PackageLayer& layer);

// The layer of one year: its name and title with the year in them.
[[nodiscard]] PackageLayer ofYear(PackageLayer layer, int year);

} // namespace exchange
