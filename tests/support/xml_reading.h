#pragma once

// An XML file as a tree, read by another library than the one that wrote it.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace support {

struct XmlElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text; // of its own
    std::vector<XmlElement> children;
};

// The root. Throws std::runtime_error with the reason when the document is malformed.
[[nodiscard]] XmlElement xmlFrom(std::string_view bytes);

// "" when there is none.
[[nodiscard]] std::string attribute(const XmlElement& element, const std::string& name);
// All elements of the name at and below the root, in document order.
[[nodiscard]] std::vector<XmlElement> elements(const XmlElement& root, const std::string& name);

} // namespace support
