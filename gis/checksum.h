#pragma once

// What a file is known by: a receiver computes the same number and sees that nothing was changed.

#include <string>
#include <string_view>

namespace gis {

// SHA-256 (FIPS 180-4) as 64 hexadecimal digits in lower case, as sha256sum prints it.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace gis
