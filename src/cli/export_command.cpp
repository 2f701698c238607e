#include "app/export_package.h"
#include "app/loaded_plan.h"
#include "app/resources.h"
#include "cli/commands.h"
#include "cli/json_answer.h"
#include "gis/input_file.h"

#include <memory>

namespace cli {

namespace {

struct ExportOptions {
    std::string project;
    std::string scenario;
    std::string profile{app::bureauProfile};
    int year{0}; // nought: not asked for
    bool isAreasOnly{false};
    bool isEverything{false};
    std::string crs;
    std::string encoding;
    bool hasSchematic{false};
    bool isForced{false};
    std::string output{"package"};
    bool isJson{false};
};

exchange::PackageChoice choiceOf(const ExportOptions& options) {
    if (options.isAreasOnly) {
        return exchange::AreasOnly{};
    }
    if (options.year != 0) {
        return exchange::YearOnly{{options.year}};
    }
    return exchange::WholePackage{};
}

app::PackageWish wishOf(const ExportOptions& options, const app::LoadedPlan& plan) {
    app::PackageWish wish{options.profile,
                          plan.project.bureau,
                          choiceOf(options),
                          options.hasSchematic ? exchange::Schematic::Included
                                               : exchange::Schematic::LeftOut,
                          options.isForced ? exchange::Forced::Yes : exchange::Forced::No,
                          options.output};
    if (!options.crs.empty()) {
        wish.parameters.crs = options.crs;
    }
    if (!options.encoding.empty()) {
        wish.parameters.encoding = options.encoding;
    }
    return wish;
}

// The output itself is the file where it is a zip file.
std::string pathOf(const std::string& file, const std::string& output) {
    return gis::lowerCaseExtension(output) == ".zip" ? output : output + "/" + file;
}

ExitCode exportPlan(const ExportOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, options.scenario, progress);
    console.tell(plan.findings);
    if (gis::hasErrors(plan.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    const auto files =
        app::exportPackage(plan, wishOf(options, plan), app::findResources(), progress);
    console.tell(files.findings);
    if (files.value.empty()) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    if (options.isJson) {
        Console::answer(filesJson(files.value, files.findings, console.language()));
    } else {
        for (const std::string& file : files.value) {
            Console::answer(pathOf(file, options.output) + "\n");
        }
    }
    return exitCodeFor(files.findings);
}

void addSelection(CLI::App& command, const std::shared_ptr<ExportOptions>& options,
                  const Console& say) {
    CLI::Option* year =
        command.add_option("--year", options->year,
                           say.words("只导出该年度改造计划", "the annual plan of that year alone"));
    CLI::Option* areas =
        command.add_flag("--areas", options->isAreasOnly,
                         say.words("只导出联动改造片区", "joint renovation areas alone"));
    CLI::Option* all = command.add_flag(
        "--all", options->isEverything,
        say.words("小区、楼栋、片区和各年度计划（缺省）",
                  "estates, buildings, areas and the plan of each year (as when none is given)"));
    year->check(CLI::Range(1, 9999))->excludes(areas)->excludes(all);
    areas->excludes(all);
}

void addQuality(CLI::App& command, const std::shared_ptr<ExportOptions>& options,
                const Console& say) {
    command.add_flag("--include-schematic", options->hasSchematic,
                     say.words("示意轮廓也导出，每个要素都注明；缺省不导出",
                               "schematic outlines too, each one marked; none: left out"));
    command.add_flag(
        "--force", options->isForced,
        say.words("质量检查有错误也导出，并写进检查报告；缺字、超长等存不下的错误除外",
                  "export in spite of errors, which the report then tells; not of what cannot be "
                  "stored, such as characters that the encoding lacks"));
}

void addForm(CLI::App& command, const std::shared_ptr<ExportOptions>& options, const Console& say) {
    command
        .add_option("--profile", options->profile,
                    say.words("数据包要求：natural-resources、general，或项目旁的 NAME.toml",
                              "what the receiver wants: natural-resources, general, or NAME.toml "
                              "beside the project"))
        ->capture_default_str();
    command.add_option("--crs", options->crs,
                       say.words("4490、4543 或 4522；缺省按项目文件",
                                 "4490, 4543 or 4522; none: as the project says"));
    command
        .add_option(
            "--encoding", options->encoding,
            say.words("文字编码；缺省按项目文件", "text encoding; none: as the project says"))
        ->check(CLI::IsMember({"GBK", "UTF-8"}));
    command.add_option("--scenario", options->scenario,
                       say.words("按哪个调整方案（见 pianqu plan）；缺省为原规划",
                                 "the scenario to follow (see pianqu plan); none: the published "
                                 "plan"));
    command
        .add_option("-o,--output", options->output,
                    say.words("输出文件夹，或 .zip 文件", "output folder, or a .zip file"))
        ->capture_default_str();
    command.add_flag("--json", options->isJson,
                     say.words("以 JSON 输出", "print the answer as JSON"));
}

} // namespace

void addExportCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "export",
        say.words("导出报送数据包：图层、数据字典、元数据、校验和、质量检查报告",
                  "export a package: layers, data dictionary, metadata, checksums, check report"));
    const auto options = std::make_shared<ExportOptions>();
    command
        ->add_option("project", options->project,
                     say.words("项目文件 plan.toml", "project file plan.toml"))
        ->required();
    addForm(*command, options, say);
    addSelection(*command, options, say);
    addQuality(*command, options, say);
    command->footer(say.words(
        "示例：\n  pianqu export data/jinchang/plan.toml --include-schematic -o 上报数据.zip",
        "Example:\n  pianqu export data/jinchang/plan.toml --include-schematic -o bureau.zip"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return exportPlan(*options, console); };
    });
}

} // namespace cli
