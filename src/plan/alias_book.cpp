#include "plan/alias_book.h"

#include <algorithm>
#include <utility>

namespace plan {

AliasBook::AliasBook(const LinkageInput& input, const EstateIndex& index, gis::Findings& findings)
    : input_{input}, index_{index}, findings_{findings} {
    for (const auto& alias : input.aliases) {
        if (alias.list == input.list) {
            read(alias);
        }
    }
}

const AliasMeaning* AliasBook::find(const std::string& name) {
    const auto found = meanings_.find(normalizedName(name));
    if (found == meanings_.end()) {
        return nullptr;
    }
    used_.insert(found->first);
    return &found->second;
}

void AliasBook::reportUnused() {
    for (const auto& [name, meaning] : meanings_) {
        if (!used_.contains(name)) {
            report("linkage.alias-unused", *meaning.alias, {{"name", meaning.alias->name}},
                   gis::Severity::Warning);
        }
    }
}

void AliasBook::read(const Alias& alias) {
    if (saysNothing(alias.name)) {
        const auto estates = estatesMeantBy(alias);
        absent_.insert(estates.begin(), estates.end());
        return;
    }
    const auto [entry, isNew] =
        meanings_.try_emplace(normalizedName(alias.name), AliasMeaning{&alias, {}, false});
    if (!isNew) {
        report("linkage.alias-repeated", alias, {{"name", alias.name}}, gis::Severity::Error);
        return;
    }
    entry->second.isNothing = saysNothing(alias.estate);
    if (!entry->second.isNothing) {
        entry->second.estates = estatesMeantBy(alias);
    }
}

EstateIndex::Indices AliasBook::estatesMeantBy(const Alias& alias) {
    if (const auto estate = index_.withId(alias.estate)) {
        return {*estate};
    }
    const auto bare = bareName(alias.estate, input_.districts);
    auto estates = index_.named(bare);
    if (estates.empty()) {
        report("linkage.alias-estate-unknown", alias,
               {{"name", alias.name}, {"estate", alias.estate}, {"nearest", index_.nearest(bare)}},
               gis::Severity::Error);
    } else if (estates.size() > 1) {
        report("linkage.alias-estate-ambiguous", alias,
               {{"name", alias.name}, {"estate", alias.estate}, {"estates", index_.idsOf(estates)}},
               gis::Severity::Error);
    }
    return estates;
}

void AliasBook::report(std::string code, const Alias& alias, std::vector<gis::Fact> facts,
                       gis::Severity severity) {
    facts.insert(facts.begin(), {"list", input_.list});
    findings_.push_back({std::move(code), severity, alias.place, std::move(facts)});
}

} // namespace plan
