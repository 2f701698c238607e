#pragma once

// Private to app/: a sheet as the project file describes it, made into one that can be drawn: its
// page, its styles, its joint areas.

#include "app/joint_areas.h"
#include "app/loaded_plan.h"
#include "app/progress.h"
#include "app/resources.h"
#include "gis/finding.h"
#include "maps/sheet.h"

#include <optional>
#include <string>

namespace app {

// 第 n 张，共 N 张
struct PlaceInSeries {
    int ordinal{1};
    int count{1};
};

class SheetSource {
public:
    // `page` replaces the page of every sheet where it is given. Everything passed must outlive it.
    SheetSource(const LoadedPlan& plan, const std::string& page, const Resources& resources,
                Progress& progress)
        : plan_{plan}, page_{page}, resources_{resources}, progress_{progress} {}

    // Throws Failure "sheet.page-unknown", "page.*", "style.*".
    [[nodiscard]] maps::Sheet sheetOf(const exchange::SheetDescription& description,
                                      PlaceInSeries place, gis::Findings& findings);

    // The planner's own or the shipped one. Throws Failure "style.*".
    [[nodiscard]] maps::Style style(const std::string& name, gis::Findings& findings) const;

private:
    [[nodiscard]] maps::PageTemplate pageOf(const exchange::SheetDescription& description) const;
    const PlannedAreas& plannedAreas(gis::Findings& findings);

    const LoadedPlan& plan_;
    const std::string& page_;
    const Resources& resources_;
    Progress& progress_;
    std::optional<PlannedAreas> areas_; // chosen once for all sheets
};

} // namespace app
