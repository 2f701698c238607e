#include "sheets/annual_tables.h"

#include "tests/sheets/small_plan.h"

#include <map>

using namespace sheets;
using test::jinchuan;
using test::yongchang;
using Words = std::vector<std::string>;

namespace {

constexpr maps::Scale scale{5'000.0};

maps::TablePanel years(const plan::Portfolio& portfolio, const plan::DistrictCode& district) {
    return yearTable(portfolio, district, test::smallStyles().estates, scale);
}

maps::TablePanel index(const plan::Portfolio& portfolio, const plan::DistrictCode& district) {
    return estateIndex(estatesInSheetOrder(portfolio, district), test::smallStyles().estates,
                       scale);
}

// What the index lists for a year, added up from its printed cells: estates, buildings, households.
std::map<std::string, std::vector<int>> sumsOfIndex(const maps::TablePanel& table) {
    std::map<std::string, std::vector<int>> sums;
    for (const maps::TableRow& row : table.rows) {
        auto& sum = sums.try_emplace(row.cells[2], 3, 0).first->second;
        sum[0] += 1;
        sum[1] += std::stoi(row.cells[3]);
        sum[2] += std::stoi(row.cells[4]);
    }
    return sums;
}

} // namespace

TEST_CASE("The year table prints what each year holds and their sum") {
    const maps::TablePanel table = years(test::smallPlan(), jinchuan);

    REQUIRE(table.rows.size() == 3);
    // 2021 costs 500 万元 for 500 households of the whole plan, of which 200 are here.
    CHECK(table.rows[0].cells == Words{"2021年", "1", "3", "2.23", "200", "200"});
    CHECK(table.rows[1].cells == Words{"2022年", "2", "3", "1.23", "130", "1170"});
    CHECK(table.rows[2].cells == Words{"合计", "3", "6", "3.46", "330", "1370"});
    CHECK(table.rows[2].isTotal);
    CHECK_FALSE(table.rows[1].isTotal);
}

TEST_CASE("Printed years add up to the printed total") {
    plan::Portfolio portfolio = test::smallPlan();
    // Each is 1.115, which everybody rounds to 1.12 and a double is a little less than.
    portfolio.estates[1].plan->floorArea = gis::SquareMetres::ofWan(1.115);
    portfolio.estates[3].plan.reset();

    const maps::TablePanel table = years(portfolio, jinchuan);

    CHECK(table.rows[0].cells[3] == "1.12");
    CHECK(table.rows[1].cells[3] == "1.12");
    CHECK(table.rows[2].cells[3] == "2.24");
}

TEST_CASE("Each year has the colour of its estates on the map and the total has none") {
    const maps::TablePanel table = years(test::smallPlan(), jinchuan);

    CHECK(table.rows[0].swatch == test::colourOf2021);
    CHECK(table.rows[1].swatch == test::colourOf2022);
    CHECK_FALSE(table.rows[2].swatch.has_value());
}

TEST_CASE("A district without planned estates has a total of nothing") {
    const maps::TablePanel table = years(test::smallPlan(), plan::DistrictCode{"620300"});

    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells == Words{"合计", "0", "0", "0.00", "0", "0"});
}

TEST_CASE("Estates are counted by year and then as surveyed with those in no year last") {
    const plan::Portfolio portfolio = test::smallPlan();

    Words names;
    for (const plan::EstateRecord* record : estatesInSheetOrder(portfolio, jinchuan)) {
        names.push_back(record->estate.name);
    }

    CHECK(names == Words{"新华里小区", "昌荣里小区", "农机公司楼", "龙首里小区"});
}

TEST_CASE("The index lists every estate of the district with its year") {
    const maps::TablePanel table = index(test::smallPlan(), jinchuan);

    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].cells == Words{"1", "新华里小区", "2021", "3", "200", "2.23"});
    CHECK(table.rows[2].cells == Words{"3", "农机公司楼", "2022", "1", "30", "0.12"});
    CHECK(table.rows[3].cells == Words{"4", "龙首里小区", "—", "1", "50", "0.50"});
    CHECK(table.rows[0].swatch == test::colourOf2021);
    CHECK_FALSE(table.rows[3].swatch.has_value());
}

TEST_CASE("The index adds up to the year table") {
    const plan::Portfolio portfolio = test::smallPlan();
    for (const plan::DistrictCode& district : {jinchuan, yongchang}) {
        const auto sums = sumsOfIndex(index(portfolio, district));

        for (const maps::TableRow& row : years(portfolio, district).rows) {
            if (row.isTotal) {
                continue;
            }
            const std::vector<int>& sum = sums.at(row.cells[0].substr(0, 4));
            CHECK(row.cells[1] == std::to_string(sum[0]));
            CHECK(row.cells[2] == std::to_string(sum[1]));
            CHECK(row.cells[4] == std::to_string(sum[2]));
        }
    }
}

TEST_CASE("Where plan and survey differ the index prints what the plan counts") {
    plan::Portfolio portfolio = test::smallPlan();
    portfolio.estates[1].plan->households = 199;

    CHECK(index(portfolio, jinchuan).rows[0].cells[4] == "199");
    CHECK(years(portfolio, jinchuan).rows[0].cells[4] == "199");
}

TEST_CASE("A year that the style leaves out at this scale has no colour in the tables") {
    maps::Style style = test::smallStyles().estates;
    style.rules[0].scales.maxDenominator = 2'000.0;

    const auto table = yearTable(test::smallPlan(), jinchuan, style, scale);

    CHECK(table.rows[0].swatch == test::colourOfOthers); // the else rule fills it
}
