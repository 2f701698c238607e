#include "gis/failure.h"

#include <utility>

namespace gis {

namespace {

std::string describe(const std::string& code, const SourcePlace& place,
                     const std::vector<Fact>& facts) {
    std::string line = code;
    if (const std::string where = toText(place); !where.empty()) {
        line += ": " + where;
    }
    for (const Fact& fact : facts) {
        line += "; " + fact.name + "=" + fact.text;
    }
    return line;
}

} // namespace

Failure::Failure(FailureKind kind, std::string code, SourcePlace place, std::vector<Fact> facts)
    : kind_{kind}, code_{std::move(code)}, place_{std::move(place)}, facts_{std::move(facts)},
      line_{describe(code_, place_, facts_)} {}

} // namespace gis
