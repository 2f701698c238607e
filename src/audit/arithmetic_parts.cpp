#include "audit/arithmetic.h"
#include "audit/claim_tables.h"
#include "audit/observing.h"
#include "audit/rows.h"

#include <algorithm>
#include <limits>

namespace audit {

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

// One whole and what its parts along one direction of the table add up to.
struct Split {
    const Statement* whole;
    std::string by; // "by-district", "by-age", "by-category"
    Cells parts;
    std::vector<std::string> missing; // cells that the source leaves out
    Sum sum;                          // in the base unit, missing cells included
};

// A ratio never adds up.
bool isAdditive(const plan::Claim& claim) {
    return unitFrom(claim.unit) && claim.what.find("_per_") == std::string::npos &&
           claim.qualifier != plan::Qualifier::Before;
}

class Splitting {
public:
    Splitting(const Input& input, const Cells& cells) : input_{input}, cells_{cells} {}

    std::vector<Split> splits() {
        for (const auto* whole : cells_) {
            const auto& claim = whole->claim;
            if (!isAdditive(claim)) {
                continue;
            }
            if (!claim.district) {
                splitByDistrict(*whole);
            }
            if (claim.ageClass.empty()) {
                splitByAge(*whole);
            }
            if (claim.category.empty()) {
                splitByCategory(*whole);
            }
        }
        return std::move(splits_);
    }

private:
    template <class IsPart>
    Split splitOf(const Statement& whole, std::string by, IsPart isPart) {
        Split split{&whole, std::move(by), {}, {}, {}};
        for (const auto* cell : cells_) {
            if (isPart(cell->claim)) {
                split.parts.push_back(cell);
                split.sum.add(sumOf(cell->claim));
            }
        }
        return split;
    }

    void keep(Split split) {
        if (!split.parts.empty()) {
            splits_.push_back(std::move(split));
        }
    }

    void splitByDistrict(const Statement& whole) {
        const auto& claim = whole.claim;
        auto split = splitOf(whole, "by-district", [&](const plan::Claim& part) {
            return part.district && part.ageClass == claim.ageClass &&
                   part.category == claim.category;
        });
        for (const auto& district : input_.portfolio.districts) {
            if (cellOf(split.parts, district.code, claim.ageClass, claim.category) == nullptr) {
                split.missing.push_back(district.name);
                split.sum.addBetween(0.0, unbounded, 0.0);
            }
        }
        keep(std::move(split));
    }

    void splitByAge(const Statement& whole) {
        const auto& claim = whole.claim;
        auto split = splitOf(whole, "by-age", [&](const plan::Claim& part) {
            return !part.ageClass.empty() && part.district == claim.district &&
                   part.category == claim.category;
        });
        leaveOpenIfSingle(split);
        keep(std::move(split));
    }

    void splitByCategory(const Statement& whole) {
        const auto& claim = whole.claim;
        auto split = splitOf(whole, "by-category", [&](const plan::Claim& part) {
            return !part.category.empty() && part.district == claim.district &&
                   part.ageClass == claim.ageClass;
        });
        for (const auto* cell : cells_) {
            const auto& category = cell->claim.category;
            const bool isMissing =
                !category.empty() && cell->claim.ageClass == claim.ageClass &&
                cellOf(cells_, claim.district, claim.ageClass, category) == nullptr &&
                std::ranges::find(split.missing, category) == split.missing.end();
            if (isMissing) {
                split.missing.push_back(category);
                addMissing(claim, category, split.sum);
            }
        }
        leaveOpenIfSingle(split);
        keep(std::move(split));
    }

    // One part alone, where the table knows no other, never makes a whole.
    static void leaveOpenIfSingle(Split& split) {
        if (split.parts.size() + split.missing.size() == 1) {
            split.sum.addBetween(0.0, unbounded, 0.0);
        }
    }

    // At most what the other districts leave of the category's own whole.
    void addMissing(const plan::Claim& whole, const std::string& category, Sum& sum) const {
        const auto* all = cellOf(cells_, std::nullopt, whole.ageClass, category);
        if (!whole.district || all == nullptr) {
            sum.addBetween(0.0, unbounded, 0.0);
            return;
        }
        const Sum ofAll = sumOf(all->claim);
        double rest = ofAll.high();
        for (const auto* cell : cells_) {
            const auto& claim = cell->claim;
            if (claim.district && claim.category == category && claim.ageClass == whole.ageClass) {
                rest -= sumOf(claim).low();
            }
        }
        sum.addBetween(0.0, std::max(0.0, rest), ofAll.most());
    }

    const Input& input_;
    const Cells& cells_;
    std::vector<Split> splits_;
};

std::string nameOf(const Split& split, const plan::Claim& part) {
    if (split.by == "by-district") {
        return part.scope;
    }
    return split.by == "by-age" ? part.ageClass : part.category;
}

Observation observationOf(const Split& split) {
    Observation seen = observationOf(*split.whole);
    const double scale = scaleOf(split.whole->claim);
    compareWith(split.sum, sumOf(split.whole->claim), scale, seen);
    std::vector<std::string> names;
    for (const auto* part : split.parts) {
        names.push_back(nameOf(split, part->claim) + " " + toText(part->claim.figure));
        seen.places.push_back(part->places.front());
    }
    seen.facts.push_back({"by", split.by});
    seen.facts.push_back({"parts", joined(names)});
    if (!split.missing.empty()) {
        seen.facts.push_back({"missing", joined(split.missing)});
        seen.hints.emplace_back("hint.missing-parts");
    }
    return seen;
}

Observations splitsThat(const Input& input, Agreement agreement) {
    Observations observations;
    for (const auto& table : claimTables(input)) {
        for (const auto& split : Splitting{input, table}.splits()) {
            if (agreementOf(sumOf(split.whole->claim), split.sum) == agreement) {
                observations.push_back(observationOf(split));
            }
        }
    }
    return observations;
}

} // namespace

Observations partsDiffer(const Input& input) {
    return splitsThat(input, Agreement::Differs);
}

Observations partsUnlikely(const Input& input) {
    return splitsThat(input, Agreement::Unlikely);
}

} // namespace audit
