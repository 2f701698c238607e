#include "app/loaded_plan.h"
#include "app/plan_view.h"
#include "app/revise.h"
#include "cli/plan_json.h"
#include "cli/plan_subcommands.h"

#include <functional>
#include <memory>

namespace cli {

namespace {

struct ChangeOptions : PlanOptions {
    app::MoveOrder order;
    int line{0};
    std::string areas;
};

using Change = gis::Checked<plan::Scenario> (*)(const app::LoadedPlan&, const ChangeOptions&);

// Changes the scenario and shows the plan as it stands then. What was wrong with the published
// plan's lists is told by `check` and not again at every move, unless it stops the making.
ExitCode perform(Change change, const ChangeOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    app::LoadedPlan plan = app::loadPlan(options.project, progress);
    if (gis::hasErrors(plan.findings)) {
        console.tell(plan.findings);
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    auto scenario = change(plan, options);
    if (gis::hasErrors(scenario.findings)) {
        console.tell(scenario.findings);
        Console::tell(console.words("方案没有改动。", "The scenario was not changed."));
        return ExitCode::FindingsOfError;
    }
    plan.findings.clear();
    const app::LoadedPlan revised = app::revisedBy(std::move(plan), std::move(scenario));
    console.tell(revised.findings);
    Console::answer(options.isJson
                        ? planJson(revised, console.language())
                        : planText(revised, app::EstateListing::None, console.language()));
    return exitCodeFor(revised.findings);
}

gis::Checked<plan::Scenario> move(const app::LoadedPlan& plan, const ChangeOptions& options) {
    return app::moveEstate(plan, options.scenario, options.order);
}

gis::Checked<plan::Scenario> undo(const app::LoadedPlan& plan, const ChangeOptions& options) {
    return app::takeBack(plan, options.scenario, options.line);
}

gis::Checked<plan::Scenario> applyAreas(const app::LoadedPlan& plan, const ChangeOptions& options) {
    return app::takeOverAreas(plan, options.scenario, options.areas);
}

std::shared_ptr<ChangeOptions> options(CLI::App& command, Change change,
                                       const CommandContext& context) {
    const auto options = std::make_shared<ChangeOptions>();
    addPlanOptions(command, *options, context.console);
    command
        .add_option("--scenario", options->scenario,
                    context.console.words("方案名", "name of the scenario"))
        ->required();
    command.callback([options, change, &chosen = context.chosen] {
        chosen = [options, change](const Console& console) {
            return perform(change, *options, console);
        };
    });
    return options;
}

void addMove(CLI::App& plan, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = plan.add_subcommand(
        "move", say.words("把一个小区移到另一年度（方案不存在时新建）",
                          "move an estate to another year (begins the scenario if need be)"));
    const auto moving = options(*command, move, context);
    app::MoveOrder& order = moving->order;
    command
        ->add_option("--estate", order.estate,
                     say.words("小区编号或名称", "id or name of the estate"))
        ->required();
    command->add_option("--from", order.from,
                        say.words("预期的现年度；不符时不改", "the year it should start from; "
                                                              "refused if it does not"));
    command->add_option("--to", order.to, say.words("新年度", "the new year"))->required();
    command->add_option("--reason", order.reason, say.words("理由", "why"))->required();
    command->add_option("--note", order.note, say.words("方案说明", "what the scenario is for"));
    command->footer(
        say.words("示例：\n  pianqu plan move data/jinchang/plan.toml --scenario 方案一 "
                  "--estate 丽景西苑 --to 2022 --reason 与丽景苑同年施工",
                  "Example:\n  pianqu plan move data/jinchang/plan.toml --scenario A "
                  "--estate 丽景西苑 --to 2022 --reason \"with its neighbour\""));
}

void addUndo(CLI::App& plan, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = plan.add_subcommand(
        "undo", say.words("撤回一条调整；同一小区后面的调整随之衔接",
                          "take back one move; a later move of the same estate closes up"));
    const auto undoing = options(*command, undo, context);
    command
        ->add_option("--line", undoing->line,
                     say.words("调整的序号（见 plan show）", "the move's number (see plan show)"))
        ->required();
    command->footer(
        say.words("示例：\n  pianqu plan undo data/jinchang/plan.toml --scenario 方案一 --line 1",
                  "Example:\n  pianqu plan undo data/jinchang/plan.toml --scenario A --line 1"));
}

void addApplyAreas(CLI::App& plan, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = plan.add_subcommand(
        "apply-areas", say.words("采纳联动改造片区建议的年度",
                                 "take over the years that joint renovation areas propose"));
    const auto applying = options(*command, applyAreas, context);
    command
        ->add_option("--areas", applying->areas,
                     say.words("片区表：area、estate、year_now、year_proposed 列",
                               "table with columns area, estate, year_now, year_proposed"))
        ->required();
    command->footer(say.words("示例：\n  pianqu plan apply-areas data/jinchang/plan.toml "
                              "--scenario 联动改造 --areas areas.csv",
                              "Example:\n  pianqu plan apply-areas data/jinchang/plan.toml "
                              "--scenario joint --areas areas.csv"));
}

} // namespace

void addPlanChangeCommands(CLI::App& plan, const CommandContext& context) {
    addMove(plan, context);
    addUndo(plan, context);
    addApplyAreas(plan, context);
}

} // namespace cli
