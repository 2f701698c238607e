#include "maps/panel_cuts.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace maps {

namespace {

constexpr std::string_view continued = "（续）";
constexpr std::size_t fewestRows = 3; // that are worth a beginning

// The text of each column that needs most room, near enough: the one of most bytes.
std::vector<std::string> widestOf(const TablePanel& table) {
    std::vector<std::string> widest = table.widest;
    widest.resize(table.columns.size());
    for (const TableRow& row : table.rows) {
        for (std::size_t index = 0; index < std::min(row.cells.size(), widest.size()); ++index) {
            if (row.cells[index].size() > widest[index].size()) {
                widest[index] = row.cells[index];
            }
        }
    }
    return widest;
}

template <class Item>
std::vector<Item> firstOf(const std::vector<Item>& items, std::size_t count) {
    return {items.begin(),
            std::next(items.begin(), static_cast<std::ptrdiff_t>(std::min(count, items.size())))};
}

template <class Item>
std::vector<Item> withoutFirstOf(const std::vector<Item>& items, std::size_t count) {
    return {std::next(items.begin(), static_cast<std::ptrdiff_t>(std::min(count, items.size()))),
            items.end()};
}

std::string continuedTitle(const std::string& title) {
    return title.empty() || title.ends_with(continued) ? title : title + std::string{continued};
}

// What a panel is a list of, and the panel of some of it.
struct Items {
    std::size_t operator()(const TablePanel& panel) const { return panel.rows.size(); }
    std::size_t operator()(const LegendPanel& panel) const { return panel.items.size(); }
    std::size_t operator()(const NotesPanel& panel) const { return panel.paragraphs.size(); }
    std::size_t operator()(const auto& /*whole*/) const { return 0; }
};

struct Head {
    std::size_t count;

    Panel operator()(const TablePanel& panel) const { return firstRows(panel, count); }
    Panel operator()(const LegendPanel& panel) const {
        return LegendPanel{panel.title, firstOf(panel.items, count)};
    }
    Panel operator()(const NotesPanel& panel) const {
        return NotesPanel{panel.title, firstOf(panel.paragraphs, count)};
    }
    Panel operator()(const auto& whole) const { return whole; }
};

struct Tail {
    std::size_t count;

    Panel operator()(const TablePanel& panel) const {
        TablePanel rest = withoutFirstRows(panel, count);
        rest.title = continuedTitle(panel.title);
        return rest;
    }
    Panel operator()(const LegendPanel& panel) const {
        return LegendPanel{continuedTitle(panel.title), withoutFirstOf(panel.items, count)};
    }
    Panel operator()(const NotesPanel& panel) const {
        return NotesPanel{continuedTitle(panel.title), withoutFirstOf(panel.paragraphs, count)};
    }
    Panel operator()(const auto& whole) const { return whole; }
};

std::size_t fewestOf(const Panel& panel) {
    return std::holds_alternative<TablePanel>(panel) ? fewestRows : 1;
}

} // namespace

TablePanel firstRows(const TablePanel& table, std::size_t rows) {
    return {table.title, table.columns, firstOf(table.rows, rows), widestOf(table)};
}

TablePanel withoutFirstRows(const TablePanel& table, std::size_t rows) {
    return {table.title, table.columns, withoutFirstOf(table.rows, rows), widestOf(table)};
}

std::optional<CutPanel> cut(const Panel& panel, double width, double height,
                            const PanelContext& context) {
    const auto stands = [&](std::size_t count) {
        const Panel head = std::visit(Head{count}, panel);
        return setPanel(head, {}, width, context).height <= height;
    };
    const std::size_t items = std::visit(Items{}, panel);
    if (items == 0 || stands(items)) {
        return std::nullopt;
    }
    std::size_t fits = 0; // the most that stands lies from here
    std::size_t tooMany = items; // to here, not included
    while (fits + 1 < tooMany) {
        const std::size_t middle = (fits + tooMany) / 2;
        (stands(middle) ? fits : tooMany) = middle;
    }
    if (fits < fewestOf(panel)) {
        return CutPanel{std::nullopt, panel};
    }
    return CutPanel{std::visit(Head{fits}, panel), std::visit(Tail{fits}, panel)};
}

} // namespace maps
