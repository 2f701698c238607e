#pragma once

// Private to exchange/: what the fields of the exported layers mean, for people without the
// program.

#include "exchange/bureau_fields.h"
#include "plan/portfolio.h"

#include <string>

namespace exchange {

// One row per field; with a byte order mark, for spreadsheets to know that it is UTF-8.
[[nodiscard]] std::string dictionaryCsv(const BureauFields& fields);

// The same as a page, with what must be known about the data as a whole: title, date, coordinate
// system, encoding and how far the outlines can be trusted.
struct DeliveryNote {
    std::string crs;
    std::string encoding;
};
[[nodiscard]] std::string dictionaryMarkdown(const BureauFields& fields,
                                             const plan::Portfolio& portfolio,
                                             const DeliveryNote& note);

} // namespace exchange
