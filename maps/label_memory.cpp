#include "maps/label_memory.h"

namespace maps {

void LabelMemory::recall(Sheet& sheet) const {
    for (LabelWish& wish : sheet.labels) {
        if (const auto place = places_.find(wish.key); place != places_.end()) {
            wish.earlier = place->second;
        }
    }
}

void LabelMemory::remember(const Sheet& sheet, const LabelPlacement& placement) {
    const Frame frame = frameFor(sheet.page, sheet.extent);
    for (const PlacedLabel& label : placement.labels) {
        const std::string& key = sheet.labels[label.wish].key;
        if (label.kind != LabelKind::Number && !key.empty()) {
            places_.emplace(key, frame.toGround(label.box.centre()));
        }
    }
}

} // namespace maps
