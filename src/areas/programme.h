#pragma once

// A linear programme whose variables run from 0 to 1, as plain data: choose columns so that the
// worth of those chosen is greatest and every row stays within its limits.

#include <cstddef>
#include <vector>

namespace areas {

struct Entry {
    std::size_t row{0};
    double coefficient{0.0};
};

struct Row {
    double least{0.0}; // minus infinity: no limit
    double most{0.0};
};

struct Column {
    double worth{0.0};
    std::vector<Entry> entries; // each row at most once
};

struct Programme {
    std::vector<Row> rows;
    std::vector<Column> columns;
};

} // namespace areas
