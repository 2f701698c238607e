// Measures what Pianqu is quick at, beside a peer in the same run, and prints Markdown tables.
//
//     pianqu_bench [FOLDER]    the folder holds reference cities, see neighbours_bench.h

#include "tests/bench/maps_bench.h"
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
                  << bench::readingTable()
                  << "\n## From GeoPackage to page, whole process, medians of 5 runs\n\n"
                  << bench::mapsTable(argc == 2 ? argv[1] : "");
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
}
