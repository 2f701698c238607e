#pragma once

// The plan of the house as tables: rooms and floors, who may see the maps, and in which files a
// foreign library is visible. ARCHITECTURE.md says the same in words. Patterns are those of a
// shell; a star passes slashes.

#include <string>
#include <vector>

namespace house {

struct Room {
    std::string folder;
    int floor;
};

// A room sees the rooms on the floors below it, never one beside it.
inline const std::vector<Room> rooms{
    {"gis", 0},                                                   // geometry and files
    {"maps", 1},       {"src/plan", 1},                           // ink; the planner's nouns
    {"src/audit", 2},  {"src/areas", 2},                          // judging; choosing
    {"src/sheets", 3}, {"src/exchange", 3}, {"src/store", 3},     // to paper, files, database
    {"src/app", 4},                                               // use cases
    {"src/cli", 5},    {"src/desktop", 5},                        // programs
};

// Paper is no business of the planner's nouns.
inline const std::vector<std::string> roomsThatSeeMaps{"src/sheets", "src/app", "src/desktop"};

// Folders of tests/ that mirror no room; they may look into every room.
inline const std::vector<std::string> testFolders{"tests/support", "tests/house", "tests/bench",
                                                  "tests/fuzz", "tests/demo"};

struct Fence {
    std::string library;
    std::vector<std::string> headers;
    std::vector<std::string> files; // outside tests/, which may call any judge
};

// The first fence whose pattern fits a header rules it; a header that fits none has no place yet.
// Headers without a point and a slash are the standard library's.
inline const std::vector<Fence> fences{
    {"GDAL", {"gdal*.h", "ogr*.h", "cpl_*.h", "vrtdataset.h"}, {"gis/*.cpp", "gis/gdal_bridge.h"}},
    {"GEOS", {"geos_c.h", "geos/*"}, {"gis/*.cpp", "gis/geos_bridge.h"}},
    {"PROJ", {"proj.h", "proj/*", "geodesic.h"}, {"gis/*.cpp", "gis/proj_bridge.h"}},
    {"ICU", {"unicode/*"}, {"gis/*.cpp"}},
    {"Expat", {"expat.h"}, {"gis/*.cpp"}},
    {"OpenSSL", {"openssl/*"}, {"gis/checksum.cpp"}},
    {"oneTBB", {"tbb/*", "oneapi/*"}, {"gis/*.cpp"}},
    {"RapidFuzz", {"rapidfuzz/*"}, {"src/plan/name_likeness.cpp"}},
    {"Qt Quick, Widgets and Location",
     {"QQuick*", "QQml*", "Qt*/*", "QGeo*", "QApplication", "*Widget*", "QMainWindow", "*View",
      "QDialog*", "QAction*", "QMenu*"},
     {"src/desktop/*"}},
    {"Qt Core's XML and text",
     {"QXmlStream*", "QString*", "QByteArray*"},
     {"maps/sld_*.cpp", "maps/export_svg.cpp", "src/desktop/*"}},
    {"Qt Gui and Core", {"Q*"}, {"src/desktop/*"}},
    {"Cairo", {"cairo*.h"}, {"maps/paint*", "maps/export*", "maps/fonts*"}},
    {"FreeType and Fontconfig", {"ft2build.h", "freetype/*", "fontconfig/*"}, {"maps/fonts*.cpp"}},
    {"qpdf", {"qpdf/*"}, {"maps/export_pdf_ground.cpp"}},
    {"libpng and zlib", {"png.h", "zlib.h"}, {"maps/export_png_file.cpp"}},
    {"SQLite and SpatiaLite", {"sqlite3.h", "spatialite*"}, {"src/store/*"}},
    {"HiGHS", {"Highs.h", "highs/*", "interfaces/*"}, {"src/areas/solve_highs.cpp"}},
    {"CLI11", {"CLI/*"}, {"src/cli/*"}},
    {"toml++", {"toml++/*"}, {"gis/config_tree.cpp"}},
    {"nlohmann JSON",
     {"nlohmann/*"},
     {"src/exchange/*.cpp", "src/app/*.cpp", "src/cli/*.cpp", "src/cli/json_parts.h"}},
    {"libxlsxwriter", {"xlsxwriter*"}, {"src/exchange/*.cpp"}},
    {"POSIX",
     {"unistd.h", "fcntl.h", "fnmatch.h", "sys/*"},
     {"gis/*.cpp", "src/app/*.cpp", "src/cli/*.cpp"}},
    {"Catch2", {"catch2/*"}, {}},
};

// A file longer than this has more than one subject.
inline constexpr std::size_t mostLines = 500;

} // namespace house
