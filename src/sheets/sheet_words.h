#pragma once

// Wordings that all sheets share. Sheets are planning drawings for Chinese authorities, so they are
// set in Chinese whatever language the program speaks to its user.

#include "gis/crs.h"

#include <string>

namespace sheets {

// What a drawing made from schematic outlines must say about itself.
inline constexpr const char* schematicWarning = "底图为示意，非实测";

// "2000国家大地坐标系（CGCS2000），3度带高斯-克吕格投影，中央经线102°E，EPSG:4543"; systems that
// are not a CGCS2000 zone keep their own name.
[[nodiscard]] std::string crsInWords(const gis::Crs& crs);

// "2020年10月" -> "2020-10-01", for the file's properties; "" when it is no such date.
[[nodiscard]] std::string isoDay(const std::string& date);

// To two decimals, as the plan prints areas in 万平方米: halves away from nought, as everybody
// rounds by hand, though 1.115 as a double is a little less than that.
[[nodiscard]] double toHundredths(double value);
[[nodiscard]] std::string twoDecimals(double value);

} // namespace sheets
