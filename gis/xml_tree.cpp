#include "gis/xml_tree.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace gis {

namespace {

constexpr std::size_t deepest = 200; // real documents stay below 20

std::string_view localName(std::string_view name) {
    return name.substr(name.find(':') + 1); // npos + 1 == 0
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, FreeParser>;

// The elements that are open, the outermost first; element 0 is the document.
struct Builder {
    XML_Parser parser;
    std::vector<XmlNode> open{XmlNode{}};

    void begin(const char* name, const char** attributes) {
        XmlNode node;
        node.name = localName(name);
        for (; *attributes != nullptr; attributes += 2) {
            node.attributes.emplace_back(attributes[0], attributes[1]);
        }
        open.push_back(std::move(node));
        if (open.size() > deepest) {
            XML_StopParser(parser, XML_FALSE);
        }
    }
    void end() {
        XmlNode node = std::move(open.back());
        open.pop_back();
        open.back().children.push_back(std::move(node));
    }
    void text(std::string_view text) {
        std::vector<XmlNode>& siblings = open.back().children;
        if (siblings.empty() || !siblings.back().name.empty()) {
            siblings.emplace_back();
        }
        siblings.back().text += text;
    }
};

Builder& builder(void* data) {
    return *static_cast<Builder*>(data);
}

void XMLCALL onBegin(void* data, const XML_Char* name, const XML_Char** attributes) {
    builder(data).begin(name, attributes);
}
void XMLCALL onEnd(void* data, const XML_Char* /*name*/) {
    builder(data).end();
}
void XMLCALL onText(void* data, const XML_Char* text, int length) {
    builder(data).text({text, static_cast<std::size_t>(length)});
}

void appendText(const XmlNode& node, std::string& text) {
    text += node.text;
    for (const XmlNode& part : node.children) {
        appendText(part, text);
    }
}

} // namespace

XmlNode parseXml(std::string_view bytes) {
    const Parser parser{XML_ParserCreate(nullptr)};
    Builder document{parser.get()};
    XML_SetUserData(parser.get(), &document);
    XML_SetElementHandler(parser.get(), onBegin, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE) !=
        XML_STATUS_OK) {
        throw XmlError{XML_ErrorString(XML_GetErrorCode(parser.get()))};
    }
    return std::move(document.open.front().children.front());
}

std::string_view attribute(const XmlNode& node, std::string_view name) {
    const bool isQualified = name.find(':') != std::string_view::npos;
    const auto found = std::ranges::find_if(node.attributes, [&](const auto& candidate) {
        return candidate.first == name || (!isQualified && localName(candidate.first) == name);
    });
    return found == node.attributes.end() ? std::string_view{} : found->second;
}

const XmlNode& child(const XmlNode& node, std::string_view name) {
    static const XmlNode none;
    const auto found = std::ranges::find(node.children, name, &XmlNode::name);
    return found == node.children.end() ? none : *found;
}

std::string textOf(const XmlNode& node) {
    std::string text;
    appendText(node, text);
    return text;
}

} // namespace gis
