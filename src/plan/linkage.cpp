#include "plan/linkage.h"

#include "gis/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace plan {

namespace {

using Indices = std::vector<std::size_t>;

// What NFKC leaves different though a reader sees the same, and what nobody sees at all.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> lookalikes{
    {{"[", "("},  {"{", "("},     {"〔", "("},    {"【", "("},   {"〈", "("}, {"《", "("},
     {"「", "("}, {"『", "("},    {"〖", "("},    {"]", ")"},    {"}", ")"},  {"〕", ")"},
     {"】", ")"}, {"〉", ")"},    {"》", ")"},    {"」", ")"},   {"』", ")"}, {"〗", ")"},
     {"‐", "-"},  {"–", "-"},     {"—", "-"},     {"―", "-"},    {"−", "-"},  {"~", "-"},
     {"〜", "-"}, {"\u200B", ""}, {"\uFEFF", ""}, {"\u00AD", ""}}};

std::string withPlainMarks(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto mark = std::ranges::find_if(
            lookalikes, [text](const auto& pair) { return text.starts_with(pair.first); });
        if (mark == lookalikes.end()) {
            plain += text.front();
            text.remove_prefix(1);
        } else {
            plain += mark->second;
            text.remove_prefix(mark->first.size());
        }
    }
    return plain;
}

const District* districtOf(std::span<const District> districts, const DistrictCode& code) {
    const auto found = std::ranges::find(districts, code, &District::code);
    return found == districts.end() ? nullptr : &*found;
}

std::string nameOf(std::span<const District> districts, const DistrictCode& code) {
    const auto* district = districtOf(districts, code);
    return district ? district->name : code.text();
}

class Matching {
public:
    explicit Matching(const LinkageInput& input) : input_{input} {
        readEstates();
        readAliases();
    }

    gis::Checked<Linkage> result() {
        matchNames();
        Linkage linkage = linkedOnce();
        reportUnmatchedEstates(linkage);
        reportUnusedAliases();
        return {std::move(linkage), std::move(findings_)};
    }

private:
    struct Meaning { // what an alias says
        const Alias* alias{nullptr};
        Indices estates;
        bool isUsed{false};
    };
    struct Candidates {
        Indices estates;
        LinkedBy by{LinkedBy::Name};
    };

    void readEstates() {
        for (std::size_t i = 0; i < input_.estates.size(); ++i) {
            const auto& estate = input_.estates[i];
            const auto bare = bareName(estate.name, input_.districts);
            const bool isOwnPrefix = !bare.district || *bare.district == estate.district;
            estatesByName_[isOwnPrefix ? bare.text : normalizedName(estate.name)].push_back(i);
        }
    }

    void readAliases() {
        for (const auto& alias : input_.aliases) {
            if (alias.list != input_.list) {
                continue;
            }
            auto& meaning = aliases_[normalizedName(alias.name)];
            if (meaning.alias) {
                report("linkage.alias-repeated", alias.place, {{"name", alias.name}});
                continue;
            }
            meaning.alias = &alias;
            meaning.estates = estatesMeantBy(alias);
        }
    }

    Indices estatesMeantBy(const Alias& alias) {
        for (std::size_t i = 0; i < input_.estates.size(); ++i) {
            if (input_.estates[i].id.text() == alias.estate) {
                return {i};
            }
        }
        const auto bare = bareName(alias.estate, input_.districts);
        auto estates = within(bare.district, named(bare.text));
        if (estates.empty()) {
            report("linkage.alias-estate-unknown", alias.place,
                   {{"name", alias.name}, {"estate", alias.estate}, {"nearest", nearest(bare)}});
        } else if (estates.size() > 1) {
            report("linkage.alias-estate-ambiguous", alias.place,
                   {{"name", alias.name}, {"estate", alias.estate}, {"estates", idsOf(estates)}});
        }
        return estates;
    }

    void matchNames() {
        for (std::size_t i = 0; i < input_.names.size(); ++i) {
            const auto candidates = candidatesOf(input_.names[i]);
            if (candidates.estates.size() == 1) {
                found_[candidates.estates.front()].push_back(
                    {candidates.estates.front(), i, candidates.by});
            } else {
                unmatchedNames_.insert(i);
            }
        }
    }

    Candidates candidatesOf(const ListedName& name) {
        if (name.id) {
            return estateOfId(*name.id, name);
        }
        auto bare = bareName(name.name, input_.districts);
        if (name.district && bare.district && *name.district != *bare.district) {
            report("linkage.district-contradicts", name.place,
                   {{"name", name.name},
                    {"district", nameOf(input_.districts, *name.district)},
                    {"prefix_district", nameOf(input_.districts, *bare.district)}});
            return {};
        }
        if (name.district) {
            bare.district = name.district;
        }
        auto candidates = candidatesOf(name, bare);
        if (candidates.estates.empty()) {
            report("linkage.name-unmatched", name.place,
                   {{"name", name.name}, {"nearest", nearest(bare)}});
        } else if (candidates.estates.size() > 1) {
            report("linkage.name-ambiguous", name.place,
                   {{"name", name.name}, {"estates", namesOf(candidates.estates)}});
        }
        return candidates;
    }

    Candidates estateOfId(const EstateId& id, const ListedName& name) {
        const auto found = std::ranges::find(input_.estates, id, &Estate::id);
        if (found != input_.estates.end()) {
            return {{static_cast<std::size_t>(found - input_.estates.begin())}, LinkedBy::Id};
        }
        report("linkage.id-unknown", name.place, {{"name", name.name}, {"id", id.text()}});
        return {};
    }

