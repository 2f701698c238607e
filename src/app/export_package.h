#pragma once

// Use case: the plan's layers as a package that a bureau, or another receiver, accepts: checked,
// written, read again and compared, with everything a person needs to use them.

#include "app/joint_areas.h"
#include "app/loaded_plan.h"
#include "app/progress.h"
#include "app/resources.h"
#include "exchange/package_contents.h"
#include "exchange/package_documents.h"
#include "exchange/package_layers.h"
#include "exchange/project_file.h"
#include "gis/finding.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

// The profile that is taken when none is named.
inline constexpr const char* bureauProfile = "natural-resources";

struct PackageWish {
    std::string profile{bureauProfile}; // a file of data/profiles, or beside the project
    exchange::ExportParameters parameters; // coordinate system and encoding
    exchange::PackageChoice choice;
    exchange::Schematic schematic{exchange::Schematic::LeftOut};
    exchange::Forced forced{exchange::Forced::No}; // Yes: errors are told, and do not stop
    std::filesystem::path output; // a folder, or a file that ends in .zip
};

// The files in name order: below the folder, or the zip file alone. None when an Error stopped the
// export: one that no force can put aside (exchange::isBeyondForce), or any when none is wished.
// Findings of the checks (exchange/package_checks), and
//   "export.without-ground" Warning (estate, id): an estate without outline is left out
//   "export.schematic-left-out" Warning (count): estates whose outline is schematic are left out
//   "export.only-schematic" Error (count): there are no others
//   "export.nothing" Error: nothing of what was asked for has an outline
// Everything appears together at the end or not at all. Throws Failure "profile.missing" (profile,
// known), what reading a profile throws, and what exchange/package_files throws.
[[nodiscard]] gis::Checked<std::vector<std::string>> exportPackage(const LoadedPlan& plan,
                                                                   const PlannedAreas& areas,
                                                                   const PackageWish& wish,
                                                                   const Resources& resources,
                                                                   Progress& progress);

// The same, with the joint areas that the project asks for; their findings come first, without the
// overlaps of neighbours, which the package's own check tells better.
[[nodiscard]] gis::Checked<std::vector<std::string>> exportPackage(const LoadedPlan& plan,
                                                                   const PackageWish& wish,
                                                                   const Resources& resources,
                                                                   Progress& progress);

} // namespace app
