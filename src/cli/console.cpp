#include "cli/console.h"

#include <algorithm>
#include <cstdio>
#include <format>
#include <string_view>

namespace cli {

namespace {

constexpr std::chrono::seconds patience{1};

std::string stepWords(app::Step step, const Console& console) {
    switch (step) {
    case app::Step::ReadTables:
        return console.words("读取项目数据", "reading the project");
    case app::Step::ReadLayers:
        return console.words("读取图层", "reading the layer");
    case app::Step::MatchLists:
        return console.words("对应名单", "matching the lists");
    case app::Step::ComposeSheet:
        return console.words("绘制图纸", "drawing the sheet");
    case app::Step::FindNeighbours:
        return console.words("查找相邻小区", "finding neighbours");
    case app::Step::ChooseAreas:
        return console.words("选择联动片区", "choosing joint areas");
    case app::Step::CheckLayers:
        return console.words("检查数据质量", "checking the layers");
    case app::Step::ExportLayers:
        return console.words("导出矢量数据并复核", "writing the layers and reading them again");
    case app::Step::LayOut:
        return console.words("布置示意底图", "laying out footprints");
    }
    return {};
}

} // namespace

ExitCode exitCodeFor(const gis::Findings& findings) {
    return gis::hasErrors(findings) ? ExitCode::FindingsOfError : ExitCode::Clean;
}

ExitCode exitCodeFor(const gis::Failure& failure) {
    return failure.kind() == gis::FailureKind::Usage ? ExitCode::WrongUsage
                                                     : ExitCode::BrokenEnvironment;
}

std::string Console::words(const char* chinese, const char* english) const {
    return language_ == app::Language::Chinese ? chinese : english;
}

void Console::answer(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        throw gis::Failure{gis::FailureKind::Environment,
                           "output.unwritable",
                           {"stdout", "", {}, ""},
                           {{"reason", "stdout"}}};
    }
}

void Console::tell(const std::string& line) {
    std::fprintf(stderr, "%s\n", line.c_str());
}

void Console::tell(const gis::Failure& failure) const {
    tell(words("pianqu：", "pianqu: ") + inWords(failure, language_));
}

void Console::tell(const gis::Findings& findings) const {
    for (const gis::Finding& finding : findings) {
        tell("[" + inWords(finding.severity, language_) + "] " + inWords(finding, language_) +
             "  (" + finding.code + ")");
    }
}

void Console::tellNothingMade() const {
    tell(words("因上述错误未生成任何成果；请改正数据后重试，详情见 pianqu check。",
               "Nothing was made because of the errors above; mend the data and try again. "
               "pianqu check shows the details."));
}

ConsoleProgress::ConsoleProgress(const Console& console)
    : console_{console}, watcher_{[this](const std::stop_token& stop) { waitAndTell(stop); }} {}

ConsoleProgress::~ConsoleProgress() = default;

void ConsoleProgress::begins(app::Step step, const std::string& what) {
    const std::scoped_lock lock{mutex_};
    current_ = stepWords(step, console_) + (what.empty() ? "" : " " + what) + " …";
    if (isSlow_) {
        Console::tell(current_);
    }
}

void ConsoleProgress::waitAndTell(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    wake_.wait_for(lock, stop, patience, [] { return false; });
    if (!stop.stop_requested()) {
        isSlow_ = true;
        if (!current_.empty()) {
            Console::tell(current_);
        }
    }
}

} // namespace cli
