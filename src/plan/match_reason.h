#pragma once

// Why two rows are taken for one estate, or not: one reason per piece of evidence, in words that
// need no language, so that a finding, a table and a script can all carry them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

enum class ReasonKind {
    NameEqual,
    NameSameForm,
    NameOwnerLeftOut,
    NamePlaceInFront,
    NamePartOfSeveral,
    NameContained,
    NameAlike, // a: the ratio, "0.86"
    NameUnlike,
    MarkExtra,    // one name has a number or direction that the other lacks
    MarkConflict, // numbers, directions or owners of the names contradict each other
    FigureAgrees, // what: "households"; a, b: as written
    FigureRounded,
    FigureNear,
    FigureDiffers,
    YearsSame, // a, b: "1981-1990"
    YearsOverlap,
    YearsDiffer,
    PlaceSame, // a: metres between the middles
    PlaceNear,
    PlaceElsewhere
};

struct Reason {
    ReasonKind kind{ReasonKind::NameUnlike};
    double bits{0.0}; // what it is worth: each bit doubles the odds, each negative one halves them
    std::string what;
    std::string a;
    std::string b;

    friend bool operator==(const Reason&, const Reason&) = default;
};

[[nodiscard]] std::string_view codeOf(ReasonKind kind); // "name-equal", "figure-agrees", ...

// "name-same-form; figure-agrees|households|1737|1737": codes and texts split by |, reasons by ";
// ". Bits are left out. What cannot be read back gives nothing.
[[nodiscard]] std::string toCode(const std::vector<Reason>& reasons);
[[nodiscard]] std::optional<std::vector<Reason>> reasonsFromCode(std::string_view code);

} // namespace plan
