#include "tests/bench/linkage_bench.h"

#include "plan/list_matching.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/estate_lists.h"
#include "tests/support/shipped_name_words.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstddef>
#include <format>

namespace bench {

namespace {

constexpr std::size_t runs = 3;

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0; // Linux counts in KiB
}

std::string row(const std::string& what, const std::vector<plan::ListRow>& a,
                const support::OtherList& b) {
    const auto words = support::shippedNameWords();
    plan::ListMatching matching;
    const double time = medianTime(runs, [&] { matching = plan::matchLists({a, b.rows, words}); });
    const auto truths = static_cast<std::size_t>(
        std::ranges::count_if(b.origin, [](const auto& origin) { return origin.has_value(); }));
    const auto right = static_cast<std::size_t>(std::ranges::count_if(
        matching.taken, [&](const auto& pair) { return b.origin[pair.b] == pair.a; }));
    return std::format("| {} | {} x {} | {} | {} | {} | {} | {:.2f} | {:.0f} |\n", what, a.size(),
                       b.rows.size(), truths, right, matching.taken.size() - right,
                       matching.doubts.size(), time / 1000.0, peakMegabytes());
}

void dropNumbers(std::vector<plan::ListRow>& rows) {
    for (auto& row : rows) {
        row.figures.clear();
    }
}

} // namespace

std::string linkageTable() {
    std::string table = "| evidence | rows | in both | right | wrong | doubtful | s | peak, MB |\n"
                        "|---|---|---|---|---|---|---|---|\n";
    for (const std::size_t count : {std::size_t{1'000}, std::size_t{10'000}}) {
        support::Chance chance{static_cast<std::uint32_t>(count)};
        auto a = support::townList(count, chance);
        auto b = support::asWrittenByAnother(a, {}, chance);
        table += row("names and numbers", a, b);
        dropNumbers(a);
        dropNumbers(b.rows);
        table += row("names alone", a, b);
    }
    return table;
}

} // namespace bench
