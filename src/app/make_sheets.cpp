#include "app/make_sheets.h"

#include "app/sheet_list.h"
#include "app/sheet_source.h"
#include "gis/failure.h"
#include "maps/compose.h"
#include "maps/export.h"
#include "maps/label_check.h"
#include "maps/label_memory.h"
#include "sheets/sheet_parts.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace app {

namespace {

using exchange::SheetDescription;

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
        : wish_{wish}, output_{output}, source_{plan, wish.page, resources, progress} {}

    SheetReport make(const NumberedSheet& wished, gis::Findings& findings) {
        const auto start = std::chrono::steady_clock::now();
        maps::Sheet sheet =
            source_.sheetOf(wished.description, {wished.ordinal, wished.count}, findings);
        memory_.recall(sheet);
        const maps::Composition composition = keepFindings(maps::compose(sheet, ruler_), findings);
        memory_.remember(sheet, composition.labels);
        SheetReport report = reportOf(sheet, composition);
        for (const SheetFormat format : wish_.formats) {
            report.files.push_back(write(composition.scene, sheet.id, format));
            int page = 2; // 续页
            for (const maps::Scene& scene : composition.continuation) {
                report.files.push_back(
                    write(scene, sheet.id + "-" + std::to_string(page++), format));
            }
        }
        report.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report;
    }

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

    std::string write(const maps::Scene& scene, const std::string& id, SheetFormat format) {
        switch (format) {
        case SheetFormat::Pdf:
            maps::exportPdf(scene, output_.pathFor(id + ".pdf"), session_);
            return id + ".pdf";
        case SheetFormat::Svg:
            maps::exportSvg(scene, output_.pathFor(id + ".svg"));
            return id + ".svg";
        case SheetFormat::Png:
            break;
        }
        maps::exportPng(scene, output_.pathFor(id + ".png"), wish_.dotsPerInch, session_);
        return id + ".png";
    }

    const SheetWish& wish_;
    gis::StagedOutput& output_;
    SheetSource source_;
    maps::DrawingSession session_;
    maps::FontRuler ruler_{session_};
    maps::LabelMemory memory_;
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
    return result;
}

} // namespace app
