#pragma once

// A page before anything is on it: its size, where title, map and panels go, how large its letters
// are. Templates are data, one file a page in styles/pages/, so an office lays out its sheets
// without code:
//
//   [page]                                 millimetres everywhere, from the page's top left corner
//   size_mm = [420, 297]                   width, height
//   neatline_mm = [10, 10, 400, 277]       图框: left, top, width, height
//   title_mm = [13, 13, 394, 14]
//   map_mm = [13, 30, 292, 215]
//   [text]                                 height of the em square
//   title_mm = 8.0                         and subtitle, heading, body, label, smallest
//   [[stack]]                              panels below one another
//   box_mm = [308, 30, 99, 254]
//   panels = ["scale", "locator", "legend", "index"]
//
// Every panel has exactly one place, though not every sheet has every panel. Nothing leaves the
// neatline and no two boxes overlap: a file that says otherwise is refused by line.

#include "maps/paper.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace maps {

// What stands beside the map, by what it is for.
enum class PanelRole {
    Scale,      // "scale": north arrow, numeric and bar scale
    Locator,    // "locator": where the sheet lies
    Legend,     // "legend"
    Totals,     // "totals": what the sheet adds up to
    Index,      // "index": names by number
    Notes,      // "notes"
    TitleBlock, // "title-block": 图签
};

struct PanelStack {
    PaperBox box;
    std::vector<PanelRole> panels; // from top to bottom

    friend bool operator==(const PanelStack&, const PanelStack&) = default;
};

// Millimetres of em. Nothing on a sheet is smaller than `smallest`.
struct TypeSizes {
    double title{8.0};
    double subtitle{4.2};
    double panelTitle{3.8};
    double body{2.6};
    double label{2.7};
    double smallest{1.9};

    friend bool operator==(const TypeSizes&, const TypeSizes&) = default;
};

struct PageTemplate {
    std::string name; // "A3-landscape": the file's name without its ending
    double width{0.0};
    double height{0.0};
    PaperBox neatline;
    PaperBox title;
    PaperBox map;
    std::vector<PanelStack> stacks;
    TypeSizes sizes;

    friend bool operator==(const PageTemplate&, const PageTemplate&) = default;
};

// Throws Failure: (Environment) "file.missing", "file.unreadable"; (Usage), each with file and
// line: "page.malformed" (reason), "page.unknown-key" (key, known), "page.missing-key" (key),
// "page.bad-value" (key, expected).
[[nodiscard]] PageTemplate readPageTemplate(const std::filesystem::path& file);

// The same from text; `file` names the page, and itself in messages.
[[nodiscard]] PageTemplate pageTemplateFromToml(std::string_view toml,
                                                const std::filesystem::path& file);

} // namespace maps
