#include "app/plan_export.h"

#include "exchange/plan_forms.h"
#include "gis/input_file.h"
#include "gis/staged_output.h"
#include "sheets/sheet_words.h"

#include <charconv>
#include <utility>

namespace app {

namespace {

struct NamedForm {
    std::string fileName; // of a folder's workbook
    exchange::BookSheet sheet;
};

std::vector<NamedForm> formsOf(const LoadedPlan& plan) {
    const exchange::FormHeading heading{plan.project.city, plan.project.whole};
    std::vector<NamedForm> forms;
    constexpr std::size_t otherForms = 4;
    forms.reserve(plan.portfolio.districts.size() + otherForms);
    int number = 0;
    for (const plan::District& district : plan.portfolio.districts) {
        forms.push_back({"survey_" + district.code.text() + ".xlsx",
                         surveyForm(plan.portfolio, district, ++number, heading)});
    }
    forms.push_back({"annual_plan.xlsx", annualPlanForm(plan.portfolio, heading)});
    forms.push_back({"guidance.xlsx", guidanceForm(plan.portfolio, heading)});
    forms.push_back({"summary.xlsx", summaryForm(plan.portfolio, heading)});
    if (plan.revision) {
        forms.push_back(
            {"comparison.xlsx", exchange::comparisonForm(plan.revision->published, plan.portfolio,
                                                         plan.revision->scenario)});
    }
    return forms;
}

// Files are dated like the plan they come from, not by the clock: same plan, same bytes.
std::chrono::sys_days dayOf(const plan::Portfolio& portfolio) {
    using namespace std::chrono;
    const std::string day = sheets::isoDay(portfolio.date); // 2020-10-01
    int yearNumber = 0;
    unsigned monthNumber = 0;
    if (day.size() >= 7) {
        std::from_chars(day.data(), day.data() + 4, yearNumber);
        std::from_chars(day.data() + 5, day.data() + 7, monthNumber);
    }
    const year_month_day date{year{yearNumber}, month{monthNumber}, std::chrono::day{1}};
    return date.ok() && yearNumber > 0 ? sys_days{date} : sys_days{2000y / January / 1};
}

} // namespace

std::vector<std::string> exportPlanTables(const LoadedPlan& plan,
                                          const std::filesystem::path& output) {
    exchange::Workbook book{
        plan.portfolio.title, plan.portfolio.preparingBody, dayOf(plan.portfolio), {}};
    const bool isOneBook = gis::lowerCaseExtension(output) == ".xlsx";
    gis::StagedOutput files{isOneBook ? output.parent_path() : output};
    for (NamedForm& form : formsOf(plan)) {
        book.sheets.push_back(std::move(form.sheet));
        if (!isOneBook) {
            gis::writeFile(files.pathFor(form.fileName), xlsxBytes(book));
            book.sheets.clear();
        }
    }
    if (isOneBook) {
        gis::writeFile(files.pathFor(output.filename()), xlsxBytes(book));
    }
    std::vector<std::string> written;
    for (const std::filesystem::path& file : files.commit()) {
        written.push_back(file.generic_string());
    }
    return written;
}

} // namespace app
