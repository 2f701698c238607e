#pragma once

// The shipped pages, by name.

#include "maps/page_template.h"

#include <string>

namespace support {

[[nodiscard]] maps::PageTemplate page(const std::string& name); // "A3-landscape"

} // namespace support
