#pragma once

// Use case: match two lists of estates, whatever files they stand in.

#include "app/progress.h"
#include "app/resources.h"
#include "app/wording.h"
#include "exchange/link_list.h"
#include "gis/finding.h"
#include "plan/list_matching.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

struct LinkWish {
    exchange::LinkList a;
    exchange::LinkList b;
    std::filesystem::path words; // of names; empty: as shipped
};

struct LinkedLists {
    std::vector<plan::ListRow> a;
    std::vector<plan::ListRow> b;
    plan::ListMatching matching;
};

// Throws Failure as exchange::readLinkList, gis::readMeasurableLayer and findResources do.
// Findings: those of reading, and "list.districts-differ" (Error; facts a, b) when both lists name
// districts and share none. After an Error nothing is matched.
[[nodiscard]] gis::Checked<LinkedLists> linkLists(const LinkWish& wish, Progress& progress);

// One line per row of list a in its order, then the rows of b that nothing met:
//   row_a,name_a,row_b,name_b,decision,confidence,reasons,candidate_2,confidence_2,reasons_2
// Rows count as their files count them (rows of a table, features of a layer). Decisions: taken,
// doubtful (row_b is the best candidate), unmatched_a, unmatched_b. candidate_2 is the second best
// of a doubtful row: its row, a blank, its name. Names are guarded from formulas.
[[nodiscard]] std::string toCsv(const LinkedLists& lists, Language language);

// Row or feature of the file; 0 when the reader did not say.
[[nodiscard]] std::size_t rowNumber(const plan::ListRow& row);

} // namespace app
