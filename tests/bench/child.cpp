#include "tests/bench/child.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>
#include <stdexcept>

namespace bench {

namespace {

constexpr double kibPerMib = 1024.0;
constexpr int noSuchProgram = 127;

[[noreturn]] void become(const std::vector<std::string>& command) {
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execvp(arguments.front(), arguments.data());
    _exit(noSuchProgram);
}

rusage ended(pid_t child, const std::string& what) {
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0) {
        throw std::runtime_error{what + " failed"};
    }
    return usage;
}

} // namespace

Cost costOf(const std::vector<std::string>& command) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        become(command);
    }
    const rusage usage = ended(child, command.front());
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    return {time.count(), static_cast<double>(usage.ru_maxrss) / kibPerMib};
}

Cost medianCost(std::size_t runs, const std::vector<std::string>& command) {
    std::vector<double> seconds;
    double peak = 0.0;
    for (std::size_t run = 0; run < runs; ++run) {
        const Cost cost = costOf(command);
        seconds.push_back(cost.seconds);
        peak = std::max(peak, cost.peakMib);
    }
    std::ranges::sort(seconds);
    return {seconds[runs / 2], peak};
}

void inChild(const std::function<void()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        try {
            work();
        } catch (const std::exception& error) {
            std::cerr << error.what() << "\n";
            _exit(1);
        }
        _exit(0);
    }
    (void)ended(child, "the child's work");
}

} // namespace bench
