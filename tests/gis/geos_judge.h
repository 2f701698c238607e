#pragma once

// GEOS as a judge of our own geometry, reached through well-known text and its C API alone, so that
// nothing of gis/ judges itself.

#include "gis/geometry.h"

#include <string>

namespace judge {

double area(const gis::MultiPolygon& shape);
double distance(const gis::MultiPolygon& a, const gis::MultiPolygon& b);
bool isValid(const gis::MultiPolygon& shape);
bool isEqual(const gis::MultiPolygon& a, const gis::MultiPolygon& b);
// DE-9IM pattern, as "T********".
bool isRelated(const gis::MultiPolygon& a, const gis::MultiPolygon& b, const std::string& pattern);

} // namespace judge
