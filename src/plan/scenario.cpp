#include "plan/scenario.h"

#include "plan/estate_lookup.h"
#include "plan/linkage.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <utility>

namespace plan {

namespace {

using Years = std::map<EstateId, PlanYear>; // of the estates that stand in one

Years yearsOf(const Portfolio& portfolio) {
    Years years;
    for (const EstateRecord& record : portfolio.estates) {
        if (record.plan) {
            years.emplace(record.estate.id, record.plan->year);
        }
    }
    return years;
}

std::optional<PlanYear> yearIn(const Years& years, const EstateId& estate) {
    const auto found = years.find(estate);
    return found == years.end() ? std::nullopt : std::optional{found->second};
}

// Where every estate stands while moves are made one after another.
class Standing {
public:
    Standing(const Portfolio& published, const RevisionRules& rules)
        : published_{published}, rules_{rules}, years_{yearsOf(published)} {}

    [[nodiscard]] std::optional<PlanYear> yearOf(const EstateId& estate) const {
        return yearIn(years_, estate);
    }

    void make(const Move& move) {
        found_.clear();
        check(move);
        lastLine_ = std::max(lastLine_, move.line);
        if (!gis::hasErrors(found_)) {
            years_[move.estate] = move.to;
        }
        append(findings_, std::exchange(found_, {}));
    }

    gis::Findings findings() { return std::exchange(findings_, {}); }

private:
    using Facts = std::vector<gis::Fact>;

    void check(const Move& move) {
        if (move.line <= lastLine_) {
            report("scenario.line-order", move, {});
        }
        const EstateRecord* record = findEstate(published_, move.estate);
        if (record == nullptr) {
            report("scenario.estate-unknown", move,
                   {{"nearest", nearestEstate(published_, move.estate.text())}});
            return;
        }
        const std::string& name = record->estate.name;
        if (!move.name.empty() && bare(move.name) != bare(name)) {
            report("scenario.name-differs", move, {{"text", move.name}, {"name", name}});
        }
        const auto current = yearOf(move.estate);
        if (!current) {
            report("scenario.estate-unplanned", move, {{"name", name}});
            return;
        }
        if (*current != move.from) {
            report("scenario.from-differs", move,
                   {{"name", name}, {"from", toText(move.from)}, {"current", toText(*current)}});
        }
        checkYear(move, move.from, name);
        if (move.from == move.to) {
            report("scenario.no-change", move, {{"name", name}, {"year", toText(move.to)}});
        } else {
            checkYear(move, move.to, name);
        }
        if (move.reason.empty()) {
            report("scenario.reason-missing", move, {{"name", name}}, gis::Severity::Warning);
        }
    }

    [[nodiscard]] std::string bare(const std::string& name) const {
        return bareName(name, published_.districts).text;
    }

    void checkYear(const Move& move, PlanYear year, const std::string& name) {
        if (!published_.period.contains(year)) {
            report("scenario.year-outside-period", move,
                   {{"name", name}, {"year", toText(year)}, {"period", toText(published_.period)}});
            return;
        }
        if (rules_.finishedThrough && year <= *rules_.finishedThrough) {
            report("scenario.year-finished", move,
                   {{"name", name},
                    {"year", toText(year)},
                    {"finished", toText(*rules_.finishedThrough)}});
            return;
        }
        const auto& sums = published_.costs.lumpSums;
        if (std::ranges::find(sums, year, &LumpSum::year) != sums.end()) {
            report("scenario.lump-sum-year", move, {{"name", name}, {"year", toText(year)}},
                   gis::Severity::Warning);
        }
    }

    void report(std::string code, const Move& move, Facts more,
                gis::Severity severity = gis::Severity::Error) {
        Facts facts{{"line", std::to_string(move.line)}, {"id", move.estate.text()}};
        std::ranges::move(more, std::back_inserter(facts));
        found_.push_back({std::move(code), severity, move.place, std::move(facts)});
    }