    Candidates candidatesOf(const ListedName& name, const BareName& bare) {
        auto sameName = within(bare.district, named(bare.text));
        const auto alias = aliases_.find(normalizedName(name.name));
        if (alias == aliases_.end()) {
            return {std::move(sameName), LinkedBy::Name};
        }
        alias->second.isUsed = true;
        auto meant = within(bare.district, alias->second.estates);
        if (!sameName.empty() && sameName != meant) {
            report(
                "linkage.alias-overrides-name", alias->second.alias->place,
                {{"name", name.name}, {"estate", namesOf(meant)}, {"same_name", namesOf(sameName)}},
                gis::Severity::Warning);
        }
        return {std::move(meant), LinkedBy::Alias};
    }

    Linkage linkedOnce() {
        Linkage linkage;
        for (const auto& [estate, links] : found_) {
            if (links.size() == 1) {
                linkage.links.push_back(links.front());
                continue;
            }
            std::string names;
            for (const auto& link : links) {
                const auto& name = input_.names[link.name];
                names += (names.empty() ? "" : "；") + name.name + " (" + toText(name.place) + ")";
                unmatchedNames_.insert(link.name);
            }
            reportEstate("linkage.estate-doubly-matched", estate, gis::Severity::Error, names);
        }
        linkage.unmatchedNames.assign(unmatchedNames_.begin(), unmatchedNames_.end());
        return linkage;
    }

    void reportUnmatchedEstates(Linkage& linkage) {
        std::set<std::size_t> linked;
        for (const auto& link : linkage.links) {
            linked.insert(link.estate);
        }
        for (std::size_t i = 0; i < input_.estates.size(); ++i) {
            if (linked.contains(i)) {
                continue;
            }
            linkage.unmatchedEstates.push_back(i);
            if (found_.contains(i)) {
                continue;
            }
            reportEstate("linkage.estate-unmatched", i, gis::Severity::Warning, {});
        }
    }

    void reportUnusedAliases() {
        for (const auto& [name, meaning] : aliases_) {
            if (meaning.isUsed) {
                continue;
            }
            report("linkage.alias-unused", meaning.alias->place, {{"name", meaning.alias->name}},
                   gis::Severity::Warning);
        }
    }

    void reportEstate(std::string code, std::size_t index, gis::Severity severity,
                      const std::string& names) {
        const auto& estate = input_.estates[index];
        std::vector<gis::Fact> facts{{"estate", estate.name}, {"id", estate.id.text()}};
        if (!names.empty()) {
            facts.push_back({"names", names});
        }
        report(std::move(code), estate.place, std::move(facts), severity);
    }

    void report(std::string code, const gis::SourcePlace& place, std::vector<gis::Fact> facts,
                gis::Severity severity = gis::Severity::Error) {
        facts.insert(facts.begin(), {"list", input_.list});
        findings_.push_back({std::move(code), severity, place, std::move(facts)});
    }

    [[nodiscard]] Indices named(const std::string& bareText) const {
        const auto found = estatesByName_.find(bareText);
        return found == estatesByName_.end() ? Indices{} : found->second;
    }

    [[nodiscard]] Indices within(const std::optional<DistrictCode>& district,
                                 const Indices& estates) const {
        Indices inside;
        std::ranges::copy_if(estates, std::back_inserter(inside), [&](std::size_t i) {
            return !district || input_.estates[i].district == *district;
        });
        return inside;
    }

    // Never used to link, only to help a person find the slip.
    [[nodiscard]] std::string nearest(const BareName& name) const {
        const Estate* best = nullptr;
        std::size_t bestDistance = 0;
        for (const auto& [text, estates] : estatesByName_) {
            const auto inside = within(name.district, estates);
            if (inside.empty()) {
                continue;
            }
            const auto distance = gis::editDistance(name.text, text);
            if (best && distance >= bestDistance) {
                continue;
            }
            best = &input_.estates[inside.front()];
            bestDistance = distance;
        }
        return best ? best->name : std::string{};
    }

    [[nodiscard]] std::string namesOf(const Indices& estates) const {
        return listed(estates, [](const Estate& estate) { return estate.name; });
    }
    [[nodiscard]] std::string idsOf(const Indices& estates) const {
        return listed(estates, [](const Estate& estate) { return estate.id.text(); });
    }
    template <class Text>
    [[nodiscard]] std::string listed(const Indices& estates, Text text) const {
        std::string list;
        for (const auto i : estates) {
            list += (list.empty() ? "" : "、") + text(input_.estates[i]);
        }
        return list;
    }

    const LinkageInput& input_;
    std::map<std::string, Indices> estatesByName_;
    std::map<std::string, Meaning> aliases_;         // by normalized name
    std::map<std::size_t, std::vector<Link>> found_; // by estate
    std::set<std::size_t> unmatchedNames_;
    gis::Findings findings_;
};

} // namespace

std::string normalizedName(std::string_view name) {
    return withPlainMarks(gis::withoutBlanks(gis::nfkc(name)));
}

BareName bareName(std::string_view name, std::span<const District> districts) {
    BareName bare{normalizedName(name), std::nullopt};
    std::size_t longest = 0;
    for (const auto& district : districts) {
        for (const auto& written : district.prefixes) {
            const auto prefix = normalizedName(written);
            const bool isLonger = prefix.size() > longest && bare.text.size() > prefix.size();
            if (!isLonger || !bare.text.starts_with(prefix)) {
                continue;
            }
            longest = prefix.size();
            bare.district = district.code;
        }
    }
    bare.text.erase(0, longest);
    return bare;
}

gis::Checked<Linkage> link(const LinkageInput& input) {
    return Matching{input}.result();
}

} // namespace plan
