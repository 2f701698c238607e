#include "app/link_lists.h"
#include "cli/commands.h"
#include "cli/json_answer.h"
#include "gis/staged_output.h"

#include <algorithm>
#include <filesystem>
#include <format>
#include <memory>

namespace cli {

namespace {

struct ListOptions {
    std::string file;
    std::string part;
    std::string crs;
    std::string encoding;
    std::string name;
    std::string district;
    std::string years;
    std::vector<std::string> numbers; // WORD=COLUMN
};

struct LinkOptions {
    ListOptions a;
    ListOptions b; // what is empty is as in a
    std::string words;
    std::string output;
    bool isJson{false};
};

constexpr char between = '=';

std::string wordOf(const std::string& number) {
    return number.substr(0, number.find(between));
}

std::vector<exchange::NumberColumn> numbersOf(const std::vector<std::string>& options) {
    std::vector<exchange::NumberColumn> numbers;
    numbers.reserve(options.size());
    for (const std::string& option : options) {
        numbers.push_back({wordOf(option), option.substr(option.find(between) + 1)});
    }
    return numbers;
}

exchange::LinkList listOf(const ListOptions& options) {
    return {options.file, options.part,     options.encoding, options.crs,
            options.name, options.district, options.years,    numbersOf(options.numbers)};
}

// The second list has the first one's columns where nothing else is said.
ListOptions withDefaults(ListOptions b, const ListOptions& a) {
    const auto take = [](std::string& own, const std::string& other) {
        own = own.empty() ? other : own;
    };
    take(b.name, a.name);
    take(b.district, a.district);
    take(b.years, a.years);
    for (const std::string& number : a.numbers) {
        const bool isSaid = std::ranges::any_of(
            b.numbers, [&](const std::string& own) { return wordOf(own) == wordOf(number); });
        if (!isSaid) {
            b.numbers.push_back(number);
        }
    }
    return b;
}

void write(const std::string& csv, const std::filesystem::path& file) {
    gis::StagedOutput output{file.has_parent_path() ? file.parent_path() : "."};
    gis::writeFile(output.pathFor(file.filename()), csv);
    output.commit();
}

void tellCounts(const plan::ListMatching& matching, const Console& console) {
    const auto taken = matching.taken.size();
    const auto doubtful = matching.doubts.size();
    const auto unmatchedA = matching.unmatchedA.size();
    const auto unmatchedB = matching.unmatchedB.size();
    Console::tell(
        std::vformat(console.words("已对应 {}，待人工判定 {}，仅见于甲 {}，仅见于乙 {}",
                                   "{} taken, {} doubtful, {} unmatched in A, {} unmatched in B"),
                     std::make_format_args(taken, doubtful, unmatchedA, unmatchedB)));
}

ExitCode link(const LinkOptions& options, const Console& console) {
    ConsoleProgress progress{console};
    const app::LinkWish wish{listOf(options.a), listOf(withDefaults(options.b, options.a)),
                             options.words};
    const auto lists = app::linkLists(wish, progress);
    console.tell(lists.findings);
    if (gis::hasErrors(lists.findings)) {
        console.tellNothingMade();
        return ExitCode::FindingsOfError;
    }
    tellCounts(lists.value.matching, console);
    const std::string csv = toCsv(lists.value, console.language());
    if (!options.output.empty()) {
        write(csv, options.output);
    }
    if (options.isJson) {
        Console::answer(linkJson(lists.value, lists.findings, console.language()));
    } else if (options.output.empty()) {
        Console::answer(csv);
    }
    return ExitCode::Clean;
}

// Adds an option for each list: --name for the first (and the second), --name-b for the second.
void addPair(CLI::App& command, const std::string& option, std::string& a, std::string& b,
             const Console& say, const char* chinese, const char* english) {
    command.add_option(option, a, say.words(chinese, english));
    command.add_option(option + "-b", b,
                       say.words("第二份名单的；缺省同上", "of the second list; none: as above"));
}

void addColumnOptions(CLI::App& command, LinkOptions& options, const Console& say) {
    ListOptions& a = options.a;
    ListOptions& b = options.b;
    addPair(command, "--name", a.name, b.name, say, "名称列", "column of the names");
    command.get_option("--name")->required();
    const CLI::Validator isPair{[](const std::string& text) {
                                    const auto at = text.find(between);
                                    const bool isGood =
                                        at != std::string::npos && at > 0 && at + 1 < text.size();
                                    return isGood ? std::string{} : text + ": WORD=COLUMN";
                                },
                                "WORD=COLUMN"};
    command
        .add_option("--number", a.numbers,
                    say.words("作为佐证的数字列，可写多次：households=户数、floor_area=建筑面积",
                              "a column of numbers as evidence, again and again: households=F"))
        ->check(isPair);
    command
        .add_option("--number-b", b.numbers,
                    say.words("第二份名单的；缺省同上", "of the second list; none: as above"))
        ->check(isPair);
    addPair(command, "--district", a.district, b.district, say, "区县列：不同区县不互相对应",
            "column of the district: rows of two districts never meet");
    addPair(command, "--years", a.years, b.years, say, "建成年份列", "column of the years built");
    addPair(command, "--part", a.part, b.part, say, "工作表或图层名", "sheet or layer");
    addPair(command, "--crs", a.crs, b.crs, say, "图层坐标系（文件未注明时）",
            "CRS of a layer that does not say it");
    addPair(command, "--encoding", a.encoding, b.encoding, say, "文字编码；缺省自动判定",
            "text encoding; none: found out");
}

} // namespace

void addLinkCommand(CLI::App& program, const CommandContext& context) {
    const Console& say = context.console;
    CLI::App* command = program.add_subcommand(
        "link", say.words("对应两份小区名单（表格或图层）：名称、数字、年份、位置",
                          "match two lists of estates, tables or layers, one to one"));
    const auto options = std::make_shared<LinkOptions>();
    command
        ->add_option("a", options->a.file,
                     say.words("名单甲：CSV、XLSX、ODS、DBF 或图层文件",
                               "list A: CSV, XLSX, ODS, DBF or a layer"))
        ->required();
    command->add_option("b", options->b.file, say.words("名单乙", "list B"))->required();
    addColumnOptions(*command, *options, say);
    command->add_option("--words", options->words,
                        say.words("名称用词表；缺省用自带的", "words of names; none: as shipped"));
    command->add_option("-o,--output", options->output,
                        say.words("CSV 文件；缺省输出到屏幕", "CSV file; none: stdout"));
    command->add_flag("--json", options->isJson,
                      say.words("以 JSON 输出", "print the answer as JSON"));
    command->footer(say.words(
        "decision 列：taken 已对应，doubtful 待人工判定（candidate_2 为次选），unmatched_a、\n"
        "unmatched_b 无对应。以 = + - @ 开头的名称前加 ' 以免被当作公式。\n"
        "示例：\n"
        "  pianqu link 调查表.xlsx 计划表.xlsx --name 小区名称 --number households=户数 -o "
        "对应.csv\n"
        "  pianqu link a.csv b.gpkg --name name --name-b XQMC --number buildings=buildings "
        "--number-b buildings=LDS",
        "The column decision: taken, doubtful (candidate_2 is the second best), unmatched_a,\n"
        "unmatched_b. Names that begin with = + - @ get a ' in front, so that no spreadsheet\n"
        "takes them for a formula.\n"
        "Examples:\n"
        "  pianqu link survey.xlsx plan.xlsx --name name --number households=households -o "
        "matches.csv\n"
        "  pianqu link a.csv b.gpkg --name name --name-b XQMC --number buildings=buildings "
        "--number-b buildings=LDS"));
    command->callback([options, &chosen = context.chosen] {
        chosen = [options](const Console& console) { return link(*options, console); };
    });
}

} // namespace cli
