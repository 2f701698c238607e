#include "app/decide.h"
#include "cli/commands.h"
#include "cli/json_answer.h"

#include <format>
#include <memory>

namespace cli {

namespace {

struct DecideOptions {
    std::string project;
    app::NameDecision decision;
    bool isWithdrawn{false};
    bool isJson{false};
};

std::string sentence(const plan::Alias& alias, const Console& console) {
    return std::vformat(console.words("已记入别名表：{} 中的“{}”对应 {}。",
                                      "Kept in the alias table: in {}, \"{}\" means {}."),
                        std::make_format_args(alias.list, alias.name, alias.estate));
}

ExitCode decide(const DecideOptions& options, const Console& console) {
    if (options.isWithdrawn) {
        app::withdrawDecision(options.project, options.decision);
        Console::tell(console.words("已撤回。", "Taken back."));
        return ExitCode::Clean;
    }
    ConsoleProgress progress{console};
    const auto kept = app::decideName(options.project, options.decision, progress);
    console.tell(kept.findings);
    if (gis::hasErrors(kept.findings)) {
        Console::tell(console.words("别名表没有改动。", "The alias table was not changed."));
        return ExitCode::FindingsOfError;
    }
    Console::answer(options.isJson ? decisionJson(kept.value, kept.findings, console.language())
                                   : sentence(kept.value, console) + "\n");
    return ExitCode::Clean;
}

} // namespace

void addDecideCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "decide", say.words("人工判定一个名称对应哪个小区，记入项目的别名表，从此以它为准",
                            "decide which estate a name means; kept in the alias table, and wins"));
    const auto options = std::make_shared<DecideOptions>();
    app::NameDecision& decision = options->decision;
    command
        ->add_option("project", options->project,
                     say.words("项目文件 plan.toml", "project file plan.toml"))
        ->required();
    command
        ->add_option("--list", decision.list,
                     say.words("名单：plan 年度计划、guidance 改造内容指导、footprints 用地范围、"
                               "sites 点位",
                               "the list: plan, guidance, footprints or sites"))
        ->required()
        ->check(CLI::IsMember({"plan", "guidance", "footprints", "sites"}));
    command
        ->add_option("--name", decision.name,
                     say.words("该名单中的名称；无 表示该名单没有这个小区",
                               "the name in that list; none: the list does not have the estate"))
        ->required();
    auto* estate = command->add_option("--estate", decision.estate,
                                       say.words("小区编号或名称；无 表示没有对应的小区",
                                                 "id or name of the estate; none: no such"));
    auto* reason = command->add_option("--reason", decision.reason, say.words("理由", "why"));
    auto* withdraw = command->add_flag("--withdraw", options->isWithdrawn,
                                       say.words("撤回对该名称的判定", "take the decision back"));
    reason->excludes(withdraw);
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->parse_complete_callback([options, estate] {
        if (!options->isWithdrawn && estate->count() == 0) {
            throw CLI::RequiredError{"--estate"};
        }
    });
    command->footer(say.words(
        "判定先试用一遍：名单中没有这个名称、或使一个小区有了两个名称时，不记入。\n"
        "示例：\n"
        "  pianqu decide data/jinchang/plan.toml --list plan --name 金谷里13区丽景苑 "
        "--estate 丽景苑 --reason 户数相同\n"
        "  pianqu decide data/jinchang/plan.toml --list plan --name 金谷里13区丽景苑 --withdraw",
        "A decision is tried first: one about a name the list does not have, or that gives an\n"
        "estate two names, is not kept.\n"
        "Examples:\n"
        "  pianqu decide data/jinchang/plan.toml --list plan --name 金谷里13区丽景苑 "
        "--estate 丽景苑 --reason \"same households\"\n"
        "  pianqu decide data/jinchang/plan.toml --list plan --name 金谷里13区丽景苑 --withdraw"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return decide(*options, console); };
    });
}

} // namespace cli
