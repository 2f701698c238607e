#include "app/loaded_plan.h"
#include "app/resources.h"
#include "app/run_all.h"
#include "cli/commands.h"
#include "cli/json_answer.h"

#include <memory>

namespace cli {

namespace {

struct RunOptions {
    std::string project;
    std::string scenario;
    std::string page;
    std::string folder{"out"};
    bool isJson{false};
};

ExitCode run(const RunOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, options.scenario, progress);
    auto report = app::runAll(plan, {.page = options.page, .hasAtlas = true}, options.folder,
                              app::findResources(), console.language(), progress);
    console.tell(report.findings);
    if (gis::hasErrors(report.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    if (options.isJson) {
        Console::answer(runJson(report.value, report.findings, console.language()));
    } else {
        for (const std::string& file : report.value.files) {
            Console::answer(options.folder + "/" + file + "\n");
        }
    }
    return ExitCode::Clean;
}

} // namespace

void addRunCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "run", say.words("全部成果：图纸、相邻小区、Shapefile、检查报告",
                         "everything: maps, neighbours, shapefiles, check report"));
    const auto options = std::make_shared<RunOptions>();
    command
        ->add_option("project", options->project,
                     say.words("项目文件 plan.toml", "project file plan.toml"))
        ->required();
    command->add_option("--scenario", options->scenario,
                        say.words("按哪个调整方案（见 pianqu plan）；缺省为原规划",
                                  "the scenario to follow (see pianqu plan); none: the published "
                                  "plan"));
    command->add_option(
        "--page", options->page,
        say.words("图幅，如 A3、A1-portrait 或项目 pages 文件夹中的图幅；缺省按项目文件",
                  "page of all sheets, e.g. A3, A1-portrait or one of the project's own in pages/; "
                  "none: as the project file says"));
    command->add_option("-o,--output", options->folder, say.words("输出文件夹", "output folder"))
        ->capture_default_str();
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->footer(say.words("示例：\n  pianqu run data/jinchang/plan.toml -o out",
                              "Example:\n  pianqu run data/jinchang/plan.toml -o out"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return run(*options, console); };
    });
}

} // namespace cli
