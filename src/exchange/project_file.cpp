#include "exchange/project_file.h"

#include "exchange/config_reading.h"
#include "exchange/config_tree.h"
#include "exchange/project_check.h"
#include "gis/input_file.h"

#include <algorithm>
#include <array>
#include <utility>

namespace exchange {

namespace {

template <class Value, class Values, class Member>
bool has(const Values& values, const Value& value, Member member) {
    return std::ranges::find(values, value, member) != values.end();
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
    project.sites = tableInputFrom(inputs, "sites");
    project.roadLines = tableInputFrom(inputs, "road_lines");
    project.footprints = layerInputFrom(inputs, "footprints");
    project.buildings = layerInputFrom(inputs, "buildings");
    project.roads = layerInputFrom(inputs, "roads");
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

bool isFileStem(const std::string& text) {
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    return !text.empty() && text.find_first_not_of(allowed) == std::string::npos;
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
             styles.nonEmptyText("roads")},
            table.text("page", "A3-landscape"),
            std::move(labels)};
}

} // namespace

ProjectDescription readProject(const std::filesystem::path& file) {
    return projectFromToml(gis::readFile(file), file);
}

ProjectDescription projectFromToml(std::string_view toml, const std::filesystem::path& file) {
    const auto tree = configFromToml(toml, file);
    checkKeys(tree, file);
    const ConfigReading root{tree, "", file};
    ProjectDescription project;
    project.file = file;
    readProjectTable(root.requiredTable("project"), project);
    project.districts = districtsFrom(root.tables("district"));
    readInputs(root.requiredTable("inputs"), project);
    project.costs = costsFrom(root.requiredTable("costs"), project.period);
    constexpr double usualGap = 30.0; // a lane with its pavements; no authority gives a distance
    const auto neighbours = root.table("neighbours");
    project.neighbours.gap =
        gis::Metres::of(neighbours ? neighbours->nonNegative("gap_m", usualGap) : usualGap);
    project.bureau = exportFrom(root.table("bureau_export"));
    for (const auto& sheet : root.tables("sheet")) {
        project.sheets.push_back(sheetFrom(sheet, project));
    }
    return project;
}

} // namespace exchange
