#pragma once

// Columns of a layer by the names a user gives.

#include "gis/feature.h"

#include <cstddef>
#include <optional>
#include <string>

namespace app {

// Nothing when the name is empty. Throws Failure "layer.field-missing" (Usage; facts field, fields:
// those the layer has, nearest).
[[nodiscard]] std::optional<std::size_t> fieldNamed(const gis::Layer& layer,
                                                    const std::string& name);

} // namespace app
