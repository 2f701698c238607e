#pragma once

// One program at a time: a lock that every program of ours takes before it changes a folder.

#include <chrono>
#include <filesystem>

namespace gis {

// Held while it lives. Reading needs no lock, for files are replaced whole (gis/staged_output). It
// binds programs that ask for it; a text editor does not. The system frees the lock of a program
// that dies.
class FileLock {
public:
    // Makes the file and its folder if need be; the file is empty and stays behind. Waits for
    // another holder at most `patience`. Throws Failure (Environment) "file.locked" (seconds) and
    // "output.unwritable".
    explicit FileLock(const std::filesystem::path& file,
                      std::chrono::milliseconds patience = std::chrono::seconds{5});
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int descriptor_;
};

} // namespace gis
