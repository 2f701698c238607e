#include "plan/match_candidates.h"

#include "gis/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace plan {

namespace {

using Keys = std::vector<std::uint64_t>;

constexpr std::size_t mostByName = 12;    // candidates of a row
constexpr std::size_t mostInCommon = 500; // rows; what more rows share tells nobody apart
constexpr std::size_t mostEqual = 60;     // rows with one name or number

std::uint64_t keyOf(char32_t first, char32_t second, bool isApart) {
    return (std::uint64_t{isApart} << 63) | (std::uint64_t{first} << 32) | second;
}

// Pairs of characters, neighbours and next but one; a single character alone.
Keys gramsOf(const std::u32string& core) {
    Keys grams;
    for (std::size_t i = 0; i < core.size(); ++i) {
        if (i + 1 < core.size()) {
            grams.push_back(keyOf(core[i], core[i + 1], false));
        }
        if (i + 2 < core.size()) {
            grams.push_back(keyOf(core[i], core[i + 2], true));
        }
    }
    if (core.size() == 1) {
        grams.push_back(core.front());
    }
    std::ranges::sort(grams);
    grams.erase(std::ranges::unique(grams).begin(), grams.end());
    return grams;
}

// From a key to the rows that have it.
template <class Key>
class Index {
public:
    void add(Key key, std::size_t row) { entries_.push_back({std::move(key), row}); }
    void sort() { std::ranges::sort(entries_); }

    [[nodiscard]] auto rowsWith(const Key& key) const {
        return std::ranges::equal_range(entries_, key, {}, &Entry::first);
    }

private:
    using Entry = std::pair<Key, std::size_t>;
    std::vector<Entry> entries_;
};

bool mayMeet(const ListRow& a, const ListRow& b) {
    return a.district.empty() || b.district.empty() || a.district == b.district;
}

class Search {
public:
    Search(const NamedList& a, const NamedList& b) : a_{a}, b_{b} {}

    std::vector<Candidate> candidates() {
        findByName(a_, b_, [this](std::size_t from, std::size_t to) { add(from, to); });
        findByName(b_, a_, [this](std::size_t from, std::size_t to) { add(to, from); });
        findEqual<std::u32string>([](const NamedList& list, std::size_t row, auto give) {
            give(list.names[row].text);
            give(list.names[row].core);
        });
        findEqual<std::string>([](const NamedList& list, std::size_t row, auto give) {
            for (const auto& figure : list.rows[row].figures) {
                constexpr double telling = 100.0; // units as printed: three digits
                if (figure.value * std::pow(10.0, figure.decimals) >= telling) {
                    give(figure.what + " " + toText(figure));
                }
            }
        });
        findEqual<std::string>([](const NamedList& list, std::size_t row, auto give) {
            const auto& figures = list.rows[row].figures;
            std::string all;
            for (const auto& figure : figures) {
                all += figure.what + " " + gis::shortestText(figure.value) + "\n";
            }
            if (figures.size() > 1) {
                give(all);
            }
        });
        findByPlace();
        std::ranges::sort(found_);
        found_.erase(std::ranges::unique(found_).begin(), found_.end());
        return std::move(found_);
    }

private:
    void add(std::size_t a, std::size_t b) {
        if (mayMeet(a_.rows[a], b_.rows[b])) {
            found_.push_back({a, b});
        }
    }

    template <class Add>
    void findByName(const NamedList& from, const NamedList& to, Add add) const {
        Index<std::uint64_t> index;
        for (std::size_t row = 0; row < to.rows.size(); ++row) {
            for (const auto gram : gramsOf(to.names[row].core)) {
                index.add(gram, row);
            }
        }
        index.sort();
        std::vector<double> shared(to.rows.size(), 0.0);
        for (std::size_t row = 0; row < from.rows.size(); ++row) {
            for (const auto other : mostShared(from, to, row, index, shared)) {
                add(row, other);
            }
        }
    }

    // `shared` is zero before and after.
    [[nodiscard]] static std::vector<std::size_t> mostShared(const NamedList& from,
                                                             const NamedList& to, std::size_t row,
                                                             const Index<std::uint64_t>& index,
                                                             std::vector<double>& shared) {
        std::vector<std::size_t> others;
        for (const auto gram : gramsOf(from.names[row].core)) {
            const auto entries = index.rowsWith(gram);
            const std::size_t count = entries.size();
            if (count == 0 || count > mostInCommon) {
                continue;
            }
            const double rarity =
                std::log2(1.0 + static_cast<double>(to.rows.size()) / static_cast<double>(count));
            for (const auto& [key, other] : entries) {
                if (!mayMeet(from.rows[row], to.rows[other])) {
                    continue;
                }
                if (shared[other] == 0.0) {
                    others.push_back(other);
                }
                shared[other] += rarity;
            }
        }
        const auto kept = std::min(mostByName, others.size());
        std::ranges::partial_sort(others, others.begin() + static_cast<std::ptrdiff_t>(kept),
                                  [&shared](std::size_t one, std::size_t other) {
                                      return std::pair{-shared[one], one} <
                                             std::pair{-shared[other], other};
                                  });
        for (const auto other : others) {
            shared[other] = 0.0;
        }
        others.resize(kept);
        return others;
    }

    // Rows that share a key which `keys` gives for a row.
    template <class Key, class KeysOf>
    void findEqual(KeysOf keys) {
        Index<Key> index;
        for (std::size_t row = 0; row < b_.rows.size(); ++row) {
            keys(b_, row, [&](const Key& key) { index.add(key, row); });
        }
        index.sort();
        for (std::size_t row = 0; row < a_.rows.size(); ++row) {
            keys(a_, row, [&](const Key& key) {
                const auto entries = index.rowsWith(key);
                if (entries.size() > mostEqual) {
                    return;
                }
                for (const auto& entry : entries) {
                    add(row, entry.second);
                }
            });
        }
    }

    using Cell = std::pair<std::int64_t, std::int64_t>;
    static Cell cellOf(gis::Point point) {
        constexpr double side = 100.0; // metres
        return {static_cast<std::int64_t>(std::floor(point.x / side)),
                static_cast<std::int64_t>(std::floor(point.y / side))};
    }

    void findByPlace() {
        std::map<Cell, std::vector<std::size_t>> cells;
        for (std::size_t row = 0; row < b_.rows.size(); ++row) {
            if (const auto& spot = b_.rows[row].spot) {
                cells[cellOf(spot->middle)].push_back(row);
            }
        }
        for (std::size_t row = 0; row < a_.rows.size(); ++row) {
            if (const auto& spot = a_.rows[row].spot) {
                addAround(row, cellOf(spot->middle), cells);
            }
        }
    }

    void addAround(std::size_t row, Cell cell,
                   const std::map<Cell, std::vector<std::size_t>>& cells) {
        for (std::int64_t x = cell.first - 1; x <= cell.first + 1; ++x) {
            for (std::int64_t y = cell.second - 1; y <= cell.second + 1; ++y) {
                const auto others = cells.find({x, y});
                if (others == cells.end() || others->second.size() > mostEqual) {
                    continue;
                }
                for (const auto other : others->second) {
                    add(row, other);
                }
            }
        }
    }

    const NamedList& a_;
    const NamedList& b_;
    std::vector<Candidate> found_;
};

} // namespace

std::vector<Candidate> candidatesOf(const NamedList& a, const NamedList& b) {
    return Search{a, b}.candidates();
}

} // namespace plan
