#pragma once

// Private to plan/: the estates of the inventory by name and by id, as other lists call them.

#include "plan/estate.h"
#include "plan/estate_name.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace plan {

class EstateIndex {
public:
    using Indices = std::vector<std::size_t>; // into the estates given, ascending

    // Both must outlive the index.
    EstateIndex(std::span<const Estate> estates, std::span<const District> districts);

    // Of that name, in the name's district where it has one.
    [[nodiscard]] Indices named(const BareName& name) const;
    [[nodiscard]] std::optional<std::size_t> withId(const std::string& id) const;
    [[nodiscard]] Indices within(const std::optional<DistrictCode>& district,
                                 const Indices& estates) const;

    // The name that differs least, in the name's district; "" when there is none. Never used to
    // link, only to help a person find the slip.
    [[nodiscard]] std::string nearest(const BareName& name) const;

    // Split by 、, for messages.
    [[nodiscard]] std::string namesOf(const Indices& estates) const;
    [[nodiscard]] std::string idsOf(const Indices& estates) const;

private:
    std::span<const Estate> estates_;
    std::map<std::string, Indices> byName_; // bare
};

} // namespace plan
