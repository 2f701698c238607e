#include "plan/name_likeness.h"

#include "plan/name_forms.h"

#include <rapidfuzz/distance/Levenshtein.hpp>
#include <rapidfuzz/fuzz.hpp>

#include <algorithm>
#include <iterator>

namespace plan {

namespace {

using Text = std::u32string_view;

constexpr double leastAlike = 0.4; // below, common characters say nothing
constexpr std::size_t leastName = 2;
constexpr std::size_t leastNameBehindPlace = 3; // 花园 alone ends a hundred names, as 20区 does

bool areClashing(Text a, Text b) {
    return !a.empty() && !b.empty() && a != b;
}

// 新华路金川公司 is 金川公司 with a street in front.
bool isOneOwner(Text a, Text b) {
    return a.ends_with(b) || b.ends_with(a);
}

// Characters that are no numbers: what is left of 26区 names nothing.
std::size_t wordLength(Text text) {
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, isDigitOrCapital));
}

std::vector<std::u32string> sorted(std::vector<std::u32string> parts) {
    std::ranges::sort(parts);
    return parts;
}

bool isOnePartOf(const EstateName& whole, const std::u32string& core) {
    return whole.parts.size() > 1 && wordLength(core) > leastName &&
           std::ranges::find(whole.parts, core) != whole.parts.end();
}

class NamePair {
public:
    NamePair(const EstateName& a, const EstateName& b, const NameReader& reader)
        : a_{a}, b_{b}, reader_{reader} {}

    [[nodiscard]] Likeness likeness() const {
        const double ratio = rapidfuzz::fuzz::ratio(a_.core, b_.core) / 100.0;
        if (a_.text == b_.text) {
            return {a_.text.empty() ? LikenessKind::Unlike : LikenessKind::Equal, MarkCheck::Same,
                    1.0};
        }
        const auto kind = kindAt(ratio);
        return {kind, marksIn(kind), ratio};
    }

private:
    [[nodiscard]] LikenessKind kindAt(double ratio) const {
        const bool hasOtherKind = areClashing(a_.kind, b_.kind);
        const bool isSameSet = a_.parts.size() > 1 && sorted(a_.parts) == sorted(b_.parts);
        if (!hasOtherKind && !a_.core.empty() && (a_.core == b_.core || isSameSet)) {
            return kindByOwner();
        }
        const auto& longer = longerName();
        const auto& shorter = &longer == &a_ ? b_ : a_;
        if (isInFront(longer.core, shorter.core)) {
            return LikenessKind::PlaceInFront;
        }
        if (isOnePartOf(longer, shorter.core)) {
            return LikenessKind::PartOfSeveral;
        }
        if (shorter.core.size() >= leastName &&
            Text{longer.core}.find(shorter.core) != Text::npos) {
            return LikenessKind::Contained;
        }
        return ratio >= leastAlike ? LikenessKind::Alike : LikenessKind::Unlike;
    }

    // Of two names that differ in nothing but the owner.
    [[nodiscard]] LikenessKind kindByOwner() const {
        if (a_.owner == b_.owner) {
            return LikenessKind::SameForm;
        }
        if (!isOneOwner(a_.owner, b_.owner)) {
            return LikenessKind::Alike;
        }
        if (!a_.owner.empty() && !b_.owner.empty()) {
            return LikenessKind::PlaceInFront;
        }
        return wordLength(a_.core) >= leastName ? LikenessKind::OwnerLeftOut
                                                : LikenessKind::Contained;
    }

    [[nodiscard]] const EstateName& longerName() const {
        return a_.core.size() >= b_.core.size() ? a_ : b_;
    }

    [[nodiscard]] bool isInFront(Text longer, Text shorter) const {
        return wordLength(shorter) >= leastNameBehindPlace && longer.size() > shorter.size() &&
               longer.ends_with(shorter) &&
               reader_.endsAsPlace(longer.substr(0, longer.size() - shorter.size()));
    }

    [[nodiscard]] MarkCheck marksIn(LikenessKind kind) const {
        if (!isOneOwner(a_.owner, b_.owner) || areClashing(a_.kind, b_.kind)) {
            return MarkCheck::Conflict;
        }
        if (kind == LikenessKind::SameForm || kind == LikenessKind::OwnerLeftOut ||
            kind == LikenessKind::PlaceInFront) {
            return MarkCheck::Same;
        }
        return std::max(numberCheck(), characterCheck());
    }

    [[nodiscard]] MarkCheck numberCheck() const {
        const bool isMoreInA = !std::ranges::includes(b_.numbers, a_.numbers);
        const bool isMoreInB = !std::ranges::includes(a_.numbers, b_.numbers);
        if (isMoreInA && isMoreInB) {
            return MarkCheck::Conflict;
        }
        return isMoreInA || isMoreInB ? MarkCheck::Extra : MarkCheck::Same;
    }

    // Marks among the characters that the shortest way from one core to the other touches.
    [[nodiscard]] MarkCheck characterCheck() const {
        auto check = MarkCheck::Same;
        const auto isTelling = [this](char32_t c) {
            return reader_.isMark(c) && !isDigitOrCapital(c);
        };
        for (const auto& edit : rapidfuzz::levenshtein_editops(a_.core, b_.core)) {
            const bool isFromA = edit.type != rapidfuzz::EditType::Insert;
            const bool isFromB = edit.type != rapidfuzz::EditType::Delete;
            const bool isMarkInA = isFromA && isTelling(a_.core[edit.src_pos]);
            const bool isMarkInB = isFromB && isTelling(b_.core[edit.dest_pos]);
            if (isMarkInA && isMarkInB) {
                return MarkCheck::Conflict;
            }
            check = isMarkInA || isMarkInB ? MarkCheck::Extra : check;
        }
        return check;
    }

    const EstateName& a_;
    const EstateName& b_;
    const NameReader& reader_;
};

} // namespace

Likeness likenessOf(const EstateName& a, const EstateName& b, const NameReader& reader) {
    return NamePair{a, b, reader}.likeness();
}

} // namespace plan
