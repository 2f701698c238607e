#include "exchange/form_columns.h"
#include "exchange/project_file.h"

#include <algorithm>
#include <format>
#include <string_view>

namespace exchange {

namespace {

constexpr bool required = true;
constexpr bool optional = false;

class KeyList {
public:
    void add(std::string path, KeyKind kind, bool isRequired, std::string meaning) {
        keys_.push_back({std::move(path), kind, isRequired, std::move(meaning)});
    }

    void addTable(const std::string& path, TableKind kind, const std::string& meaning) {
        add(path, KeyKind::Table, optional, meaning);
        addTableKeys(path, kind);
    }

    void addTableKeys(const std::string& path, TableKind kind) {
        add(path + ".file", KeyKind::Text, required, "CSV, XLSX, ODS or DBF");
        add(path + ".sheet", KeyKind::Text, optional, "sheet of a workbook [the first with text]");
        add(path + ".encoding", KeyKind::Text, optional, "of a CSV or DBF [found out]");
        add(path + ".columns", KeyKind::Table, optional, "headers, where they differ from usual");
        for (const auto& column : defaultColumnsOf(kind)) {
            addColumn(path, column);
        }
    }

    // The columns of the annual plan's other form, those that it does not share.
    void addPlanInWords(const std::string& path) {
        const auto shared = defaultColumnsOf(TableKind::AnnualPlan);
        for (const auto& column : defaultColumnsOf(TableKind::AnnualPlanList)) {
            if (std::ranges::find(shared, column.word, &ColumnDefault::word) == shared.end()) {
                addColumn(path, column);
            }
        }
    }

    struct LayerField {
        std::string_view word;
        std::string_view meaning;
    };
    void addLayer(const std::string& path, const std::string& meaning,
                  const std::vector<LayerField>& fields) {
        add(path, KeyKind::Table, optional, meaning);
        add(path + ".file", KeyKind::Text, required, "Shapefile, GeoPackage, GeoJSON, KML or DXF");
        add(path + ".layer", KeyKind::Text, optional, "layer of the file [the only one]");
        add(path + ".crs", KeyKind::Text, optional, "overrides what the file says");
        add(path + ".encoding", KeyKind::Text, optional, "of its text [found out]");
        add(path + ".fields", KeyKind::Table, optional, "field names, where they differ");
        for (const auto& field : fields) {
            add(std::format("{}.fields.{}", path, field.word), KeyKind::Text, optional,
                std::format("{} [{}]", field.meaning, field.word));
        }
    }

    std::vector<KnownKey> taken() { return std::move(keys_); }

private:
    void addColumn(const std::string& path, const ColumnDefault& column) {
        add(std::format("{}.columns.{}", path, column.word), KeyKind::Texts, optional,
            std::format("accepted headers [{}]", column.headers));
    }

