#pragma once

// While it lives, no file of this program can grow beyond a size: a disk that fills up.

#include <sys/resource.h>

#include <csignal>

namespace support {

class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : oldHandler_{std::signal(SIGXFSZ, SIG_IGN)} {
        ::getrlimit(RLIMIT_FSIZE, &oldLimit_);
        const rlimit limit{bytes, oldLimit_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &oldLimit_);
        std::signal(SIGXFSZ, oldHandler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void (*oldHandler_)(int);
    rlimit oldLimit_{};
};

} // namespace support
