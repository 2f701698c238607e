#pragma once

// Private to the SLD reader: the elements of a file as a plain tree with their lines.
//
// Nothing in the file can reach out of it: document types and entities are refused, references to
// other files stay text.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace maps {

struct SldElement {
    std::string name;    // "Rule" in the namespaces of SLD, SE, Filter or none; else "{uri}Rule"
    std::string written; // as it stands in the file, "se:Rule"
    std::size_t line{0}; // 1-based, where the start tag ends
    std::map<std::string, std::string> attributes; // by local name
    std::string text;                              // of its own, blanks at both ends removed
    std::vector<SldElement> children;
};

// The root element. Throws Failure "style.not-xml" and "style.malformed" as maps/style_file.h says.
[[nodiscard]] SldElement sldTree(const std::string& sld, const std::string& file);

} // namespace maps
