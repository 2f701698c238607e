#include "tests/support/xml_reading.h"

#include <expat.h>

#include <memory>
#include <stdexcept>

namespace support {

namespace {

// The elements that are open, the document itself first.
using OpenElements = std::vector<XmlElement>;

OpenElements& openElements(void* data) {
    return *static_cast<OpenElements*>(data);
}

void onBegin(void* data, const XML_Char* name, const XML_Char** attributes) {
    XmlElement element{.name = name, .attributes = {}, .text = {}, .children = {}};
    for (; *attributes != nullptr; attributes += 2) {
        element.attributes.emplace(attributes[0], attributes[1]);
    }
    openElements(data).push_back(std::move(element));
}

void onEnd(void* data, const XML_Char* /*name*/) {
    OpenElements& open = openElements(data);
    XmlElement element = std::move(open.back());
    open.pop_back();
    open.back().children.push_back(std::move(element));
}

void onText(void* data, const XML_Char* text, int length) {
    openElements(data).back().text.append(text, static_cast<std::size_t>(length));
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

} // namespace

XmlElement xmlFrom(std::string_view bytes) {
    const std::unique_ptr<XML_ParserStruct, FreeParser> parser{XML_ParserCreate(nullptr)};
    OpenElements open(1);
    XML_SetUserData(parser.get(), &open);
    XML_SetElementHandler(parser.get(), onBegin, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE) !=
        XML_STATUS_OK) {
        throw std::runtime_error{XML_ErrorString(XML_GetErrorCode(parser.get()))};
    }
    return std::move(open.front().children.front());
}

std::string attribute(const XmlElement& element, const std::string& name) {
    const auto found = element.attributes.find(name);
    return found == element.attributes.end() ? std::string{} : found->second;
}

std::vector<XmlElement> elements(const XmlElement& root, const std::string& name) {
    std::vector<XmlElement> found;
    if (root.name == name) {
        found.push_back(root);
    }
    for (const XmlElement& child : root.children) {
        for (XmlElement& element : elements(child, name)) {
            found.push_back(std::move(element));
        }
    }
    return found;
}

} // namespace support
