#pragma once

// Private to cli/: the commands behind `pianqu plan`.

#include "cli/commands.h"

namespace cli {

// What they all are given.
struct PlanOptions {
    std::string project;
    std::string scenario;
    bool isJson{false};
};

// Adds the project file and --json.
void addPlanOptions(CLI::App& command, PlanOptions& options, const Console& say);

// Looking: show, list, diff, export. Changing: move, undo, apply-areas.
void addPlanViewCommands(CLI::App& plan, const CommandContext& context);
void addPlanChangeCommands(CLI::App& plan, const CommandContext& context);

} // namespace cli
