#pragma once

// What goes into a package beside its layers, for people who do not have the program. In Chinese:
// it is handed in to Chinese authorities.

#include "exchange/package_layers.h"
#include "gis/crs.h"
#include "plan/portfolio.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace exchange {

enum class Forced { No, Yes }; // made although checks found errors

// What all documents say of the package as a whole. What it points to outlives it.
struct PackageFacts {
    const plan::Portfolio* portfolio{nullptr};
    const PackageProfile* profile{nullptr};
    const std::vector<FilledLayer>* layers{nullptr};
    gis::Crs stored;
    std::string crsInWords; // as maps say it
    std::string encoding; // of shapefiles: "GBK" or "UTF-8"
    std::string when; // ISO 8601 UTC, the day of the plan
    std::size_t errors{0}; // of the checks
    std::size_t warnings{0};
    Forced forced{Forced::No};
};

// readme.txt: what this is, which file holds what, how far it can be trusted, how to see that it is
// whole. UTF-8 with a byte order mark and CR LF, for the editors of offices.
[[nodiscard]] std::string packageReadme(const PackageFacts& facts);

// data_dictionary.xlsx: a sheet of fields by layer, and one of code lists.
[[nodiscard]] std::string packageDictionary(const PackageFacts& facts);

// metadata.xml: ISO 19115 in the encoding of ISO 19139, the core elements: what, where, when, who,
// in which system, how made, how far checked.
[[nodiscard]] std::string packageMetadata(const PackageFacts& facts);

// checksums.sha256 as sha256sum writes and reads it: a line for each file of the folder, in the
// order given.
[[nodiscard]] std::string packageChecksums(const std::filesystem::path& folder,
                                           const std::vector<std::string>& names);

// How far the outlines can be trusted, in one sentence.
[[nodiscard]] std::string qualitySentence(const std::vector<FilledLayer>& layers);

} // namespace exchange
