#pragma once

// Why two rows are one estate, in the user's language.

#include "app/wording.h"
#include "plan/match_reason.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

// "名称相同；户数 1737 一致" / "equal names; households 1737 agree".
[[nodiscard]] std::string inWords(const std::vector<plan::Reason>& reasons, Language language);

// From the words of plan::toCode; what is no such code comes back as it is.
[[nodiscard]] std::string evidenceInWords(std::string_view code, Language language);

} // namespace app
