#include "app/make_sheets.h"

#include "app/sheet_files.h"
#include "app/sheet_list.h"
#include "app/sheet_source.h"
#include "gis/failure.h"
#include "maps/compose.h"
#include "maps/diagnostic.h"
#include "maps/label_check.h"
#include "maps/label_memory.h"
#include "sheets/sheet_parts.h"

#include <algorithm>
#include <chrono>
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

struct NumberedSheet {
    SheetDescription description;
    int ordinal{1}; // among all sheets of the plan, whichever are wished
    int count{1};
};

std::vector<NumberedSheet> wished(const LoadedPlan& plan, const SheetWish& wish) {
    const std::vector<SheetDescription> all = sheetsOf(plan);
    const auto count = static_cast<int>(all.size());
    std::vector<NumberedSheet> sheets;
    if (wish.ids.empty()) {
        for (const SheetDescription& sheet : all) {
            sheets.push_back({sheet, static_cast<int>(sheets.size()) + 1, count});
        }
        return sheets;
    }
    for (const std::string& id : wish.ids) {
        const auto found = std::ranges::find(all, id, &SheetDescription::id);
        if (found == all.end()) {
            throw gis::Failure{gis::FailureKind::Usage,
                               "sheet.unknown",
                               {plan.project.file.string(), "", {}, ""},
                               {{"sheet", id}, {"known", joinedIds(all)}}};
        }
        sheets.push_back({*found, static_cast<int>(found - all.begin()) + 1, count});
    }
    return sheets;
}

// Makes one sheet after the other; names keep their places from sheet to sheet.
class SheetMaker {
public:
    SheetMaker(const LoadedPlan& plan, const SheetWish& wish, const Resources& resources,
               gis::StagedOutput& output, Progress& progress)
        : plan_{plan}, isDiagnostic_{wish.isDiagnostic},
          source_{plan, wish.page, resources, progress}, files_{wish, output, session_} {}

    SheetReport make(const NumberedSheet& wished, gis::Findings& findings) {
        const auto start = std::chrono::steady_clock::now();
        maps::Sheet sheet =
            source_.sheetOf(wished.description, {wished.ordinal, wished.count}, findings);
        memory_.recall(sheet);
        maps::Composition composition = keepFindings(maps::compose(sheet, ruler_), findings);
        memory_.remember(sheet, composition.labels);
        SheetReport report = reportOf(sheet, composition);
        if (isDiagnostic_) {
            composition.scene.groups.push_back(maps::diagnosticGroup(
                sheet, composition, source_.style(diagnosticStyle, findings), ruler_));
        }
        report.files = files_.write(sheet, composition);
        report.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report;
    }

    void finish() const { files_.writeAtlas(plan_.portfolio); }

private:
    [[nodiscard]] SheetReport reportOf(const maps::Sheet& sheet,
                                       const maps::Composition& composition) const {
        const maps::LabelReading reading = maps::readLabels(
            composition.scene, {sheets::estateLayerId, sheets::otherEstatesLayerId}, ruler_);
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
    bool isDiagnostic_;
    SheetSource source_;
    maps::DrawingSession session_;
    maps::FontRuler ruler_{session_};
    maps::LabelMemory memory_;
    SheetFiles files_;
};

} // namespace

gis::Checked<std::vector<SheetReport>> makeSheets(const LoadedPlan& plan, const SheetWish& wish,
                                                  const Resources& resources,
                                                  gis::StagedOutput& output, Progress& progress) {
    gis::Checked<std::vector<SheetReport>> result;
    SheetMaker maker{plan, wish, resources, output, progress};
    for (const NumberedSheet& sheet : wished(plan, wish)) {
        progress.begins(Step::ComposeSheet, sheet.description.title);
        result.value.push_back(maker.make(sheet, result.findings));
    }
    maker.finish();
    return result;
}

} // namespace app
