#pragma once

// How the program talks: answers to stdout, narration, findings and progress to stderr, in the
// user's language.

#include "app/progress.h"
#include "app/wording.h"
#include "gis/failure.h"
#include "gis/finding.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace cli {

// What the program's end says to a script.
enum class ExitCode { Clean = 0, FindingsOfError = 1, WrongUsage = 2, BrokenEnvironment = 3 };

[[nodiscard]] ExitCode exitCodeFor(const gis::Findings& findings);
[[nodiscard]] ExitCode exitCodeFor(const gis::Failure& failure);

class Console {
public:
    explicit Console(app::Language language) : language_{language} {}

    [[nodiscard]] app::Language language() const { return language_; }
    [[nodiscard]] std::string words(const char* chinese, const char* english) const;

    static void answer(const std::string& text); // stdout, as it is
    static void tell(const std::string& line);   // stderr, one line
    void tell(const gis::Failure& failure) const;
    // Every finding a line, and how many there are of each severity.
    void tell(const gis::Findings& findings) const;
    // After findings of severity Error stopped the making.
    void tellNothingMade() const;

private:
    app::Language language_;
};

// Tells the step at hand once the work has taken more than a second, and every step after that.
class ConsoleProgress final : public app::Progress {
public:
    explicit ConsoleProgress(const Console& console);
    ~ConsoleProgress() override;
    ConsoleProgress(const ConsoleProgress&) = delete;
    ConsoleProgress& operator=(const ConsoleProgress&) = delete;

    void begins(app::Step step, const std::string& what) override;

private:
    void waitAndTell(const std::stop_token& stop);

    const Console& console_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::string current_;
    bool isSlow_{false};
    std::jthread watcher_; // last: it uses all of the above
};

} // namespace cli
