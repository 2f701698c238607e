// Measures what Pianqu is quick at, beside a peer in the same run, and prints Markdown tables.
//
//     pianqu_bench [FOLDER]    the folder holds reference cities, see neighbours_bench.h

#include "tests/bench/linkage_bench.h"
#include "tests/bench/neighbours_bench.h"
#include "tests/bench/reading_bench.h"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
    if (argc > 2) {
        std::cerr << "usage: pianqu_bench [FOLDER]\n";
        return 2;
    }
    try {
        std::cout << "## Neighbours within 30 m, medians of 5 runs\n\n"
                  << bench::neighboursTable(argc == 2 ? argv[1] : "")
                  << "\n## From GeoPackage to pairs, medians of 5 runs\n\n"
                  << bench::readingTable() << "\n## Matching two lists, medians of 3 runs\n\n"
                  << bench::linkageTable();
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
}
