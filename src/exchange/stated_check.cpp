#include "exchange/stated_check.h"

#include "gis/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace exchange {

namespace {

// In the units of plan::StatedTotal.
struct Computed {
    plan::Totals totals;
    std::optional<plan::Money> investment;
};

std::string computedText(double value) {
    constexpr double finest = 1e6; // finer than any printed sum, coarser than the noise of adding
    return gis::shortestText(std::round(value * finest) / finest);
}

class Comparison {
public:
    Comparison(const plan::StatedTotal& stated, std::string code, gis::Findings& findings)
        : stated_{stated}, code_{std::move(code)}, findings_{findings} {}

    void compareAll(const Computed& computed) {
        const auto& totals = computed.totals;
        compare("estates", stated_.estates, totals.estates);
        compare("buildings", stated_.buildings, totals.buildings);
        compare("floor_area", stated_.floorArea, totals.floorArea.inWan());
        compare("households", stated_.households, totals.households);
        if (computed.investment) {
            compare("investment", stated_.investment, computed.investment->inWan());
        }
    }

private:
    void compare(const std::string& what, const std::optional<plan::StatedFigure>& stated,
                 double computed) {
        if (!stated || plan::agrees(*stated, computed)) {
            return;
        }
        std::vector<gis::Fact> facts{{"what", what},
                                     {"stated", toText(*stated)},
                                     {"computed", computedText(computed)},
                                     {"scope", stated_.scope},
                                     {"where", stated_.where}};
        if (stated_.year) {
            facts.push_back({"year", toText(*stated_.year)});
        }
        findings_.push_back({code_, gis::Severity::Warning, stated_.place, std::move(facts)});
    }

    const plan::StatedTotal& stated_;
    std::string code_;
    gis::Findings& findings_;
};

// What the entries of the total's year (none: of every year) and district add up to. A lump sum is
// shared by the households of the whole plan, so those are counted too.
Computed computedFor(const plan::StatedTotal& stated, std::span<const PlannedEntry> entries,
                     const plan::CostModel& costs) {
    std::map<plan::PlanYear, plan::Totals> here;
    std::map<plan::PlanYear, int> households;
    for (const auto& [entry, district] : entries) {
        if (stated.year && entry.year != stated.year) {
            continue;
        }
        households[entry.year] += entry.households;
        if (!stated.district || stated.district == district) {
            here[entry.year] = here[entry.year] + plan::totalsOf(entry);
        }
    }
    Computed computed{{}, plan::Money{}};
    for (const auto& [year, totals] : here) {
        computed.totals = computed.totals + totals;
        computed.investment = *computed.investment +
                              plan::investment(costs, year, totals.households, households[year]);
    }
    return computed;
}

} // namespace

gis::Findings checkSurveyTotals(std::span<const plan::StatedTotal> stated,
                                std::span<const plan::Estate> estates) {
    gis::Findings findings;
    for (const auto& total : stated) {
        Computed computed;
        for (const auto& estate : estates) {
            if (estate.district == total.district) {
                computed.totals = computed.totals + plan::totalsOf(estate);
            }
        }
        Comparison{total, "survey.total-differs", findings}.compareAll(computed);
    }
    return findings;
}

gis::Findings checkPlanTotals(std::span<const plan::StatedTotal> stated,
                              std::span<const PlannedEntry> entries, const plan::CostModel& costs) {
    const bool isComplete = std::ranges::all_of(
        entries, [](const auto& planned) { return planned.district.has_value(); });
    gis::Findings findings;
    for (const auto& total : stated) {
        if (isComplete || !total.district) {
            Comparison{total, "plan.total-differs", findings}.compareAll(
                computedFor(total, entries, costs));
        }
    }
    return findings;
}

} // namespace exchange
