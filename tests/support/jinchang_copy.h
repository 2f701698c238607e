#pragma once

// A copy of data/jinchang that a test may spoil.

#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace support {

class JinchangCopy {
public:
    JinchangCopy();

    [[nodiscard]] std::filesystem::path project() const { return folder_ / "plan.toml"; }
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return folder_ / name;
    }
    // Replaces the first `from` in the file; a test that spoils nothing proves nothing, so `from`
    // must be there.
    void replace(const std::filesystem::path& name, std::string_view from, std::string_view to);

private:
    TemporaryFolder folder_;
};

} // namespace support
