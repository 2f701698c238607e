#include "app/check_report.h"
#include "app/loaded_plan.h"
#include "cli/commands.h"
#include "cli/json_answer.h"

#include <memory>

namespace cli {

namespace {

struct CheckOptions {
    std::string project;
    bool isJson{false};
};

ExitCode check(const CheckOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, progress);
    const app::CheckReport report = app::checkReport(plan);
    Console::answer(options.isJson ? checkJson(report, plan.findings, console.language())
                                   : toText(report, plan.findings, console.language()));
    return exitCodeFor(plan.findings);
}

} // namespace

void addCheckCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "check", say.words("检查：读到什么、对上什么、哪里不一致",
                           "what was read, what was joined, what was found wrong"));
    const auto options = std::make_shared<CheckOptions>();
    command
        ->add_option("project", options->project,
                     say.words("项目文件 plan.toml", "project file plan.toml"))
        ->required();
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->footer(say.words("示例：\n  pianqu check data/jinchang/plan.toml",
                              "Example:\n  pianqu check data/jinchang/plan.toml"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return check(*options, console); };
    });
}

} // namespace cli
