#include "maps/paper.h"

namespace maps {

bool overlap(const PaperBox& a, const PaperBox& b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

bool contains(const PaperBox& outer, const PaperBox& inner) {
    return outer.left <= inner.left && inner.right() <= outer.right() && outer.top <= inner.top &&
           inner.bottom() <= outer.bottom();
}

bool contains(const PaperBox& box, PaperPoint point) {
    return box.left <= point.x && point.x <= box.right() && box.top <= point.y &&
           point.y <= box.bottom();
}

PaperBox grown(const PaperBox& box, double margin) {
    return {box.left - margin, box.top - margin, box.width + 2.0 * margin,
            box.height + 2.0 * margin};
}

PaperPath cornersOf(const PaperBox& box) {
    return {{box.left, box.top},
            {box.right(), box.top},
            {box.right(), box.bottom()},
            {box.left, box.bottom()}};
}

} // namespace maps
