#include "audit/earlier_works.h"

#include "gis/text.h"

#include <algorithm>
#include <array>

namespace audit {

namespace {

struct Coverage {
    std::string_view works;
    std::string_view item;
};
constexpr std::array coverages{Coverage{"三供一业改造", "供水"}, Coverage{"三供一业改造", "供电"},
                               Coverage{"三供一业改造", "供热"}, Coverage{"三供一业改造", "供气"},
                               Coverage{"节能改造", "建筑节能改造"}};

// As they are after NFKC, which makes ； and ， plain.
constexpr std::array<std::string_view, 4> separators{"、", ";", ",", "+"};

} // namespace

std::set<std::string> worksIn(std::string_view cell) {
    const std::string text = gis::withoutBlanks(gis::nfkc(cell));
    std::string_view rest{text};
    std::set<std::string> works;
    while (!rest.empty()) {
        std::size_t end = rest.size();
        std::size_t next = rest.size();
        for (const auto mark : separators) {
            if (const auto at = rest.find(mark); at < end) {
                end = at;
                next = at + mark.size();
            }
        }
        if (end > 0) {
            works.emplace(rest.substr(0, end));
        }
        rest.remove_prefix(next);
    }
    return works;
}

std::vector<std::string> itemsDoneBy(const std::string& works,
                                     const std::vector<std::string>& items) {
    std::vector<std::string> done;
    for (const auto& item : items) {
        const bool isCovered = std::ranges::any_of(coverages, [&](const Coverage& coverage) {
            return coverage.works == works && coverage.item == item;
        });
        if (isCovered || item == works) {
            done.push_back(item);
        }
    }
    return done;
}

} // namespace audit
