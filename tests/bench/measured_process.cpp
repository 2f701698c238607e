#include "tests/bench/measured_process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

namespace bench {

namespace {

[[noreturn]] void become(const std::vector<std::string>& command) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    std::vector<char*> arguments;
    for (const std::string& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str())); // execvp leaves them as they are
    }
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

double millisecondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

// Mebibytes until now, looked up while the program runs: what wait4 tells counts the process that
// started it, too. Nothing when it has ended.
double peakOf(pid_t process) {
    std::ifstream status{"/proc/" + std::to_string(process) + "/status"};
    for (std::string word; status >> word;) {
        if (double kibibytes = 0.0; word == "VmHWM:" && status >> kibibytes) {
            return kibibytes / 1024.0;
        }
    }
    return 0.0;
}

} // namespace

Measured measured(const std::vector<std::string>& command) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) { // until it becomes the program, its memory is ours
        become(command);
    }
    int status = 0;
    rusage usage{};
    double peak = 0.0;
    while (wait4(child, &status, WNOHANG, &usage) == 0) {
        // The last look counts: the first may find us, before the child is the program.
        if (const double now = peakOf(child); now > 0.0) {
            peak = now;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, time.count(),
            millisecondsOf(usage.ru_utime) + millisecondsOf(usage.ru_stime), peak};
}

Measured medianOf(std::size_t runs, const std::vector<std::string>& command) {
    std::vector<Measured> all;
    for (std::size_t run = 0; run < runs; ++run) {
        all.push_back(measured(command));
    }
    std::ranges::sort(all, {}, &Measured::milliseconds);
    return all[all.size() / 2];
}

} // namespace bench
