#pragma once

// Options of the commands that take any polygon layer: which layer, how near is a neighbour, and
// what severs.

#include "app/neighbour_list.h"
#include "cli/console.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cli {

struct BarrierOptions {
    std::string file; // empty: no barriers
    std::string layer;
    std::string classField;
    std::string nameField;
    std::string widthField;
    std::vector<std::string> severing;
};

struct LayerOptions {
    std::string layer;
    std::string idField;
    double gap{30.0}; // metres; no authority gives a distance, so it is the user's to choose
    std::string crs;
    std::string metricCrs;
    std::string encoding;
    BarrierOptions barriers;
};

// The options must live until the program has parsed its arguments.
void addLayerOptions(CLI::App& command, LayerOptions& options, const Console& say);
// Returns --barriers, for options that do not go with it.
CLI::Option* addBarrierOptions(CLI::App& command, BarrierOptions& barriers, const Console& say);

[[nodiscard]] app::LayerNeighboursWish wishOf(const std::string& file, const LayerOptions& options);

} // namespace cli
