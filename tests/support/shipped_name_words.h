#pragma once

// The words that the program ships for taking names apart (data/standards/estate_name_words.csv).

#include "plan/estate_name.h"

#include <vector>

namespace support {

[[nodiscard]] std::vector<plan::NameWord> shippedNameWords();

} // namespace support
