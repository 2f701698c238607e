#pragma once

// Cells of the CSV files that the program writes.

#include <string>

namespace app {

// RFC 4180: quoted where it holds a comma, a quote or a line break.
[[nodiscard]] std::string quoted(const std::string& text);

// Text that came from somebody's table: as above, and where it begins with = + - @, a tab or a
// carriage return it gets a ' in front, so that no spreadsheet takes it for a formula. Only text is
// written so, never a number of our own.
[[nodiscard]] std::string safeCell(const std::string& text);

} // namespace app
