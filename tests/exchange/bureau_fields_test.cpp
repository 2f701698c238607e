#include "exchange/bureau_fields.h"

#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using exchange::readBureauFields;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

const std::string header{"layer,field,name,type,width,decimals,source,note\n"};
const std::string good{"estates,BSM,标识码,C,18,,id,\nbuildings,BSM,标识码,C,18,,id,\n"};

gis::Findings findingsOf(const std::string& row) {
    const TemporaryFolder folder;
    return readBureauFields(folder.write("f.csv", header + good + row + "\n")).findings;
}

} // namespace

TEST_CASE("the bureau's field table is without fault") {
    const auto fields = readBureauFields(PIANQU_SOURCE_DIR "/data/standards/bureau_fields.csv");

    CHECK(fields.findings.empty());
    CHECK(fields.value.estates.size() == 15);
    CHECK(fields.value.buildings.size() == 7);
    CHECK(fields.value.estates[7].field == gis::Field{"JZMJ", gis::FieldKind::Real, 14, 2});
}

TEST_CASE("every slip in a field table has its word") {
    const std::vector<std::pair<std::string, std::string>> slips{
        {"estate,XQMC,小区名称,C,60,,name,", "layer"},
        {"estates,小区,小区名称,C,60,,name,", "name"},
        {"estates,ELEVENBYTES,小区名称,C,60,,name,", "name"},
        {"estates,1A,小区名称,C,60,,name,", "name"},
        {"estates,bsm,小区名称,C,60,,name,", "twice"},
        {"estates,XQMC,小区名称,C,60,,nmae,", "source"},
        {"estates,XQMC,小区名称,D,60,,name,", "type"},
        {"estates,XQMC,小区名称,N,10,,name,", "type"},
        {"estates,XQMC,小区名称,C,255,,name,", "width"},
        {"estates,XQMC,小区名称,C,0,,name,", "width"},
        {"estates,JZMJ,面积,N,3,2,floor_area_m2,", "width"},
        {"estates,JZMJ,面积,N,19,2,floor_area_m2,", "width"}};
    for (const auto& [row, reason] : slips) {
        CAPTURE(row);
        const auto findings = findingsOf(row);
        REQUIRE(codesOf(findings) == support::Codes{"export.bad-field"});
        CHECK(factOf(findings[0], "reason") == reason);
        CHECK(findings[0].place.row == 4);
    }
}

TEST_CASE("a layer without fields is told") {
    const TemporaryFolder folder;

    const auto fields =
        readBureauFields(folder.write("f.csv", header + "estates,BSM,标识码,C,18,,id,\n"));

    REQUIRE(codesOf(fields.findings) == support::Codes{"export.bad-field"});
    CHECK(factOf(fields.findings[0], "field") == "buildings");
}
