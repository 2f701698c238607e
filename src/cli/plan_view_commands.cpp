#include "app/loaded_plan.h"
#include "app/plan_export.h"
#include "app/plan_view.h"
#include "app/revise.h"
#include "cli/json_answer.h"
#include "cli/plan_json.h"
#include "cli/plan_subcommands.h"

#include <algorithm>
#include <format>
#include <memory>

namespace cli {

namespace {

struct ViewOptions : PlanOptions {
    std::string second; // of a comparison
    bool isListingEstates{false};
    std::string output;
};

ExitCode show(const ViewOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, options.scenario, progress);
    console.tell(plan.findings);
    const auto listing =
        options.isListingEstates ? app::EstateListing::ByYear : app::EstateListing::None;
    Console::answer(options.isJson ? planJson(plan, console.language())
                                   : planText(plan, listing, console.language()));
    return exitCodeFor(plan.findings);
}

ExitCode list(const ViewOptions& options, const Console& console) {
    const auto scenarios = app::scenariosOf(options.project);
    console.tell(scenarios.findings);
    if (options.isJson) {
        Console::answer(scenariosJson(scenarios.value, scenarios.findings, console.language()));
        return exitCodeFor(scenarios.findings);
    }
    for (const plan::Scenario& scenario : scenarios.value) {
        const std::size_t count = scenario.moves.size();
        Console::answer(std::vformat(console.words("{}  {} 处调整  {}\n", "{}  moves: {}  {}\n"),
                                     std::make_format_args(scenario.name, count, scenario.note)));
    }
    if (scenarios.value.empty()) {
        Console::tell(console.words("还没有方案；用 pianqu plan move 建一个。",
                                    "There are no scenarios yet; pianqu plan move begins one."));
    }
    return exitCodeFor(scenarios.findings);
}

// From the published plan to the one scenario named, or from the first named to the second.
ExitCode diff(const ViewOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const bool isFromPublished = options.second.empty();
    const app::LoadedPlan first =
        app::loadPlan(options.project, isFromPublished ? "" : options.scenario, progress);
    const app::LoadedPlan second = app::loadPlan(
        options.project, isFromPublished ? options.scenario : options.second, progress);
    gis::Findings findings = first.findings;
    append(findings, second.findings);
    gis::sortFindings(findings);
    findings.erase(std::ranges::unique(findings).begin(), findings.end()); // told by both
    console.tell(findings);
    const app::PlanDifference difference = app::difference(first, second);
    Console::answer(options.isJson ? differenceJson(difference, findings, console.language())
                                   : toText(difference, second.portfolio, console.language()));
    return exitCodeFor(findings);
}

ExitCode exportTables(const ViewOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, options.scenario, progress);
    console.tell(plan.findings);
    if (gis::hasErrors(plan.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    const auto files = app::exportPlanTables(plan, options.output);
    if (options.isJson) {
        Console::answer(filesJson(files, plan.findings, console.language()));
    } else {
        for (const std::string& file : files) {
            Console::answer(file + "\n");
        }
    }
    return ExitCode::Clean;
}

void addScenario(CLI::App& command, ViewOptions& options, const Console& say) {
    command.add_option("--scenario", options.scenario,
                       say.words("方案名；缺省为原规划", "name of a scenario; none: the "
                                                         "published plan"));
}

using Perform = ExitCode (*)(const ViewOptions&, const Console&);

std::shared_ptr<ViewOptions> options(CLI::App& command, Perform perform,
                                     const CommandContext& context) {
    const auto options = std::make_shared<ViewOptions>();
    addPlanOptions(command, *options, context.console);
    command.callback([options, perform, &chosen = context.chosen] {
        chosen = [options, perform](const Console& console) { return perform(*options, console); };
    });
    return options;
}

} // namespace

void addPlanViewCommands(CLI::App& plan, const CommandContext& context) {
    const Console& say = context.console;

    CLI::App* command = plan.add_subcommand(
        "show", say.words("各年度、各区县的规模和投资，调整前后对照",
                          "what every year and district holds, before and after a revision"));
    const auto shown = options(*command, show, context);
    addScenario(*command, *shown, say);
    command->add_flag("--estates", shown->isListingEstates,
                      say.words("逐年列出小区", "list the estates of every year"));
    command->footer(
        say.words("示例：\n  pianqu plan show data/jinchang/plan.toml --scenario 方案一",
                  "Example:\n  pianqu plan show data/jinchang/plan.toml --scenario A"));

    command = plan.add_subcommand("list", say.words("列出方案", "list the scenarios"));
    options(*command, list, context);
    command->footer(say.words("示例：\n  pianqu plan list data/jinchang/plan.toml",
                              "Example:\n  pianqu plan list data/jinchang/plan.toml"));

    command = plan.add_subcommand(
        "diff", say.words("比较：原规划与一个方案，或两个方案",
                          "compare the published plan with a scenario, or two scenarios"));
    const auto compared = options(*command, diff, context);
    command->add_option("first", compared->scenario, say.words("方案名", "name of a scenario"))
        ->required();
    command->add_option("second", compared->second,
                        say.words("另一个方案；缺省时从原规划比到前者",
                                  "another scenario; none: from the published plan to the first"));
    command->footer(say.words("示例：\n  pianqu plan diff data/jinchang/plan.toml 方案一 方案二",
                              "Example:\n  pianqu plan diff data/jinchang/plan.toml A B"));

    command = plan.add_subcommand(
        "export", say.words("按规划原有表式导出 XLSX：摸底表、计划表、内容指导、汇总",
                            "XLSX tables in the plan's own forms: surveys, annual plan, "
                            "guidance, summary"));
    const auto exported = options(*command, exportTables, context);
    addScenario(*command, *exported, say);
    command
        ->add_option("-o,--output", exported->output,
                     say.words("一个 .xlsx 文件，或一个文件夹（每张表一个文件）",
                               "one .xlsx file, or a folder (a file for every table)"))
        ->required();
    command->footer(
        say.words("示例：\n  pianqu plan export data/jinchang/plan.toml -o 计划表.xlsx",
                  "Example:\n  pianqu plan export data/jinchang/plan.toml -o tables.xlsx"));
}

} // namespace cli
