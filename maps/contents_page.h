#pragma once

// The contents of an atlas, as pages of their own: a line for each sheet with its number, title,
// scale and page, which leads there when the reader points at it.

#include "maps/export.h"
#include "maps/page_template.h"
#include "maps/text_ruler.h"

#include <string>
#include <vector>

namespace maps {

struct ContentsEntry {
    std::string number; // "附图1"
    std::string title;
    std::string scale; // "1:10000"
    int pages{1};      // with its further pages (续页)
};

struct Contents {
    PageTemplate page;
    std::string title; // "目录"
    std::string subtitle; // what the atlas is about
    ContentsEntry headings; // over the columns
    std::string pageHeading;
    std::vector<ContentsEntry> entries; // in the order of the atlas
    SceneInfo info;
};

// As many pages as the entries need, at least one; the sheets are taken to follow at once. The
// first page has the title as its bookmark.
[[nodiscard]] std::vector<AtlasPage> contentsPages(const Contents& contents,
                                                   const TextRuler& ruler);

} // namespace maps
