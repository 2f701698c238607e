#pragma once

// Private to exchange/: what a project knows about names: the decisions of people (aliases) and the
// words by which names are taken apart.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/estate_name.h"
#include "plan/linkage.h"

#include <vector>

namespace exchange {

struct NameTables {
    std::vector<plan::Alias> aliases;
    std::vector<plan::NameWord> words;
};

// Those the project names. Throws what gis::readTable throws; findings of readAliases and
// readNameWords.
[[nodiscard]] gis::Checked<NameTables> readNameTables(const ProjectDescription& project);

} // namespace exchange
