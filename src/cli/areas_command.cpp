#include "app/area_outputs.h"
#include "app/area_report.h"
#include "app/joint_areas.h"
#include "app/resources.h"
#include "cli/areas_json.h"
#include "cli/commands.h"
#include "cli/layer_options.h"
#include "gis/staged_output.h"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cli {

namespace {

// What the user said; what was not said stays as the project file or the house has it.
struct LimitOptions {
    std::optional<std::int64_t> minPeople;
    std::optional<std::int64_t> maxPeople;
    std::optional<double> minFrontage;
    std::optional<double> maxSpan;
    std::optional<double> persons;
    std::optional<double> tolerance;
    std::vector<int> finishedYears;
};

struct AreasOptions {
    std::string file;
    LayerOptions layer;
    CLI::Option* gap{nullptr}; // whether it was given
    std::string householdsField;
    std::string yearField;
    std::string districtField;
    LimitOptions limits;
    bool isIgnoringYears{false};
    std::optional<double> timeLimit; // seconds
    std::string folder;
    bool isJson{false};
};

void apply(const LimitOptions& options, exchange::AreaParameters& parameters) {
    areas::AreaLimits& limits = parameters.limits;
    limits.minPeople = options.minPeople.value_or(limits.minPeople);
    limits.maxPeople = options.maxPeople.value_or(limits.maxPeople);
    if (options.minFrontage) {
        limits.minFrontage = gis::Metres::of(*options.minFrontage);
    }
    if (options.maxSpan) {
        limits.maxSpan = gis::Metres::of(*options.maxSpan);
    }
    if (options.persons) {
        limits.persons = areas::personsPerHousehold(*options.persons);
    }
    if (options.tolerance) {
        constexpr double perMille = 1'000.0;
        parameters.tolerancePerMille = std::llround(*options.tolerance * perMille);
    }
    for (const int year : options.finishedYears) {
        parameters.finishedYears.push_back({year});
    }
}

app::YearMode yearsOf(const AreasOptions& options) {
    return options.isIgnoringYears ? app::YearMode::Ignored : app::YearMode::Limited;
}

areas::Effort effortOf(const AreasOptions& options) {
    areas::Effort effort;
    if (options.timeLimit) {
        effort.timeLimit = std::chrono::milliseconds{std::llround(*options.timeLimit * 1'000.0)};
    }
    return effort;
}

// Errors stop the making; else the answer goes to the folder, to the screen or to a script.
template <class Answer, class Write>
ExitCode tell(const gis::Checked<Answer>& answer, const AreasOptions& options,
              const Console& console, Write write) {
    if (gis::hasErrors(answer.findings)) {
        console.tell(answer.findings);
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    console.tell(answer.findings);
    std::vector<std::filesystem::path> files;
    if (!options.folder.empty()) {
        gis::StagedOutput output{options.folder};
        write(answer.value, output);
        files = output.commit();
    }
    if (options.isJson) {
        Console::answer(areasJson(answer.value, answer.findings, console.language()));
    } else if (files.empty()) {
        Console::answer(toText(answer.value, console.language()));
    } else {
        for (const std::filesystem::path& file : files) {
            Console::answer(file.generic_string() + "\n");
        }
    }
    return ExitCode::Clean;
}

ExitCode areasOfPlan(const AreasOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.file, progress);
    if (gis::hasErrors(plan.findings)) {
        console.tell(plan.findings);
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    app::AreasWish wish = app::areasWishOf(plan.project);
    if (options.gap->count() > 0) {
        wish.neighbours.gap = gis::Metres::of(options.layer.gap);
    }
    wish.years = yearsOf(options);
    wish.effort = effortOf(options);
    apply(options.limits, wish.parameters);
    return tell(app::jointAreasOfPlan(plan, wish, app::findResources(), progress), options, console,
                [&](const app::PlannedAreas& planned, gis::StagedOutput& output) {
                    app::writeAreas(planned, plan, console.language(), output);
                });
}

ExitCode areasOfLayer(const AreasOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    app::LayerAreasWish wish;
    wish.layer = wishOf(options.file, options.layer);
    wish.householdsField = options.householdsField;
    wish.yearField = options.yearField;
    wish.districtField = options.districtField;
    wish.years = yearsOf(options);
    wish.effort = effortOf(options);
    for (const std::string& field :
         {options.householdsField, options.yearField, options.districtField}) {
        if (!field.empty()) {
            wish.layer.attributes.push_back(field);
        }
    }
    apply(options.limits, wish.parameters);
    return tell(app::jointAreasOfLayer(wish, progress), options, console,
                [&](const app::JointAreas& joint, gis::StagedOutput& output) {
                    app::writeAreas(joint, console.language(), output);
                });
}

ExitCode areas(const AreasOptions& options, const Console& console) {
    const bool isPlan = std::filesystem::path{options.file}.extension() == ".toml";
    if (isPlan) {
        return areasOfPlan(options, console);
    }
    if (options.householdsField.empty()) {
        Console::tell(console.words("pianqu：图层需要用 --households 指明户数字段。",
                                    "pianqu: of a layer, --households must name the field of "
                                    "households."));
        return ExitCode::WrongUsage;
    }
    return areasOfLayer(options, console);
}

void addLimitOptions(CLI::App& command, LimitOptions& options, const Console& say) {
    constexpr double farthest = 100'000.0;
    command.add_option("--min-people", options.minPeople,
                       say.words("标准规模下限，人；缺省 5000", "people of a standard-size area at "
                                                                "least; none: 5000"));
    command.add_option(
        "--max-people", options.maxPeople,
        say.words("片区人口上限，人；缺省 12000", "people of any area at most; none: 12000"));
    command
        .add_option("--min-frontage", options.minFrontage,
                    say.words("连成片所需的无隔断相对面，米；缺省 20",
                              "open frontage that joins two estates, metres; none: 20"))
        ->check(CLI::Range(0.0, farthest));
    command
        .add_option("--max-span", options.maxSpan,
                    say.words("片区最大跨度，米；缺省 1000", "span at most, metres; none: 1000"))
        ->check(CLI::Range(0.0, farthest));
    command
        .add_option("--persons", options.persons,
                    say.words("户均人口；缺省 2.6", "persons per household; none: 2.6"))
        ->check(CLI::Range(0.1, 20.0));
    command
        .add_option("--tolerance", options.tolerance,
                    say.words("各年度户数和投资的允许偏差，0.15 即 15%；缺省 0.15",
                              "how far a year may shift, 0.15 = 15 %; none: 0.15"))
        ->check(CLI::Range(0.0, 1.0));
    command
        .add_option("--finished-years", options.finishedYears,
                    say.words("已完成、不再变动的年度，逗号分隔",
                              "years that are finished and stay, with commas"))
        ->delimiter(',');
}

} // namespace

void addAreasCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "areas", say.words("提出联动改造片区，附依据与最优性证明",
                           "propose joint renovation areas, with reasons and proof"));
    const auto options = std::make_shared<AreasOptions>();
    command
        ->add_option("file", options->file,
                     say.words("项目文件 plan.toml，或任意面图层",
                               "project file plan.toml, or any polygon layer"))
        ->required();
    addLayerOptions(*command, options->layer, say);
    options->gap = command->get_option("--gap");
    addBarrierOptions(*command, options->layer.barriers, say);
    command->add_option("--households", options->householdsField,
                        say.words("图层的户数字段", "the layer's field of households"));
    command->add_option("--year", options->yearField,
                        say.words("图层的计划年度字段；缺省不考虑年度",
                                  "its field of the plan year; none: years are ignored"));
    command->add_option("--district", options->districtField,
                        say.words("图层的区县字段；缺省视为一个区县",
                                  "its field of the district; none: one district"));
    addLimitOptions(*command, options->limits, say);
    command->add_flag("--ignore-years", options->isIgnoringYears,
                      say.words("只求分片，不考虑年度", "grouping alone, years ignored"));
    command
        ->add_option(
            "--time-limit", options->timeLimit,
            say.words("每次求解的时限，秒；到时给出已得的最好方案和差距；缺省不限时",
                      "seconds for each search for the best choice; when they are over, the "
                      "best found with its gap; none: effort is counted, not timed"))
        ->check(CLI::Range(0.0, 86'400.0));
    command->add_option("-o,--output", options->folder,
                        say.words("输出文件夹；缺省把方案说明写到屏幕",
                                  "output folder; none: the report on stdout"));
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    const std::string example =
        "  pianqu areas data/jinchang/plan.toml -o out\n"
        "  pianqu areas city.gpkg --layer estates --id name --households households --year "
        "plan_year --barriers roads.gpkg --class class --json";
    command->footer(say.words("示例：\n", "Examples:\n") + example);
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return areas(*options, console); };
    });
}

} // namespace cli
