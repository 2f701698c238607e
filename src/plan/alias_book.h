#pragma once

// Private to plan/: a person's decisions about one list, by name.

#include "gis/finding.h"
#include "plan/estate_index.h"
#include "plan/linkage.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace plan {

// What an alias says. No estates: the name has no partner, unless the alias is faulty.
struct AliasMeaning {
    const Alias* alias{nullptr};
    EstateIndex::Indices estates;
    bool isNothing{false}; // the person says so
};

class AliasBook {
public:
    // Reads the aliases of the input's list; input, index and findings must outlive the book.
    // Findings "linkage.alias-repeated", "-estate-unknown", "-estate-ambiguous".
    AliasBook(const LinkageInput& input, const EstateIndex& index, gis::Findings& findings);

    // Nothing when no alias speaks of the name; else the alias counts as used.
    [[nodiscard]] const AliasMeaning* find(const std::string& name);
    // True when a person says that the list does not have this estate.
    [[nodiscard]] bool isAbsent(std::size_t estate) const { return absent_.contains(estate); }

    // Findings "linkage.alias-unused".
    void reportUnused();

private:
    void read(const Alias& alias);
    [[nodiscard]] EstateIndex::Indices estatesMeantBy(const Alias& alias);
    void report(std::string code, const Alias& alias, std::vector<gis::Fact> facts,
                gis::Severity severity);

    const LinkageInput& input_;
    const EstateIndex& index_;
    gis::Findings& findings_;
    std::map<std::string, AliasMeaning> meanings_; // by normalized name
    std::set<std::string> used_;
    std::set<std::size_t> absent_;
};

} // namespace plan
