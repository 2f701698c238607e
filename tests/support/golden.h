#pragma once

// Expected outputs that are too long for a test's source: files in tests/golden/.
//
// A golden is accepted by `./dev accept-goldens`, which sets PIANQU_ACCEPT_GOLDENS=1, and never by
// running the tests. On a mismatch the actual output is kept in the build folder, so that the two
// can be laid side by side.

#include <filesystem>
#include <string>
#include <string_view>

namespace support {

// tests/golden/<name> in the source tree.
[[nodiscard]] std::filesystem::path goldenFile(const std::string& name);
// Whether what the tests make becomes the new goldens.
[[nodiscard]] bool areGoldensAccepted();
// Writes into the source tree; only to be called where goldens are accepted.
void acceptGolden(const std::string& name, std::string_view actual);
// Writes to golden-actual/<name> in the build folder and returns where.
std::filesystem::path keepActual(const std::string& name, std::string_view actual);

// Empty when `actual` is the golden text, or goldens are accepted; else the first differing line
// of both and where the actual text was kept.
[[nodiscard]] std::string differenceFromGolden(const std::string& name, std::string_view actual);

// The same for two texts, without files: "line 3: expected "a", got "b"".
[[nodiscard]] std::string firstDifference(std::string_view expected, std::string_view actual);

} // namespace support
