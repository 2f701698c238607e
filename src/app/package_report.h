#pragma once

// Private to app/: the check report of a package (check_report.txt), in Chinese as all of it is.

#include "exchange/package_documents.h"
#include "exchange/package_layers.h"
#include "gis/finding.h"

#include <string>

namespace app {

// What was looked at, how often each fault was found, and every finding with its position. UTF-8
// with a byte order mark and CR LF.
[[nodiscard]] std::string packageReport(const exchange::PackageFacts& facts,
                                        const gis::Findings& findings);

} // namespace app
