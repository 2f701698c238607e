#include "app/schematic_base.h"
#include "cli/commands.h"
#include "cli/json_answer.h"

#include <memory>

namespace cli {

namespace {

struct SchematicOptions {
    std::string project;
    std::string folder{"schematic"};
    bool isJson{false};
};

ExitCode schematic(const SchematicOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const auto files = app::makeSchematicBase(options.project, options.folder, progress);
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

void addSchematicCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "schematic", say.words("只有点位的小区：生成示意轮廓和楼栋（标注为示意，非实测）",
                               "estates known only by a point: lay out schematic footprints"));
    const auto options = std::make_shared<SchematicOptions>();
    command
        ->add_option("project", options->project,
                     say.words("项目文件 plan.toml（含 sites）", "project file plan.toml (with "
                                                                 "its sites)"))
        ->required();
    command->add_option("-o,--output", options->folder, say.words("输出文件夹", "output folder"))
        ->capture_default_str();
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->footer(say.words("示例：\n  pianqu schematic data/jinchang/plan.toml -o 示意底图",
                              "Example:\n  pianqu schematic data/jinchang/plan.toml -o base"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return schematic(*options, console); };
    });
}

} // namespace cli
