#pragma once

// A small XML document as a tree (read by expat). Character references are resolved; comments,
// processing instructions and namespaces are left out.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gis {

// An element, or a stretch of text between elements (then `name` is empty).
struct XmlNode {
    std::string name; // without namespace prefix
    std::string text;
    std::vector<std::pair<std::string, std::string>> attributes; // names as written
    std::vector<XmlNode> children;
};

struct XmlError {
    std::string reason;
};

// The root element. Throws XmlError when the document is malformed.
[[nodiscard]] XmlNode parseXml(std::string_view bytes);

// Names with a prefix are matched as written, names without one whatever the prefix; "" when there
// is no such attribute.
[[nodiscard]] std::string_view attribute(const XmlNode& node, std::string_view name);
// The first child element of the name; an empty node when there is none.
[[nodiscard]] const XmlNode& child(const XmlNode& node, std::string_view name);
// All text below, in order.
[[nodiscard]] std::string textOf(const XmlNode& node);

} // namespace gis
