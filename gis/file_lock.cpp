#include "gis/file_lock.h"

#include "gis/failure.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <format>
#include <system_error>
#include <thread>

namespace gis {

namespace {

Failure unwritable(const std::filesystem::path& file, int reason) {
    return {FailureKind::Environment,
            "output.unwritable",
            {file.string(), "", {}, ""},
            {{"reason", std::generic_category().message(reason)}}};
}

Failure locked(const std::filesystem::path& file, std::chrono::milliseconds patience) {
    const std::chrono::duration<double> seconds = patience;
    return {FailureKind::Environment,
            "file.locked",
            {file.string(), "", {}, ""},
            {{"seconds", std::format("{}", seconds.count())}}};
}

int openToLock(const std::filesystem::path& file) {
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        throw unwritable(file, errno);
    }
    return descriptor;
}

} // namespace

FileLock::FileLock(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : descriptor_{openToLock(file)} {
    constexpr std::chrono::milliseconds pause{10};
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        const bool isHeld = reason == EWOULDBLOCK || reason == EINTR;
        if (isHeld && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(pause);
            continue;
        }
        ::close(descriptor_);
        throw isHeld ? locked(file, patience) : unwritable(file, reason);
    }
}

FileLock::~FileLock() {
    ::close(descriptor_);
}

} // namespace gis
