#include "exchange/form_columns.h"

#include <array>
#include <ranges>

namespace exchange {

namespace {

constexpr std::string_view nameHeaders{
    "小区（独栋楼）名称|小区名称|老旧小区名称|拟改造小区名称|名称|name"};
constexpr std::string_view builtHeaders{"建成年份|建成年代|建成时间|built"};
constexpr std::string_view yearHeaders{"改造年度|改造年份|年度|plan_year"};
constexpr std::string_view householdHeaders{"居民户数|户数|总户数|households"};
constexpr std::string_view areaHeaders{"住宅建筑面积|建筑面积|总建筑面积|floor_area_wan_m2"};
constexpr std::string_view buildingHeaders{"楼栋数|栋数|楼栋|buildings"};
constexpr std::string_view estateCountHeaders{"小区数|改造小区数|estates"};
constexpr std::string_view investmentHeaders{"预计投资额|预计投资|投资|investment_wan_yuan"};
constexpr std::string_view workHeaders{"已开展过改造内容|已开展改造内容|earlier_works"};

constexpr std::array survey{
    ColumnDefault{"number", "序号|编号|no", Need::Optional},
    ColumnDefault{"district", "县区市|县市区|县（市、区）|区县|县区|district", Need::Optional},
    ColumnDefault{"name", nameHeaders, Need::Required},
    ColumnDefault{"built", builtHeaders, Need::Required},
    ColumnDefault{"households", householdHeaders, Need::Required},
    ColumnDefault{"floor_area", areaHeaders, Need::Required},
    ColumnDefault{"buildings", buildingHeaders, Need::Required},
    ColumnDefault{"structure", "建筑结构形式|结构形式|结构|structure", Need::Optional},
    ColumnDefault{"earlier_works", workHeaders, Need::Optional},
    ColumnDefault{"condition", "配套设施现状|现状问题|condition", Need::Optional}};

constexpr std::array annualPlan{ColumnDefault{"year", yearHeaders, Need::Required},
                                ColumnDefault{"name", nameHeaders, Need::Required},
                                ColumnDefault{"buildings", buildingHeaders, Need::Required},
                                ColumnDefault{"households", householdHeaders, Need::Required},
                                ColumnDefault{"floor_area", areaHeaders, Need::Required}};

constexpr std::array annualPlanList{
    ColumnDefault{"year", yearHeaders, Need::Required},
    ColumnDefault{"estates", estateCountHeaders, Need::Optional},
    ColumnDefault{"buildings", buildingHeaders, Need::Optional},
    ColumnDefault{"floor_area", areaHeaders, Need::Optional},
    ColumnDefault{"households", householdHeaders, Need::Optional},
    ColumnDefault{"investment", investmentHeaders, Need::Optional},
    ColumnDefault{"list", "老旧小区（片区）改造清单|老旧小区改造清单|改造清单|list",
                  Need::Required}};

constexpr std::array annualPlanTotals{
    ColumnDefault{"year", yearHeaders, Need::Required},
    ColumnDefault{"scope", "范围|区域|scope", Need::Required},
    ColumnDefault{"estates", estateCountHeaders, Need::Optional},
    ColumnDefault{"buildings", buildingHeaders, Need::Optional},
    ColumnDefault{"floor_area", areaHeaders, Need::Optional},
    ColumnDefault{"households", householdHeaders, Need::Optional},
    ColumnDefault{"investment", investmentHeaders, Need::Optional},
    ColumnDefault{"where", "出处|where", Need::Optional}};

constexpr std::array guidance{ColumnDefault{"name", nameHeaders, Need::Required},
                              ColumnDefault{"built", builtHeaders, Need::Required},
                              ColumnDefault{"year", yearHeaders, Need::Optional},
                              ColumnDefault{"floor_area", areaHeaders, Need::Required},
                              ColumnDefault{"households", householdHeaders, Need::Required},
                              ColumnDefault{"earlier_works", workHeaders, Need::Optional},
                              ColumnDefault{"types", "改造类型|类型|types", Need::Required}};

constexpr std::array aliases{ColumnDefault{"list", "清单|list", Need::Required},
                             ColumnDefault{"name", "名称|name", Need::Required},
                             ColumnDefault{"estate", "小区|estate", Need::Required},
                             ColumnDefault{"reason", "理由|reason", Need::Optional}};

constexpr std::array claims{ColumnDefault{"section", "章节|section", Need::Required},
                            ColumnDefault{"where", "位置|where", Need::Optional},
                            ColumnDefault{"what", "指标代码|what", Need::Required},
                            ColumnDefault{"label", "指标|label", Need::Optional},
                            ColumnDefault{"scope", "范围|scope", Need::Optional},
                            ColumnDefault{"district", "行政区划代码|district", Need::Optional},
                            ColumnDefault{"year", "年份|year", Need::Optional},
                            ColumnDefault{"age_class", "建成年代|age_class", Need::Optional},
                            ColumnDefault{"built_from", "建成年代起|built_from", Need::Optional},
                            ColumnDefault{"built_to", "建成年代止|built_to", Need::Optional},
                            ColumnDefault{"category", "类别|category", Need::Optional},
                            ColumnDefault{"qualifier", "限定词|qualifier", Need::Optional},
                            ColumnDefault{"value", "数值|value", Need::Required},
                            ColumnDefault{"unit", "单位|unit", Need::Required}};

constexpr std::array typeContents{ColumnDefault{"name", "改造类型|类型|name", Need::Required},
                                  ColumnDefault{"content", "改造内容|content", Need::Required},
                                  ColumnDefault{"obligation", "要求|obligation", Need::Required}};

constexpr std::array demolitions{
    ColumnDefault{"name", nameHeaders, Need::Required},
    ColumnDefault{"district", "行政区划代码|district", Need::Optional}};
constexpr std::array nameWords{ColumnDefault{"role", "作用|role", Need::Required},
                               ColumnDefault{"word", "词|word", Need::Required},
                               ColumnDefault{"same_as", "等同|same_as", Need::Optional}};

constexpr std::array sites{ColumnDefault{"name", nameHeaders, Need::Required},
                           ColumnDefault{"district", "行政区划代码|district", Need::Optional},
                           ColumnDefault{"lon", "经度|lon", Need::Required},
                           ColumnDefault{"lat", "纬度|lat", Need::Required},
                           ColumnDefault{"storeys", "层数|storeys", Need::Required},
                           ColumnDefault{"bearing", "方位角|bearing_deg", Need::Optional}};

constexpr std::array roadLines{ColumnDefault{"class", "道路等级|class", Need::Required},
                               ColumnDefault{"width", "宽度|width_m", Need::Required},
                               ColumnDefault{"name", "名称|name", Need::Optional},
                               ColumnDefault{"line", "中心线|wkt", Need::Required}};

constexpr std::array scenario{ColumnDefault{"line", "line|序号", Need::Required},
                              ColumnDefault{"estate", "estate|小区编号", Need::Required},
                              ColumnDefault{"name", "name|小区名称", Need::Optional},
                              ColumnDefault{"from", "from|原年度", Need::Required},
                              ColumnDefault{"to", "to|新年度", Need::Required},
                              ColumnDefault{"reason", "reason|理由", Need::Optional}};

constexpr std::array proposedYears{
    ColumnDefault{"area", "area|片区", Need::Required},
    ColumnDefault{"estate", "estate|小区编号", Need::Required},
    ColumnDefault{"year_now", "year_now|原年度", Need::Required},
    ColumnDefault{"year_proposed", "year_proposed|建议年度", Need::Required}};

std::vector<std::string> split(std::string_view headers) {
    std::vector<std::string> parts;
    for (const auto part : std::views::split(headers, '|')) {
        parts.emplace_back(part.begin(), part.end());
    }
    return parts;
}

} // namespace

std::span<const ColumnDefault> defaultColumnsOf(TableKind kind) {
    switch (kind) {
    case TableKind::Survey:
        return survey;
    case TableKind::AnnualPlan:
        return annualPlan;
    case TableKind::AnnualPlanList:
        return annualPlanList;
    case TableKind::AnnualPlanTotals:
        return annualPlanTotals;
    case TableKind::Guidance:
        return guidance;
    case TableKind::Aliases:
        return aliases;
    case TableKind::Claims:
        return claims;
    case TableKind::TypeContents:
        return typeContents;
    case TableKind::Demolitions:
        return demolitions;
    case TableKind::NameWords:
        return nameWords;
    case TableKind::Sites:
        return sites;
    case TableKind::RoadLines:
        return roadLines;
    case TableKind::Scenario:
        return scenario;
    case TableKind::ProposedYears:
        return proposedYears;
    }
    return {};
}

std::vector<WantedColumn> columnsOf(TableKind kind, const ColumnMapping& mapping) {
    std::vector<WantedColumn> columns;
    for (const auto& known : defaultColumnsOf(kind)) {
        const auto named = mapping.find(std::string{known.word});
        columns.push_back({std::string{known.word},
                           named == mapping.end() ? split(known.headers) : named->second,
                           known.need});
    }
    return columns;
}

} // namespace exchange
