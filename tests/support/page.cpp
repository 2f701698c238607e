#include "tests/support/page.h"

namespace support {

maps::PageTemplate page(const std::string& name) {
    return maps::readPageTemplate(PIANQU_SOURCE_DIR "/styles/pages/" + name + ".toml");
}

} // namespace support
