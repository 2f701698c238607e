#include "app/loaded_plan.h"
#include "app/resources.h"
#include "app/run_all.h"
#include "cli/commands.h"
#include "cli/json_answer.h"

#include <memory>

namespace cli {

namespace {

struct ExportOptions {
    std::string project;
    std::string scenario;
    std::string crs;
    std::string encoding;
    std::string folder{"shapefile"};
    bool isJson{false};
};

exchange::ExportParameters parametersOf(const ExportOptions& options, const app::LoadedPlan& plan) {
    exchange::ExportParameters parameters = plan.project.bureau;
    if (!options.crs.empty()) {
        parameters.crs = options.crs;
    }
    if (!options.encoding.empty()) {
        parameters.encoding = options.encoding;
    }
    return parameters;
}

ExitCode exportPlan(const ExportOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, options.scenario, progress);
    console.tell(plan.findings);
    if (gis::hasErrors(plan.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    const auto files = app::exportShapefiles(plan, parametersOf(options, plan), options.folder,
                                             app::findResources(), progress);
    console.tell(files.findings);
    if (gis::hasErrors(files.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    if (options.isJson) {
        Console::answer(filesJson(files.value, files.findings, console.language()));
    } else {
        for (const std::string& file : files.value) {
            Console::answer(options.folder + "/" + file + "\n");
        }
    }
    return ExitCode::Clean;
}

} // namespace

void addExportCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "export", say.words("导出 CGCS2000 Shapefile（含数据字典）",
                            "export shapefiles in CGCS2000 with a data dictionary"));
    const auto options = std::make_shared<ExportOptions>();
    command
        ->add_option("project", options->project,
                     say.words("项目文件 plan.toml", "project file plan.toml"))
        ->required();
    command->add_option("--crs", options->crs,
                        say.words("EPSG:4490、EPSG:4543 或 EPSG:4522；缺省按项目文件",
                                  "EPSG:4490, EPSG:4543 or EPSG:4522; none: as the project says"));
    command
        ->add_option("--encoding", options->encoding,
                     say.words("文字编码；缺省按项目文件", "text encoding; none: as the project "
                                                           "says"))
        ->check(CLI::IsMember({"GBK", "UTF-8"}));
    command->add_option("--scenario", options->scenario,
                        say.words("按哪个调整方案（见 pianqu plan）；缺省为原规划",
                                  "the scenario to follow (see pianqu plan); none: the published "
                                  "plan"));
    command->add_option("-o,--output", options->folder, say.words("输出文件夹", "output folder"))
        ->capture_default_str();
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->footer(
        say.words("示例：\n  pianqu export data/jinchang/plan.toml --encoding GBK -o 上报数据",
                  "Example:\n  pianqu export data/jinchang/plan.toml --encoding GBK -o bureau"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return exportPlan(*options, console); };
    });
}

} // namespace cli
