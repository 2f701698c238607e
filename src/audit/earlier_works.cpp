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

constexpr std::array<std::string_view, 5> separators{"、", "；", ";", "，", "+"};

} // namespace

std::set<std::string> worksIn(std::string_view cell) {
    std::string text = gis::withoutBlanks(gis::nfkc(cell));
    for (const auto mark : separators) {
        const auto plain = gis::nfkc(mark);
        for (auto at = text.find(plain); at != std::string::npos; at = text.find(plain, at)) {
            text.replace(at, plain.size(), ",");
        }
    }
    std::set<std::string> works;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(',', from), text.size());
        if (to > from) {
            works.insert(text.substr(from, to - from));
        }
        from = to + 1;
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
