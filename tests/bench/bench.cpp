// Measures what Pianqu is quick at, beside a peer in the same run, and prints Markdown tables.

#include "tests/bench/neighbours_bench.h"

#include <iostream>

int main() {
    std::cout << "## Neighbours within 30 m, medians of 5 runs\n\n" << bench::nationalNeighbours();
    return 0;
}
