#include "gis/xml_writer.h"

#include <cpl_conv.h>
#include <cpl_minixml.h>

#include <algorithm>
#include <memory>

namespace gis {

namespace {

struct DestroyXml {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
    void operator()(char* text) const { CPLFree(text); }
};

std::string sayable(std::string text) {
    std::ranges::replace_if(
        text,
        [](unsigned char byte) {
            return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
        },
        ' ');
    return text;
}

// The parent owns what is made.
void addTo(CPLXMLNode* parent, const XmlElement& element) {
    for (const auto& [name, value] : element.attributes) {
        CPLAddXMLAttributeAndValue(parent, name.c_str(), sayable(value).c_str());
    }
    if (!element.text.empty()) {
        CPLCreateXMLNode(parent, CXT_Text, sayable(element.text).c_str());
    }
    for (const XmlElement& child : element.children) {
        addTo(CPLCreateXMLNode(parent, CXT_Element, child.name.c_str()), child);
    }
}

} // namespace

std::string xmlDocument(const XmlElement& root) {
    const std::unique_ptr<CPLXMLNode, DestroyXml> tree{
        CPLCreateXMLNode(nullptr, CXT_Element, root.name.c_str())};
    addTo(tree.get(), root);
    const std::unique_ptr<char, DestroyXml> text{CPLSerializeXMLTree(tree.get())};
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::string{text.get()};
}

} // namespace gis
