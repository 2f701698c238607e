#pragma once

// Use case: the sheets of a plan, as files to hand in.

#include "app/loaded_plan.h"
#include "app/progress.h"
#include "app/resources.h"
#include "gis/finding.h"
#include "gis/staged_output.h"

#include <string>
#include <vector>

namespace app {

enum class SheetFormat { Pdf, Svg, Png };

inline constexpr const char* atlasFile = "atlas.pdf";

struct SheetWish {
    std::vector<std::string> ids{}; // empty: every sheet of the project file
    std::vector<SheetFormat> formats{SheetFormat::Pdf, SheetFormat::Svg, SheetFormat::Png};
    double dotsPerInch{300.0}; // of PNG
    std::string page{};        // "A1-portrait"; empty: as the project file says for each
    bool isDiagnostic{false};  // corners, boxes of labels and keys drawn over every sheet
    bool hasAtlas{false};      // all sheets behind their contents in one PDF, atlasFile
};

// How a sheet came out: every estate is in exactly one of the four counts. Overlaps, crossings and
// the longest leader are read from the finished scene by maps/label_check.
struct SheetReport {
    std::string id;
    std::string title;
    std::vector<std::string> files; // names in the output folder
    double scaleDenominator{0.0};
    std::size_t estates{0};
    std::size_t inside{0};
    std::size_t leader{0};
    std::size_t numbered{0};
    std::size_t unplaced{0};
    std::size_t overlaps{0};
    std::size_t crossings{0};
    double longestLeader{0.0}; // millimetres
    double seconds{0.0};
};

// A sheet's files are its id with the format's ending; its further pages (续页) are ID-2, ID-3.
// Writes into `output`; nothing appears before the caller commits it. Throws Failure
// "sheet.unknown" (Usage; facts sheet, known), "sheet.page-unknown", "page.*", "style.*",
// "font.missing", "output.unwritable".
[[nodiscard]] gis::Checked<std::vector<SheetReport>> makeSheets(const LoadedPlan& plan,
                                                                const SheetWish& wish,
                                                                const Resources& resources,
                                                                gis::StagedOutput& output,
                                                                Progress& progress);

} // namespace app
