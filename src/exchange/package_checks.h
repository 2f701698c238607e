#pragma once

// The quality of a package, looked at before anything is written: what a bureau's own check would
// send it back for. Every finding says where on the ground (facts x and y, metres).

#include "exchange/package_layers.h"
#include "gis/finding.h"

#include <string>
#include <vector>

namespace exchange {

// Of each layer:
//   "export.shape-invalid" Error (id, reason)
//   "export.shape-missing" Error (id)
//   "export.id-repeated" Error (id, field): its first field names a feature, and another one too
//   "export.value-missing" Error (id, field, title): a mandatory field is empty
//   "export.value-unlisted" Error (id, field, value, codes)
// and, where there are shapefiles to be, what does not fit into them (exchange/package_fit).
[[nodiscard]] gis::Findings checkLayers(const std::vector<FilledLayer>& layers,
                                        const PackageProfile& profile, const std::string& encoding);

// Between the estates of the package, and of each by itself:
//   "export.estates-equal" Error (id, other): both have the same ground
//   "export.estates-overlap" Error (id, other, area, width): wider than 1 mm
//   "export.gap" Warning (id, other, area, width): nobody's ground along a wall, as wide as
//       the profile's sliver at most
//   "export.outside-district" Error (id, district, area): where the plan has district outlines
//   "export.names-equal" Warning (id, other): one name twice in a district
//   "export.floor-area" Warning (id, stated, drawn, percent): of estates all of whose buildings
//       have storeys, floors drawn against the floor area stated, m2
[[nodiscard]] gis::Findings checkEstates(const PackageContents& contents,
                                         const PackageProfile& profile);

// True when the finding is an Error that no force can put aside: what cannot be stored at all, and
// nothing to store.
[[nodiscard]] bool isBeyondForce(const gis::Finding& finding);

} // namespace exchange
