#include "tests/support/towns.h"

#include "tests/support/page.h"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace support {

namespace {

constexpr std::array nameParts{"昌荣里", "新华",   "金川路", "20区", "幸福2#", "市政公司",
                               "（东）", "家属院", "小区",   "ABC",  "里",     "农机"};

std::string randomName(Chance& chance) {
    std::string name;
    for (std::size_t part = 0; part <= chance.below(4); ++part) {
        name += nameParts[chance.below(nameParts.size())];
    }
    return name;
}

gis::Ring randomRing(Chance& chance, gis::Point centre, double reach) {
    gis::Ring ring;
    const std::size_t corners = 4 + chance.below(8);
    for (std::size_t corner = 0; corner < corners; ++corner) {
        const double turn = (static_cast<double>(corner) + chance.between(0.1, 0.9)) /
                            static_cast<double>(corners) * 2.0 * std::numbers::pi;
        const double length = chance.between(0.6, 1.0) * reach;
        ring.push_back({centre.x + length * std::cos(turn), centre.y + length * std::sin(turn)});
    }
    return ring;
}

} // namespace

maps::Sheet sheetOf(std::vector<maps::LabelWish> wishes) {
    maps::Style style{"grounds", {}, {{}}};
    style.rules.front().symbols = {
        maps::PolygonSymbol{maps::Fill{maps::Colour{230, 220, 200}, {}}, maps::Stroke{}}};
    maps::Sheet sheet;
    sheet.page = support::page("A3-landscape");
    sheet.id = "town";
    sheet.title = "某镇老旧小区";
    sheet.layers = {{"grounds", std::move(style), {}}};
    for (const maps::LabelWish& wish : wishes) {
        sheet.layers.front().features.push_back({wish.ground, {}});
        include(sheet.extent, boxOf(wish.ground));
    }
    sheet.labels = std::move(wishes);
    return sheet;
}

maps::Sheet randomTown(Chance& chance, std::size_t estates, double crowding) {
    const double side = std::sqrt(static_cast<double>(estates)) * 450.0 / crowding;
    std::vector<maps::LabelWish> wishes;
    for (std::size_t estate = 0; estate < estates; ++estate) {
        const gis::Point centre{515'000.0 + chance.between(0.0, 1.4 * side),
                                4'262'000.0 + chance.between(0.0, side)};
        gis::Polygon polygon{randomRing(chance, centre, chance.between(30.0, 150.0)), {}};
        if (chance.below(5) == 0) {
            polygon.holes.push_back(randomRing(chance, centre, 12.0));
        }
        wishes.push_back({std::to_string(estate + 1), randomName(chance), {{polygon}}});
    }
    return sheetOf(std::move(wishes));
}

} // namespace support
