#pragma once

// The files of the sheets: each sheet in the formats wished for and, when wished for, all of them
// in one atlas.

#include "app/make_sheets.h"
#include "gis/staged_output.h"
#include "maps/compose.h"
#include "maps/contents_page.h"
#include "maps/export.h"
#include "maps/sheet.h"
#include "plan/portfolio.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

class SheetFiles {
public:
    // All outlive it.
    SheetFiles(const SheetWish& wish, gis::StagedOutput& output,
               const maps::DrawingSession& session)
        : wish_{wish}, output_{output}, session_{session} {}

    // Gives the names of the files made: the sheet's id with an ending, further pages (续页) with
    // -2, -3 before it.
    [[nodiscard]] std::vector<std::string> write(const maps::Sheet& sheet,
                                                 const maps::Composition& composition);

    // The sheets written so far behind their contents; nothing when no atlas is wished for.
    void writeAtlas(const plan::Portfolio& portfolio) const;

private:
    void writePage(const maps::Scene& scene, const std::string& id,
                   std::vector<std::string>& names) const;
    void bind(const maps::Sheet& sheet, const maps::Composition& composition);
    void writePicture(const maps::Scene& scene, const std::string& id,
                      std::vector<std::string>& names) const;

    const SheetWish& wish_;
    gis::StagedOutput& output_;
    const maps::DrawingSession& session_;
    std::optional<maps::PageTemplate> page_; // of the contents: that of the first sheet
    std::vector<maps::AtlasPage> pages_;
    std::vector<maps::ContentsEntry> entries_;
};

} // namespace app
