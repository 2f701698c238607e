#pragma once

// Matching the names of another list with the estates of the inventory.
//
// Names are compared normalized: Unicode NFKC (full-width digits, letters and brackets become
// plain), all blanks out, every kind of bracket and dash as one, the district's prefix (金川区,
// 永昌县) off. Nothing fuzzy happens: a name equals one estate's name, or an alias says which
// estate it means, or it stays unmatched and is reported. A name that begins with a district's
// prefix never matches an estate of another district. An alias beats an equal name.
//
// Whatever meets more than one partner, on either side, is linked to none and reported, so a
// result is right or absent.

#include "gis/finding.h"
#include "plan/estate.h"
#include "plan/ids.h"
#include "plan/inventory.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

// Comparable form of a name, prefixes left on.
[[nodiscard]] std::string normalizedName(std::string_view name);

// The comparable form without its district's prefix, and the district if a prefix named it. A name
// that is nothing but a prefix keeps it.
struct BareName {
    std::string text;
    std::optional<DistrictCode> district;

    friend bool operator==(const BareName&, const BareName&) = default;
};
[[nodiscard]] BareName bareName(std::string_view name, std::span<const District> districts);

// A name of the other list. `district` when the list itself says it (a column, one file per
// district); it must then not contradict a prefix. `id` when the list itself says which estate is
// meant; it alone decides.
struct ListedName {
    std::string name;
    std::optional<DistrictCode> district;
    std::optional<EstateId> id;
    gis::SourcePlace place;
};

// "In this list, this name means that estate of the survey."
struct Alias {
    std::string list;   // "plan", "guidance", "footprints"
    std::string name;   // as that list writes it (compared normalized, prefix included)
    std::string estate; // as the survey writes it (compared normalized), or an estate's id
    std::string reason;
    gis::SourcePlace place;

    friend bool operator==(const Alias&, const Alias&) = default;
};

struct LinkageInput {
    std::string list; // which list this is; only its aliases apply
    std::span<const Estate> estates;
    std::span<const ListedName> names;
    std::span<const Alias> aliases;
    std::span<const District> districts;
};

enum class LinkedBy { Name, Alias, Id };

struct Link {
    std::size_t estate{0}; // index into the estates given
    std::size_t name{0};   // index into the names given
    LinkedBy by{LinkedBy::Name};

    friend bool operator==(const Link&, const Link&) = default;
};

struct Linkage {
    std::vector<Link> links; // sorted by estate; every estate and name at most once
    std::vector<std::size_t> unmatchedEstates; // ascending, doubly matched ones included
    std::vector<std::size_t> unmatchedNames; // ascending, doubly matched ones included
};

// Findings (all with the fact `list`):
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
[[nodiscard]] gis::Checked<Linkage> link(const LinkageInput& input);

} // namespace plan
