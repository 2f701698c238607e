#include "cli/plan_subcommands.h"

namespace cli {

void addPlanOptions(CLI::App& command, PlanOptions& options, const Console& say) {
    command
        .add_option("project", options.project,
                    say.words("项目文件 plan.toml", "project file plan.toml"))
        ->required();
    command.add_flag("--json", options.isJson,
                     say.words("以 JSON 输出", "print the answer as JSON"));
}

void addPlanCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "plan", say.words("年度计划：查看、调整（方案）、比较、导出表格",
                          "the annual plan: show, revise, compare, export its tables"));
    command->require_subcommand(1);
    addPlanViewCommands(*command, context);
    addPlanChangeCommands(*command, context);
    command->footer(say.words(
        "方案存放在项目文件旁的 scenarios 文件夹，一个方案一个 CSV；原规划从不改动。\n"
        "示例：\n"
        "  pianqu plan show data/jinchang/plan.toml\n"
        "  pianqu plan move data/jinchang/plan.toml --scenario 方案一 --estate 丽景西苑 "
        "--to 2022 --reason 与丽景苑同年施工",
        "Scenarios lie in the folder scenarios beside the project file, one CSV each; the "
        "published plan is never changed.\nExample:\n"
        "  pianqu plan show data/jinchang/plan.toml\n"
        "  pianqu plan move data/jinchang/plan.toml --scenario A --estate 丽景西苑 "
        "--to 2022 --reason \"together with its neighbour\""));
}

} // namespace cli
