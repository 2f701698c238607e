#pragma once

// Use case: changing the scenarios of a plan, one whole change at a time. Each change reads the
// scenario anew under its lock, so two people at once never lose a move; with an Error nothing is
// written.

#include "app/loaded_plan.h"
#include "gis/finding.h"
#include "plan/scenario.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct MoveOrder {
    std::string estate; // its id, or its name in any of the plan's lists
    std::optional<int> from; // the year it is expected to start from; none: where it stands
    int to{0};
    std::string reason;
    std::optional<std::string> note; // what the scenario is for; none: as it is
};

// All throw Failure "scenario.bad-name", "file.locked", "scenario.changed-meanwhile",
// "output.unwritable". Findings: of the scenario's file, of plan::withMoves, "estate.unknown",
// "estate.ambiguous". `plan` is the published one; the scenario comes back as written.

// A scenario that does not exist yet is begun.
[[nodiscard]] gis::Checked<plan::Scenario> moveEstate(const LoadedPlan& plan,
                                                      const std::string& scenario,
                                                      const MoveOrder& order);

// Written even where other moves are wrong, so that wrong ones can be taken back one by one. Throws
// also "scenario.unknown", and "scenario.line-unknown" (Usage; name, line, lines).
[[nodiscard]] gis::Checked<plan::Scenario> takeBack(const LoadedPlan& plan,
                                                    const std::string& scenario, int line);

// Every estate for which the table of areas proposes another year is moved, with the area as
// reason: 联动改造片区 3. Throws also what exchange::readProposedYears throws.
[[nodiscard]] gis::Checked<plan::Scenario> takeOverAreas(const LoadedPlan& plan,
                                                         const std::string& scenario,
                                                         const std::filesystem::path& areas);

// Every scenario of the project, by name.
[[nodiscard]] gis::Checked<std::vector<plan::Scenario>> scenariosOf(
    const std::filesystem::path& projectFile);

} // namespace app
