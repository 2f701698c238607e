#include "sheets/areas_sheet.h"

#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/sheet_furniture.h"

#include <algorithm>
#include <cstdint>
#include <format>
#include <map>
#include <utility>

namespace sheets {

namespace {

using plan::EstateRecord;
using plan::Portfolio;

// The district's estates as the sheet lists them: area by area, then those in none.
class Arrangement {
public:
    Arrangement(const Portfolio& portfolio, const plan::DistrictCode& district,
                std::span<const DrawnArea> areas) {
        for (const DrawnArea& area : areas) {
            for (const EstateRecord* member : area.members) {
                areaOf_[member] = &area;
                estates_.push_back(member);
            }
        }
        for (const EstateRecord* record : estatesInSheetOrder(portfolio, district)) {
            if (!areaOf_.contains(record)) {
                estates_.push_back(record);
            }
        }
    }

    [[nodiscard]] const EstateList& estates() const { return estates_; }

    [[nodiscard]] const DrawnArea* areaOf(const EstateRecord& record) const {
        const auto found = areaOf_.find(&record);
        return found == areaOf_.end() ? nullptr : found->second;
    }

    [[nodiscard]] std::optional<plan::PlanYear> proposedYear(const EstateRecord& record) const {
        const DrawnArea* area = areaOf(record);
        if (area != nullptr && area->year) {
            return area->year;
        }
        return record.plan ? std::optional{record.plan->year} : std::nullopt;
    }

private:
    EstateList estates_;
    std::map<const EstateRecord*, const DrawnArea*> areaOf_;
};

maps::DrawnLayer estateLayer(const Arrangement& arrangement, const maps::Style& style) {
    maps::DrawnLayer layer{estateLayerId, style, {}};
    for (const EstateRecord* record : arrangement.estates()) {
        if (!record->ground) {
            continue;
        }
        maps::Attributes attributes = attributesOf(*record);
        if (const auto year = arrangement.proposedYear(*record)) {
            attributes["plan_year"] = std::int64_t{year->value};
        }
        layer.features.push_back({record->ground->footprint, std::move(attributes)});
    }
    return layer;
}

maps::DrawnLayer outlineLayer(std::span<const DrawnArea> areas, const maps::Style& style) {
    maps::DrawnLayer layer{"joint_areas", style, {}};
    for (const DrawnArea& area : areas) {
        layer.features.push_back(
            {area.outline,
             {{"number", area.number}, {"standard", std::int64_t{area.isStandardSize ? 1 : 0}}}});
    }
    return layer;
}

std::string yearText(const std::optional<plan::PlanYear>& year) {
    return year ? toText(*year) : "—";
}

// Estates first, as on every sheet; then the areas by their numbers.
std::vector<maps::LabelWish> allLabels(const Arrangement& arrangement,
                                       std::span<const DrawnArea> areas) {
    std::vector<maps::LabelWish> wishes = labelsOf(arrangement.estates());
    for (const DrawnArea& area : areas) {
        wishes.push_back(
            {.number = area.number, .name = "", .ground = area.outline, .isGroup = true});
    }
    return wishes;
}

maps::TablePanel areaTable(std::span<const DrawnArea> areas) {
    using enum maps::TextAlignment;
    maps::TablePanel table{"联动改造片区",
                           {{"片区", Left},
                            {"小区（个）", Right},
                            {"户数（户）", Right},
                            {"人口（人）", Right},
                            {"规模", Left},
                            {"拟改造年度", Centre}},
                           {}};
    std::size_t estates = 0;
    int households = 0;
    double people = 0.0;
    for (const DrawnArea& area : areas) {
        table.rows.push_back(
            {.cells = {area.number, std::to_string(area.members.size()),
                       std::to_string(area.households), std::format("{:.0f}", area.people),
                       area.isStandardSize ? "标准规模" : "小于标准", yearText(area.year)},
             .swatch = {},
             .isTotal = false});
        estates += area.members.size();
        households += area.households;
        people += area.people;
    }
    table.rows.push_back({.cells = {"合计", std::to_string(estates), std::to_string(households),
                                    std::format("{:.0f}", people), "", ""},
                          .swatch = {},
                          .isTotal = true});
    return table;
}

maps::TablePanel estateTable(const Arrangement& arrangement, const maps::Style& style,
                             maps::Scale scale) {
    using enum maps::TextAlignment;
    maps::TablePanel table{"小区一览表",
                           {{"编号", Left},
                            {"小区（独栋楼）名称", Left},
                            {"片区", Centre},
                            {"现年度", Centre},
                            {"拟年度", Centre},
                            {"户数", Right}},
                           {}};
    for (std::size_t index = 0; index < arrangement.estates().size(); ++index) {
        const EstateRecord& record = *arrangement.estates()[index];
        const DrawnArea* area = arrangement.areaOf(record);
        const auto now = record.plan ? std::optional{record.plan->year} : std::nullopt;
        const auto proposed = arrangement.proposedYear(record);
        table.rows.push_back(
            {.cells = {std::to_string(index + 1), record.estate.name,
                       area != nullptr ? area->number : "—", yearText(now), yearText(proposed),
                       std::to_string(record.estate.households)},
             .swatch = proposed ? colourOfYear(style, *proposed, scale) : std::nullopt,
             .isTotal = false});
    }
    return table;
}

} // namespace

gis::Checked<maps::Sheet> areasSheet(const Portfolio& portfolio, const SheetWish& wish,
                                     const AreasSheetStyles& styles,
                                     std::span<const DrawnArea> areas,
                                     const std::vector<std::string>& notes) {
    using enum maps::PanelRole;
    const Arrangement arrangement{portfolio, wish.district, areas};
    const maps::Frame frame = maps::frameFor(wish.page, extentOf(arrangement.estates()));
    maps::Sheet sheet = emptySheet(portfolio, wish, arrangement.estates(), "联动改造片区");
    sheet.labels = allLabels(arrangement, areas);
    sheet.layers = {
        roadLayer(portfolio, frame, styles.roads), estateLayer(arrangement, styles.estates),
        buildingLayer(arrangement.estates(), styles.buildings), outlineLayer(areas, styles.areas)};
    sheet.panels = {{Legend, legendOf(sheet.layers, frame.scale())},
                    {Index, estateTable(arrangement, styles.estates, frame.scale())},
                    {Totals, areaTable(areas)}};
    furnish(sheet, portfolio, wish, notes);
    gis::Findings findings = estatesWithoutGround(arrangement.estates(), wish.title);
    append(findings, pin(sheet.labels, wish));
    return {std::move(sheet), std::move(findings)};
}

} // namespace sheets
