#include "exchange/proposed_years.h"

#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

namespace {

gis::Checked<std::vector<exchange::ProposedYear>> read(const std::string& csv) {
    const support::TemporaryFolder folder;
    return exchange::readProposedYears(folder.write("areas.csv", csv));
}

} // namespace

TEST_CASE("only estates that areas would move are proposed") {
    const auto read = ::read("area,estate,name,year_now,year_proposed,households\n"
                             "3,620302-025,丽景西苑,2024,2022,770\n"
                             "3,620302-021,丽景苑,2022,2022,170\n"
                             "4,620302-001,宝星里,2022,,1737\n"
                             ",620302-003,昌荣里14区,2022,2022,1269\n");

    CHECK(read.findings.empty());
    REQUIRE(read.value.size() == 1);
    CHECK(read.value[0].area == "3");
    CHECK(read.value[0].estate == plan::EstateId{"620302-025"});
    CHECK(read.value[0].now == plan::PlanYear{2024});
    CHECK(read.value[0].proposed == plan::PlanYear{2022});
    CHECK(read.value[0].place.row == 2);
}

TEST_CASE("a proposal that no area makes is told") {
    const auto read = ::read("area,estate,year_now,year_proposed\n,620302-025,2024,2022\n");

    CHECK(support::codesOf(read.findings) == support::Codes{"table.value-missing"});
}

TEST_CASE("a proposal that is no year is told with its place") {
    const auto read = ::read("area,estate,year_now,year_proposed\n3,620302-025,2024,soon\n");

    REQUIRE(support::codesOf(read.findings) == support::Codes{"table.not-a-year"});
    CHECK(read.findings[0].place.row == 2);
    CHECK(read.value.empty());
}
