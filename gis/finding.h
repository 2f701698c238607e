#pragma once

// Wrong data is a value. A Finding says what is wrong by a stable code, how bad it is, where it
// stands and the facts that fill the sentence; the sentence itself lives in one table per language
// (src/app/wording_*). Findings are collected, sorted and shown; they never interrupt.
//
// Codes are "subject.what" in lower case with hyphens ("table.not-a-number"), never reused for
// another meaning. An Error means that results made from the data would be wrong; a Warning that
// a person should look; Info that something was noticed or mended and is right now.

#include "gis/source_place.h"

#include <string>
#include <utility>
#include <vector>

namespace gis {

enum class Severity { Info, Warning, Error };

// One value of the sentence: {"value", "十二"}.
struct Fact {
    std::string name;
    std::string text;

    friend bool operator==(const Fact&, const Fact&) = default;
    friend auto operator<=>(const Fact&, const Fact&) = default;
};

struct Finding {
    std::string code;
    Severity severity{Severity::Warning};
    SourcePlace place;
    std::vector<Fact> facts;

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

// A result together with what was noticed while making it.
template <class T>
struct Checked {
    T value;
    Findings findings;
};

[[nodiscard]] bool hasErrors(const Findings& findings);

// Worst first, then by place, code and facts: the same findings always stand in the same order.
void sortFindings(Findings& findings);

// Moves `more` to the end of `findings`.
void append(Findings& findings, Findings more);

// Takes the value out and leaves its findings with the caller's.
template <class T>
[[nodiscard]] T keepFindings(Checked<T> checked, Findings& findings) {
    append(findings, std::move(checked.findings));
    return std::move(checked.value);
}

} // namespace gis
