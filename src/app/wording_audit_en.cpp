// What the audit says in English, sorted by code. Each entry: the code, what is wrong, what to do.

#include "app/wording_tables.h"

#include <array>

namespace app {

namespace {

constexpr std::array table{
    Wording{"arithmetic.ages-differ",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, by the survey's years "
            "built it would be {computed} {unit}.",
            "Check the age classes and the survey's years."},
    Wording{"arithmetic.capita-differs",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, the whole by the resident "
            "population gives {computed} {unit}.",
            ""},
    Wording{"arithmetic.claims-differ",
            "{section} {where}, {scope} {label}: here {stated} {unit}, in {other_section} "
            "{computed} {unit}.",
            "One figure should be the same everywhere."},
    Wording{"arithmetic.duration-differs",
            "{section} {where}, {scope} {label}: stated {stated} years, the planning period has "
            "{computed}.",
            ""},
    Wording{"arithmetic.growth-outside",
            "{section} {where}, {scope} {label}: the whole grows by {stated} {unit}, which is not "
            "between its parts' {computed} {unit}.",
            "Check the growth."},
    Wording{"arithmetic.parts-differ",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, {by} add up to {computed} "
            "{unit} ({parts}).",
            "Check the total and its parts."},
    Wording{"arithmetic.parts-unlikely",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, {by} add up to {computed} "
            "{unit} ({parts}); rounding of every part could just explain it.",
            ""},
    Wording{"arithmetic.rows-differ",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, the rows of the {list} "
            "add up to {computed} {unit}.",
            ""},
    Wording{"arithmetic.rows-unlikely",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, the rows of the {list} "
            "add up to {computed} {unit}; rounding of every row could just explain it.",
            ""},
    Wording{"arithmetic.share-differs",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, by its figures {computed} "
            "{unit}.",
            "Check the share."},
    Wording{"arithmetic.shares-whole",
            "{section} {where}, {scope} {label}: the shares add up to {stated} {unit} instead of "
            "{computed} {unit}.",
            "Check the shares."},
    Wording{"arithmetic.years-differ",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, the years of "
            "{other_section} add up to {computed} {unit}.",
            ""},
    Wording{"audit.format-unknown", R"(an audit cannot be written as "{format}".)",
            "Known are: {known}."},
    Wording{"lists.area-differs",
            "{scope}: floor area {stated} 万平方米 in the survey, {computed} in the {list}.", ""},
    Wording{"lists.buildings-differ",
            "{scope}: {stated} buildings in the survey, {computed} in the {list}.", ""},
    Wording{"lists.built-differs",
            "{scope}: built {stated} by the survey, {computed} by the guidance: both cannot be "
            "true.",
            "Find out which; age class and priority depend on it."},
    Wording{"lists.built-overlaps",
            "{scope}: built {stated} by the survey, {computed} by the guidance: they agree in part "
            "only.",
            ""},
    Wording{"lists.households-differ",
            "{scope}: {stated} households in the survey, {computed} in the {list}.", ""},
    Wording{"lists.works-differ",
            R"({scope}: earlier works "{stated}" in the survey, "{computed}" in the guidance.)",
            "Please check; a blank may come from merged cells."},
    Wording{"lists.year-differs",
            "{scope}: {stated} in the annual plan, {computed} in the guidance.",
            "Decide on the year."},
    Wording{"money.area-unlike",
            "{section} {where}, {scope}: {stated} {unit}, {computed} are usual.",
            "Check it or say why the standard differs."},
    Wording{"money.estate-unusual",
            "{scope}: {stated} {unit} ({households} households, {area} 万平方米), {computed} are "
            "usual; at a price per household its square metre is dear or cheap.",
            "Check households and area."},
    Wording{"money.household-unlike",
            "{section} {where}, {scope}: {stated} {unit} per household, {computed} are usual.",
            "Check it or say why the standard differs."},
    Wording{"money.model-differs",
            "{section} {where}, {scope} {label}: stated {stated} {unit}, {price} 万元 per "
            "household (and lump sums) give {computed} {unit}.",
            "Check households, price or investment."},
    Wording{"policy.after-deadline",
            "{section} {where}, {scope} {label}: to be done by {stated}, yet planned up to "
            "{computed}: {names}.",
            "Move forward or change the deadline."},
    Wording{"policy.built-late",
            "{scope}: built {stated}, which is beyond the plan's scope ({computed}).",
            "Take it out of the plan or check the years."},
    Wording{"policy.built-partly",
            "{scope}: built {stated}, in part beyond the plan's scope ({computed}).",
            "Check which buildings may be renovated."},
    Wording{"policy.demolition",
            "{scope}: is in the list of demolitions ({stated}) and must not be renovated.",
            "Take it out of the plan."},
    Wording{"policy.not-planned",
            "{scope}: built {stated} (by {limit}) and not in the annual plan.",
            "Plan it or give the reason."},
    Wording{"policy.outside-period",
            "{scope}: plan year {stated} is outside the period {computed}.", "Please mend."},
    Wording{"policy.priority",
            "{scope}: {names}: built by {limit}, should come first, but {earlier} newer estates "
            "are planned earlier.",
            "Move forward or give the reason."},
    Wording{"policy.subsidised-twice",
            "{scope}: {count} estates had {stated}, and the planned {type} contains {computed} "
            "again ({names}).",
            "The same work may not be subsidised twice: leave it out of the project."},
    Wording{"policy.type-missing", "{scope}: types {stated} lack {computed}, which is a must.",
            "Please add it."},
    Wording{"spatial.area-differs",
            "{scope}: {stated} square metres of floor were surveyed, footprints times storeys give "
            "{computed}.",
            "Check storeys, outlines or the area."},
    Wording{"spatial.buildings-differ",
            "{scope}: {stated} buildings were surveyed, {computed} are drawn.",
            "Check the layer or the survey."},
    Wording{"spatial.far-away",
            "{scope}: {computed} metres from the middle of the estates of {stated}; {usual} "
            "are usual.",
            "Check place and coordinate system."},
    Wording{"spatial.ground-missing", "{scope}: has no footprint.",
            "Draw it: maps and area checks lack it."},
    Wording{"spatial.ground-overlaps", "{scope}: footprints overlap by {computed} square metres.",
            "Mend the boundary; the bureau takes no overlaps."},
    Wording{"spatial.ground-tiny",
            "{scope}: {stated} square metres of floor were surveyed, the footprint holds "
            "{computed} at most.",
            "Check the outline or the unit of the area."},
    Wording{"spatial.outside-district",
            "{scope}: {computed} square metres of its footprint lie outside {stated}.",
            "Check place and coordinate system."},
    Wording{"spatial.schematic",
            "{scope}: footprints of {computed} estates are schematic, not surveyed.",
            "Do not rely on areas and places."}};

} // namespace

std::span<const Wording> englishAuditWordings() {
    return table;
}

} // namespace app
