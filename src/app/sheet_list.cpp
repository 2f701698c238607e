#include "app/sheet_list.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace app {

namespace {

using exchange::SheetDescription;
using exchange::SheetKind;

constexpr const char* subject = "老旧小区";

// What a sheet of the kind adds to its district's id and title.
struct KindNames {
    std::string suffix;
    std::string title;
};

KindNames namesOf(SheetKind kind, const std::optional<plan::PlanYear>& year) {
    switch (kind) {
    case SheetKind::Annual:
        return {"", "年度改造计划图"};
    case SheetKind::Areas:
        return {"-areas", "联动改造片区图"};
    case SheetKind::Types:
        return {"-types", "改造类型图"};
    case SheetKind::Quality:
        return {"-quality", "数据质量图"};
    case SheetKind::Year:
        break;
    }
    const std::string text = year ? toText(*year) : std::string{};
    return {"-" + text, text + "年度改造计划图"};
}

exchange::SheetStyles stylesOf(SheetKind kind) {
    const auto estates = [&] {
        switch (kind) {
        case SheetKind::Types:
            return "renovation_types";
        case SheetKind::Quality:
            return "data_quality";
        default:
            return "annual_plan";
        }
    };
    return {estates(), "buildings", "roads", "joint_areas"};
}

class SheetList {
public:
    explicit SheetList(const LoadedPlan& plan) : plan_{plan}, sheets_{plan.project.sheets} {}

    void add(const exchange::SheetSeries& series) {
        for (const SheetKind kind : series.kinds) {
            for (const plan::District& district : plan_.portfolio.districts) {
                for (const auto& year : yearsOf(kind, district.code)) {
                    add(series, kind, district, year);
                }
            }
        }
    }

    std::vector<SheetDescription> taken() { return std::move(sheets_); }

private:
    // Kinds that are not of one year have one sheet, of no year.
    [[nodiscard]] std::vector<std::optional<plan::PlanYear>> yearsOf(
        SheetKind kind, const plan::DistrictCode& district) const {
        if (kind != SheetKind::Year) {
            return {std::nullopt};
        }
        std::vector<std::optional<plan::PlanYear>> years;
        for (const plan::YearTotals& year : yearTotals(plan_.portfolio, district)) {
            if (year.totals.estates > 0) {
                years.emplace_back(year.year);
            }
        }
        return years;
    }

    [[nodiscard]] std::string overviewId(const plan::DistrictCode& district) const {
        const auto& own = plan_.project.sheets;
        const auto found = std::ranges::find_if(own, [&](const SheetDescription& sheet) {
            return sheet.kind == SheetKind::Annual && sheet.district == district;
        });
        return found == own.end() ? district.text() : found->id;
    }

    void add(const exchange::SheetSeries& series, SheetKind kind, const plan::District& district,
             const std::optional<plan::PlanYear>& year) {
        const KindNames names = namesOf(kind, year);
        const std::string id = overviewId(district.code) + names.suffix;
        if (std::ranges::find(sheets_, id, &SheetDescription::id) != sheets_.end()) {
            return;
        }
        sheets_.push_back({.id = id,
                           .number = series.number + std::to_string(sheets_.size() + 1),
                           .title = plan_.project.city + district.place + subject + names.title,
                           .district = district.code,
                           .styles = stylesOf(kind),
                           .page = series.page,
                           .kind = kind,
                           .labels = {},
                           .extras = series.extras,
                           .year = year});
    }

    const LoadedPlan& plan_;
    std::vector<SheetDescription> sheets_;
};

} // namespace

std::vector<SheetDescription> sheetsOf(const LoadedPlan& plan) {
    SheetList list{plan};
    for (const exchange::SheetSeries& series : plan.project.series) {
        list.add(series);
    }
    return list.taken();
}

} // namespace app
