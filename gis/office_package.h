#pragma once

// Private to gis/: the parts of an office document, which is a zip file of XML files.

#include "gis/failure.h"
#include "gis/xml_tree.h"

#include <filesystem>
#include <string>

namespace gis {

class OfficePackage {
public:
    // Throws Failure "file.missing" or "file.unreadable" (not a zip file).
    explicit OfficePackage(std::filesystem::path file);

    // Throws Failure "file.unreadable" naming the part when it is missing or malformed.
    [[nodiscard]] XmlNode xml(const std::string& part) const;

    [[nodiscard]] Failure unreadable(const std::string& reason) const;

private:
    [[nodiscard]] std::string pathOf(const std::string& part) const;

    std::filesystem::path file_;
};

} // namespace gis
