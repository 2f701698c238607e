#include "audit/claim_tables.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace audit {

namespace {

auto tableKey(const plan::Claim& claim) {
    return std::tie(claim.section, claim.where, claim.what, claim.year, claim.unit);
}

bool isBeside(const plan::Claim& a, const plan::Claim& b) {
    return a.section == b.section && a.where == b.where && a.year == b.year;
}

} // namespace

std::vector<Cells> claimTables(const Input& input) {
    std::vector<Cells> tables;
    std::map<decltype(tableKey(input.statements.front().claim)), std::size_t> indices;
    for (const auto& statement : input.statements) {
        const auto& claim = statement.claim;
        const auto [entry, isNew] = indices.try_emplace(tableKey(claim), tables.size());
        if (isNew) {
            tables.emplace_back();
        }
        auto& cells = tables[entry->second];
        if (cellOf(cells, claim.district, claim.ageClass, claim.category) == nullptr) {
            cells.push_back(&statement);
        }
    }
    return tables;
}

const Statement* cellOf(const Cells& cells, const std::optional<plan::DistrictCode>& district,
                        const std::string& ageClass, const std::string& category) {
    const auto cell = std::ranges::find_if(cells, [&](const Statement* statement) {
        const auto& claim = statement->claim;
        return claim.district == district && claim.ageClass == ageClass &&
               claim.category == category;
    });
    return cell == cells.end() ? nullptr : *cell;
}

const Cells* tableBeside(const std::vector<Cells>& tables, const plan::Claim& claim,
                         std::string_view what) {
    const auto table = std::ranges::find_if(tables, [&](const Cells& cells) {
        const auto& first = cells.front()->claim;
        return first.what == what && isBeside(first, claim);
    });
    return table == tables.end() ? nullptr : &*table;
}

} // namespace audit
