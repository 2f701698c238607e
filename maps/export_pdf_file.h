#pragma once

// Private to maps/: a PDF 1.6 file (ISO 32000-1) put together from numbered objects.

#include "maps/scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace maps {

// A number of an object; printed "7 0 R" where another object refers to it.
using PdfObject = std::size_t;

class PdfFile {
public:
    // A number whose content comes later.
    [[nodiscard]] PdfObject reserve();
    void set(PdfObject object, std::string content);
    PdfObject add(std::string content);
    // Packed by deflate; `entries` are further entries of its dictionary.
    PdfObject addStream(std::string_view content, std::string_view entries = "");

    // The whole file. Its identifier comes from its content, and there is no time stamp but the
    // date of `info`.
    [[nodiscard]] std::string finished(PdfObject catalog, const SceneInfo& info);

private:
    std::vector<std::string> objects_; // number 1 first
};

[[nodiscard]] std::string referenceTo(PdfObject object);
// Any text as a PDF string in UTF-16.
[[nodiscard]] std::string pdfText(std::string_view utf8);
// A number with up to four decimals and no needless zero.
void appendNumber(std::string& text, double number);

} // namespace maps
