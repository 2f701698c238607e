#include "plan/row_evidence.h"

#include "gis/measure.h"
#include "plan/name_likeness.h"

#include <algorithm>
#include <cmath>
#include <format>

namespace plan {

namespace {

constexpr double mostUntaken = 3.0; // bits: odds of 8 to 1, a confidence of 0.89

double unitOf(const Figure& a, const Figure& b) {
    return std::pow(10.0, -std::min(a.decimals, b.decimals));
}

double nameBits(const Likeness& likeness) {
    switch (likeness.kind) {
    case LikenessKind::Equal:
        return 20.0;
    case LikenessKind::SameForm:
        return 9.0;
    case LikenessKind::OwnerLeftOut:
        return 5.0;
    case LikenessKind::PlaceInFront:
        return 4.5;
    case LikenessKind::PartOfSeveral:
    case LikenessKind::Contained:
        return 1.5;
    case LikenessKind::Alike:
    case LikenessKind::Unlike:
        break;
    }
    constexpr double undecided = 0.68; // the ratio that speaks neither for nor against
    constexpr double bitsPerRatio = 20.0;
    return std::clamp(bitsPerRatio * (likeness.ratio - undecided), -6.0, 4.0);
}

ReasonKind reasonOf(LikenessKind kind) {
    switch (kind) {
    case LikenessKind::Equal:
        return ReasonKind::NameEqual;
    case LikenessKind::SameForm:
        return ReasonKind::NameSameForm;
    case LikenessKind::OwnerLeftOut:
        return ReasonKind::NameOwnerLeftOut;
    case LikenessKind::PlaceInFront:
        return ReasonKind::NamePlaceInFront;
    case LikenessKind::PartOfSeveral:
        return ReasonKind::NamePartOfSeveral;
    case LikenessKind::Contained:
        return ReasonKind::NameContained;
    case LikenessKind::Alike:
        return ReasonKind::NameAlike;
    case LikenessKind::Unlike:
        break;
    }
    return ReasonKind::NameUnlike;
}

Reason figureReason(const Figure& a, const Figure& b) {
    constexpr double mostBits = 6.0;
    const auto reason = [&](ReasonKind kind, double bits) {
        return Reason{kind, bits, a.what, toText(a), toText(b)};
    };
    const double smaller = std::min(std::abs(a.value), std::abs(b.value));
    const double larger = std::max(std::abs(a.value), std::abs(b.value));
    if (agree(a, b)) {
        const bool isSame = a.value == b.value;
        return reason(isSame ? ReasonKind::FigureAgrees : ReasonKind::FigureRounded,
                      std::min(mostBits, std::log2(1.0 + smaller / unitOf(a, b))));
    }
    const double off = (larger - smaller) / larger;
    if (off <= 0.03) {
        return reason(ReasonKind::FigureNear, -0.5);
    }
    return reason(ReasonKind::FigureDiffers, off <= 0.15 ? -2.0 : -4.0);
}

std::string toText(const std::vector<YearSpan>& spans) {
    std::string text;
    for (const auto& span : spans) {
        text += (text.empty() ? "" : ",") + std::to_string(span.first);
        text += span.last == span.first ? "" : "-" + std::to_string(span.last);
    }
    return text;
}

bool areOverlapping(const std::vector<YearSpan>& a, const std::vector<YearSpan>& b) {
    return std::ranges::any_of(a, [&b](const YearSpan& one) {
        return std::ranges::any_of(b, [&one](const YearSpan& other) {
            return one.first <= other.last && other.first <= one.last;
        });
    });
}

Reason yearsReason(const std::vector<YearSpan>& a, const std::vector<YearSpan>& b) {
    if (a == b) {
        return {ReasonKind::YearsSame, 1.5, {}, toText(a), toText(b)};
    }
    return areOverlapping(a, b) ? Reason{ReasonKind::YearsOverlap, 0.5, {}, toText(a), toText(b)}
                                : Reason{ReasonKind::YearsDiffer, -1.5, {}, toText(a), toText(b)};
}

Reason placeReason(const Spot& a, const Spot& b) {
    constexpr double slack = 10.0;  // metres: two surveys of one ground
    constexpr double street = 30.0; // metres
    constexpr double block = 300.0; // metres
    const double apart = gis::distance(a.middle, b.middle).count();
    const double reach = (a.reach + b.reach).count();
    const double larger = std::max(a.reach, b.reach).count();
    const auto reason = [apart](ReasonKind kind, double bits) {
        return Reason{kind, bits, {}, std::format("{:.0f}", apart), {}};
    };
    if (apart <= larger / 3.0 + slack) {
        return reason(ReasonKind::PlaceSame, 8.0);
    }
    if (apart <= reach + street) {
        return reason(ReasonKind::PlaceNear, 1.0);
    }
    return reason(ReasonKind::PlaceElsewhere, apart <= reach + block ? -4.0 : -10.0);
}

class Weighing {
public:
    void addName(const Likeness& likeness) {
        const bool isRatio =
            likeness.kind == LikenessKind::Alike || likeness.kind == LikenessKind::Unlike;
        add({reasonOf(likeness.kind),
             nameBits(likeness),
             {},
             isRatio ? std::format("{:.2f}", likeness.ratio) : "",
             {}});
        if (likeness.marks == MarkCheck::Extra) {
            add({ReasonKind::MarkExtra, -2.0, {}, {}, {}});
        } else if (likeness.marks == MarkCheck::Conflict) {
            add({ReasonKind::MarkConflict, -6.0, {}, {}, {}});
        }
        isForbidden_ =
            likeness.marks == MarkCheck::Conflict || likeness.kind == LikenessKind::Unlike;
    }

    void add(Reason reason) {
        evidence_.bits += reason.bits;
        evidence_.reasons.push_back(std::move(reason));
    }

    Evidence evidence() {
        if (isForbidden_) {
            evidence_.bits = std::min(evidence_.bits, mostUntaken);
        }
        return std::move(evidence_);
    }

private:
    Evidence evidence_;
    bool isForbidden_{false};
};

} // namespace

Evidence evidenceOf(const NamedRow& a, const NamedRow& b, const NameReader& reader) {
    Weighing weighing;
    weighing.addName(likenessOf(a.name, b.name, reader));
    for (const auto& figure : a.row.figures) {
        const auto other = std::ranges::find(b.row.figures, figure.what, &Figure::what);
        if (other != b.row.figures.end()) {
            weighing.add(figureReason(figure, *other));
        }
    }
    if (!a.row.built.empty() && !b.row.built.empty()) {
        weighing.add(yearsReason(a.row.built, b.row.built));
    }
    if (const auto &here = a.row.spot, &there = b.row.spot; here && there) {
        weighing.add(placeReason(*here, *there));
    }
    return weighing.evidence();
}

bool agree(const Figure& a, const Figure& b) {
    constexpr double noise = 1e-9; // of decimal numbers kept as doubles
    const double rounding = a.decimals == b.decimals ? 0.0 : 0.5 * unitOf(a, b);
    return std::abs(a.value - b.value) <= rounding + noise;
}

} // namespace plan
