#include "plan/linkage.h"

#include "plan/alias_book.h"
#include "plan/estate_index.h"
#include "plan/list_matching.h"

#include <algorithm>
#include <format>
#include <map>
#include <set>
#include <utility>

namespace plan {

namespace {

using Indices = EstateIndex::Indices;

std::string nameOf(std::span<const District> districts, const DistrictCode& code) {
    const auto found = std::ranges::find(districts, code, &District::code);
    return found == districts.end() ? code.text() : found->name;
}

std::string confidenceText(const RatedPair& pair) {
    return std::format("{:.2f}", pair.confidence);
}

// Those of a list that still look for a partner, as rows to be matched.
struct OpenRows {
    std::vector<std::size_t> indices; // into the list
    std::vector<ListRow> rows;

    void add(std::size_t index, ListRow row) {
        indices.push_back(index);
        rows.push_back(std::move(row));
    }
};

class Linking {
public:
    explicit Linking(const LinkageInput& input)
        : input_{input}, index_{input.estates, input.districts},
          aliases_{input, index_, findings_} {}

    gis::Checked<Linkage> result() {
        for (std::size_t i = 0; i < input_.names.size(); ++i) {
            settle(i);
        }
        linkSettled();
        matchOpen();
        aliases_.reportUnused();
        return {finished(), std::move(findings_)};
    }

private:
    // What id, alias or equal name says of one name; what they leave open waits in openNames_.
    void settle(std::size_t name) {
        const auto& listed = input_.names[name];
        if (listed.id) {
            settleById(name, *listed.id);
            return;
        }
        auto bare = bareName(listed.name, input_.districts);
        if (listed.district && bare.district && *listed.district != *bare.district) {
            report("linkage.district-contradicts", listed.place,
                   {{"name", listed.name},
                    {"district", nameOf(input_.districts, *listed.district)},
                    {"prefix_district", nameOf(input_.districts, *bare.district)}});
            return;
        }
        if (listed.district) {
            bare.district = listed.district;
        }
        if (const auto* meaning = aliases_.find(listed.name)) {
            settleByAlias(name, bare, *meaning);
        } else {
            settleByName(name, bare);
        }
    }

    void settleById(std::size_t name, const EstateId& id) {
        const auto& listed = input_.names[name];
        if (const auto estate = index_.withId(id.text())) {
            found_[*estate].push_back({*estate, name, LinkedBy::Id});
        } else {
            report("linkage.id-unknown", listed.place, {{"name", listed.name}, {"id", id.text()}});
        }
    }

    void settleByAlias(std::size_t name, const BareName& bare, const AliasMeaning& meaning) {
        const auto& listed = input_.names[name];
        const auto meant = index_.within(bare.district, meaning.estates);
        const auto sameName = index_.named(bare);
        if (!sameName.empty() && sameName != meant) {
            report("linkage.alias-overrides-name", meaning.alias->place,
                   {{"name", listed.name},
                    {"estate", index_.namesOf(meant)},
                    {"same_name", index_.namesOf(sameName)}},
                   gis::Severity::Warning);
        }
        if (meant.size() == 1) {
            found_[meant.front()].push_back({meant.front(), name, LinkedBy::Alias});
        } else if (meant.size() > 1) {
            reportAmbiguous(name, meant);
        } else if (!meaning.isNothing) {
            reportUnmatched(name);
        }
    }

    void settleByName(std::size_t name, const BareName& bare) {
        const auto sameName = index_.named(bare);
        if (sameName.size() == 1) {
            found_[sameName.front()].push_back({sameName.front(), name, LinkedBy::Name});
        } else {
            openNames_.add(name, rowOf(input_.names[name], bare));
        }
    }

    static ListRow rowOf(const ListedName& listed, const BareName& bare) {
        return {listed.name,    bare.text,    bare.district ? bare.district->text() : "",
                listed.figures, listed.built, std::nullopt,
                listed.place};
    }

    void linkSettled() {
        for (const auto& [estate, links] : found_) {
            if (links.size() == 1) {
                links_.push_back(links.front());
                continue;
            }
            std::string names;
            for (const auto& link : links) {
                const auto& name = input_.names[link.name];
                names += (names.empty() ? "" : "；") + name.name + " (" + toText(name.place) + ")";
            }
            const auto& doubly = input_.estates[estate];
            report("linkage.estate-doubly-matched", doubly.place,
                   {{"estate", doubly.name}, {"id", doubly.id.text()}, {"names", names}});
        }
    }

