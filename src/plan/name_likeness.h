#pragma once

// How alike two names are, and whether what differs tells two estates apart.
//
// The ratio is RapidFuzz's (Indel: twice the longest common subsequence over both lengths, of the
// cores). A ratio alone is blind to what matters: 金川公司11区 and 金川公司12区 are 0.86 alike and
// two estates, 香格里拉 and 香格里拉小区 are 0.8 alike and one. So the kind of likeness comes
// first, and numbers, letters, directions and other marks are held against each other by
// themselves.

#include "plan/estate_name.h"

namespace plan {

enum class LikenessKind {
    Equal, // the same text
    SameForm, // the same but for brackets, forms of numbers, kinds (小区), order of parts
    OwnerLeftOut, // 宝运里21区, 金川公司宝运里21区
    PlaceInFront, // 丽景苑, 金谷里13区丽景苑
    PartOfSeveral, // 万安花园东苑, 万安花园和万安花园东苑
    Contained, // 宝星里20区, 宝星里20区二建楼
    Alike, // some characters differ
    Unlike // most do
};

enum class MarkCheck {
    Same, // nothing that tells estates apart differs
    Extra, // one name has a mark that the other lacks: 昌宁苑, 昌宁苑（东）
    Conflict // each has one that the other lacks: 11区 and 12区, 东苑 and 西苑, two owners
};

struct Likeness {
    LikenessKind kind{LikenessKind::Unlike};
    MarkCheck marks{MarkCheck::Same};
    double ratio{0.0}; // 0 to 1

    friend bool operator==(const Likeness&, const Likeness&) = default;
};

// Symmetric. Two empty names are unlike.
[[nodiscard]] Likeness likenessOf(const EstateName& a, const EstateName& b,
                                  const NameReader& reader);

} // namespace plan
