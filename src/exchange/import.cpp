#include "exchange/import.h"

#include "exchange/claim_table.h"
#include "exchange/import_ground.h"
#include "exchange/name_tables.h"
#include "exchange/plan_tables.h"
#include "exchange/stated_check.h"
#include "exchange/survey_table.h"

#include <algorithm>

namespace exchange {

namespace {

template <class Entry>
std::vector<plan::ListedName> namesOf(const std::vector<Entry>& entries) {
    std::vector<plan::ListedName> names;
    names.reserve(entries.size());
    for (const auto& entry : entries) {
        auto row = plan::rowOf(entry, {});
        names.push_back(
            {entry.name, {}, {}, entry.place, std::move(row.figures), std::move(row.built)});
    }
    return names;
}

class Import {
public:
    explicit Import(const ProjectDescription& project) : project_{project} {}

    gis::Checked<plan::Portfolio> portfolio() {
        takeDescription();
        readSurveys();
        names_ = keepFindings(readNameTables(project_), findings_);
        joinAnnualPlan();
        joinGuidance();
        joinGround();
        readPromises();
        gis::sortFindings(findings_);
        return {std::move(portfolio_), std::move(findings_)};
    }

private:
    void takeDescription() {
        portfolio_.title = project_.title;
        portfolio_.period = project_.period;
        portfolio_.preparingBody = project_.preparingBody;
        portfolio_.date = project_.date;
        portfolio_.crs = gis::crsFromText(project_.crs);
        gis::requireMetric(portfolio_.crs);
        portfolio_.districts = project_.districts;
        portfolio_.costs = project_.costs;
        portfolio_.builtLimits = project_.builtLimits;
    }

    void readSurveys() {
        std::vector<plan::StatedTotal> totals;
        for (const auto& input : project_.surveys) {
            auto survey = keepFindings(
                readSurvey(input, *plan::findDistrict(portfolio_, input.district)), findings_);
            std::ranges::move(survey.estates, std::back_inserter(estates_));
            std::ranges::move(survey.totals, std::back_inserter(totals));
        }
        std::ranges::sort(estates_, {}, [](const plan::Estate& estate) {
            return std::pair{estate.district, estate.number};
        });
        for (const auto& estate : estates_) {
            portfolio_.estates.push_back({estate, {}, {}, {}});
        }
        append(findings_, checkSurveyTotals(totals, estates_));
        std::ranges::move(totals, std::back_inserter(portfolio_.statedTotals));
    }

    void joinAnnualPlan() {
        AnnualPlan plan;
        if (project_.annualPlan) {
            plan = keepFindings(readAnnualPlan(*project_.annualPlan, project_), findings_);
        }
        const auto& entries = plan.entries;
        std::vector<PlannedEntry> planned;
        planned.reserve(entries.size());
        for (const auto& entry : entries) {
            planned.push_back({entry, {}});
        }
        if (!entries.empty()) {
            for (const auto& link : linked(annualPlanList, namesOf(entries))) {
                portfolio_.estates[link.estate].plan = entries[link.name];
                planned[link.name].district = estates_[link.estate].district;
            }
        }
        compareTotals(planned, std::move(plan.totals));
    }

    void compareTotals(const std::vector<PlannedEntry>& planned,
                       std::vector<plan::StatedTotal> totals) {
        if (project_.annualPlanTotals) {
            std::ranges::move(
                keepFindings(readAnnualPlanTotals(*project_.annualPlanTotals, project_), findings_),
                std::back_inserter(totals));
        }
        if (!planned.empty()) {
            append(findings_, checkPlanTotals(totals, planned, project_.costs));
        }
        std::ranges::move(totals, std::back_inserter(portfolio_.statedTotals));
    }

    void joinGuidance() {
        if (!project_.guidance) {
            return;
        }
        const auto entries =
            keepFindings(readGuidance(*project_.guidance, project_.period), findings_);
        if (entries.empty()) {
            return;
        }
        for (const auto& link : linked(guidanceList, namesOf(entries))) {
            portfolio_.estates[link.estate].guidance = entries[link.name];
        }
    }

    void joinGround() {
        const GroundJoin join{estates_, names_.aliases, portfolio_.districts, names_.words,
                              portfolio_.crs};
        std::vector<std::optional<plan::Ground>> grounds(estates_.size());
        if (project_.footprints) {
            grounds = keepFindings(readFootprints(*project_.footprints, join), findings_);
        }
        if (project_.buildings) {
            append(findings_, addBuildings(*project_.buildings, join, grounds));
        }
        for (std::size_t i = 0; i < grounds.size(); ++i) {
            portfolio_.estates[i].ground = std::move(grounds[i]);
        }
        if (project_.roads) {
            portfolio_.roads = keepFindings(readRoads(*project_.roads, portfolio_.crs), findings_);
        }
        if (project_.districtOutlines) {
            portfolio_.districtOutlines =
                keepFindings(readDistrictOutlines(*project_.districtOutlines, join), findings_);
        }
    }

    // What the plan says of itself; nothing is joined by it.
    void readPromises() {
        if (project_.claims) {
            portfolio_.claims = keepFindings(readClaims(*project_.claims, project_), findings_);
        }
        if (project_.typeContents) {
            portfolio_.typeContents =
                keepFindings(readTypeContents(*project_.typeContents), findings_);
        }
        if (project_.demolitions) {
            portfolio_.demolitions =
                keepFindings(readDemolitions(*project_.demolitions), findings_);
        }
    }

    std::vector<plan::Link> linked(std::string_view list,
                                   const std::vector<plan::ListedName>& names) {
        return keepFindings(plan::link({std::string{list}, estates_, names, names_.aliases,
                                        portfolio_.districts, names_.words}),
                            findings_)
            .links;
    }

    const ProjectDescription& project_;
    plan::Portfolio portfolio_;
    std::vector<plan::Estate> estates_; // in the order of the portfolio's records
    NameTables names_;
    gis::Findings findings_;
};

} // namespace

gis::Checked<plan::Portfolio> importPortfolio(const ProjectDescription& project) {
    return Import{project}.portfolio();
}

} // namespace exchange
