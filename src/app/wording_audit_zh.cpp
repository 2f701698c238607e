// What the audit says in Chinese, sorted by code. Each entry: the code, what is wrong, what to do.

#include "app/wording_tables.h"

#include <array>

namespace app {

namespace {

constexpr std::array table{
    Wording{"arithmetic.ages-differ",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，按调查表的建成年份应为 "
            "{computed} {unit}。",
            "请核对年代分组与调查表的建成年份。"},
    Wording{"arithmetic.capita-differs",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，按总量除以常住人口为 "
            "{computed} {unit}。",
            ""},
    Wording{"arithmetic.claims-differ",
            "{section} {where}，{scope} {label}：此处为 {stated} {unit}，{other_section} 为 "
            "{computed} {unit}。",
            "同一数据请写成一致。"},
    Wording{"arithmetic.duration-differs",
            "{section} {where}，{scope} {label}：所述为 {stated} 年，规划期限共 {computed} 年。",
            ""},
    Wording{"arithmetic.growth-outside",
            "{section} {where}，{scope} {label}：总体增速 {stated} {unit}，不在各部分增速 "
            "{computed} {unit} 之间。",
            "请核对增速。"},
    Wording{"arithmetic.parts-differ",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，{by}相加为 {computed} "
            "{unit}（{parts}）。",
            "请核对总数与各分项。"},
    Wording{"arithmetic.parts-unlikely",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，{by}相加为 {computed} "
            "{unit}（{parts}）；逐项四舍五入勉强说得通。",
            ""},
    Wording{"arithmetic.rows-differ",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，按{list}逐行相加为 "
            "{computed} {unit}。",
            ""},
    Wording{"arithmetic.rows-unlikely",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，按{list}逐行相加为 "
            "{computed} {unit}；逐行四舍五入勉强说得通。",
            ""},
    Wording{"arithmetic.share-differs",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，按数据计算为 {computed} "
            "{unit}。",
            "请核对占比。"},
    Wording{"arithmetic.shares-whole",
            "{section} {where}，{scope} {label}：各项占比之和为 {stated} {unit}，应为 {computed} "
            "{unit}。",
            "请核对各项占比。"},
    Wording{"arithmetic.years-differ",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，{other_section} "
            "各年度相加为 {computed} {unit}。",
            ""},
    Wording{"audit.format-unknown", "审计报告不能写成“{format}”格式。", "可用：{known}。"},
    Wording{"lists.area-differs",
            "{scope}：建筑面积在调查表中为 {stated} 万平方米，在{list}中为 {computed} 万平方米。",
            ""},
    Wording{"lists.buildings-differ", "{scope}：调查表为 {stated} 栋，{list}为 {computed} 栋。",
            ""},
    Wording{"lists.built-differs",
            "{scope}：建成年份在调查表中为 {stated}，在改造内容指导中为 {computed}，互相矛盾。",
            "请查证；它决定年代分组和是否优先改造。"},
    Wording{"lists.built-overlaps",
            "{scope}：建成年份在调查表中为 {stated}，在改造内容指导中为 {computed}，只有部分重合。",
            "请查证。"},
    Wording{"lists.households-differ", "{scope}：调查表为 {stated} 户，{list}为 {computed} 户。",
            ""},
    Wording{"lists.works-differ",
            "{scope}：已开展过的改造，调查表为“{stated}”，改造内容指导为“{computed}”。",
            "请核对；空白可能是合并单元格所致。"},
    Wording{"lists.year-differs",
            "{scope}：年度改造计划列在 {stated} 年，改造内容指导列在 {computed} 年。",
            "请确定改造年份。"},
    Wording{"money.area-unlike",
            "{section} {where}，{scope}：每平方米投资 {stated} {unit}，各年度一般为 {computed} "
            "{unit}。",
            "请核对，或写明改造标准为何不同。"},
    Wording{"money.estate-unusual",
            "{scope}：户均建筑面积 {stated} {unit}（{households} 户、{area} 万平方米），一般为 "
            "{computed} {unit}；按户计价时单位面积投资随之偏高或偏低。",
            "请核对户数和面积。"},
    Wording{
        "money.household-unlike",
        "{section} {where}，{scope}：每户投资 {stated} {unit}，各年度一般为 {computed} {unit}。",
        "请核对，或写明改造标准为何不同。"},
    Wording{"money.model-differs",
            "{section} {where}，{scope} {label}：所述为 {stated} {unit}，按每户 {price} "
            "万元（及单列总额）计算为 {computed} {unit}。",
            "请核对户数、单价或投资额。"},
    Wording{"policy.after-deadline",
            "{section} {where}，{scope} {label}：承诺 {stated} 年前完成，计划排到 {computed} "
            "年：{names}。",
            "请提前或修改期限。"},
    Wording{"policy.built-late", "{scope}：建成于 {stated}，不在改造范围内（{computed}）。",
            "请移出计划或核对年份。"},
    Wording{"policy.built-partly", "{scope}：建成于 {stated}，部分晚于改造范围（{computed}）。",
            "请核对哪些楼栋可以改造。"},
    Wording{"policy.demolition", "{scope}：在拆迁名单中（{stated}），不得纳入改造。",
            "请移出计划。"},
    Wording{"policy.not-planned",
            "{scope}：建成于 {stated}（{limit} 年及以前），未列入年度改造计划。",
            "请列入或写明理由。"},
    Wording{"policy.outside-period", "{scope}：改造年份 {stated} 不在规划期限 {computed} 内。",
            "请改正。"},
    Wording{
        "policy.priority",
        "{scope}：{names} 建成于 {limit} 年及以前，应优先改造，却排在 {earlier} 个较新的小区之后。",
        "请提前，或写明理由。"},
    Wording{"policy.subsidised-twice",
            "{scope}：{count} 个小区已做过{stated}，拟做的{type}又含“{computed}”（{names}）。",
            "同一改造内容不得重复使用补助资金，实施方案中请剔除。"},
    Wording{"policy.type-missing", "{scope}：改造类型为 {stated}，缺少必须逐项达到的{computed}。",
            "请补上。"},
    Wording{"spatial.area-differs",
            "{scope}：调查的建筑面积 {stated} 平方米，楼栋轮廓乘层数为 {computed} 平方米。",
            "请核对层数、轮廓或面积。"},
    Wording{"spatial.buildings-differ", "{scope}：调查表为 {stated} 栋，图上为 {computed} 栋。",
            "请核对图层或调查表。"},
    Wording{"spatial.far-away",
            "{scope}：距{stated}各小区的中心 {computed} 米，一般为 {usual} 米。",
            "请核对位置与坐标系。"},
    Wording{"spatial.ground-missing", "{scope}：没有用地范围。", "请补画；图上和面积核对都缺它。"},
    Wording{"spatial.ground-overlaps", "{scope}：用地范围重叠 {computed} 平方米。",
            "请修正边界；上报数据不允许重叠。"},
    Wording{"spatial.ground-tiny",
            "{scope}：调查的建筑面积 {stated} 平方米，用地范围最多放得下 {computed} 平方米。",
            "请核对范围或面积单位。"},
    Wording{"spatial.outside-district", "{scope}：用地范围有 {computed} 平方米在{stated}界线之外。",
            "请核对位置与坐标系。"},
    Wording{"spatial.schematic", "{scope}：{computed} 个小区的用地范围为示意，非实测。",
            "面积和位置不可作为依据。"}};

} // namespace

std::span<const Wording> chineseAuditWordings() {
    return table;
}

} // namespace app
