#pragma once

// A rule of the audit: a question put to a plan, with the clause it comes from, how bad it is when
// the answer is no, and a pure function that looks.
//
// Severities: an Error is a contradiction that makes a figure under the planner's name wrong
// whichever side is right; a Warning is something a person should look at; Info is a note. Nothing
// is ever changed.

#include "audit/input.h"
#include "gis/finding.h"
#include "gis/source_place.h"
#include "plan/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace audit {

enum class Family {
    Arithmetic, // do totals, parts and shares agree with each other and with the rows
    Lists,      // does one estate have the same figures in every list
    Policy,     // does the plan keep to its own rules
    Spatial,    // does the ground agree with the survey
    Money       // is what it costs alike from year to year and estate to estate
};

[[nodiscard]] std::string_view codeOf(Family family); // "arithmetic", ...

// What a rule saw that should not be. Numbers stand as text with the digits they were printed with;
// what is no single number says so in its own words ("929.69—957.25", "1991—2000年").
struct Observation {
    std::string scope; // what it is about: an estate, or a place with its year
    std::string stated; // as the plan has it
    std::string computed; // what it should be, or what the other list has
    std::string difference; // stated minus computed; empty where that means nothing
    std::string unit; // of the three
    std::vector<gis::SourcePlace> places; // what was stated first, then what it was compared with
    std::vector<gis::Fact> facts; // for the sentence
    std::vector<std::string> hints; // codes of sentences that say what it might mean
    std::vector<plan::EstateId> estates; // concerned, for the map; may be empty
};

using Observations = std::vector<Observation>;

struct Asks {
    std::string_view chinese;
    std::string_view english;
};

struct Rule {
    std::string_view code; // stable: "arithmetic.parts-differ"
    Family family;
    gis::Severity severity;
    Asks clause; // of the plan, a standard or a paper
    Asks asks; // the question
    Observations (*look)(const Input& input);
};

struct Finding {
    std::string code;
    Family family;
    gis::Severity severity;
    Observation seen;
};

} // namespace audit
