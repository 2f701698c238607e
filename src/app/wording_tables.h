#pragma once

// Private to app/: the tables behind wording.h, each sorted by code.

#include "app/wording.h"

#include <span>

namespace app {

[[nodiscard]] std::span<const Wording> chineseWordings();
[[nodiscard]] std::span<const Wording> englishWordings();
[[nodiscard]] std::span<const Wording> chineseFileWordings();
[[nodiscard]] std::span<const Wording> englishFileWordings();
[[nodiscard]] std::span<const Wording> chineseAuditWordings();
[[nodiscard]] std::span<const Wording> englishAuditWordings();

} // namespace app