    const Portfolio& published_;
    const RevisionRules& rules_;
    Years years_;
    int lastLine_{0};
    gis::Findings found_; // about the move at hand
    gis::Findings findings_;
};

// One figure of a year, as rules speak of it.
struct YearFigure {
    std::string what;
    double published{0.0};
    double revised{0.0};
    std::optional<double> limit;
};

std::vector<YearFigure> figuresOf(const YearTotals& before, const YearTotals& after,
                                  const RevisionRules& rules) {
    YearFigure households{"households", static_cast<double>(before.totals.households),
                          static_cast<double>(after.totals.households), rules.mostHouseholds};
    YearFigure investment{"investment", before.investment.inWan(), after.investment.inWan(), {}};
    if (rules.mostInvestment) {
        investment.limit = rules.mostInvestment->inWan();
    }
    return {std::move(households), std::move(investment)};
}

std::string shown(double value) {
    return std::format("{}", value);
}

bool departs(const YearFigure& figure, double tolerance) {
    constexpr double rounding = 1e-9; // so that exactly 10 % is within 10 %
    return std::abs(figure.revised - figure.published) >
           tolerance * figure.published * (1.0 + rounding);
}

std::string changeInPercent(const YearFigure& figure) {
    constexpr double hundred = 100.0;
    if (figure.published == 0.0) {
        return "—";
    }
    return std::format("{:+.1f}", hundred * (figure.revised - figure.published) / figure.published);
}

} // namespace

gis::Checked<Portfolio> revised(Portfolio published, const Scenario& scenario,
                                const RevisionRules& rules) {
    Standing standing{published, rules};
    for (const Move& move : scenario.moves) {
        standing.make(move);
    }
    gis::Findings findings = standing.findings();
    for (EstateRecord& record : published.estates) {
        const auto year = standing.yearOf(record.estate.id);
        if (!record.plan || !year || record.plan->year == *year) {
            continue;
        }
        record.plan->year = *year;
        if (record.guidance) {
            record.guidance->year = year;
        }
    }
    published.revision = scenario.name;
    return {std::move(published), std::move(findings)};
}

gis::Checked<Scenario> withMoves(const Portfolio& published, Scenario scenario,
                                 std::span<const MoveWish> wishes, const RevisionRules& rules) {
    Standing standing{published, rules};
    for (const Move& move : scenario.moves) {
        standing.make(move);
    }
    Scenario longer = scenario;
    for (const MoveWish& wish : wishes) {
        const int line = longer.moves.empty() ? 1 : longer.moves.back().line + 1;
        const auto current = standing.yearOf(wish.estate);
        const PlanYear from = wish.from.value_or(current.value_or(PlanYear{}));
        const EstateRecord* record = findEstate(published, wish.estate);
        const std::string name = record == nullptr ? std::string{} : record->estate.name;
        longer.moves.push_back({line, wish.estate, name, from, wish.to, wish.reason, wish.place});
        standing.make(longer.moves.back());
    }
    gis::Findings findings = standing.findings();
    return gis::hasErrors(findings)
               ? gis::Checked<Scenario>{std::move(scenario), std::move(findings)}
               : gis::Checked<Scenario>{std::move(longer), std::move(findings)};
}

std::optional<Scenario> withoutLine(Scenario scenario, int line) {
    auto& moves = scenario.moves;
    const auto taken = std::ranges::find(moves, line, &Move::line);
    if (taken == moves.end()) {
        return std::nullopt;
    }
    const auto next = std::find_if(taken + 1, moves.end(),
                                   [&](const Move& move) { return move.estate == taken->estate; });
    if (next != moves.end()) {
        next->from = taken->from;
        if (next->from == next->to) {
            moves.erase(next); // behind `taken`, which stays where it is
        }
    }
    moves.erase(taken);
    return scenario;
}

std::vector<YearChange> yearChanges(const Portfolio& first, const Portfolio& second) {
    const Years before = yearsOf(first);
    const Years after = yearsOf(second);
    std::vector<YearChange> changes;
    for (const EstateRecord& record : first.estates) {
        const EstateId& estate = record.estate.id;
        const YearChange change{estate, yearIn(before, estate), yearIn(after, estate)};
        if (change.first != change.second) {
            changes.push_back(change);
        }
    }
    return changes;
}

gis::Findings checkYears(const Portfolio& published, const Portfolio& revised,
                         const RevisionRules& rules, const gis::SourcePlace& place) {
    const auto before = yearTotals(published, std::nullopt);
    const auto after = yearTotals(revised, std::nullopt);
    gis::Findings findings;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const std::string year = toText(after[i].year);
        for (const YearFigure& figure : figuresOf(before[i], after[i], rules)) {
            if (figure.limit && figure.revised > *figure.limit) {
                findings.push_back({"revision.limit-exceeded",
                                    gis::Severity::Warning,
                                    place,
                                    {{"year", year},
                                     {"what", figure.what},
                                     {"value", shown(figure.revised)},
                                     {"limit", shown(*figure.limit)}}});
            }
            if (rules.tolerance && departs(figure, *rules.tolerance)) {
                constexpr double hundred = 100.0;
                findings.push_back({"revision.departs",
                                    gis::Severity::Warning,
                                    place,
                                    {{"year", year},
                                     {"what", figure.what},
                                     {"published", shown(figure.published)},
                                     {"revised", shown(figure.revised)},
                                     {"percent", changeInPercent(figure)},
                                     {"tolerance", shown(hundred * *rules.tolerance)}}});
            }
        }
    }
    return findings;
}

} // namespace plan
