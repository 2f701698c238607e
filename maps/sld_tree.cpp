#include "maps/sld_tree.h"

#include "maps/sld_names.h"
#include "maps/sld_notes.h"

#include <QByteArray>
#include <QXmlStreamReader>
#include <algorithm>

namespace maps {

namespace {

// Deeper than any style is by hand or program; guards the recursion here and in the readers.
constexpr int deepest = 64;

class Builder {
public:
    Builder(const std::string& sld, const std::string& file)
        : xml_{QByteArray::fromRawData(sld.data(), static_cast<qsizetype>(sld.size()))},
          notes_{file} {}

    [[nodiscard]] SldElement root() {
        while (!xml_.atEnd()) {
            advance();
            if (xml_.isStartElement()) {
                SldElement element = elementAt(1);
                finish();
                return element;
            }
        }
        refuse("xml", xml_.errorString());
    }

private:
    void advance() {
        xml_.readNext();
        if (xml_.isDTD()) {
            refuse("document-type", xml_.text());
        }
        if (xml_.isEntityReference()) {
            refuse("entity", xml_.name());
        }
        if (xml_.hasError()) {
            refuse("xml", xml_.errorString());
        }
    }

    // What follows the root is read as well: a file that goes wrong there was cut or pasted.
    void finish() {
        while (!xml_.atEnd()) {
            advance();
        }
    }

    [[nodiscard]] SldElement elementAt(int depth) {
        SldElement element = startTag();
        if (depth > deepest) {
            notes_.malformed(element, "too-deep", element.written);
        }
        QString text;
        for (advance(); !xml_.isEndElement(); advance()) {
            if (xml_.isStartElement()) {
                element.children.push_back(elementAt(depth + 1));
            } else if (xml_.isCharacters()) {
                text += xml_.text();
            }
        }
        element.text = text.trimmed().toStdString();
        return element;
    }

    [[nodiscard]] SldElement startTag() const {
        SldElement element;
        const std::string space = xml_.namespaceUri().toString().toStdString();
        const std::string local = xml_.name().toString().toStdString();
        const bool isStandard =
            space.empty() || std::ranges::find(sldNamespaces, space) != sldNamespaces.end();
        element.name = isStandard ? local : "{" + space + "}" + local;
        element.written = xml_.qualifiedName().toString().toStdString();
        element.line = static_cast<std::size_t>(xml_.lineNumber());
        for (const QXmlStreamAttribute& attribute : xml_.attributes()) {
            element.attributes[attribute.name().toString().toStdString()] =
                attribute.value().toString().trimmed().toStdString();
        }
        return element;
    }

    [[noreturn]] void refuse(const std::string& reason, QStringView text) const {
        notes_.notXml(static_cast<std::size_t>(xml_.lineNumber()), reason,
                      text.toString().toStdString());
    }

    QXmlStreamReader xml_;
    SldNotes notes_;
};

} // namespace

SldElement sldTree(const std::string& sld, const std::string& file) {
    return Builder{sld, file}.root();
}

} // namespace maps
