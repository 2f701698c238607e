#include "exchange/project_file.h"

#include "exchange/config_reading.h"
#include "exchange/project_check.h"
#include "gis/config_tree.h"
#include "gis/failure.h"
#include "gis/input_file.h"
#include "gis/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <utility>

namespace exchange {

namespace {

// What holds where the project file is silent; the other defaults are those of areas/area_limits.h.
constexpr double usualPersons = 2.6; // per household
constexpr double leastPersons = 0.1; // anything below or above is a slip of the pen
constexpr double mostPersons = 20.0;
constexpr double mostPeople = 1e9; // more than live anywhere
constexpr double usualTolerance = 0.15; // of the households and money of a district and year
constexpr double fiveMinutesWalk = 300.0; // metres, GB 50180-2018 2.0.6

template <class Value, class Values, class Member>
bool has(const Values& values, const Value& value, Member member) {
    return std::ranges::find(values, value, member) != values.end();
}

template <class Value, class Values>
bool has(const Values& values, const Value& value) {
    return std::ranges::find(values, value) != values.end();
}

void readProjectTable(const ConfigReading& table, ProjectDescription& project) {
    project.title = table.nonEmptyText("title");
    const auto period = plan::planningPeriodFrom(table.text("period"));
    if (!period) {
        table.fail("period", table.text("period"), "2021—2025");
    }
    project.period = *period;
    project.preparingBody = table.text("preparing_body");
    project.date = table.text("date");
    project.crs = table.nonEmptyText("crs");
    project.city = table.text("city");
    project.whole = table.text("whole", "全市");
}

std::vector<plan::District> districtsFrom(const std::vector<ConfigReading>& tables) {
    std::vector<plan::District> districts;
    for (const auto& table : tables) {
        const auto code = table.text("code");
        if (!plan::isDistrictCode(code)) {
            table.fail("code", code, "six digits");
        }
        plan::District district{plan::DistrictCode{code}, table.nonEmptyText("name"),
                                table.nonEmptyText("place"), table.texts("prefixes")};
        if (has(districts, district.code, &plan::District::code)) {
            table.fail("code", code, "a code of its own");
        }
        if (district.prefixes.empty()) {
            district.prefixes = {district.name};
        }
        districts.push_back(std::move(district));
    }
    return districts;
}

plan::DistrictCode knownDistrict(const ConfigReading& table, const ProjectDescription& project) {
    const plan::DistrictCode code{table.text("district")};
    if (has(project.districts, code, &plan::District::code)) {
        return code;
    }
    std::string codes;
    for (const auto& district : project.districts) {
        codes += (codes.empty() ? "" : ", ") + district.code.text();
    }
    table.fail("district", code.text(), codes);
}

TableInput tableInputFrom(const ConfigReading& table) {
    TableInput input{table.filePath("file"), table.text("sheet"), table.text("encoding"), {}};
    if (const auto columns = table.table("columns")) {
        for (const auto& word : columns->keys()) {
            input.columns[word] = columns->texts(word);
            if (input.columns[word].empty()) {
                columns->fail(word, "[]", "at least one header");
            }
        }
    }
    return input;
}

std::optional<TableInput> tableInputFrom(const ConfigReading& inputs, const std::string& key) {
    const auto table = inputs.table(key);
    return table ? std::optional{tableInputFrom(*table)} : std::nullopt;
}

std::optional<LayerInput> layerInputFrom(const ConfigReading& inputs, const std::string& key) {
    const auto table = inputs.table(key);
    if (!table) {
        return std::nullopt;
    }
    LayerInput input{table->filePath("file"),
                     table->text("layer"),
                     table->text("crs"),
                     table->text("encoding"),
                     {}};
    if (const auto fields = table->table("fields")) {
        for (const auto& word : fields->keys()) {
            input.fields[word] = fields->nonEmptyText(word);
        }
    }
    return input;
}

void readInputs(const ConfigReading& inputs, ProjectDescription& project) {
    for (const auto& table : inputs.tables("survey")) {
        const auto district = knownDistrict(table, project);
        if (has(project.surveys, district, &SurveyInput::district)) {
            table.fail("district", district.text(), "one survey per district");
        }
        project.surveys.push_back({district, tableInputFrom(table)});
    }
    project.annualPlan = tableInputFrom(inputs, "annual_plan");
    project.annualPlanTotals = tableInputFrom(inputs, "annual_plan_totals");
    project.guidance = tableInputFrom(inputs, "guidance");
    project.aliases = tableInputFrom(inputs, "aliases");
    project.claims = tableInputFrom(inputs, "claims");
    project.typeContents = tableInputFrom(inputs, "renovation_types");
    project.demolitions = tableInputFrom(inputs, "demolitions");
    project.nameWords = tableInputFrom(inputs, "name_words");
    project.sites = tableInputFrom(inputs, "sites");
    project.roadLines = tableInputFrom(inputs, "road_lines");
    project.footprints = layerInputFrom(inputs, "footprints");
    project.buildings = layerInputFrom(inputs, "buildings");
    project.roads = layerInputFrom(inputs, "roads");
    project.facilities = layerInputFrom(inputs, "facilities");
    project.districtOutlines = layerInputFrom(inputs, "district_outlines");
}

plan::CostModel costsFrom(const ConfigReading& table, const plan::PlanningPeriod& period) {
    plan::CostModel costs{plan::Money::ofWan(table.nonNegative("per_household_wan", 0.0)), {}};
    const auto sums = table.table("lump_sums_wan");
    if (!sums) {
        return costs;
    }
    for (const auto& key : sums->keys()) {
        const auto year = plan::planningPeriodFrom(key);
        if (!year || year->first != year->last || !period.contains(year->first)) {
            sums->fail(key, key, "a year of " + plan::toText(period));
        }
        costs.lumpSums.push_back({year->first, plan::Money::ofWan(sums->nonNegative(key, 0.0))});
    }
    return costs;
}

std::vector<plan::RoadClass> roadClassesFrom(const ConfigReading& table, const std::string& key) {
    std::vector<plan::RoadClass> classes;
    for (const auto& word : table.texts(key)) {
        const auto roadClass = plan::roadClassFrom(word);
        if (!roadClass) {
            table.fail(key, word, "arterial, collector, local, rail, river");
        }
        classes.push_back(*roadClass);
    }
    return classes;
}

NeighbourParameters neighboursFrom(const std::optional<ConfigReading>& table) {
    constexpr double usualGap = 30.0; // a lane with its pavements; no authority gives a distance
    NeighbourParameters neighbours{gis::Metres::of(usualGap), plan::usualSeveringClasses()};
    if (table) {
        neighbours.gap = gis::Metres::of(table->nonNegative("gap_m", usualGap));
        if (table->has("severing")) {
            neighbours.severing = roadClassesFrom(*table, "severing");
        }
    }
    return neighbours;
}

plan::PlanYear finishedYearFrom(const ConfigReading& table, const plan::PlanningPeriod& period) {
    constexpr const char* key = "finished_through";
    const double number = table.nonNegative(key, 0.0);
    const plan::PlanYear year{static_cast<int>(std::min(number, 9999.0))};
    if (!period.contains(year) || static_cast<double>(year.value) != number) {
        table.fail(key, gis::shortestText(number), "a year of " + plan::toText(period));
    }
    return year;
}

plan::RevisionRules revisionFrom(const std::optional<ConfigReading>& table,
                                 const plan::PlanningPeriod& period) {
    plan::RevisionRules rules;
    if (!table) {
        return rules;
    }
    const auto keys = table->keys();
    const auto isGiven = [&](const std::string& key) {
        return std::ranges::find(keys, key) != keys.end();
    };
    if (isGiven("finished_through")) {
        rules.finishedThrough = finishedYearFrom(*table, period);
    }
    if (isGiven("max_households_per_year")) {
        rules.mostHouseholds = table->nonNegative("max_households_per_year", 0.0);
    }
    if (isGiven("max_investment_wan_per_year")) {
        rules.mostInvestment =
            plan::Money::ofWan(table->nonNegative("max_investment_wan_per_year", 0.0));
    }
    if (isGiven("tolerance_percent")) {
        constexpr double hundred = 100.0;
        rules.tolerance = table->nonNegative("tolerance_percent", 0.0) / hundred;
    }
    return rules;
}

std::optional<int> yearFrom(const ConfigReading& table, const std::string& key) {
    constexpr double unset = 0.0;
    const double year = table.nonNegative(key, unset);
    if (year == unset) {
        return std::nullopt;
    }
    if (year < 1000.0 || year > 9999.0 || year != std::floor(year)) {
        table.fail(key, gis::shortestText(year), "a year");
    }
    return static_cast<int>(year);
}

plan::BuiltLimits builtLimitsFrom(const std::optional<ConfigReading>& table) {
    if (!table) {
        return {};
    }
    return {yearFrom(*table, "built_by"), yearFrom(*table, "first_built_by")};
}

ExportParameters exportFrom(const std::optional<ConfigReading>& table) {
    ExportParameters parameters{"EPSG:4543", "GBK"};
    if (table) {
        parameters.crs = table->text("crs", parameters.crs);
        parameters.encoding = table->text("encoding", parameters.encoding);
        if (parameters.encoding != "GBK" && parameters.encoding != "UTF-8") {
            table->fail("encoding", parameters.encoding, "GBK or UTF-8");
        }
    }
    return parameters;
}

std::int64_t wholeNumber(const ConfigReading& table, const std::string& key,
                         std::int64_t otherwise) {
    const double value = table.nonNegative(key, static_cast<double>(otherwise));
    if (value != std::floor(value) || value > mostPeople) {
        table.fail(key, std::format("{}", value), "a whole number");
    }
    return static_cast<std::int64_t>(value);
}

areas::AreaLimits areaLimitsFrom(const ConfigReading& table) {
    areas::AreaLimits limits;
    limits.minFrontage =
        gis::Metres::of(table.nonNegative("min_frontage_m", limits.minFrontage.count()));
    limits.maxSpan = gis::Metres::of(table.nonNegative("max_span_m", limits.maxSpan.count()));
    limits.minPeople = wholeNumber(table, "min_people", limits.minPeople);
    limits.maxPeople = wholeNumber(table, "max_people", limits.maxPeople);
    if (limits.maxPeople < limits.minPeople) {
        table.fail("max_people", std::to_string(limits.maxPeople), "at least min_people");
    }
    const double persons = table.nonNegative("persons_per_household", usualPersons);
    if (persons < leastPersons || persons > mostPersons) {
        table.fail("persons_per_household", std::format("{}", persons), "from 0.1 to 20");
    }
    limits.persons = areas::personsPerHousehold(persons);
    return limits;
}

AreaParameters areasFrom(const ConfigReading& table) {
    AreaParameters parameters;
    parameters.limits = areaLimitsFrom(table);
    const double tolerance = table.nonNegative("year_tolerance", usualTolerance);
    if (tolerance > 1.0) {
        table.fail("year_tolerance", std::format("{}", tolerance), "from 0 to 1");
    }
    constexpr double perMille = 1'000.0;
    parameters.tolerancePerMille = std::llround(tolerance * perMille);
    parameters.facilityReach =
        gis::Metres::of(table.nonNegative("facility_reach_m", fiveMinutesWalk));
    for (const ConfigReading& excluded : table.tables("excluded")) {
        parameters.excluded.push_back(
            {excluded.nonEmptyText("estate"), excluded.nonEmptyText("reason")});
    }
    return parameters;
}

// What is finished is finished for revisions and joint areas alike.
std::vector<plan::PlanYear> finishedYears(const plan::RevisionRules& rules,
                                          const plan::PlanningPeriod& period) {
    std::vector<plan::PlanYear> years = period.years();
    std::erase_if(years, [&](plan::PlanYear year) {
        return !rules.finishedThrough || year > *rules.finishedThrough;
    });
    return years;
}

bool isFileStem(const std::string& text) {
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    return !text.empty() && text.find_first_not_of(allowed) == std::string::npos;
}

struct KindWord {
    std::string_view word;
    SheetKind kind;
};
constexpr std::array kindWords{
    KindWord{"annual", SheetKind::Annual}, KindWord{"areas", SheetKind::Areas},
    KindWord{"year", SheetKind::Year}, KindWord{"types", SheetKind::Types},
    KindWord{"quality", SheetKind::Quality}};

SheetKind sheetKindFrom(const ConfigReading& table, const std::string& key,
                        const std::string& word) {
    const auto known = std::ranges::find(kindWords, word, &KindWord::word);
    if (known == kindWords.end()) {
        table.fail(key, word, "annual, areas, year, types or quality");
    }
    return known->kind;
}

// One year of many is for a series: a block of its own would have to say which.
SheetKind sheetKindFrom(const ConfigReading& table) {
    const SheetKind kind = sheetKindFrom(table, "kind", table.text("kind", "annual"));
    if (kind == SheetKind::Year) {
        table.fail("kind", "year", "annual, areas, types or quality; years come in a series");
    }
    return kind;
}

std::vector<std::string> extrasFrom(const ConfigReading& table) {
    constexpr std::array<std::string_view, 3> known{"locator", "kilometre-grid", "graticule"};
    auto extras = table.texts("extras");
    for (const std::string& extra : extras) {
        if (std::ranges::find(known, extra) == known.end()) {
            table.fail("extras", extra, "locator, kilometre-grid or graticule");
        }
    }
    if (has(extras, std::string{"kilometre-grid"}) && has(extras, std::string{"graticule"})) {
        table.fail("extras", "graticule", "one grid alone");
    }
    return extras;
}

SheetSeries seriesFrom(const ConfigReading& table) {
    SheetSeries series{
        {}, table.text("number", "附图"), table.text("page", "A3-landscape"), extrasFrom(table)};
    for (const std::string& word : table.texts("kinds")) {
        const SheetKind kind = sheetKindFrom(table, "kinds", word);
        if (has(series.kinds, kind)) {
            table.fail("kinds", word, "each kind once");
        }
        series.kinds.push_back(kind);
    }
    return series;
}

PinnedLabel pinnedLabelFrom(const ConfigReading& table) {
    const PinnedLabel label{table.nonEmptyText("estate"),
                            {table.nonNegative("easting", 0.0), table.nonNegative("northing", 0.0)},
                            table.text("kind")};
    constexpr std::array<std::string_view, 4> kinds{"", "inside", "leader", "number"};
    if (std::ranges::find(kinds, label.kind) == kinds.end()) {
        table.fail("kind", label.kind, "inside, leader or number");
    }
    return label;
}

SheetDescription sheetFrom(const ConfigReading& table, const ProjectDescription& project) {
    const auto id = table.text("id");
    if (!isFileStem(id)) {
        table.fail("id", id, "letters, digits, - and _");
    }
    if (has(project.sheets, id, &SheetDescription::id)) {
        table.fail("id", id, "an id of its own");
    }
    const auto styles = table.requiredTable("styles");
    std::vector<PinnedLabel> labels;
    for (const auto& label : table.tables("label")) {
        labels.push_back(pinnedLabelFrom(label));
    }
    return {id,
            table.text("number"),
            table.nonEmptyText("title"),
            knownDistrict(table, project),
            {styles.nonEmptyText("estates"), styles.nonEmptyText("buildings"),
             styles.nonEmptyText("roads"), styles.text("areas", "joint_areas")},
            table.text("page", "A3-landscape"),
            sheetKindFrom(table),
            std::move(labels),
            extrasFrom(table)};
}

} // namespace

ProjectDescription readProject(const std::filesystem::path& file) {
    return projectFromToml(gis::readFile(file), file);
}

ProjectDescription projectFromToml(std::string_view toml, const std::filesystem::path& file) {
    const auto tree = checkedConfig(toml, knownKeys(), file);
    const ConfigReading root{tree, "", file};
    ProjectDescription project;
    project.file = file;
    readProjectTable(root.requiredTable("project"), project);
    project.districts = districtsFrom(root.tables("district"));
    readInputs(root.requiredTable("inputs"), project);
    project.costs = costsFrom(root.requiredTable("costs"), project.period);
    project.builtLimits = builtLimitsFrom(root.table("policy"));
    project.revision = revisionFrom(root.table("revision"), project.period);
    project.neighbours = neighboursFrom(root.table("neighbours"));
    const auto areaTable = root.table("areas");
    project.areas = areaTable ? areasFrom(*areaTable) : AreaParameters{};
    project.areas.finishedYears = finishedYears(project.revision, project.period);
    project.bureau = exportFrom(root.table("bureau_export"));
    for (const auto& sheet : root.tables("sheet")) {
        project.sheets.push_back(sheetFrom(sheet, project));
    }
    for (const auto& series : root.tables("series")) {
        project.series.push_back(seriesFrom(series));
    }
    return project;
}

} // namespace exchange
