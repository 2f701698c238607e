#include "gis/xml_tree.h"

using gis::parseXml;

namespace {

std::string reasonFor(const std::string& xml) {
    try {
        (void)parseXml(xml);
    } catch (const gis::XmlError& error) {
        return error.reason;
    }
    return "";
}

} // namespace

TEST_CASE("an XML document is a tree of elements and text in their order") {
    const gis::XmlNode root =
        parseXml("<?xml version='1.0'?><!-- note --><a>甲<b x='1'>乙</b>丙&amp;<c/></a>");

    CHECK(root.name == "a");
    CHECK(textOf(root) == "甲乙丙&");
    CHECK(textOf(child(root, "b")) == "乙");
    CHECK(attribute(child(root, "b"), "x") == "1");
    CHECK(child(root, "none").name.empty());
    CHECK(attribute(root, "none").empty());
}

TEST_CASE("prefixes of an XML document are left off elements and may be left off attributes") {
    const gis::XmlNode root =
        parseXml("<o:a xmlns:o='o' xmlns:c='c' c:type='2' o:type='1'><o:b/></o:a>");

    CHECK(root.name == "a");
    CHECK(child(root, "b").name == "b");
    CHECK(attribute(root, "o:type") == "1");
    CHECK(attribute(root, "type") == "2");
}

TEST_CASE("a malformed XML document is refused with a reason") {
    const std::string deep = [] {
        std::string opened;
        for (int i = 0; i < 1000; ++i) {
            opened += "<a>";
        }
        return opened;
    }();

    CHECK(reasonFor("<a><b></a>") == "mismatched tag");
    CHECK(reasonFor("") == "no element found");
    CHECK_FALSE(reasonFor("<a>&unknown;</a>").empty());
    CHECK_FALSE(reasonFor("<a>\xFF</a>").empty());
    CHECK_FALSE(reasonFor(deep).empty());
}
