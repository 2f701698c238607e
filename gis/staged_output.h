#pragma once

// Output appears whole or not at all: files are written into a hidden folder beside their
// destination and renamed into place together at the end. Old files stay intact until then; a
// StagedOutput that is destroyed without commit leaves no trace.

#include <filesystem>
#include <string_view>
#include <vector>

namespace gis {

class StagedOutput {
public:
    // Makes the destination folder if need be (and removes it again if nothing is committed).
    // Throws Failure (Environment) "output.unwritable" naming the folder and the system's reason.
    explicit StagedOutput(const std::filesystem::path& folder);
    ~StagedOutput();
    StagedOutput(const StagedOutput&) = delete;
    StagedOutput& operator=(const StagedOutput&) = delete;

    // Where to write the file that will be `name` (may contain subfolders) in the destination.
    [[nodiscard]] std::filesystem::path pathFor(const std::filesystem::path& name);

    // Flushes to disk and renames everything into place; returns the files in name order. Throws
    // "output.unwritable" and leaves the destination as it was as far as the file system allows.
    std::vector<std::filesystem::path> commit();

private:
    std::filesystem::path folder_;
    std::filesystem::path staging_;
    std::filesystem::path createdFolder_; // topmost folder that did not exist before
    bool isCommitted_{false};
};

// Writes a whole text or binary file; throws Failure "output.unwritable" on any short write.
void writeFile(const std::filesystem::path& file, std::string_view bytes);

} // namespace gis
