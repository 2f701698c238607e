#include "app/audit_plan.h"
#include "app/loaded_plan.h"
#include "cli/commands.h"
#include "cli/json_answer.h"

#include <format>
#include <memory>

namespace cli {

namespace {

struct AuditOptions {
    std::string project;
    std::string output;
    bool isJson{false};
    bool isRules{false};
};

ExitCode tellRules(const AuditOptions& options, const Console& console) {
    Console::answer(options.isJson ? rulesJson(console.language())
                                   : app::rulesText(console.language()));
    return ExitCode::Clean;
}

void write(const AuditOptions& options, const app::LoadedPlan& plan, const audit::Report& report,
           const Console& console) {
    app::writeAudit(app::auditDocument(plan, report, console.language()), options.output);
    Console::tell(std::vformat(
        console.words("错误 {}，注意 {}，提示 {}；已写入 {}",
                      "{} errors, {} warnings, {} notes; written to {}"),
        std::make_format_args(report.errors, report.warnings, report.notes, options.output)));
}

ExitCode audit(const AuditOptions& options, const Console& console) {
    if (options.isRules) {
        return tellRules(options, console);
    }
    if (!options.output.empty()) {
        app::requireAuditFormat(options.output);
    }
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, progress);
    const app::PlanAudit result = app::auditPlan(plan);
    console.tell(result.reading);
    if (!options.output.empty()) {
        write(options, plan, result.report, console);
    }
    if (options.isJson) {
        Console::answer(auditJson(result.report, console.language()));
    } else if (options.output.empty()) {
        Console::answer(app::toText(result.report, console.language()));
    }
    return result.report.errors > 0 ? ExitCode::FindingsOfError : exitCodeFor(result.reading);
}

} // namespace

void addAuditCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "audit", say.words("审计：规划的数据是否自相矛盾、是否守自己的规矩",
                           "does the plan contradict itself or break its own rules"));
    const auto options = std::make_shared<AuditOptions>();
    auto* project = command->add_option("project", options->project,
                                        say.words("项目文件 plan.toml", "project file plan.toml"));
    auto* rules =
        command->add_flag("--rules", options->isRules, say.words("列出全部规则", "list all rules"));
    command->add_option("-o,--output", options->output,
                        say.words("报告文件：.html、.xlsx 或 .csv；缺省输出到屏幕",
                                  "report: .html, .xlsx or .csv; none: stdout"));
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->footer(say.words(
        "退出码：1 表示有程度为“错误”的结果。审计不改动任何数据。\n"
        "示例：\n  pianqu audit data/jinchang/plan.toml -o 审计.html\n  pianqu audit --rules",
        "Exit code 1 means findings of severity error. The audit changes no data.\n"
        "Examples:\n  pianqu audit data/jinchang/plan.toml -o audit.html\n"
        "  pianqu audit --rules"));
    command->callback([options, project, rules, &chosen = context.chosen] {
        if (project->empty() && rules->empty()) {
            throw CLI::RequiredError{"project"};
        }
        chosen = [options](const Console& console) { return audit(*options, console); };
    });
}

} // namespace cli
