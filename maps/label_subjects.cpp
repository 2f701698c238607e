#include "maps/label_subjects.h"

#include "gis/measure.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace maps {

namespace {

constexpr double sizeOutside = 0.85; // of the size inside
constexpr double largestShareOfOpenGround = 0.4; // that names outside may need together
constexpr double shareThatFits = 0.7; // of the names that fit inside at all

// The roomiest place of a ground, where leaders begin; nothing where there is no ground in sight.
std::optional<PaperPoint> anchorOf(const LabelWish& wish, const Frame& frame) {
    if (!(gis::area(wish.ground).count() > 0.0)) { // nor where corners are not numbers
        return std::nullopt;
    }
    // A fifth of a millimetre on paper is finer than anyone sees.
    const auto precision = gis::Metres::of(frame.scale().denominator / 5'000.0);
    const PaperPoint anchor = frame.toPaper(gis::roomiestPlace(wish.ground, precision).centre);
    return contains(frame.window(), anchor) ? std::optional{anchor} : std::nullopt;
}

// A setting fits at the roomiest place.
bool fits(const Subject& subject, double size, const LabelSite& site) {
    return std::ranges::any_of(subject.units, [&](const LabelSetting& unit) {
        const PaperBox box = centredBox(subject.anchor, atSize(unit, size));
        return covers(site.ground(subject.wish), grown(box, innerMargin));
    });
}

// One size for the names of a sheet: the largest at which most of those fit inside that do so at
// the smallest.
double sizeInside(const std::vector<Subject>& subjects, const LabelSite& site,
                  const TypeSizes& sizes) {
    std::vector<const Subject*> fitting;
    for (const Subject& subject : subjects) {
        if (fits(subject, sizes.smallest, site)) {
            fitting.push_back(&subject);
        }
    }
    const auto enough =
        static_cast<std::ptrdiff_t>(std::ceil(shareThatFits * static_cast<double>(fitting.size())));
    double size = std::max(sizes.label, sizes.smallest);
    while (size > sizes.smallest && std::ranges::count_if(fitting, [&](const Subject* subject) {
                                        return fits(*subject, size, site);
                                    }) < enough) {
        size = std::max(size * sizeStep, sizes.smallest);
    }
    return size;
}

// Names outside are offered where there is room for all that need it; else a sheet would have some
// names by chance and numbers in the way of others.
bool isRoomOutside(const std::vector<Subject>& subjects, const LabelSite& site,
                   const NameSizes& sizes) {
    double needed = 0.0;
    for (const Subject& subject : subjects) {
        if (subject.units.empty()) {
            return false; // addNames saw that there is none
        }
        if (!fits(subject, sizes.inside * sizeStep, site)) {
            const LabelSetting setting = atSize(subject.units.front(), sizes.outside);
            needed += (setting.width + 1.0) * (setting.height + 1.0);
        }
    }
    return needed < largestShareOfOpenGround * site.openGround();
}

// The settings of all names, unless there are so many that numbers alone fit the map: breaking ten
// thousand names to throw them away takes longer than drawing them would.
void addNames(std::vector<Subject>& subjects, std::span<const LabelWish> wishes,
              const LabelSite& site, const LabelRoom& room, const TextRuler& ruler) {
    const double size = room.sizes.smallest;
    double needed = 0.0;
    std::vector<bool> isTooWide;
    for (const Subject& subject : subjects) {
        const double width = ruler.width(wishes[subject.wish].name, labelLettering(size));
        isTooWide.push_back(width * size > areaOf(site.ground(subject.wish)));
        needed += isTooWide.back() ? (width + 1.0) * (size + 1.0) : 0.0;
    }
    const bool isHopeless = needed > site.openGround();
    for (std::size_t index = 0; index < subjects.size(); ++index) {
        Subject& subject = subjects[index];
        if (!isHopeless || !isTooWide[index]) {
            subject.units = unitSettingsOf(wishes[subject.wish], ruler);
        }
    }
}

} // namespace

std::vector<Subject> subjectsOf(std::span<const LabelWish> wishes, const LabelSite& site,
                                const LabelRoom& room, const TextRuler& ruler) {
    std::vector<Subject> subjects;
    for (std::size_t wish = 0; wish < wishes.size(); ++wish) {
        const auto anchor = anchorOf(wishes[wish], room.frame);
        if (anchor && !(wishes[wish].name.empty() && wishes[wish].number.empty())) {
            subjects.push_back({wish, *anchor, {}, unitNumberSetting(wishes[wish], ruler)});
        }
    }
    addNames(subjects, wishes, site, room, ruler);
    return subjects;
}

NameSizes nameSizesOf(const std::vector<Subject>& subjects, const LabelSite& site,
                      const TypeSizes& sizes) {
    NameSizes chosen;
    chosen.inside = sizeInside(subjects, site, sizes);
    chosen.outside = std::max(sizeOutside * chosen.inside, sizes.smallest);
    chosen.areNamesOutside = isRoomOutside(subjects, site, chosen);
    return chosen;
}

} // namespace maps
