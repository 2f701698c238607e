#include "tests/support/shipped_name_words.h"

#include "gis/table_reader.h"

#include <cstddef>
#include <span>

namespace support {

std::vector<plan::NameWord> shippedNameWords() {
    const auto table =
        gis::readTable({PIANQU_SOURCE_DIR "/data/standards/estate_name_words.csv", "", ""}).value;
    std::vector<plan::NameWord> words;
    for (const auto& row : std::span{table.rows}.subspan(1)) {
        words.push_back(
            {plan::nameWordRoleFrom(row.cells.at(0)).value(), row.cells.at(1), row.cells.at(2)});
    }
    return words;
}

} // namespace support
