#pragma once

// Private to exchange/: the estates of one year in words, as plans print them in their tables:
//
//     昌荣里14区45栋、1269户、10.04万平方米；昌华里15区5栋、236户、3.14万平方米
//
// A name that ends in a digit is parted from its buildings by a blank, so that both come back.

#include "gis/finding.h"
#include "plan/renovation_plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

[[nodiscard]] std::string estateListText(const std::vector<const plan::PlanEntry*>& entries);

// Entries of that year at that place. "plan.list-not-understood" Error (text) for every piece that
// does not have the form above; it gives no entry.
[[nodiscard]] gis::Checked<std::vector<plan::PlanEntry>> estatesFromList(
    std::string_view text, plan::PlanYear year, const gis::SourcePlace& place);

} // namespace exchange
