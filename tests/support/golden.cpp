#include "tests/support/golden.h"

#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <format>
#include <fstream>
#include <stdexcept>

namespace support {

namespace fs = std::filesystem;

namespace {

void writeWhole(const fs::path& file, std::string_view bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream output{file, std::ios::binary};
    output << bytes;
    if (!output.flush()) {
        throw std::runtime_error{"cannot write " + file.string()};
    }
}

// Takes the first line off `text`, its end of line included.
std::string_view takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    return line;
}

// The line as a reader tells it from a missing one.
std::string shown(std::string_view line) {
    if (line.empty()) {
        return "nothing more";
    }
    if (!line.ends_with('\n')) {
        return std::format("\"{}\" without an end of line", line);
    }
    line.remove_suffix(1);
    return std::format("\"{}\"", line);
}

} // namespace

fs::path goldenFile(const std::string& name) {
    return fs::path{PIANQU_SOURCE_DIR} / "tests" / "golden" / name;
}

bool areGoldensAccepted() {
    const char* wish = std::getenv("PIANQU_ACCEPT_GOLDENS");
    return wish != nullptr && std::string_view{wish} == "1";
}

void acceptGolden(const std::string& name, std::string_view actual) {
    writeWhole(goldenFile(name), actual);
}

fs::path keepActual(const std::string& name, std::string_view actual) {
    const fs::path file = fs::path{PIANQU_BINARY_DIR} / "golden-actual" / name;
    writeWhole(file, actual);
    return file;
}

std::string firstDifference(std::string_view expected, std::string_view actual) {
    for (std::size_t number = 1; !expected.empty() || !actual.empty(); ++number) {
        const std::string_view expectedLine = takeLine(expected);
        const std::string_view actualLine = takeLine(actual);
        if (expectedLine != actualLine) {
            return std::format("line {}: expected {}, got {}", number, shown(expectedLine),
                               shown(actualLine));
        }
    }
    return {};
}

std::string differenceFromGolden(const std::string& name, std::string_view actual) {
    if (areGoldensAccepted()) {
        acceptGolden(name, actual);
        return {};
    }
    const fs::path golden = goldenFile(name);
    const std::string difference =
        fs::exists(golden) ? firstDifference(bytesOf(golden), actual)
                           : std::string{"there is no such golden; ./dev accept-goldens makes it"};
    if (difference.empty()) {
        return {};
    }
    return std::format("{}: {}; the actual text is in {}", name, difference,
                       keepActual(name, actual).string());
}

} // namespace support
