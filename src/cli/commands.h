#pragma once

// The commands of the program. Each adds itself to the parser with its options, help and examples,
// and leaves its work in `chosen` when the user asked for it.

#include "cli/console.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace cli {

using Work = std::function<ExitCode(const Console&)>;

struct CommandContext {
    const Console& console; // for help in the user's language
    Work& chosen;
};

void addAreasCommand(CLI::App& program, const CommandContext& context);
void addAuditCommand(CLI::App& program, const CommandContext& context);
void addCheckCommand(CLI::App& program, const CommandContext& context);
void addDecideCommand(CLI::App& program, const CommandContext& context);
void addExportCommand(CLI::App& program, const CommandContext& context);
void addLinkCommand(CLI::App& program, const CommandContext& context);
void addMapCommand(CLI::App& program, const CommandContext& context);
void addNeighboursCommand(CLI::App& program, const CommandContext& context);
void addPlanCommand(CLI::App& program, const CommandContext& context);
void addRunCommand(CLI::App& program, const CommandContext& context);
void addSchematicCommand(CLI::App& program, const CommandContext& context);

} // namespace cli
