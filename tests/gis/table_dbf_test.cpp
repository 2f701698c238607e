#include "gis/table_reader.h"
#include "tests/support/failure_of.h"
#include "tests/support/layer_file.h"

#include <catch2/catch_test_macros.hpp>

namespace fs = std::filesystem;
using gis::FieldKind;
using support::codesOf;
using support::TemporaryFolder;

namespace {

using Cells = std::vector<std::string>;

// A .dbf on its own, as registers are handed around.
fs::path writeDbf(const TemporaryFolder& folder, gis::TextEncoding encoding) {
    gis::Layer layer = support::layerOf("POINT (516000 4264000)", {"幸福里", "向阳小区"});
    layer.fields.push_back({"HOUSES", FieldKind::Integer, 6, 0});
    layer.fields.push_back({"AREA", FieldKind::Real, 12, 3});
    layer.features[0].values = {"幸福里", std::int64_t{1269}, 0.065};
    layer.features[1].values = {"向阳小区", std::monostate{}, 12.5};
    support::writeShapefile(folder, layer, encoding);
    for (const std::string part : {"e.shp", "e.shx", "e.prj"}) {
        fs::remove(folder / part);
    }
    return folder / "e.dbf";
}

} // namespace

TEST_CASE("a DBF table has its field names as first row") {
    for (const auto encoding : {gis::TextEncoding::Utf8, gis::TextEncoding::Gbk}) {
        const TemporaryFolder folder;

        const auto table = gis::readTable({writeDbf(folder, encoding), "", ""});

        REQUIRE(table.value.rows.size() == 3);
        CHECK(table.findings.empty());
        CHECK(table.value.rows[0].cells == Cells{"NAME", "HOUSES", "AREA"});
        CHECK(table.value.rows[1].number == 2);
        CHECK(table.value.rows[1].cells == Cells{"幸福里", "1269", "0.065"});
        CHECK(table.value.rows[2].cells == Cells{"向阳小区", "", "12.5"});
    }
}

TEST_CASE("a deleted record of a DBF table leaves a gap in the row numbers") {
    const TemporaryFolder folder;
    const fs::path file = writeDbf(folder, gis::TextEncoding::Gbk);
    std::string bytes = support::bytesOf(file);
    bytes.at(32 + 3 * 32 + 1) = '*'; // the mark before the first record
    folder.write("e.dbf", bytes);

    const auto table = gis::readTable({file, "", ""});

    REQUIRE(table.value.rows.size() == 2);
    CHECK(table.value.rows[1].number == 3);
    CHECK(table.value.rows[1].cells.at(0) == "向阳小区");
}

TEST_CASE("a DBF table that is cut or undecodable is refused") {
    const TemporaryFolder folder;
    const fs::path file = writeDbf(folder, gis::TextEncoding::Gbk);
    const auto failure = [&](const std::string& encoding) {
        return support::failureOf([&] { (void)gis::readTable({file, "", encoding}); });
    };

    const auto undecodable = failure("UTF-8");
    support::cutFile(file, 20);
    const auto cut = failure("");

    REQUIRE((undecodable && cut));
    CHECK(undecodable->code() == "table.undecodable");
    CHECK(undecodable->place().row == 2);
    CHECK(undecodable->place().column == "NAME");
    CHECK(cut->code() == "shapefile.damaged");
}
