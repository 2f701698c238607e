#pragma once

// One estate (小区, or 独栋楼: a single block that stands for itself) as the survey lists it.

#include "gis/source_place.h"
#include "gis/units.h"
#include "plan/ids.h"
#include "plan/plan_year.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

// Building years (建成年份). Surveys give classes ("1981—1990年"), sometimes two.
struct Built {
    std::string text; // as printed
    std::vector<YearSpan> periods;

    friend bool operator==(const Built&, const Built&) = default;
};

// Nothing when the text is not understood (see yearSpansFrom).
[[nodiscard]] std::optional<Built> builtFrom(std::string_view text);

// 改造类型: what a renovation must reach (basic, improvement) and may reach (enhancement).
enum class RenovationType {
    Basic,       // 基础类
    Improvement, // 完善类
    Enhancement  // 提升类
};

[[nodiscard]] std::string_view nameOf(RenovationType type);
[[nodiscard]] std::optional<RenovationType> renovationTypeFrom(std::string_view name);

struct Estate {
    EstateId id;
    DistrictCode district;
    int number{0};    // in the survey of its district, from 1
    std::string name; // as printed, blanks inside included
    Built built;
    int households{0};           // 居民户数
    gis::SquareMetres floorArea; // 住宅建筑面积
    int buildings{0};            // 楼栋数
    std::string structure;       // 建筑结构形式: "砖混"
    std::string earlierWorks;    // 已开展过改造内容: "节能改造"; empty: none
    std::string condition;       // "配套基础设施薄弱"
    gis::SourcePlace place;      // the row it was read from

    friend bool operator==(const Estate&, const Estate&) = default;
};

} // namespace plan
