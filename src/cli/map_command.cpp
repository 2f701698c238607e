#include "app/loaded_plan.h"
#include "app/make_sheets.h"
#include "app/resources.h"
#include "cli/commands.h"
#include "cli/json_answer.h"
#include "gis/staged_output.h"

#include <format>
#include <map>
#include <memory>

namespace cli {

namespace {

struct MapOptions {
    std::string project;
    std::string scenario;
    std::vector<std::string> sheets;
    std::vector<std::string> formats{"pdf", "svg", "png"};
    double dotsPerInch{300.0};
    std::string page;
    std::string folder{"out"};
    bool isDiagnostic{false};
    bool hasAtlas{false};
    bool isJson{false};
};

const std::map<std::string, app::SheetFormat> formatNames{
    {"pdf", app::SheetFormat::Pdf}, {"svg", app::SheetFormat::Svg}, {"png", app::SheetFormat::Png}};

app::SheetWish wishOf(const MapOptions& options) {
    app::SheetWish wish{.ids = options.sheets,
                        .formats = {},
                        .dotsPerInch = options.dotsPerInch,
                        .page = options.page,
                        .isDiagnostic = options.isDiagnostic,
                        .hasAtlas = options.hasAtlas};
    if (wish.ids.size() == 1 && wish.ids.front() == "all") {
        wish.ids.clear();
    }
    for (const std::string& format : options.formats) {
        wish.formats.push_back(formatNames.at(format));
    }
    return wish;
}

std::string lineFor(const app::SheetReport& sheet, const Console& console) {
    std::string files;
    for (const std::string& file : sheet.files) {
        files += (files.empty() ? "" : " ") + file;
    }
    const char* form =
        console.language() == app::Language::Chinese
            ? "{}  1:{:.0f}  {}个小区：图内注记{}、引线{}、编号{}、未能标注{}；"
              "压盖{}、交叉{}、最长引线{:.1f}毫米  {}\n"
            : "{}  1:{:.0f}  {} estates: {} inside, {} with leader, {} by number, "
              "{} unplaced; {} overlaps, {} crossings, longest leader {:.1f} mm  {}\n";
    return std::vformat(form, std::make_format_args(sheet.title, sheet.scaleDenominator,
                                                    sheet.estates, sheet.inside, sheet.leader,
                                                    sheet.numbered, sheet.unplaced, sheet.overlaps,
                                                    sheet.crossings, sheet.longestLeader, files));
}

ExitCode map(const MapOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LoadedPlan plan = app::loadPlan(options.project, options.scenario, progress);
    console.tell(plan.findings);
    if (gis::hasErrors(plan.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    gis::StagedOutput output{options.folder};
    const auto sheets =
        app::makeSheets(plan, wishOf(options), app::findResources(), output, progress);
    output.commit();
    console.tell(sheets.findings);
    if (options.isJson) {
        Console::answer(sheetsJson(sheets.value, sheets.findings, console.language()));
    } else {
        for (const app::SheetReport& sheet : sheets.value) {
            Console::answer(lineFor(sheet, console));
        }
        if (options.hasAtlas) {
            Console::answer(std::string{app::atlasFile} + "\n");
        }
    }
    return exitCodeFor(sheets.findings);
}

} // namespace

void addMapCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command =
        program.add_subcommand("map", say.words("绘制年度改造计划图", "draw the annual plan maps"));
    const auto options = std::make_shared<MapOptions>();
    command
        ->add_option("project", options->project,
                     say.words("项目文件 plan.toml", "project file plan.toml"))
        ->required();
    command
        ->add_option("--sheet", options->sheets,
                     say.words("图纸编号（id），可用逗号分列；缺省或 all 为全部",
                               "ids of sheets, comma separated; none or all: every sheet"))
        ->delimiter(',');
    command
        ->add_option("--format", options->formats,
                     say.words("输出格式 pdf,svg,png", "output formats pdf,svg,png"))
        ->delimiter(',')
        ->check(CLI::IsMember({"pdf", "svg", "png"}))
        ->capture_default_str();
    command->add_option("--dpi", options->dotsPerInch, say.words("PNG 分辨率", "resolution of PNG"))
        ->check(CLI::Range(36.0, 1200.0))
        ->capture_default_str();
    command->add_flag(
        "--atlas", options->hasAtlas,
        say.words("另将所有图纸合为一册 atlas.pdf，附目录与书签",
                  "all sheets in one atlas.pdf as well, with contents and bookmarks"));
    command->add_flag("--diagnostic", options->isDiagnostic,
                      say.words("供开发者：叠加顶点、注记框和小区代码（样式 diagnostic.sld）",
                                "for developers: corners, boxes of labels and ids on top (style "
                                "diagnostic.sld)"));
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
    command->footer(
        say.words("示例：\n  pianqu map data/jinchang/plan.toml --format pdf -o 图纸",
                  "Example:\n  pianqu map data/jinchang/plan.toml --format pdf -o maps"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return map(*options, console); };
    });
}

} // namespace cli
