#pragma once

// Use case: a person decides which estate a name of a list means. The decision goes into the
// project's alias table and wins from then on (plan/linkage).
//
// A decision is tried before it is kept: the whole plan is joined with it, and one that makes an
// error of its own (a name the list does not have, an estate with two names) is told and not kept.

#include "app/progress.h"
#include "gis/finding.h"
#include "plan/linkage.h"

#include <filesystem>
#include <string>

namespace app {

struct NameDecision {
    std::string list; // plan, guidance, footprints or sites
    std::string name; // as that list writes it; 无: the list does not have the estate
    std::string estate; // id, or name in any of the plan's lists; 无: the name means no estate
    std::string reason;
};

// Both throw Failure as loadPlan and exchange::AliasEdit do, and (Usage) "alias.no-table" when the
// project names no alias table.

// The line as kept. Findings: "estate.unknown", "estate.ambiguous", and the errors and warnings of
// the linkage that the decision brings with it, each at its place; after an Error nothing is kept.
[[nodiscard]] gis::Checked<plan::Alias> decideName(const std::filesystem::path& projectFile,
                                                   const NameDecision& decision,
                                                   Progress& progress);

// Takes a decision back; what it settled is left to the next reading. Throws also (Usage)
// "alias.unknown" (list, name).
void withdrawDecision(const std::filesystem::path& projectFile, const NameDecision& decision);

} // namespace app
