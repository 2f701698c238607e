#include "app/audit_plan.h"
#include "audit/rules.h"
#include "gis/measure.h"
#include "gis/projector.h"

#include <algorithm>

namespace app {

namespace {

exchange::AuditLabels labelsIn(Language language) {
    if (language == Language::Chinese) {
        return {.language = "zh-CN",
                .error = "错误",
                .warning = "注意",
                .note = "提示",
                .family = "类别",
                .code = "规则",
                .severity = "程度",
                .scope = "对象",
                .stated = "所述",
                .computed = "核算",
                .difference = "相差",
                .unit = "单位",
                .message = "问题",
                .hint = "可能原因与建议",
                .places = "出处",
                .onMap = "图上位置",
                .total = "合计",
                .rules = "审计规则",
                .clause = "依据",
                .question = "核查什么",
                .noFindings = "未发现问题。",
                .findings = "审计结果",
                .summary = "汇总"};
    }
    return {.language = "en",
            .error = "Errors",
            .warning = "Warnings",
            .note = "Notes",
            .family = "Family",
            .code = "Rule",
            .severity = "Severity",
            .scope = "About",
            .stated = "Stated",
            .computed = "Computed",
            .difference = "Difference",
            .unit = "Unit",
            .message = "Finding",
            .hint = "What it might mean",
            .places = "Source",
            .onMap = "On the map",
            .total = "Total",
            .rules = "Rules",
            .clause = "Clause",
            .question = "Question",
            .noFindings = "Nothing found.",
            .findings = "Findings",
            .summary = "Summary"};
}

std::string remarkIn(Language language) {
    return language == Language::Chinese
               ? "错误：互相矛盾的数据，无论哪一处正确，规划中必有一处要改。注意：需要人看一看。提"
                 "示：供"
                 "参考。四舍五入之差不计。审计不改动任何数据。"
               : "Error: figures that contradict each other; whichever is right, the plan must be "
                 "mended. Warning: something a person should look at. Note: for information. "
                 "Differences that rounding explains are not told. The audit changes no data.";
}

// The order of words on a sheet: its number, then the name of its files.
std::string sheetOf(const exchange::ProjectDescription& project,
                    const plan::DistrictCode& district) {
    const auto sheet =
        std::ranges::find(project.sheets, district, &exchange::SheetDescription::district);
    return sheet == project.sheets.end() ? "" : sheet->number + " " + sheet->id;
}

class DocumentMaker {
public:
    DocumentMaker(const LoadedPlan& plan, Language language)
        : plan_{plan}, language_{language}, projector_{plan.portfolio.crs} {}

    [[nodiscard]] exchange::AuditDocument document(const audit::Report& report) const {
        const auto& portfolio = plan_.portfolio;
        const bool isChinese = language_ == Language::Chinese;
        exchange::AuditDocument document;
        document.title = isChinese ? "规划数据审计报告" : "Audit of the plan's data";
        document.facts = {portfolio.title, toText(portfolio.period), portfolio.preparingBody,
                          portfolio.date};
        document.remark = remarkIn(language_);
        document.labels = labelsIn(language_);
        for (const auto& family : report.families) {
            document.sections.push_back(section(family));
        }
        for (const auto& rule : audit::rules()) {
            document.rules.push_back(
                {std::string{rule.code}, inWords(rule.family, language_),
                 inWords(rule.severity, language_),
                 std::string{isChinese ? rule.clause.chinese : rule.clause.english},
                 std::string{isChinese ? rule.asks.chinese : rule.asks.english}});
        }
        return document;
    }

private:
    [[nodiscard]] exchange::AuditSection section(const audit::FamilyReport& family) const {
        exchange::AuditSection section{
            inWords(family.family, language_), {}, family.errors, family.warnings, family.notes};
        for (const auto& finding : family.findings) {
            section.entries.push_back(entry(finding));
        }
        return section;
    }

    [[nodiscard]] exchange::AuditEntry entry(const audit::Finding& finding) const {
        const auto& seen = finding.seen;
        exchange::AuditEntry entry{finding.code,
                                   finding.severity,
                                   seen.scope,
                                   seen.stated,
                                   seen.computed,
                                   seen.difference,
                                   seen.unit,
                                   inWords(finding, language_),
                                   hintInWords(finding, language_),
                                   placesInWords(seen.places, language_),
                                   {}};
        for (const auto& id : seen.estates) {
            entry.onMap.push_back(mapPlace(id));
        }
        return entry;
    }

    [[nodiscard]] exchange::AuditMapPlace mapPlace(const plan::EstateId& id) const {
        const auto* record = plan::findEstate(plan_.portfolio, id);
        if (record == nullptr) {
            return {"", id.text(), "", {}};
        }
        exchange::AuditMapPlace place{
            record->estate.name, id.text(), sheetOf(plan_.project, record->estate.district), {}};
        if (record->ground) {
            place.middle = projector_.toLonLat(gis::centroid(record->ground->footprint));
        }
        return place;
    }

    const LoadedPlan& plan_;
    Language language_;
    gis::Projector projector_;
};

} // namespace

exchange::AuditDocument auditDocument(const LoadedPlan& plan, const audit::Report& report,
                                      Language language) {
    return DocumentMaker{plan, language}.document(report);
}

} // namespace app
