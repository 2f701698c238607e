#pragma once

// XML documents out, from a tree of elements; escaping is GDAL's. What XML 1.0 cannot say at all
// (control characters) becomes a blank.

#include <string>
#include <utility>
#include <vector>

namespace gis {

struct XmlElement {
    std::string name; // with its prefix: "gmd:title"
    std::vector<std::pair<std::string, std::string>> attributes{};
    std::string text{}; // UTF-8; stands before the children
    std::vector<XmlElement> children{};
};

// The whole document in UTF-8 with its declaration, indented, one element to a line.
[[nodiscard]] std::string xmlDocument(const XmlElement& root);

} // namespace gis
