#pragma once

// A wrong world: a file that is gone, a full disk, a CRS nobody knows, a wish that makes no sense.
// Thrown where work cannot go on, caught once per program, shown in the user's language by its
// code and facts as a Finding is: what was being done, to what, and what to try.

#include "gis/finding.h"

#include <exception>
#include <string>
#include <vector>

namespace gis {

enum class FailureKind {
    Usage,      // the wish itself is wrong: a key, an option, a description (exit code 2)
    Environment // the world does not play along: missing file, no space, no right (exit code 3)
};

class Failure : public std::exception {
public:
    Failure(FailureKind kind, std::string code, SourcePlace place, std::vector<Fact> facts = {});

    [[nodiscard]] FailureKind kind() const { return kind_; }
    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] const SourcePlace& place() const { return place_; }
    [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }

    // Code, place and facts in one line, for logs and test output; users see the wording instead.
    [[nodiscard]] const char* what() const noexcept override { return line_.c_str(); }

private:
    FailureKind kind_;
    std::string code_;
    SourcePlace place_;
    std::vector<Fact> facts_;
    std::string line_;
};

} // namespace gis
