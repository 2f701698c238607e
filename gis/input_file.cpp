#include "gis/input_file.h"

#include "gis/failure.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace gis {

namespace fs = std::filesystem;

namespace {

Failure failure(const std::string& code, const fs::path& file, const std::string& reason) {
    return {FailureKind::Environment, code, {file.string(), "", {}, ""}, {{"reason", reason}}};
}

} // namespace

void requireFile(const fs::path& file) {
    std::error_code failed;
    const fs::file_status status = fs::status(file, failed);
    if (failed) {
        throw failure("file.missing", file, failed.message());
    }
    if (!fs::is_regular_file(status)) {
        const auto reason =
            fs::is_directory(status) ? std::errc::is_a_directory : std::errc::invalid_argument;
        throw failure("file.unreadable", file, std::make_error_code(reason).message());
    }
}

std::string readFile(const fs::path& file) {
    requireFile(file);
    errno = 0;
    std::ifstream input{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{input}, {}};
    if (!input) {
        throw failure("file.unreadable", file, std::generic_category().message(errno));
    }
    return bytes;
}

std::string readBeginning(const fs::path& file, std::size_t most) {
    requireFile(file);
    std::ifstream input{file, std::ios::binary};
    if (!input) {
        throw failure("file.unreadable", file, std::generic_category().message(errno));
    }
    std::string bytes(most, '\0');
    input.read(bytes.data(), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(input.gcount()));
    return bytes;
}

std::string lowerCaseExtension(const fs::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return extension;
}

} // namespace gis
