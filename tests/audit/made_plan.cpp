#include "tests/audit/made_plan.h"

#include "tests/support/chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace test {

namespace {

// Areas are counted in whole hundredths of 万平方米, money in 万元.
struct Count {
    long estates{0}, buildings{0}, households{0}, area{0}, money{0};
};

struct AgeClass {
    const char* name;
    plan::YearSpan years;
};
constexpr std::array ages{AgeClass{"1980年以前", {0, 1980}}, AgeClass{"1981—1990年", {1981, 1990}},
                          AgeClass{"1991—2000年", {1991, 2000}},
                          AgeClass{"2001—2005年", {2001, 2005}}};
constexpr std::array years{2021, 2022, 2023};
constexpr long price = 9;

class Making {
public:
    explicit Making(std::uint32_t seed) : chance_{seed} {}

    plan::Portfolio plan() {
        portfolio_.period = {{2021}, {2023}};
        portfolio_.districts = {{east, "东区", "东城", {"东区"}}, {west, "西县", "西城", {"西县"}}};
        portfolio_.costs.perHousehold = plan::Money::ofWan(price);
        portfolio_.builtLimits = {2005, 2000};
        for (const auto& district : portfolio_.districts) {
            const auto count = static_cast<int>(8 + chance_.below(8));
            for (int number = 1; number <= count; ++number) {
                addEstate(district, number, count);
            }
        }
        stateTotals("3.2", {});
        stateAges();
        stateTotals("4.1", {});
        stateMoney("4.1", {}, "亿元");
        for (const int year : years) {
            stateTotals("4.2", plan::PlanYear{year});
            stateMoney("4.2", plan::PlanYear{year}, "万元");
        }
        stateTown();
        return std::move(portfolio_);
    }

private:
    // The oldest come first, so no newer one is planned before an older one.
    void addEstate(const plan::District& district, int number, int count) {
        const auto part = [&](std::size_t parts) {
            return std::min(parts - 1, static_cast<std::size_t>(number - 1) * parts /
                                           static_cast<std::size_t>(count));
        };
        const auto& age = ages[part(ages.size())];
        const int year = years[part(years.size())];
        plan::EstateRecord record;
        auto& estate = record.estate;
        estate.id = plan::estateIdOf(district.code, number);
        estate.district = district.code;
        estate.number = number;
        estate.name = district.name + std::to_string(number) + "号院";
        estate.built = {age.name, {age.years}};
        estate.households = static_cast<int>(200 + chance_.below(800));
        const auto area = static_cast<long>(estate.households * chance_.between(0.95, 1.1));
        estate.floorArea = gis::SquareMetres::ofWan(static_cast<double>(area) / 100.0);
        estate.buildings = static_cast<int>(2 + chance_.below(30));
        estate.place = nextPlace("survey.csv", "");
        record.plan =
            plan::PlanEntry{{year},           estate.name,       estate.buildings,
                            estate.floorArea, estate.households, nextPlace("plan.csv", "")};
        record.guidance = plan::GuidanceEntry{estate.name,
                                              estate.built,
                                              plan::PlanYear{year},
                                              estate.floorArea,
                                              estate.households,
                                              "",
                                              {plan::RenovationType::Basic},
                                              nextPlace("guidance.csv", "")};
        portfolio_.estates.push_back(record);
        areas_.push_back(area);
    }

    template <class Wanted>
    Count count(Wanted wanted) const {
        Count sum;
        for (std::size_t i = 0; i < portfolio_.estates.size(); ++i) {
            const auto& record = portfolio_.estates[i];
            if (wanted(record)) {
                ++sum.estates;
                sum.buildings += record.estate.buildings;
                sum.households += record.estate.households;
                sum.area += areas_[i];
                sum.money += price * record.estate.households;
            }
        }
        return sum;
    }

    plan::Claim& state(const std::string& section, const std::string& what, double value,
                       int decimals, const std::string& unit) {
        plan::Claim claim;
        claim.section = section;
        claim.where = "text";
        claim.what = what;
        claim.label = what;
        claim.figure = {value, decimals};
        claim.unit = unit;
        claim.place = nextPlace("claims.csv", "value");
        portfolio_.claims.push_back(claim);
        return portfolio_.claims.back();
    }

