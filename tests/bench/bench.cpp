// Measures what Pianqu is quick at, beside peers in the same run, and prints Markdown tables.
//
//     pianqu_bench [FOLDER [SECTION...]]
//
// The folder holds reference cities (see neighbours_bench.h); a lone - stands for none. Sections
// are those named below; none given: all of them.

#include "tests/bench/areas_bench.h"
#include "tests/bench/export_bench.h"
#include "tests/bench/linkage_bench.h"
#include "tests/bench/maps_bench.h"
#include "tests/bench/neighbours_bench.h"
#include "tests/bench/process_bench.h"
#include "tests/bench/reading_bench.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Section {
    std::string name;
    std::string title;
    std::function<void(std::ostream& out, const fs::path& cities, const fs::path& scratch)> print;
};

// Whole processes first: see child.h.
const std::vector<Section> sections{
    {"process", "From GeoPackage to CSV, whole processes, medians of 5 runs",
     [](std::ostream& out, const fs::path&, const fs::path& scratch) {
         out << bench::processTable(scratch);
     }},
    {"areas", "Joint renovation areas",
     [](std::ostream& out, const fs::path& cities, const fs::path&) {
         bench::printAreasTable(out, cities);
     }},
    {"export", "A package checked, written and compared, medians of 3 runs",
     [](std::ostream& out, const fs::path&, const fs::path& scratch) {
         out << bench::exportTable(scratch);
     }},
    {"linkage", "Matching two lists, medians of 3 runs",
     [](std::ostream& out, const fs::path&, const fs::path&) { out << bench::linkageTable(); }},
    {"maps", "From GeoPackage to page, whole process, medians of 5 runs",
     [](std::ostream& out, const fs::path& cities, const fs::path&) {
         out << bench::mapsTable(cities);
     }},
    {"neighbours", "Neighbours within 30 m, medians of 5 runs",
     [](std::ostream& out, const fs::path& cities, const fs::path&) {
         out << bench::neighboursTable(cities);
     }},
    {"reading", "From GeoPackage to pairs, step by step, medians of 5 runs",
     [](std::ostream& out, const fs::path&, const fs::path& scratch) {
         out << bench::readingTable(scratch);
     }},
};

bool isKnown(const std::string& name) {
    return std::ranges::find(sections, name, &Section::name) != sections.end();
}

} // namespace

int main(int argc, char** argv) {
    try {
        std::vector<std::string> arguments{argv + 1, argv + argc};
        const fs::path cities = arguments.empty() || arguments.front() == "-" ? "" : arguments[0];
        arguments.erase(arguments.begin(), arguments.begin() + (arguments.empty() ? 0 : 1));
        if (!std::ranges::all_of(arguments, isKnown)) {
            std::cerr << "usage: pianqu_bench [FOLDER [SECTION...]]\nsections:";
            for (const Section& section : sections) {
                std::cerr << " " << section.name;
            }
            std::cerr << "\n";
            return 2;
        }
        const fs::path scratch = fs::temp_directory_path() / "pianqu_bench";
        for (const Section& section : sections) {
            if (arguments.empty() ||
                std::ranges::find(arguments, section.name) != arguments.end()) {
                std::cout << "## " << section.title << "\n\n";
                section.print(std::cout, cities, scratch);
                std::cout << "\n" << std::flush;
            }
        }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
}
