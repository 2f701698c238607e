#pragma once

// The complete residential community (完整居住社区): 20 items that 5,000 to 12,000 people share,
// and what exists of them.
//
// Source: 《完整居住社区建设标准（试行）》, 建科规〔2020〕7号 (2020); data/standards holds it as
// tables.

#include "gis/geometry.h"
#include "gis/source_place.h"
#include "gis/units.h"

#include <optional>
#include <string>
#include <vector>

namespace plan {

struct CommunityItem {
    int number{0}; // 1 to 20 in the standard
    std::string name; // 一个幼儿园
    std::string requirement; // in short, without its numbers

    friend bool operator==(const CommunityItem&, const CommunityItem&) = default;
};

enum class CommunityForce { Must, Should, May }; // 应, 宜, 可
enum class CommunityScope { All, New, Existing }; // 新建居住社区, 既有居住社区

// One number of an item, as the table prints it.
struct CommunityNumber {
    int item{0}; // 0: the community as a whole
    std::string key; // unique: "kindergarten_floor_area"
    std::string label; // 幼儿园建筑面积
    std::string relation; // min, max, about, range, is
    double value{0.0};
    std::optional<double> valueTo; // only of a range
    std::string unit; // 平方米
    CommunityScope scope{CommunityScope::All};
    CommunityForce force{CommunityForce::Must};

    friend bool operator==(const CommunityNumber&, const CommunityNumber&) = default;
};

struct CommunityStandard {
    std::vector<CommunityItem> items; // by number
    std::vector<CommunityNumber> numbers; // as the table orders them
};

// "≥2200平方米", "约800平方米", "2—3个": the number as a planner writes it, without its label.
[[nodiscard]] std::string toText(const CommunityNumber& number);

// Something of the standard that exists (现状设施).
struct Facility {
    int item{0}; // of the standard
    std::string name; // may be empty
    gis::Point place; // ground metres
    std::optional<gis::SquareMetres> floorArea;
    gis::SourcePlace source;
};

} // namespace plan
