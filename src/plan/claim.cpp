#include "plan/claim.h"

#include <algorithm>

namespace plan {

std::vector<Claim> claimsOf(const StatedTotal& total) {
    Claim claim;
    const auto blank = std::min(total.where.find(' '), total.where.size());
    claim.section = total.where.substr(0, blank);
    claim.where = total.where.substr(std::min(blank + 1, total.where.size()));
    claim.scope = total.scope;
    claim.district = total.district;
    claim.year = total.year;
    claim.place = total.place;
    std::vector<Claim> claims;
    const auto add = [&](std::string_view what, const char* label, const char* unit,
                         const std::optional<StatedFigure>& figure) {
        if (figure) {
            claim.what = what;
            claim.label = label;
            claim.unit = unit;
            claim.figure = *figure;
            claims.push_back(claim);
        }
    };
    add(quantity::estates, "小区数", "个", total.estates);
    add(quantity::buildings, "楼栋数", "栋", total.buildings);
    add(quantity::floorArea, "建筑面积", "万平方米", total.floorArea);
    add(quantity::households, "户数", "户", total.households);
    add(quantity::investment, "投资额", "万元", total.investment);
    return claims;
}

} // namespace plan
