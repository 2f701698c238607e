#include "gis/staged_output.h"

#include "gis/failure.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <ranges>
#include <system_error>
#include <utility>

namespace gis {

namespace fs = std::filesystem;

namespace {

Failure unwritable(const fs::path& path, const std::error_code& reason) {
    return {FailureKind::Environment,
            "output.unwritable",
            {path.string(), "", {}, ""},
            {{"reason", reason.message()}}};
}

std::error_code lastError() {
    return {errno, std::generic_category()};
}

class OpenFile {
public:
    OpenFile(const fs::path& path, int flags) : descriptor_{::open(path.c_str(), flags, 0666)} {}
    ~OpenFile() {
        if (isOpen()) {
            ::close(descriptor_);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] bool isOpen() const { return descriptor_ >= 0; }
    [[nodiscard]] bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        }
        return true;
    }
    [[nodiscard]] bool flush() const { return ::fsync(descriptor_) == 0; }
    [[nodiscard]] bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

private:
    int descriptor_;
};

// A disk that fills up or a network folder that fails may say so only here.
void flushToDisk(const fs::path& path, const fs::path& shownAs) {
    const OpenFile file{path, O_RDONLY | O_CLOEXEC};
    if (!file.isOpen() || !file.flush()) {
        throw unwritable(shownAs, lastError());
    }
}

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

fs::path topmostMissing(const fs::path& folder) {
    fs::path missing;
    for (fs::path at = folder; !at.empty() && !isThere(at); at = at.parent_path()) {
        missing = at;
    }
    return missing;
}

// Only folders that are empty go, from the bottom up to `topmost`.
void removeEmptyFolders(fs::path folder, const fs::path& topmost) {
    std::error_code ignored;
    while (fs::remove(folder, ignored) && folder != topmost) {
        folder = folder.parent_path();
    }
}

std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> names;
    if (!isThere(folder)) {
        return names;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_directory()) {
            names.push_back(entry.path().lexically_relative(folder));
        }
    }
    std::ranges::sort(names);
    return names;
}

// Moves staged files to their places and can take every step back.
class Exchange {
public:
    Exchange(fs::path staged, fs::path kept, fs::path destination)
        : staged_{std::move(staged)}, kept_{std::move(kept)}, destination_{std::move(destination)} {
    }

    void put(const fs::path& name) {
        const fs::path target = destination_ / name;
        makeFolder(target.parent_path());
        const bool isReplacing = isThere(target);
        if (isReplacing) {
            keep(target, kept_ / name);
        }
        std::error_code failed;
        fs::rename(staged_ / name, target, failed);
        if (failed) {
            throw unwritable(target, failed);
        }
        done_.push_back({target, isReplacing ? kept_ / name : fs::path{}});
    }

    void takeBack() noexcept {
        std::error_code ignored;
        for (const Step& step : std::views::reverse(done_)) {
            if (step.kept.empty()) {
                fs::remove(step.target, ignored);
            } else {
                fs::rename(step.kept, step.target, ignored);
            }
        }
        for (const MadeFolder& folder : std::views::reverse(folders_)) {
            removeEmptyFolders(folder.lowest, folder.topmost);
        }
    }

private:
    struct Step {
        fs::path target;
        fs::path kept; // the old file; empty: there was none
    };
    struct MadeFolder {
        fs::path lowest;
        fs::path topmost;
    };

    void makeFolder(const fs::path& folder) {
        if (const fs::path missing = topmostMissing(folder); !missing.empty()) {
            folders_.push_back({folder, missing});
            std::error_code failed;
            fs::create_directories(folder, failed);
            if (failed) {
                throw unwritable(folder, failed);
            }
        }
    }

    // A copy and not a move: the old file stays readable at its place until it is replaced.
    static void keep(const fs::path& target, const fs::path& kept) {
        std::error_code failed;
        fs::create_directories(kept.parent_path(), failed);
        fs::create_hard_link(target, kept, failed);
        if (failed) { // file systems without links
            fs::copy_file(target, kept, failed);
        }
        if (failed) {
            throw unwritable(target, failed);
        }
    }

    fs::path staged_;
    fs::path kept_;
    fs::path destination_;
    std::vector<Step> done_;
    std::vector<MadeFolder> folders_;
};

} // namespace

StagedOutput::StagedOutput(const fs::path& folder)
    : folder_{(folder / "").lexically_normal().parent_path()} { // "out/" is "out"
    if (folder_.empty()) {
        folder_ = ".";
    }
    createdFolder_ = topmostMissing(folder_);
    std::error_code failed;
    fs::create_directories(folder_, failed);
    std::string staging = (folder_ / ".pianqu-XXXXXX").string();
    if (!failed && ::mkdtemp(staging.data()) == nullptr) {
        failed = lastError();
    }
    if (failed) {
        if (!createdFolder_.empty()) {
            removeEmptyFolders(folder_, createdFolder_);
        }
        throw unwritable(folder_, failed);
    }
    staging_ = staging;
}

StagedOutput::~StagedOutput() {
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
    if (!isCommitted_ && !createdFolder_.empty()) {
        removeEmptyFolders(folder_, createdFolder_);
    }
}

fs::path StagedOutput::pathFor(const fs::path& name) {
    assert(name.is_relative() && name.has_filename());
    assert(name.lexically_normal().begin()->string() != "..");
    const fs::path staged = staging_ / "new" / name.lexically_normal();
    std::error_code failed;
    fs::create_directories(staged.parent_path(), failed);
    if (failed) {
        throw unwritable(folder_ / name, failed);
    }
    return staged;
}

std::vector<fs::path> StagedOutput::commit() {
    assert(!isCommitted_);
    const fs::path staged = staging_ / "new";
    const std::vector<fs::path> names = filesBelow(staged);
    for (const fs::path& name : names) {
        flushToDisk(staged / name, folder_ / name);
    }
    Exchange exchange{staged, staging_ / "old", folder_};
    try {
        std::ranges::for_each(names, [&](const fs::path& name) { exchange.put(name); });
        flushToDisk(folder_, folder_);
    } catch (...) {
        exchange.takeBack();
        throw;
    }
    isCommitted_ = true;
    std::vector<fs::path> files;
    std::ranges::transform(names, std::back_inserter(files),
                           [&](const fs::path& name) { return folder_ / name; });
    return files;
}

void writeFile(const fs::path& file, std::string_view bytes) {
    OpenFile output{file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC};
    if (!output.isOpen()) {
        throw unwritable(file, lastError());
    }
    if (!output.write(bytes) || !output.close()) {
        const std::error_code reason = lastError();
        std::error_code ignored;
        fs::remove(file, ignored);
        throw unwritable(file, reason);
    }
}

} // namespace gis
