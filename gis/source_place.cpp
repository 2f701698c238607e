#include "gis/source_place.h"

namespace gis {

std::string toText(const SourcePlace& place) {
    std::string text = place.file;
    if (!place.part.empty()) {
        text += " [" + place.part + "]";
    }
    if (place.row) {
        text += " row " + std::to_string(*place.row);
    }
    if (!place.column.empty()) {
        text += (place.row ? ", column " : " column ") + place.column;
    }
    return text;
}

} // namespace gis
