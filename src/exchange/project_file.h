#pragma once

// The project file (plan.toml): what a plan is made from, in words a planner can copy and edit.
//
// Every key is known: one that is not is refused with the nearest one that is, so a slip of the pen
// never passes for a default. Paths are relative to the project file. data/jinchang/plan.toml
// explains each key; `knownKeys` is the one list from which checking and help come.

#include "areas/area_limits.h"
#include "gis/geometry.h"
#include "gis/units.h"
#include "plan/ids.h"
#include "plan/inventory.h"
#include "plan/plan_year.h"
#include "plan/policy.h"
#include "plan/portfolio.h"
#include "plan/renovation_plan.h"
#include "plan/scenario.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

// Which column means what: our word ("households") to the headers accepted for it, first match
// wins. What the project file does not mention keeps the defaults of exchange/table_form.
using ColumnMapping = std::map<std::string, std::vector<std::string>>;

struct TableInput {
    std::filesystem::path file;
    std::string sheet; // empty: the first that is not empty
    std::string encoding; // empty: found out
    ColumnMapping columns;
};

struct SurveyInput {
    plan::DistrictCode district;
    TableInput table;
};

// Our word ("name", "quality", "storeys", "class", "width") to the layer's field name.
using FieldMapping = std::map<std::string, std::string>;

struct LayerInput {
    std::filesystem::path file;
    std::string layer; // empty: the only one
    std::string crs; // empty: as the file says
    std::string encoding; // empty: found out
    FieldMapping fields;
};

enum class SheetKind {
    Annual, // 年度改造计划图: estates by the year of the plan
    Areas, // 联动改造片区图: joint areas, and the years they propose
    Year, // 分年度改造计划图: one year of the plan among the others
    Types, // 改造类型图: 基础类, 完善类, 提升类
    Quality // 数据质量图: how far outlines and rows can be trusted
};

// Names of style files in styles/, without folder and ending.
struct SheetStyles {
    std::string estates;
    std::string buildings;
    std::string roads;
    std::string areas; // of a sheet of joint areas
};

// A label that the planner put in its place.
struct PinnedLabel {
    std::string estate; // id or name
    gis::Point at; // middle of the lettering, in the project's CRS
    std::string kind; // "inside", "leader" or "number"; empty: by where it stands
};

struct SheetDescription {
    std::string id; // names the files: "central" -> central.pdf; letters, digits, - and _
    std::string number; // 附图1
    std::string title;
    plan::DistrictCode district;
    SheetStyles styles;
    std::string page; // "A3-landscape"
    SheetKind kind{SheetKind::Annual};
    std::vector<PinnedLabel> labels;
    std::vector<std::string> extras{}; // of "locator", "kilometre-grid", "graticule"
    std::optional<plan::PlanYear> year{}; // of a sheet of one year
};

// Sheets that the plan itself lists: of each kind one per district, or per district and year.
struct SheetSeries {
    std::vector<SheetKind> kinds; // in the order of their numbers
    std::string number; // 附图: numbers run on from the sheets before
    std::string page;
    std::vector<std::string> extras;
};

struct NeighbourParameters {
    gis::Metres gap; // how far apart two estates may stand and still be neighbours
    std::vector<plan::RoadClass> severing; // roads of these classes sever neighbours
};

// An estate that stays out of all joint areas.
struct AreaExclusion {
    std::string estate; // its id or its name in the survey
    std::string reason;
};

struct AreaParameters {
    areas::AreaLimits limits;
    std::int64_t tolerancePerMille{150}; // of the households and money of a district and year
    std::vector<plan::PlanYear> finishedYears; // their estates keep their year
    std::vector<AreaExclusion> excluded;
    // How far from an area's outline its facilities may stand: a five-minute walk.
    gis::Metres facilityReach{gis::Metres::of(300.0)};
};

struct ExportParameters {
    std::string crs; // "EPSG:4543", "EPSG:4522", "EPSG:4490"
    std::string encoding; // "GBK" or "UTF-8"
};

struct ProjectDescription {
    std::filesystem::path file; // the project file itself, as the user named it
    std::string title;
    plan::PlanningPeriod period;
    std::string city; // 市州, as survey forms print it: 金昌市; may be empty
    std::string whole; // what stated totals call the whole plan: 全市
    std::string preparingBody;
    std::string date; // as shown on the map: "2020年10月"
    std::string crs; // metric: "EPSG:4543"
    std::vector<plan::District> districts;

    std::vector<SurveyInput> surveys; // one per district
    std::optional<TableInput> annualPlan;
    std::optional<TableInput> annualPlanTotals;
    std::optional<TableInput> guidance;
    std::optional<TableInput> aliases;
    std::optional<TableInput> claims; // what the document says about its own numbers
    std::optional<TableInput> typeContents; // what each type of renovation is made of
    std::optional<TableInput> demolitions; // estates to be pulled down
    std::optional<TableInput> nameWords; // empty: names are compared without them
    std::optional<TableInput> sites; // from which schematic footprints are made
    std::optional<TableInput> roadLines; // and the streets they keep clear of

    std::optional<LayerInput> footprints;
    std::optional<LayerInput> buildings;
    std::optional<LayerInput> roads;
    std::optional<LayerInput> facilities; // of the complete community, that exist

    plan::CostModel costs;
    plan::RevisionRules revision;
    std::optional<LayerInput> districtOutlines;

    plan::BuiltLimits builtLimits;
    NeighbourParameters neighbours;
    AreaParameters areas;
    ExportParameters bureau;
    std::vector<SheetDescription> sheets;
    std::vector<SheetSeries> series; // after the sheets
};

// Throws Failure: (Environment) "file.missing", "file.unreadable"; (Usage), each with file and
// line:
//   "project.malformed" (reason), "project.unknown-table" (key, nearest),
//   "project.unknown-key" (key, table, nearest),
//   "project.missing-key" (key), "project.wrong-type" (key, expected, found), "project.bad-value"
//   (key, value, expected).
[[nodiscard]] ProjectDescription readProject(const std::filesystem::path& file);

// The same from text; `file` names it in messages and anchors relative paths.
[[nodiscard]] ProjectDescription projectFromToml(std::string_view toml,
                                                 const std::filesystem::path& file);

enum class KeyKind {
    Text,
    Number,
    Texts, // one text or a list of them
    Table,
    Tables // [[...]], one after another
};

// One key of the project file by its dotted path; "*" stands for words of the user's choosing.
struct KnownKey {
    std::string path; // "inputs.survey.columns.households"
    KeyKind kind{KeyKind::Text};
    bool isRequired{false}; // where its table is given
    std::string meaning; // one line of English; a default stands in brackets
};
[[nodiscard]] const std::vector<KnownKey>& knownKeys();

} // namespace exchange
