#include "gis/xml_writer.h"

#include "tests/support/xml_reading.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a document reads back with every sign of XML in texts and attributes") {
    const gis::XmlElement written{
        "a:root",
        {{"xmlns:a", "urn:a"}, {"note", "<\"甲\"&乙>"}},
        {},
        {{"a:text", {}, "1 < 2 && \"三\" > '二'", {}}, {"a:empty", {}, {}, {}}}};

    const auto read = support::xmlFrom(gis::xmlDocument(written));

    CHECK(read.name == "a:root");
    CHECK(support::attribute(read, "note") == "<\"甲\"&乙>");
    REQUIRE(read.children.size() == 2);
    CHECK(read.children[0].text == "1 < 2 && \"三\" > '二'");
    CHECK(read.children[1].text.empty());
}
