// pianqu: the command line program. Reads the wish, does it, and says how it went by words and by
// exit code: 0 clean, 1 findings of severity error, 2 wrong usage, 3 broken environment.

#include "cli/commands.h"
#include "cli/console.h"

#include <cstdlib>
#include <exception>
#include <string_view>

namespace {

// The language is needed before the parser exists, because the parser's help is written in it.
app::Language languageFromArguments(int count, char** arguments) {
    for (int index = 1; index < count; ++index) {
        const std::string_view argument{arguments[index]};
        if (argument.starts_with("--lang=")) {
            return app::languageFrom(argument.substr(7)).value_or(app::Language::Chinese);
        }
        if (argument == "--lang" && index + 1 < count) {
            return app::languageFrom(arguments[index + 1]).value_or(app::Language::Chinese);
        }
    }
    return app::Language::Chinese;
}

void speakChinese(CLI::App& parser) {
    const auto formatter = parser.get_formatter();
    for (const auto& [english, chinese] : {std::pair{"Usage", "用法"},
                                           {"OPTIONS", "选项"},
                                           {"Options", "选项"},
                                           {"Positionals", "参数"},
                                           {"POSITIONALS", "参数"},
                                           {"SUBCOMMAND", "命令"},
                                           {"Subcommand", "命令"},
                                           {"SUBCOMMANDS", "命令"},
                                           {"Subcommands", "命令"},
                                           {"REQUIRED", "必填"}}) {
        formatter->label(english, chinese);
    }
}

// The sentences of the argument parser, in the user's language.
std::string usageError(const CLI::ParseError& error, const cli::Console& console) {
    const std::string detail = error.what();
    const std::string name = error.get_name();
    if (name == "ExtrasError") {
        return console.words("不认识的参数或选项：", "unknown argument or option: ") + detail;
    }
    if (name == "RequiredError") {
        return console.words("缺少必填的命令或参数：", "missing command or argument: ") + detail;
    }
    return console.words("参数有误：", "wrong argument: ") + detail;
}

cli::ExitCode perform(const cli::Work& work, const cli::Console& console) {
    try {
        return work(console);
    } catch (const gis::Failure& failure) {
        console.tell(failure);
        return cli::exitCodeFor(failure);
    } catch (const std::exception& surprise) {
        cli::Console::tell(console.words("pianqu：意外错误：", "pianqu: unexpected error: ") +
                           surprise.what());
        return cli::ExitCode::BrokenEnvironment;
    }
}

} // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): only memory can run out outside the two try blocks
int main(int argc, char** argv) {
    const cli::Console console{languageFromArguments(argc, argv)};
    CLI::App parser{console.words("片区：老旧小区改造规划工具",
                                  "Pianqu: planning the renovation of old residential estates"),
                    "pianqu"};
    parser.require_subcommand(1);
    parser.fallthrough();
    std::string language;
    parser
        .add_option("--lang", language,
                    console.words("语言：zh 或 en", "language of messages: zh or en"))
        ->check(CLI::IsMember({"zh", "en"}));
    parser.set_version_flag("--version", "pianqu " PIANQU_VERSION);
    parser.set_help_flag("-h,--help", console.words("显示帮助", "show this help"));
    parser.footer(console.words(
        "退出码：0 正常，1 数据有错误，2 用法或项目文件有误，3 环境问题（文件、磁盘、字体）。\n"
        "每个命令的示例见 pianqu 命令 --help。",
        "Exit codes: 0 clean, 1 errors in the data, 2 wrong usage or project file,\n"
        "3 broken environment (file, disk, font). pianqu COMMAND --help shows examples."));
    if (console.language() == app::Language::Chinese) {
        speakChinese(parser);
    }
    cli::Work work;
    const cli::CommandContext context{console, work};
    addRunCommand(parser, context);
    addCheckCommand(parser, context);
    addAuditCommand(parser, context);
    addMapCommand(parser, context);
    addNeighboursCommand(parser, context);
    addAreasCommand(parser, context);
    addPlanCommand(parser, context);
    addLinkCommand(parser, context);
    addDecideCommand(parser, context);
    addExportCommand(parser, context);
    addSchematicCommand(parser, context);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        return parser.exit(help);
    } catch (const CLI::CallForVersion& version) {
        return parser.exit(version);
    } catch (const CLI::ParseError& error) {
        cli::Console::tell(console.words("pianqu：", "pianqu: ") + usageError(error, console));
        cli::Console::tell(console.words("用法见 pianqu --help。", "See pianqu --help."));
        return static_cast<int>(cli::ExitCode::WrongUsage);
    }
    return static_cast<int>(perform(work, console));
}