    void stateCounts(const std::string& section, const Count& count,
                     const std::optional<plan::DistrictCode>& district,
                     std::optional<plan::PlanYear> year, const AgeClass* age) {
        const auto add = [&](const char* what, long value, const char* unit) {
            const bool isArea = unit == std::string{"万平方米"};
            auto& claim = state(section, what, isArea ? double(value) / 100.0 : double(value),
                                isArea ? 2 : 0, unit);
            claim.district = district;
            claim.scope = district ? district->text() : "全市";
            claim.year = year;
            if (age != nullptr) {
                claim.ageClass = age->name;
                claim.built = age->years;
            }
        };
        add("estates", count.estates, "个");
        add("buildings", count.buildings, "栋");
        add("floor_area", count.area, "万平方米");
        add("households", count.households, "户");
    }

    Count countOf(const std::optional<plan::DistrictCode>& district,
                  std::optional<plan::PlanYear> year) const {
        return count([&](const plan::EstateRecord& record) {
            return (!district || record.estate.district == *district) &&
                   (!year || record.plan->year == *year);
        });
    }

    void stateTotals(const std::string& section, std::optional<plan::PlanYear> year) {
        for (const auto& district : places) {
            stateCounts(section, countOf(district, year), district, year, nullptr);
        }
    }

    void stateMoney(const std::string& section, std::optional<plan::PlanYear> year,
                    const std::string& unit) {
        for (const auto& district : places) {
            const auto money = double(countOf(district, year).money);
            const bool isYi = unit == "亿元";
            auto& claim =
                state(section, "investment", isYi ? std::round(money / 100.0) / 100.0 : money,
                      isYi ? 2 : 0, unit);
            claim.district = district;
            claim.scope = district ? district->text() : "全市";
            claim.year = year;
        }
    }

    void stateAges() {
        for (const auto& age : ages) {
            stateCounts("3.2", count([&](const plan::EstateRecord& record) {
                            return record.estate.built.periods.front() == age.years;
                        }),
                        std::nullopt, {}, &age);
        }
    }

    // Output by three sectors with their shares.
    void stateTown() {
        std::array<long, 3> parts{};
        long whole = 0;
        for (auto& part : parts) {
            part = static_cast<long>(1000 + chance_.below(20'000));
            whole += part;
        }
        const auto add = [&](const std::string& what, double value, int decimals,
                             const std::string& unit, const std::string& category) {
            auto& claim = state("2.4", what, value, decimals, unit);
            claim.scope = "全市";
            claim.year = plan::PlanYear{2020};
            claim.category = category;
        };
        add("gdp", double(whole) / 100.0, 2, "亿元", "");
        for (const auto& part : parts) {
            const auto category = "第" + std::to_string(&part - parts.data());
            add("gdp", double(part) / 100.0, 2, "亿元", category);
            add("gdp_share", std::round(1000.0 * double(part) / double(whole)) / 10.0, 1, "%",
                category);
        }
        state("4.1", "duration", 3, 0, "年");
    }

    gis::SourcePlace nextPlace(const std::string& file, const std::string& column) {
        return {file, "", ++row_, column};
    }

    const std::array<std::optional<plan::DistrictCode>, 3> places{std::nullopt, east, west};
    support::Chance chance_;
    plan::Portfolio portfolio_;
    std::vector<long> areas_; // of the estates, in hundredths
    std::size_t row_{1};
};

} // namespace

plan::Portfolio madePlan(std::uint32_t seed) {
    return Making{seed}.plan();
}

plan::Claim& claimIn(plan::Portfolio& portfolio, const std::string& section,
                     const std::string& what, const std::optional<plan::DistrictCode>& district,
                     std::optional<plan::PlanYear> year) {
    const auto found = std::ranges::find_if(portfolio.claims, [&](const plan::Claim& claim) {
        return claim.section == section && claim.what == what && claim.district == district &&
               claim.year == year && claim.ageClass.empty() && claim.category.empty();
    });
    if (found == portfolio.claims.end()) {
        throw std::logic_error{"no such claim: " + section + " " + what};
    }
    return *found;
}

} // namespace test
