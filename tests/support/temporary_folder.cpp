#include "tests/support/temporary_folder.h"

#include <stdlib.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace support {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string folder = (fs::temp_directory_path() / "pianqu-test-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        throw std::runtime_error{"no temporary folder at " + folder};
    }
    path_ = folder;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path TemporaryFolder::write(const fs::path& name, std::string_view bytes) const {
    const fs::path file = path_ / name;
    std::ofstream output{file, std::ios::binary};
    output << bytes;
    if (!output.flush()) {
        throw std::runtime_error{"cannot write " + file.string()};
    }
    return file;
}

std::string bytesOf(const fs::path& file) {
    std::ifstream input{file, std::ios::binary};
    if (!input) {
        throw std::runtime_error{"cannot read " + file.string()};
    }
    return {std::istreambuf_iterator<char>{input}, {}};
}

} // namespace support
