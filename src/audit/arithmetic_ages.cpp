#include "audit/arithmetic.h"
#include "audit/claim_tables.h"
#include "audit/observing.h"
#include "audit/row_hints.h"
#include "audit/rows.h"

#include <algorithm>
#include <map>

namespace audit {

namespace {

bool isWithin(const plan::YearSpan& inner, const plan::YearSpan& outer) {
    return outer.first <= inner.first && inner.last <= outer.last;
}

bool isMeeting(const plan::YearSpan& a, const plan::YearSpan& b) {
    return a.first <= b.last && b.first <= a.last;
}

// An estate whose years are not known may be of any class.
Belongs belongs(const plan::Built& built, const plan::YearSpan& years) {
    const auto& periods = built.periods;
    if (!periods.empty() &&
        std::ranges::all_of(periods, [&](const auto& period) { return isWithin(period, years); })) {
        return Belongs::Yes;
    }
    const bool isMaybe = periods.empty() || std::ranges::any_of(periods, [&](const auto& period) {
                             return isMeeting(period, years);
                         });
    return isMaybe ? Belongs::Maybe : Belongs::No;
}

const plan::Built& surveyed(const plan::EstateRecord& record) {
    return record.estate.built;
}

const plan::Built& guided(const plan::EstateRecord& record) {
    return record.guidance ? record.guidance->built : record.estate.built;
}

struct AgeClass {
    const Statement* cell;
    plan::YearSpan years;
};

// Neighbouring age classes of one table, looked at together.
class AgeRuns {
public:
    AgeRuns(const Input& input, std::vector<AgeClass> classes)
        : input_{input}, classes_{std::move(classes)} {
        std::ranges::sort(classes_, {}, [](const AgeClass& age) {
            return std::pair{age.years.first, age.years.last};
        });
    }

    // Short runs first; a run that holds one that was told says nothing new.
    Observations observations() {
        for (std::size_t length = 1; length <= classes_.size(); ++length) {
            for (std::size_t first = 0; first + length <= classes_.size(); ++first) {
                if (!isTold(first, first + length)) {
                    look(first, first + length);
                }
            }
        }
        return std::move(observations_);
    }

private:
    using Run = std::pair<std::size_t, std::size_t>; // first, behind the last

    [[nodiscard]] bool isTold(std::size_t first, std::size_t end) const {
        return std::ranges::any_of(
            told_, [&](const Run& run) { return first <= run.first && run.second <= end; });
    }

    template <class BuiltOf>
    [[nodiscard]] Sum rows(std::size_t first, std::size_t end, BuiltOf builtOf) const {
        const auto& claim = classes_[first].cell->claim;
        const plan::YearSpan years{classes_[first].years.first, classes_[end - 1].years.last};
        return rowSum(input_, claim.what, RowList::Survey, [&](const plan::EstateRecord& record) {
            const bool isHere = !claim.district || record.estate.district == *claim.district;
            return isHere ? belongs(builtOf(record), years) : Belongs::No;
        });
    }

    void look(std::size_t first, std::size_t end) {
        Sum stated;
        for (auto i = first; i < end; ++i) {
            stated.add(sumOf(classes_[i].cell->claim));
        }
        const Sum computed = rows(first, end, surveyed);
        if (agreementOf(stated, computed) != Agreement::Differs) {
            return;
        }
        told_.emplace_back(first, end);
        observations_.push_back(observed(first, end, stated, computed));
    }

    [[nodiscard]] Observation observed(std::size_t first, std::size_t end, const Sum& stated,
                                       const Sum& computed) const {
        const auto& claim = classes_[first].cell->claim;
        const double scale = scaleOf(claim);
        Observation seen = observationOf(*classes_[first].cell);
        for (auto i = first + 1; i < end; ++i) {
            seen.scope += "＋" + classes_[i].cell->claim.ageClass;
            const auto& places = classes_[i].cell->places;
            seen.places.insert(seen.places.end(), places.begin(), places.end());
        }
        seen.stated = numberText(stated.low() / scale);
        compareWith(computed, stated, scale, seen);
        hintAtGuidanceAges(stated, rows(first, end, guided), scale, seen);
        hintAtSingleRow(input_, claim, stated, computed, seen);
        return seen;
    }

    const Input& input_;
    std::vector<AgeClass> classes_;
    std::vector<Run> told_;
    Observations observations_;
};

bool isOfRows(const plan::Claim& claim) {
    return isInRows(claim.what) && claim.category.empty() && !claim.year && unitFrom(claim.unit);
}

} // namespace

Observations agesDiffer(const Input& input) {
    Observations observations;
    if (input.portfolio.estates.empty()) {
        return observations;
    }
    for (const auto& table : claimTables(input)) {
        std::map<std::optional<plan::DistrictCode>, std::vector<AgeClass>> byDistrict;
        for (const auto* cell : table) {
            const auto& built = cell->claim.built;
            if (built && isOfRows(cell->claim)) {
                byDistrict[cell->claim.district].push_back({cell, *built});
            }
        }
        for (auto& [district, classes] : byDistrict) {
            auto more = AgeRuns{input, std::move(classes)}.observations();
            std::ranges::move(more, std::back_inserter(observations));
        }
    }
    return observations;
}

} // namespace audit
