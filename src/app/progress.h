#pragma once

// How far a use case has come, told to whoever wants to know.

#include <cstddef>
#include <string>

namespace app {

enum class Step {
    ReadTables,
    ReadLayers,
    MatchLists,
    ComposeSheet,
    FindNeighbours,
    ChooseAreas,
    CheckLayers,
    ExportLayers,
    LayOut
};

class Progress {
public:
    virtual ~Progress() = default;
    // `what` is the thing at hand (a file, a sheet's title); may be empty.
    virtual void begins(Step step, const std::string& what) = 0;

protected:
    Progress() = default;
    Progress(const Progress&) = default;
    Progress& operator=(const Progress&) = default;
};

} // namespace app
