#include "exchange/site_table.h"

#include "exchange/cell_values.h"
#include "exchange/form_input.h"
#include "exchange/numerals.h"
#include "exchange/plan_tables.h"
#include "gis/projector.h"

#include <optional>
#include <string>
#include <utility>

namespace exchange {

namespace {

// A row before it is known which estate it means.
struct SiteRow {
    plan::ListedName name;
    gis::LonLat place;
    int storeys{0};
    double bearingDegrees{0.0};
};

bool isMeantFor(const gis::Crs& crs, gis::LonLat place) {
    constexpr gis::Crs::AreaOfUse earth{-180.0, -90.0, 180.0, 90.0};
    const auto area = crs.areaOfUse.value_or(earth);
    return place.lon >= area.west && place.lon <= area.east && place.lat >= area.south &&
           place.lat <= area.north;
}

class SiteReading {
public:
    SiteReading(const Form& form, const gis::Crs& crs, gis::Findings& findings)
        : form_{form}, crs_{crs}, findings_{findings}, values_{form, findings} {}

    std::vector<SiteRow> rows() {
        std::vector<SiteRow> rows;
        for (const FormRow& row : form_.rows) {
            if (auto site = siteIn(row)) {
                rows.push_back(std::move(*site));
            }
        }
        return rows;
    }

private:
    // Every cell is looked at before the row is given up, so that all its faults are told at once.
    std::optional<SiteRow> siteIn(const FormRow& row) {
        auto name = nameIn(row);
        const auto place = placeIn(row);
        const auto storeys = values_.count(row, "storeys");
        const auto bearing = bearingIn(row);
        if (name.name.empty() || !place || !storeys || !bearing) {
            return std::nullopt;
        }
        return SiteRow{std::move(name), *place, *storeys, *bearing};
    }

    plan::ListedName nameIn(const FormRow& row) {
        plan::ListedName name{values_.requiredText(row, "name"), {}, {}, row.place};
        if (auto district = CellValues::text(row, "district"); !district.empty()) {
            name.district = plan::DistrictCode{std::move(district)};
        }
        return name;
    }

    std::optional<gis::LonLat> placeIn(const FormRow& row) {
        const auto lon = degreesIn(row, "lon");
        const auto lat = degreesIn(row, "lat");
        if (!lon || !lat) {
            return std::nullopt;
        }
        if (!isMeantFor(crs_, {*lon, *lat})) {
            findings_.push_back(tableError("sites.outside-area", placeOf(row, "lon"),
                                           {{"lon", CellValues::text(row, "lon")},
                                            {"lat", CellValues::text(row, "lat")},
                                            {"crs", crs_.name}}));
            return std::nullopt;
        }
        return gis::LonLat{*lon, *lat};
    }

    // A block that runs north needs no bearing.
    std::optional<double> bearingIn(const FormRow& row) {
        return CellValues::text(row, "bearing").empty() ? 0.0 : degreesIn(row, "bearing");
    }

    std::optional<double> degreesIn(const FormRow& row, const std::string& word) {
        const auto text = values_.requiredText(row, word);
        const auto numeral = numeralFrom(text);
        if (numeral && (numeral->unit.empty() || numeral->unit == "°" || numeral->unit == "度")) {
            return numeral->value;
        }
        if (!text.empty()) {
            findings_.push_back(
                tableError("table.not-a-number", placeOf(row, word), {{"text", text}}));
        }
        return std::nullopt;
    }

    const Form& form_;
    const gis::Crs& crs_;
    gis::Findings& findings_;
    CellValues values_;
};

std::vector<plan::ListedName> namesOf(std::span<const SiteRow> rows) {
    std::vector<plan::ListedName> names;
    for (const SiteRow& row : rows) {
        names.push_back(row.name);
    }
    return names;
}

plan::Site siteOf(const plan::Estate& estate, const SiteRow& row, const gis::Projector& projector) {
    return {.id = estate.id,
            .name = estate.name,
            .district = estate.district,
            .point = projector.toGround(row.place),
            .latitudeDegrees = row.place.lat,
            .buildings = estate.buildings,
            .floorArea = estate.floorArea,
            .storeys = row.storeys,
            .bearingDegrees = row.bearingDegrees,
            .place = row.name.place};
}

} // namespace

gis::Checked<std::vector<plan::Site>> readSites(const TableInput& input, const SiteJoin& join) {
    gis::Checked<std::vector<plan::Site>> sites;
    const auto form = keepFindings(readTableForm(input, TableKind::Sites), sites.findings);
    const auto rows = SiteReading{form, join.crs, sites.findings}.rows();
    const auto names = namesOf(rows);
    const auto linkage = keepFindings(plan::link({std::string{siteList}, join.estates, names,
                                                  join.aliases, join.districts, join.words}),
                                      sites.findings);

    const gis::Projector projector{join.crs};
    for (const plan::Link& link : linkage.links) {
        sites.value.push_back(siteOf(join.estates[link.estate], rows[link.name], projector));
    }
    return sites;
}

} // namespace exchange
