#include "tests/support/jinchang_copy.h"

#include <stdexcept>

namespace support {

namespace fs = std::filesystem;

JinchangCopy::JinchangCopy() {
    fs::copy(fs::path{PIANQU_SOURCE_DIR} / "data" / "jinchang", folder_.path(),
             fs::copy_options::recursive);
}

void JinchangCopy::replace(const fs::path& name, std::string_view from, std::string_view to) {
    std::string bytes = bytesOf(folder_ / name);
    const std::size_t at = bytes.find(from);
    if (at == std::string::npos) {
        throw std::logic_error{"nothing to spoil in " + name.string() + ": " + std::string{from}};
    }
    bytes.replace(at, from.size(), to);
    folder_.write(name, bytes);
}

} // namespace support
