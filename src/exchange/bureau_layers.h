#pragma once

// Private to exchange/: the plan as the layers the bureau wants.

#include "exchange/bureau_fields.h"
#include "gis/feature.h"
#include "plan/portfolio.h"

#include <optional>
#include <string_view>
#include <vector>

namespace exchange {

// What kind of value the source gives in that layer; nothing: there is none of that name.
[[nodiscard]] std::optional<gis::FieldKind> kindOfSource(std::string_view layer,
                                                         std::string_view source);

// One feature per estate with ground, ordered by id, shapes in the portfolio's CRS.
[[nodiscard]] gis::Layer estatesForBureau(const plan::Portfolio& portfolio,
                                          const std::vector<BureauField>& fields);
// One feature per building, in the order of their estates.
[[nodiscard]] gis::Layer buildingsForBureau(const plan::Portfolio& portfolio,
                                            const std::vector<BureauField>& fields);

} // namespace exchange
