#include "tests/support/child_process.h"

#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace support {

namespace {

constexpr int signalBase = 128; // as shells report a death by signal
constexpr int notFound = 127;

// What the child's standard streams become: files, so that no full pipe ever stops it.
class Redirection {
public:
    Redirection(const std::string& output, const std::string& errors) {
        constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC;
        constexpr mode_t mode = 0600;
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, output.c_str(), flags, mode);
        ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, errors.c_str(), flags, mode);
    }
    ~Redirection() { ::posix_spawn_file_actions_destroy(&actions_); }
    Redirection(const Redirection&) = delete;
    Redirection& operator=(const Redirection&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

int exitCodeOf(pid_t child) {
    int status = 0;
    if (::waitpid(child, &status, 0) != child) {
        throw std::runtime_error{"a child process was lost"};
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : signalBase + WTERMSIG(status);
}

} // namespace

ProcessResult run(const std::vector<std::string>& arguments) {
    const TemporaryFolder folder;
    const std::string output = folder / "stdout";
    const std::string errors = folder / "stderr";
    const Redirection redirection{output, errors};
    std::vector<char*> pointers;
    for (const std::string& argument : arguments) {
        pointers.push_back(const_cast<char*>(argument.c_str())); // exec's own type, never written
    }
    pointers.push_back(nullptr);

    pid_t child = 0;
    if (::posix_spawnp(&child, pointers.front(), redirection.actions(), nullptr, pointers.data(),
                       environ) != 0) {
        return {notFound, {}, arguments.front() + " cannot be started"};
    }
    const int exitCode = exitCodeOf(child);
    return {exitCode, bytesOf(output), bytesOf(errors)};
}

} // namespace support
