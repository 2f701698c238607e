#pragma once

// Linking the names of another list with the estates of the inventory.
//
// Who decides, in this order: an id that the list itself gives; a person, in the alias table; an
// equal name (plan/estate_name: width, blanks, kinds of brackets and the district's prefix do not
// count) that one estate has; and, among what is left on both sides, likeness of names together
// with numbers and years (plan/list_matching). What is clear is linked and told
// ("taken-by-likeness"); what is doubtful is linked to nothing, and told with its best candidates
// and the line that would decide it in the alias table. A name that begins with a district's prefix
// never meets an estate of another district.
//
// Whatever meets more than one partner, on either side, is linked to none and reported, so a
// result is right or absent.

#include "gis/finding.h"
#include "plan/estate.h"
#include "plan/estate_name.h"
#include "plan/ids.h"
#include "plan/inventory.h"
#include "plan/list_row.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

// A name of the other list. `district` when the list itself says it (a column, one file per
// district); it must then not contradict a prefix. `id` when the list itself says which estate is
// meant; it alone decides. Figures and years, where the list has them, help when names differ.
struct ListedName {
    std::string name;
    std::optional<DistrictCode> district;
    std::optional<EstateId> id;
    gis::SourcePlace place;
    std::vector<Figure> figures{};
    std::vector<YearSpan> built{};
};

// A person's decision: "in this list, this name means that estate of the survey", or that one of
// them has no partner: then the other cell says 无 or none.
struct Alias {
    std::string list; // "plan", "guidance", "footprints"
    std::string name; // as that list writes it (compared normalized, prefix included)
    std::string estate; // as the survey writes it (compared normalized), or an estate's id
    std::string reason;
    gis::SourcePlace place;

    friend bool operator==(const Alias&, const Alias&) = default;
};

// True of 无 and none, with which a person says that there is no partner.
[[nodiscard]] bool saysNothing(std::string_view text);

struct LinkageInput {
    std::string list; // which list this is; only its aliases apply
    std::span<const Estate> estates;
    std::span<const ListedName> names;
    std::span<const Alias> aliases;
    std::span<const District> districts;
    std::span<const NameWord> words{};
};

enum class LinkedBy { Name, Alias, Id, Likeness };

struct Link {
    std::size_t estate{0}; // index into the estates given
    std::size_t name{0}; // index into the names given
    LinkedBy by{LinkedBy::Name};

    friend bool operator==(const Link&, const Link&) = default;
};

struct Linkage {
    std::vector<Link> links; // sorted by estate; every estate and name at most once
    std::vector<std::size_t> unmatchedEstates; // ascending, doubly matched ones included
    std::vector<std::size_t> unmatchedNames; // ascending, doubly matched ones included
};

// Findings (all with the fact `list`):
//   "linkage.taken-by-likeness" Info (name, estate, confidence, evidence)
//   "linkage.doubtful" Error (name, estate, confidence, evidence, line)
//   "linkage.doubtful-between" Error (the same, and second, second_confidence, second_evidence)
//   "linkage.name-unmatched" Error (name, nearest: the estate whose name differs least)
//   "linkage.estate-unmatched" Warning (estate, id)
//   "linkage.id-unknown" Error (name, id)
//   "linkage.name-ambiguous" Error (name, estates)
//   "linkage.estate-doubly-matched" Error (estate, id, names)
//   "linkage.district-contradicts" Error (name, district, prefix_district)
//   "linkage.alias-estate-unknown" Error (name, estate, nearest)
//   "linkage.alias-estate-ambiguous" Error (name, estate, estates)
//   "linkage.alias-unused" Warning (name)
//   "linkage.alias-repeated" Error (name)
//   "linkage.alias-overrides-name" Warning (name, estate, same_name)
// Evidence is in the words of plan/match_reason; `line` is a line of the alias table.
[[nodiscard]] gis::Checked<Linkage> link(const LinkageInput& input);

} // namespace plan
