#include "plan/list_row.h"

#include "gis/text.h"
#include "plan/estate_name.h"

#include <array>
#include <cmath>
#include <format>

namespace plan {

namespace {

void addFigure(std::vector<Figure>& figures, std::string_view what, double value) {
    if (value > 0.0) {
        figures.push_back(figureOf(what, value));
    }
}

ListRow namedRow(const std::string& name, const gis::SourcePlace& place,
                 std::span<const District> districts) {
    const auto bare = bareName(name, districts);
    ListRow row;
    row.name = name;
    row.bareName = bare.text;
    row.district = bare.district ? bare.district->text() : "";
    row.place = place;
    return row;
}

} // namespace

Figure figureOf(std::string_view what, double value) {
    constexpr std::array powers{1.0, 10.0, 100.0, 1000.0, 10'000.0};
    constexpr double noise = 1e-9; // of a sum of doubles, far below the last decimal printed
    for (std::size_t decimals = 0; decimals + 1 < powers.size(); ++decimals) {
        const double scaled = value * powers[decimals];
        if (std::abs(scaled - std::round(scaled)) < noise * powers[decimals]) {
            return {std::string{what}, value, static_cast<int>(decimals)};
        }
    }
    return {std::string{what}, value, static_cast<int>(powers.size()) - 1};
}

std::string toText(const Figure& figure) {
    return std::format("{:.{}f}", figure.value, figure.decimals);
}

ListRow rowOf(const Estate& estate, std::span<const District> districts) {
    auto row = namedRow(estate.name, estate.place, districts);
    row.district = estate.district.text();
    addFigure(row.figures, householdsWord, estate.households);
    addFigure(row.figures, buildingsWord, estate.buildings);
    addFigure(row.figures, floorAreaWord, estate.floorArea.inWan());
    row.built = estate.built.periods;
    return row;
}

ListRow rowOf(const PlanEntry& entry, std::span<const District> districts) {
    auto row = namedRow(entry.name, entry.place, districts);
    addFigure(row.figures, householdsWord, entry.households);
    addFigure(row.figures, buildingsWord, entry.buildings);
    addFigure(row.figures, floorAreaWord, entry.floorArea.inWan());
    return row;
}

ListRow rowOf(const GuidanceEntry& entry, std::span<const District> districts) {
    auto row = namedRow(entry.name, entry.place, districts);
    addFigure(row.figures, householdsWord, entry.households);
    addFigure(row.figures, floorAreaWord, entry.floorArea.inWan());
    row.built = entry.built.periods;
    return row;
}

} // namespace plan
