#include "app/make_sheets.h"

#include "app/area_drawing.h"
#include "app/joint_areas.h"
#include "app/sheet_files.h"
#include "gis/failure.h"
#include "maps/compose.h"
#include "maps/diagnostic.h"
#include "maps/label_check.h"
#include "maps/label_memory.h"
#include "maps/page_layout.h"
#include "maps/style_file.h"
#include "sheets/annual_sheet.h"
#include "sheets/areas_sheet.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace app {

namespace {

using exchange::SheetDescription;

constexpr const char* diagnosticStyle = "diagnostic";

std::string joinedIds(const std::vector<SheetDescription>& sheets) {
    std::string text;
    for (const SheetDescription& sheet : sheets) {
        text += (text.empty() ? "" : ", ") + sheet.id;
    }
    return text;
}

std::vector<SheetDescription> wished(const LoadedPlan& plan, const SheetWish& wish) {
    if (wish.ids.empty()) {
        return plan.project.sheets;
    }
    std::vector<SheetDescription> sheets;
    for (const std::string& id : wish.ids) {
        const auto found = std::ranges::find(plan.project.sheets, id, &SheetDescription::id);
        if (found == plan.project.sheets.end()) {
            throw gis::Failure{gis::FailureKind::Usage,
                               "sheet.unknown",
                               {plan.project.file.string(), "", {}, ""},
                               {{"sheet", id}, {"known", joinedIds(plan.project.sheets)}}};
        }
        sheets.push_back(*found);
    }
    return sheets;
}

maps::PageSize pageOf(const SheetDescription& sheet, const LoadedPlan& plan) {
    if (const auto page = maps::pageSizeFrom(sheet.page)) {
        return *page;
    }
    throw gis::Failure{gis::FailureKind::Usage,
                       "sheet.page-unknown",
                       {plan.project.file.string(), "", {}, ""},
                       {{"sheet", sheet.id}, {"page", sheet.page}}};
}

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

// Makes one sheet after the other; names keep their places from sheet to sheet.
class SheetMaker {
public:
    SheetMaker(const LoadedPlan& plan, const SheetWish& wish, const Resources& resources,
               gis::StagedOutput& output, Progress& progress)
        : plan_{plan}, resources_{resources}, progress_{progress}, isDiagnostic_{wish.isDiagnostic},
          files_{wish, output, session_} {}

    SheetReport make(const SheetDescription& description, gis::Findings& findings) {
        const auto start = std::chrono::steady_clock::now();
        maps::Sheet sheet = sheetOf(description, findings);
        memory_.recall(sheet);
        maps::Composition composition = keepFindings(maps::compose(sheet, ruler_), findings);
        memory_.remember(sheet, composition.labels);
        SheetReport report = reportOf(sheet, composition);
        if (isDiagnostic_) {
            composition.scene.groups.push_back(maps::diagnosticGroup(
                sheet, composition, style(diagnosticStyle, findings), ruler_));
        }
        report.files = files_.write(sheet, composition);
        report.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report;
    }

    void finish() const { files_.writeAtlas(plan_.portfolio); }

private:
    maps::Style style(const std::string& name, gis::Findings& findings) const {
        return keepFindings(maps::readStyle(resources_.styleFile(name, plan_.folder())), findings);
    }

    maps::Sheet sheetOf(const SheetDescription& description, gis::Findings& findings) {
        const sheets::SheetWish wish{
            description.id,       description.number,         description.title,
            description.district, pageOf(description, plan_), pinsOf(description)};
        maps::Style estates = style(description.styles.estates, findings);
        maps::Style buildings = style(description.styles.buildings, findings);
        maps::Style roads = style(description.styles.roads, findings);
        if (description.kind == exchange::SheetKind::Annual) {
            return keepFindings(
                sheets::annualSheet(plan_.portfolio, wish,
                                    {std::move(estates), std::move(buildings), std::move(roads)}),
                findings);
        }
        const PlannedAreas& areas = plannedAreas(findings);
        return keepFindings(
            sheets::areasSheet(plan_.portfolio, wish,
                               {std::move(estates), std::move(buildings), std::move(roads),
                                style(description.styles.areas, findings)},
                               drawnAreas(areas, description.district), sheetNotes(areas.joint)),
            findings);
    }

    // Chosen once for all sheets.
    const PlannedAreas& plannedAreas(gis::Findings& findings) {
        if (!areas_) {
            areas_ = keepFindings(
                jointAreasOfPlan(plan_, areasWishOf(plan_.project), resources_, progress_),
                findings);
        }
        return *areas_;
    }

    [[nodiscard]] SheetReport reportOf(const maps::Sheet& sheet,
                                       const maps::Composition& composition) const {
        const maps::LabelReading reading =
            maps::readLabels(composition.scene, {sheets::estateLayerId}, ruler_);
        // Numbers of joint areas stand on the sheet as well, but are no estates.
        const auto isEstate = [&](std::size_t wish) { return !sheet.labels[wish].isGroup; };
        const auto count = [&](maps::LabelKind kind) {
            return static_cast<std::size_t>(std::ranges::count_if(
                composition.labels.labels, [&](const maps::PlacedLabel& label) {
                    return label.kind == kind && isEstate(label.wish);
                }));
        };
        return {.id = sheet.id,
                .title = sheet.title,
                .files = {},
                .scaleDenominator = composition.scale.denominator,
                .estates = static_cast<std::size_t>(
                    std::ranges::count(sheet.labels, false, &maps::LabelWish::isGroup)),
                .inside = count(maps::LabelKind::Inside),
                .leader = count(maps::LabelKind::Leader),
                .numbered = count(maps::LabelKind::Number),
                .unplaced = static_cast<std::size_t>(
                    std::ranges::count_if(composition.labels.unplaced, isEstate)),
                .overlaps = reading.overlaps(),
                .crossings = reading.crossings(),
                .longestLeader = reading.longestLeader};
    }

    const LoadedPlan& plan_;
    const Resources& resources_;
    Progress& progress_;
    bool isDiagnostic_;
    std::optional<PlannedAreas> areas_;
    maps::DrawingSession session_;
    maps::FontRuler ruler_{session_};
    maps::LabelMemory memory_;
    SheetFiles files_;
};

} // namespace

gis::Checked<std::vector<SheetReport>> makeSheets(const LoadedPlan& plan, const SheetWish& wish,
                                                  const Resources& resources,
                                                  gis::StagedOutput& output, Progress& progress) {
    const std::vector<SheetDescription> descriptions = wished(plan, wish);
    gis::Checked<std::vector<SheetReport>> result;
    SheetMaker maker{plan, wish, resources, output, progress};
    for (const SheetDescription& description : descriptions) {
        progress.begins(Step::ComposeSheet, description.title);
        result.value.push_back(maker.make(description, result.findings));
    }
    maker.finish();
    return result;
}

} // namespace app
