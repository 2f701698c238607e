#include "app/check_report.h"

#include <algorithm>
#include <format>

namespace app {

namespace {

std::size_t countOf(const gis::Findings& findings, gis::Severity severity) {
    return static_cast<std::size_t>(
        std::ranges::count(findings, severity, &gis::Finding::severity));
}

std::size_t countByLikeness(const std::string& list, const gis::Findings& findings) {
    return static_cast<std::size_t>(std::ranges::count_if(findings, [&](const gis::Finding& f) {
        const auto fact = std::ranges::find(f.facts, "list", &gis::Fact::name);
        return f.code == "linkage.taken-by-likeness" && fact != f.facts.end() && fact->text == list;
    }));
}

template <class Has>
JoinCount joinCount(const std::string& list, const LoadedPlan& plan, Has has) {
    const auto& estates = plan.portfolio.estates;
    return {list, static_cast<std::size_t>(std::ranges::count_if(estates, has)),
            countByLikeness(list, plan.findings), estates.size()};
}

std::string joinLine(const JoinCount& join, const std::string& name, Language language) {
    const bool isChinese = language == Language::Chinese;
    std::string line =
        std::format("  {}{}{} / {}", name, isChinese ? "：" : ": ", join.joined, join.estates);
    if (join.byLikeness > 0) {
        line += isChinese ? std::format("（其中 {} 个按相似判定）", join.byLikeness)
                          : std::format(" ({} by likeness)", join.byLikeness);
    }
    return line + "\n";
}

std::string totalsLine(const std::string& name, const plan::Totals& totals, Language language) {
    const char* form = language == Language::Chinese
                           ? "  {}：{} 个小区，{} 栋，{:.3f} 万平方米，{} 户\n"
                           : "  {}: {} estates, {} buildings, {:.3f} x 10^4 m2, {} households\n";
    const double area = totals.floorArea.inWan();
    return std::vformat(form, std::make_format_args(name, totals.estates, totals.buildings, area,
                                                    totals.households));
}

std::string joinName(const std::string& list, Language language) {
    if (language == Language::English) {
        return list;
    }
    if (list == "plan") {
        return "年度改造计划";
    }
    return list == "guidance" ? "改造内容指导" : "用地范围";
}

} // namespace

CheckReport checkReport(const LoadedPlan& plan) {
    CheckReport report;
    for (const plan::District& district : plan.portfolio.districts) {
        plan::Totals totals;
        for (const plan::EstateRecord& record : plan.portfolio.estates) {
            if (record.estate.district == district.code) {
                totals = totals + totalsOf(record.estate);
            }
        }
        report.districts.push_back({district.name, totals});
        report.all = report.all + totals;
    }
    using plan::EstateRecord;
    report.joins = {
        joinCount("plan", plan, [](const EstateRecord& r) { return r.plan.has_value(); }),
        joinCount("guidance", plan, [](const EstateRecord& r) { return r.guidance.has_value(); }),
        joinCount("footprints", plan, [](const EstateRecord& r) { return r.ground.has_value(); })};
    report.errors = countOf(plan.findings, gis::Severity::Error);
    report.warnings = countOf(plan.findings, gis::Severity::Warning);
    report.notes = countOf(plan.findings, gis::Severity::Info);
    return report;
}

std::string toText(const CheckReport& report, const gis::Findings& findings, Language language) {
    const bool isChinese = language == Language::Chinese;
    std::string text = isChinese ? "现状信息库\n" : "Inventory\n";
    for (const DistrictCount& district : report.districts) {
        text += totalsLine(district.name, district.totals, language);
    }
    text += totalsLine(isChinese ? "合计" : "total", report.all, language);
    text += isChinese ? "对应关系\n" : "Joined to the inventory\n";
    for (const JoinCount& join : report.joins) {
        text += joinLine(join, joinName(join.list, language), language);
    }
    text += isChinese ? std::format("检查结果：错误 {}，注意 {}，提示 {}\n", report.errors,
                                    report.warnings, report.notes)
                      : std::format("Findings: {} errors, {} warnings, {} notes\n", report.errors,
                                    report.warnings, report.notes);
    for (const gis::Finding& finding : findings) {
        text += "  [" + inWords(finding.severity, language) + "] " + inWords(finding, language) +
                "  (" + finding.code + ")\n";
    }
    return text;
}

} // namespace app