    std::vector<KnownKey> keys_;
};

void addProject(KeyList& keys) {
    keys.add("project", KeyKind::Table, required, "the plan as a whole");
    keys.add("project.title", KeyKind::Text, required, "as on the title page");
    keys.add("project.period", KeyKind::Text, required, "first and last year: 2021—2025");
    keys.add("project.preparing_body", KeyKind::Text, required, "who prepared the plan");
    keys.add("project.date", KeyKind::Text, required, "of preparation, as shown on the maps");
    keys.add("project.crs", KeyKind::Text, required, "projected, in metres: EPSG:4543");
    keys.add("project.city", KeyKind::Text, optional, "市州, as survey forms print it: 金昌市");
    keys.add("project.whole", KeyKind::Text, optional,
             "what stated totals call the whole plan [全市]");

    keys.add("district", KeyKind::Tables, required, "one per district or county");
    keys.add("district.code", KeyKind::Text, required, "GB/T 2260, six digits");
    keys.add("district.name", KeyKind::Text, required, "金川区");
    keys.add("district.place", KeyKind::Text, required, "the built-up place planned: 中心城区");
    keys.add("district.prefixes", KeyKind::Texts, optional,
             "what lists write before estate names [the name]");
}

void addInputs(KeyList& keys) {
    keys.add("inputs", KeyKind::Table, required, "what the plan is made from");
    keys.add("inputs.survey", KeyKind::Tables, required, "survey table, one per district");
    keys.add("inputs.survey.district", KeyKind::Text, required, "code of its district");
    keys.addTableKeys("inputs.survey", TableKind::Survey);
    keys.addTable("inputs.annual_plan", TableKind::AnnualPlan, "which estate in which year");
    keys.addPlanInWords("inputs.annual_plan");
    keys.addTable("inputs.annual_plan_totals", TableKind::AnnualPlanTotals,
                  "what the plan says its years add up to");
    keys.addTable("inputs.guidance", TableKind::Guidance, "types of renovation per estate");
    keys.addTable("inputs.aliases", TableKind::Aliases, "names that differ between lists");
    keys.addTable("inputs.claims", TableKind::Claims,
                  "what the plan says about its own numbers, for the audit");
    keys.addTable("inputs.renovation_types", TableKind::TypeContents,
                  "what each type of renovation is made of");
    keys.addTable("inputs.demolitions", TableKind::Demolitions, "estates to be pulled down");
    keys.addTable("inputs.name_words", TableKind::NameWords,
                  "what goes with a name: kinds, owners, directions [as shipped]");
    keys.addTable("inputs.sites", TableKind::Sites, "where estates stand that have no outline");
    keys.addTable("inputs.road_lines", TableKind::RoadLines, "streets as text, for those estates");
    keys.addLayer("inputs.footprints", "outlines of the estates",
                  {{"id", "estate id such as 620302-001"},
                   {"name", "estate name"},
                   {"district", "district code"},
                   {"buildings", "number of buildings; helps where names differ"},
                   {"households", "households; as above"},
                   {"quality", "surveyed, schematic or unknown"}});
    keys.addLayer("inputs.buildings", "outlines of the buildings",
                  {{"estate", "id or name of the estate; without it, where the building lies"},
                   {"storeys", "number of storeys"}});
    keys.addLayer("inputs.roads", "centre lines of roads, railways and rivers",
                  {{"class", "arterial, collector, local, rail or river"},
                   {"name", "name"},
                   {"width", "width in metres"}});
    keys.addLayer("inputs.facilities", "facilities of the complete community that exist",
                  {{"item", "number or name of the standard's item"},
                   {"name", "name"},
                   {"floor_area", "floor area in square metres"}});
}

void addAreas(KeyList& keys) {
    keys.add("areas", KeyKind::Table, optional, "joint renovation areas");
    keys.add("areas.min_frontage_m", KeyKind::Number, optional,
             "open frontage that joins two estates, metres [20]");
    keys.add("areas.persons_per_household", KeyKind::Number, optional, "[2.6]");
    keys.add("areas.min_people", KeyKind::Number, optional, "of an area of standard size [5000]");
    keys.add("areas.max_people", KeyKind::Number, optional, "of any area [12000]");
    keys.add("areas.max_span_m", KeyKind::Number, optional,
             "largest distance of two points of an area, metres [1000]");
    keys.add("areas.year_tolerance", KeyKind::Number, optional,
             "how far a year's households and money may shift, of its plan [0.15]");
    keys.add("areas.facility_reach_m", KeyKind::Number, optional,
             "how far from an area its facilities may stand, metres [300]");
    keys.add("areas.excluded", KeyKind::Tables, optional, "estates that stay out of all areas");
    keys.add("areas.excluded.estate", KeyKind::Text, required, "its id or its name in the survey");
    keys.add("areas.excluded.reason", KeyKind::Text, required, "why");
    keys.addLayer("inputs.district_outlines", "ground of the districts",
                  {{"code", "district code"}});
}

void addParameters(KeyList& keys) {
    keys.add("costs", KeyKind::Table, required, "what renovation costs");
    keys.add("costs.per_household_wan", KeyKind::Number, required, "万元 per household");
    keys.add("costs.lump_sums_wan", KeyKind::Table, optional, "years with one sum for all, 万元");
    keys.add("costs.lump_sums_wan.*", KeyKind::Number, optional, "year = 万元");

    keys.add("revision", KeyKind::Table, optional, "what revisions of the plan must keep to");
    keys.add("revision.finished_through", KeyKind::Number, optional,
             "no moves in this year and before [none]");
    keys.add("revision.max_households_per_year", KeyKind::Number, optional,
             "warned of beyond it [none]");
    keys.add("revision.max_investment_wan_per_year", KeyKind::Number, optional,
             "万元; warned of beyond it [none]");
    keys.add("revision.tolerance_percent", KeyKind::Number, optional,
             "how far a year may depart from the published plan, unwarned [any]");
    keys.add("policy", KeyKind::Table, optional, "whom the plan renovates");
    keys.add("policy.built_by", KeyKind::Number, optional,
             "only estates built up to this year, itself included [no limit]");
    keys.add("policy.first_built_by", KeyKind::Number, optional,
             "those built up to this year come first [none do]");

    keys.add("neighbours", KeyKind::Table, optional, "which estates are neighbours");
    keys.add("neighbours.gap_m", KeyKind::Number, optional,
             "how far apart they may stand, metres [30]");
    keys.add("neighbours.severing", KeyKind::Texts, optional,
             "classes of roads that sever them [arterial, rail, river]");

    keys.add("bureau_export", KeyKind::Table, optional, "shapefiles for the bureau");
    keys.add("bureau_export.crs", KeyKind::Text, optional, "a CGCS2000 system [EPSG:4543]");
    keys.add("bureau_export.encoding", KeyKind::Text, optional, "GBK or UTF-8 [GBK]");
}

void addSheets(KeyList& keys) {
    keys.add("sheet", KeyKind::Tables, optional, "one per map");
    keys.add("sheet.id", KeyKind::Text, required, "names its files; letters, digits, - and _");
    keys.add("sheet.number", KeyKind::Text, required, "附图1");
    keys.add("sheet.title", KeyKind::Text, required, "as on the map");
    keys.add("sheet.district", KeyKind::Text, required, "code of the district shown");
    keys.add("sheet.kind", KeyKind::Text, optional,
             "annual: the annual plan; areas: joint areas; types; quality [annual]");
    keys.add("sheet.extras", KeyKind::Texts, optional,
             "locator, kilometre-grid or graticule [none]");
    keys.add("sheet.page", KeyKind::Text, optional, "page layout [A3-landscape]");
    keys.add("sheet.styles", KeyKind::Table, required, "names of style files");
    keys.add("sheet.styles.estates", KeyKind::Text, required, "how estates look");
    keys.add("sheet.styles.buildings", KeyKind::Text, required, "how buildings look");
    keys.add("sheet.styles.roads", KeyKind::Text, required, "how roads look");
    keys.add("sheet.styles.areas", KeyKind::Text, optional,
             "how joint areas look, on their sheets [joint_areas]");
    keys.add("sheet.label", KeyKind::Tables, optional, "labels put in their place by hand");
    keys.add("sheet.label.estate", KeyKind::Text, required, "id or name of the estate");
    keys.add("sheet.label.easting", KeyKind::Number, required, "middle of the lettering, metres");
    keys.add("sheet.label.northing", KeyKind::Number, required, "middle of the lettering, metres");
    keys.add("sheet.label.kind", KeyKind::Text, optional,
             "inside, leader or number [by where it stands]");
}

void addSeries(KeyList& keys) {
    keys.add("series", KeyKind::Tables, optional, "sheets for every district");
    keys.add("series.kinds", KeyKind::Texts, required,
             "annual, areas, year (one sheet per year), types, quality");
    keys.add("series.number", KeyKind::Text, optional, "before the running number [附图]");
    keys.add("series.page", KeyKind::Text, optional, "page layout [A3-landscape]");
    keys.add("series.extras", KeyKind::Texts, optional,
             "locator, kilometre-grid or graticule [none]");
}

std::vector<KnownKey> allKeys() {
    KeyList keys;
    addProject(keys);
    addInputs(keys);
    addParameters(keys);
    addAreas(keys);
    addSheets(keys);
    addSeries(keys);
    return keys.taken();
}

} // namespace

const std::vector<KnownKey>& knownKeys() {
    static const std::vector<KnownKey> keys = allKeys();
    return keys;
}

} // namespace exchange
