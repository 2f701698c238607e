#pragma once

// Private to cli/: what the JSON answers of several commands have in common.

#include "app/wording.h"
#include "gis/finding.h"
#include "plan/inventory.h"

#include <nlohmann/json.hpp>

#include <string>

namespace cli {

using Json = nlohmann::ordered_json;

[[nodiscard]] const char* severityCode(gis::Severity severity); // "error", "warning", "note"
[[nodiscard]] Json findingsJson(const gis::Findings& findings, app::Language language);
[[nodiscard]] Json totalsJson(const plan::Totals& totals);

// File names may hold bytes that are no UTF-8; they are shown with replacements rather than fail.
[[nodiscard]] std::string printed(const Json& json);

} // namespace cli
