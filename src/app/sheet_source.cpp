#include "app/sheet_source.h"

#include "app/area_drawing.h"
#include "maps/page_template.h"
#include "maps/style_file.h"
#include "sheets/annual_sheet.h"
#include "sheets/areas_sheet.h"
#include "sheets/quality_sheet.h"
#include "sheets/types_sheet.h"
#include "sheets/year_sheet.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

using exchange::SheetDescription;

constexpr const char* otherEstatesStyle = "other_estates";
constexpr const char* footprintQualityStyle = "footprint_quality";

std::optional<maps::LabelKind> labelKindFrom(const std::string& kind) {
    if (kind == "inside") {
        return maps::LabelKind::Inside;
    }
    if (kind == "leader") {
        return maps::LabelKind::Leader;
    }
    return kind == "number" ? std::optional{maps::LabelKind::Number} : std::nullopt;
}

std::vector<sheets::PinnedEstate> pinsOf(const SheetDescription& sheet) {
    std::vector<sheets::PinnedEstate> pins;
    pins.reserve(sheet.labels.size());
    for (const exchange::PinnedLabel& label : sheet.labels) {
        pins.push_back({label.estate, {label.at, labelKindFrom(label.kind)}});
    }
    return pins;
}

bool wants(const SheetDescription& sheet, std::string_view extra) {
    return std::ranges::find(sheet.extras, extra) != sheet.extras.end();
}

sheets::MapGrid gridOf(const SheetDescription& sheet) {
    if (wants(sheet, "kilometre-grid")) {
        return sheets::MapGrid::Kilometres;
    }
    return wants(sheet, "graticule") ? sheets::MapGrid::Graticule : sheets::MapGrid::None;
}

// The names of estates that a list was joined to by likeness alone.
std::vector<std::string> joinedByLikeness(const gis::Findings& findings) {
    std::vector<std::string> names;
    for (const gis::Finding& finding : findings) {
        const auto estate = std::ranges::find(finding.facts, "estate", &gis::Fact::name);
        if (finding.code == "linkage.taken-by-likeness" && estate != finding.facts.end()) {
            names.push_back(estate->text);
        }
    }
    return names;
}

// "A3" means the way maps usually lie.
std::string wholeName(const std::string& page) {
    constexpr std::size_t sizeAlone = 2;
    return page.size() == sizeAlone && page.starts_with('A') ? page + "-landscape" : page;
}

} // namespace

maps::Sheet SheetSource::sheetOf(const SheetDescription& description, PlaceInSeries place,
                                 gis::Findings& findings) {
    const sheets::SheetWish wish{.id = description.id,
                                 .number = description.number,
                                 .title = description.title,
                                 .district = description.district,
                                 .page = pageOf(description),
                                 .pins = pinsOf(description),
                                 .ordinal = place.ordinal,
                                 .count = place.count,
                                 .grid = gridOf(description),
                                 .hasLocator = wants(description, "locator")};
    const sheets::SheetStyles styles{style(description.styles.estates, findings),
                                     style(description.styles.buildings, findings),
                                     style(description.styles.roads, findings)};
    switch (description.kind) {
    case exchange::SheetKind::Annual:
        return keepFindings(sheets::annualSheet(plan_.portfolio, wish, styles), findings);
    case exchange::SheetKind::Year:
        return keepFindings(sheets::yearSheet(plan_.portfolio, wish,
                                              description.year.value_or(plan::PlanYear{}), styles,
                                              style(otherEstatesStyle, findings)),
                            findings);
    case exchange::SheetKind::Types:
        return keepFindings(sheets::typesSheet(plan_.portfolio, wish, styles), findings);
    case exchange::SheetKind::Quality:
        return keepFindings(sheets::qualitySheet(plan_.portfolio, wish, styles,
                                                 style(footprintQualityStyle, findings),
                                                 joinedByLikeness(plan_.findings)),
                            findings);
    case exchange::SheetKind::Areas:
        break;
    }
    const PlannedAreas& areas = plannedAreas(findings);
    return keepFindings(sheets::areasSheet(plan_.portfolio, wish,
                                           {styles.estates, styles.buildings, styles.roads,
                                            style(description.styles.areas, findings)},
                                           drawnAreas(areas, description.district),
                                           sheetNotes(areas.joint)),
                        findings);
}

maps::Style SheetSource::style(const std::string& name, gis::Findings& findings) const {
    return keepFindings(maps::readStyle(resources_.styleFile(name, plan_.folder())), findings);
}

maps::PageTemplate SheetSource::pageOf(const SheetDescription& description) const {
    const std::string name = wholeName(page_.empty() ? description.page : page_);
    return maps::readPageTemplate(resources_.pageFile(name, plan_.folder()));
}

const PlannedAreas& SheetSource::plannedAreas(gis::Findings& findings) {
    if (!areas_) {
        areas_ = keepFindings(
            jointAreasOfPlan(plan_, areasWishOf(plan_.project), resources_, progress_), findings);
    }
    return *areas_;
}

} // namespace app
