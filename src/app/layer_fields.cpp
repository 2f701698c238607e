#include "app/layer_fields.h"

#include "exchange/layer_fields.h"
#include "gis/failure.h"

namespace app {

std::optional<std::size_t> fieldNamed(const gis::Layer& layer, const std::string& name) {
    if (name.empty()) {
        return std::nullopt;
    }
    const auto index = fieldIndex(layer, name);
    if (!index) {
        const gis::Finding missing = exchange::fieldMissing(layer, name);
        throw gis::Failure{gis::FailureKind::Usage, missing.code, missing.place, missing.facts};
    }
    return index;
}

} // namespace app
