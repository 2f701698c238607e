// Measures what Pianqu is quick at, beside peers in the same run, and prints Markdown tables.
//
//     pianqu_bench [FOLDER]    the folder holds reference cities, see neighbours_bench.h

#include "tests/bench/neighbours_bench.h"
#include "tests/bench/process_bench.h"
#include "tests/bench/reading_bench.h"

#include <exception>
#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
    if (argc > 2) {
        std::cerr << "usage: pianqu_bench [FOLDER]\n";
        return 2;
    }
    try {
        const auto folder = std::filesystem::temp_directory_path() / "pianqu_bench";
        // Whole processes first: see child.h.
        std::cout << "## From GeoPackage to CSV, whole processes, medians of 5 runs\n\n"
                  << bench::processTable(folder) << std::flush
                  << "\n## Neighbours within 30 m, medians of 5 runs\n\n"
                  << bench::neighboursTable(argc == 2 ? argv[1] : "") << std::flush
                  << "\n## From GeoPackage to pairs, step by step, medians of 5 runs\n\n"
                  << bench::readingTable(folder);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
}