    void matchOpen() {
        OpenRows estates;
        for (std::size_t i = 0; i < input_.estates.size(); ++i) {
            if (!found_.contains(i) && !aliases_.isAbsent(i)) {
                estates.add(i, plan::rowOf(input_.estates[i], input_.districts));
            }
        }
        const auto matching = matchLists({openNames_.rows, estates.rows, input_.words});
        for (const auto& pair : matching.taken) {
            take(pair, estates.indices[pair.b]);
        }
        for (const auto& doubt : matching.doubts) {
            reportDoubt(doubt, estates);
        }
        for (const auto row : matching.unmatchedA) {
            reportUnmatched(openNames_.indices[row]);
        }
        for (const auto row : matching.unmatchedB) {
            const auto& estate = input_.estates[estates.indices[row]];
            report("linkage.estate-unmatched", estate.place,
                   {{"estate", estate.name}, {"id", estate.id.text()}}, gis::Severity::Warning);
        }
    }

    void take(const RatedPair& pair, std::size_t estate) {
        const auto name = openNames_.indices[pair.a];
        links_.push_back({estate, name, LinkedBy::Likeness});
        report("linkage.taken-by-likeness", input_.names[name].place,
               {{"name", input_.names[name].name},
                {"estate", input_.estates[estate].name},
                {"confidence", confidenceText(pair)},
                {"evidence", toCode(pair.reasons)}},
               gis::Severity::Info);
    }

    void reportDoubt(const Doubt& doubt, const OpenRows& estates) {
        const auto name = openNames_.indices[doubt.a];
        const auto& listed = input_.names[name];
        auto bare = bareName(listed.name, input_.districts);
        bare.district = listed.district ? listed.district : bare.district;
        if (const auto sameName = index_.named(bare); sameName.size() > 1) {
            reportAmbiguous(name, sameName);
            return;
        }
        const auto& best = doubt.candidates.front();
        const auto& estate = input_.estates[estates.indices[best.b]];
        std::vector<gis::Fact> facts{
            {"name", listed.name},
            {"estate", estate.name},
            {"confidence", confidenceText(best)},
            {"evidence", toCode(best.reasons)},
            {"line", input_.list + "," + listed.name + "," + estate.name + ","}};
        if (doubt.candidates.size() > 1) {
            const auto& second = doubt.candidates[1];
            facts.push_back({"second", input_.estates[estates.indices[second.b]].name});
            facts.push_back({"second_confidence", confidenceText(second)});
            facts.push_back({"second_evidence", toCode(second.reasons)});
        }
        report(doubt.candidates.size() > 1 ? "linkage.doubtful-between" : "linkage.doubtful",
               listed.place, std::move(facts));
    }

    void reportUnmatched(std::size_t name) {
        const auto& listed = input_.names[name];
        auto bare = bareName(listed.name, input_.districts);
        bare.district = listed.district ? listed.district : bare.district;
        report("linkage.name-unmatched", listed.place,
               {{"name", listed.name}, {"nearest", index_.nearest(bare)}});
    }

    void reportAmbiguous(std::size_t name, const Indices& estates) {
        report("linkage.name-ambiguous", input_.names[name].place,
               {{"name", input_.names[name].name}, {"estates", index_.namesOf(estates)}});
    }

    void report(std::string code, const gis::SourcePlace& place, std::vector<gis::Fact> facts,
                gis::Severity severity = gis::Severity::Error) {
        facts.insert(facts.begin(), {"list", input_.list});
        findings_.push_back({std::move(code), severity, place, std::move(facts)});
    }

    Linkage finished() {
        Linkage linkage;
        std::ranges::sort(links_, {}, &Link::estate);
        std::set<std::size_t> estates;
        std::set<std::size_t> names;
        for (const auto& link : links_) {
            estates.insert(link.estate);
            names.insert(link.name);
        }
        linkage.links = std::move(links_);
        linkage.unmatchedEstates = missingFrom(estates, input_.estates.size());
        linkage.unmatchedNames = missingFrom(names, input_.names.size());
        return linkage;
    }

    static std::vector<std::size_t> missingFrom(const std::set<std::size_t>& present,
                                                std::size_t count) {
        std::vector<std::size_t> missing;
        for (std::size_t i = 0; i < count; ++i) {
            if (!present.contains(i)) {
                missing.push_back(i);
            }
        }
        return missing;
    }

    const LinkageInput& input_;
    gis::Findings findings_;
    EstateIndex index_;
    AliasBook aliases_;
    std::map<std::size_t, std::vector<Link>> found_; // by estate, what is settled
    std::vector<Link> links_;
    OpenRows openNames_;
};

} // namespace

bool saysNothing(std::string_view text) {
    const auto word = normalizedName(text);
    return word == "无" || word == "none";
}

gis::Checked<Linkage> link(const LinkageInput& input) {
    return Linking{input}.result();
}

} // namespace plan
