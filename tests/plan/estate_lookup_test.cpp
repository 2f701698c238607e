#include "plan/estate_lookup.h"

#include "tests/support/findings.h"

#include <catch2/catch_test_macros.hpp>

namespace {

using namespace plan;

EstateRecord named(int number, const std::string& name, const std::string& planName) {
    const DistrictCode district{"620302"};
    EstateRecord record;
    record.estate.id = estateIdOf(district, number);
    record.estate.district = district;
    record.estate.name = name;
    record.plan = PlanEntry{};
    record.plan->name = planName;
    return record;
}

Portfolio portfolio() {
    Portfolio plan;
    plan.districts = {{DistrictCode{"620302"}, "金川区", "中心城区", {"金川区"}}};
    plan.estates = {named(1, "昌荣里14区", "金川区昌荣里14区"),
                    named(2, "香格里拉小区", "香格里拉"), named(3, "幸福里", "平安里"),
                    named(4, "平安里", "")};
    return plan;
}

std::optional<EstateId> found(const std::string& text) {
    return estateNamed(portfolio(), text, {}).value;
}

} // namespace

TEST_CASE("an estate is meant by its id or by its name in any list") {
    CHECK(found("620302-002") == EstateId{"620302-002"});
    CHECK(found("香格里拉") == EstateId{"620302-002"});
    CHECK(found("香格里拉小区") == EstateId{"620302-002"});
    CHECK(found("金川区 昌荣里１４区") == EstateId{"620302-001"});
    CHECK_FALSE(found("").has_value());
}

TEST_CASE("an unknown estate is told with the nearest one") {
    const auto nothing = estateNamed(portfolio(), "昌荣里15区", {"areas.csv", "", 4, ""});

    CHECK_FALSE(nothing.value.has_value());
    REQUIRE(support::codesOf(nothing.findings) == support::Codes{"estate.unknown"});
    CHECK(support::factOf(nothing.findings[0], "nearest") == "昌荣里14区（620302-001）");
    CHECK(nothing.findings[0].place.row == 4);
}

TEST_CASE("a name that could mean two estates means none") {
    const auto nothing = estateNamed(portfolio(), "平安里", {});

    CHECK_FALSE(nothing.value.has_value());
    CHECK(support::codesOf(nothing.findings) == support::Codes{"estate.ambiguous"});
}
