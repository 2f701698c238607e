#include "sheets/atlas.h"

#include "sheets/sheet_words.h"

#include <format>
#include <utility>

namespace sheets {

maps::Contents atlasContents(const plan::Portfolio& portfolio, const maps::PageTemplate& page,
                             std::vector<maps::ContentsEntry> entries) {
    return {.page = page,
            .title = "目录",
            .subtitle = portfolio.title,
            .headings = {"图号", "图名", "比例尺"},
            .pageHeading = "页码",
            .entries = std::move(entries),
            .info = {portfolio.title + " 图集", portfolio.preparingBody, portfolio.title,
                     "老旧小区, 图集", isoDay(portfolio.date)}};
}

std::string scaleInWords(double denominator) {
    return std::format("1:{:.0f}", denominator);
}

} // namespace sheets
