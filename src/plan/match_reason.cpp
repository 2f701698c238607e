#include "plan/match_reason.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ranges>

namespace plan {

namespace {

// In the order of the enum.
constexpr std::array<std::string_view, 20> codes{
    "name-equal",           "name-same-form", "name-owner-left-out", "name-place-in-front",
    "name-part-of-several", "name-contained", "name-alike",          "name-unlike",
    "mark-extra",           "mark-conflict",  "figure-agrees",       "figure-rounded",
    "figure-near",          "figure-differs", "years-same",          "years-overlap",
    "years-differ",         "place-same",     "place-near",          "place-elsewhere"};

constexpr std::string_view between{"; "};

// A user's word may hold our marks; they are only shown, never looked up.
std::string withoutMarks(std::string text) {
    std::ranges::replace(text, '|', '/');
    std::ranges::replace(text, ';', ',');
    return text;
}

std::vector<std::string> fieldsOf(std::string_view text) {
    std::vector<std::string> fields;
    for (const auto part : std::views::split(text, '|')) {
        fields.emplace_back(part.begin(), part.end());
    }
    return fields;
}

std::optional<Reason> reasonFrom(std::string_view text) {
    const auto fields = fieldsOf(text);
    const auto code = std::ranges::find(codes, fields.empty() ? std::string{} : fields.front());
    if (code == codes.end() || (fields.size() != 1 && fields.size() != 4)) {
        return std::nullopt;
    }
    Reason reason{static_cast<ReasonKind>(code - codes.begin()), 0.0, {}, {}, {}};
    if (fields.size() == 4) {
        reason.what = fields[1];
        reason.a = fields[2];
        reason.b = fields[3];
    }
    return reason;
}

} // namespace

std::string_view codeOf(ReasonKind kind) {
    return codes.at(static_cast<std::size_t>(kind));
}

std::string toCode(const std::vector<Reason>& reasons) {
    std::string text;
    for (const auto& reason : reasons) {
        text += text.empty() ? "" : between;
        text += codeOf(reason.kind);
        if (!reason.what.empty() || !reason.a.empty() || !reason.b.empty()) {
            for (const auto& field : {reason.what, reason.a, reason.b}) {
                text += "|" + withoutMarks(field);
            }
        }
    }
    return text;
}

std::optional<std::vector<Reason>> reasonsFromCode(std::string_view code) {
    std::vector<Reason> reasons;
    if (code.empty()) {
        return std::nullopt;
    }
    for (const auto part : std::views::split(code, between)) {
        const auto reason = reasonFrom({part.begin(), part.end()});
        if (!reason) {
            return std::nullopt;
        }
        reasons.push_back(*reason);
    }
    return reasons;
}

} // namespace plan
