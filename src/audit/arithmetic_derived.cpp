#include "audit/arithmetic.h"
#include "audit/claim_tables.h"
#include "audit/observing.h"
#include "audit/rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace audit {

namespace {

constexpr double percent = 100.0;

// "gdp" of "gdp_share"; nothing when the word does not end so.
std::optional<std::string> baseOf(const std::string& what, std::string_view ending) {
    if (!what.ends_with(ending) || what.size() == ending.size()) {
        return std::nullopt;
    }
    return what.substr(0, what.size() - ending.size());
}

Sum plainSum(const plan::Claim& claim) {
    Sum sum;
    sum.add(claim.figure.value, slackOf(claim));
    return sum;
}

// a / b, each anywhere within its slack; b is not near zero.
Sum ratioOf(const Sum& a, const Sum& b) {
    Sum ratio;
    const double value = a.low() / b.low();
    ratio.add(value, std::abs(value) * (a.most() / std::max(a.low(), 1e-9) + b.most() / b.low()));
    return ratio;
}

void observeUnlike(const Statement& statement, const Sum& computed,
                   const std::vector<const Statement*>& sources, Observations& observations) {
    const Sum stated = plainSum(statement.claim);
    if (agreementOf(stated, computed) == Agreement::Agrees) {
        return;
    }
    Observation seen = observationOf(statement);
    constexpr double hundredths = 100.0; // finer than shares and ratios are printed
    seen.computed = numberText(std::round(computed.low() * hundredths) / hundredths);
    seen.difference =
        numberText(std::round((stated.low() - computed.low()) * hundredths) / hundredths);
    for (const auto* source : sources) {
        seen.places.push_back(source->places.front());
    }
    observations.push_back(std::move(seen));
}

} // namespace

Observations shareDiffers(const Input& input) {
    Observations observations;
    const auto tables = claimTables(input);
    for (const auto& statement : input.statements) {
        const auto& claim = statement.claim;
        const auto base = baseOf(claim.what, "_share");
        const auto* table = base ? tableBeside(tables, claim, *base) : nullptr;
        if (table == nullptr) {
            continue;
        }
        const auto* part = cellOf(*table, claim.district, claim.ageClass, claim.category);
        const auto* whole = cellOf(*table, claim.district, "", "");
        const bool isThere =
            part != nullptr && whole != nullptr && part != whole && whole->claim.figure.value > 0.0;
        if (isThere) {
            const Sum share = ratioOf(sumOf(part->claim), sumOf(whole->claim)).times(percent);
            observeUnlike(statement, share, {part, whole}, observations);
        }
    }
    return observations;
}

Observations sharesNotWhole(const Input& input) {
    Observations observations;
    for (const auto& table : claimTables(input)) {
        const auto& first = *table.front();
        if (!baseOf(first.claim.what, "_share") || table.size() < 2) {
            continue;
        }
        Sum sum;
        Observation seen = observationOf(first);
        seen.places.clear();
        for (const auto* cell : table) {
            sum.add(plainSum(cell->claim));
            seen.places.push_back(cell->places.front());
        }
        Sum whole;
        whole.add(percent, 0.0);
        if (agreementOf(sum, whole) == Agreement::Differs) {
            seen.scope = first.claim.scope;
            seen.stated = numberText(sum.low());
            compareWith(whole, sum, 1.0, seen);
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

Observations growthOutside(const Input& input) {
    Observations observations;
    for (const auto& table : claimTables(input)) {
        const auto* whole = cellOf(table, table.front()->claim.district, "", "");
        if (!baseOf(table.front()->claim.what, "_growth") || whole == nullptr) {
            continue;
        }
        double least = whole->claim.figure.value;
        double most = least;
        std::vector<const Statement*> parts;
        for (const auto* cell : table) {
            if (cell != whole && cell->claim.district == whole->claim.district) {
                const double value = cell->claim.figure.value;
                least = parts.empty() ? value : std::min(least, value);
                most = parts.empty() ? value : std::max(most, value);
                parts.push_back(cell);
            }
        }
        Sum range;
        range.addBetween(least, most, slackOf(table.front()->claim));
        if (parts.size() > 1 && agreementOf(plainSum(whole->claim), range) == Agreement::Differs) {
            Observation seen = observationOf(*whole);
            compareWith(range, plainSum(whole->claim), 1.0, seen);
            for (const auto* part : parts) {
                seen.places.push_back(part->places.front());
            }
            observations.push_back(std::move(seen));
        }
    }
    return observations;
}

Observations capitaDiffers(const Input& input) {
    Observations observations;
    const auto tables = claimTables(input);
    for (const auto& statement : input.statements) {
        const auto& claim = statement.claim;
        const auto base = baseOf(claim.what, "_per_capita");
        const auto* amounts = base ? tableBeside(tables, claim, *base) : nullptr;
        const auto* people =
            base ? tableBeside(tables, claim, plan::quantity::residentPopulation) : nullptr;
        if (amounts == nullptr || people == nullptr) {
            continue;
        }
        const auto* amount = cellOf(*amounts, claim.district, "", "");
        const auto* count = cellOf(*people, claim.district, "", "");
        if (amount != nullptr && count != nullptr && count->claim.figure.value > 0.0) {
            const Sum each = ratioOf(sumOf(amount->claim), sumOf(count->claim));
            observeUnlike(statement, each.times(1.0 / scaleOf(claim)), {amount, count},
                          observations);
        }
    }
    return observations;
}

Observations durationDiffers(const Input& input) {
    Observations observations;
    const auto years = static_cast<double>(input.portfolio.period.years().size());
    for (const auto& statement : input.statements) {
        if (statement.claim.what == plan::quantity::duration) {
            Sum period;
            period.add(years, 0.0);
            observeUnlike(statement, period, {}, observations);
        }
    }
    return observations;
}

} // namespace audit
