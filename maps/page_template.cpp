#include "maps/page_template.h"

#include "gis/config_tree.h"
#include "gis/failure.h"
#include "gis/input_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace maps {

namespace {

struct RoleWord {
    std::string_view word;
    PanelRole role;
};
constexpr std::array roleWords{
    RoleWord{"scale", PanelRole::Scale},           RoleWord{"locator", PanelRole::Locator},
    RoleWord{"legend", PanelRole::Legend},         RoleWord{"totals", PanelRole::Totals},
    RoleWord{"index", PanelRole::Index},           RoleWord{"notes", PanelRole::Notes},
    RoleWord{"title-block", PanelRole::TitleBlock}};

// Paper has no finer places than these, and none larger.
constexpr double largestPage = 5'000.0;
constexpr double smallestLetters = 1.0; // below a millimetre nobody reads print
constexpr double largestLetters = 100.0;

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        text += (text.empty() ? "" : ", ") + std::string{word};
    }
    return text;
}

std::string allRoles() {
    std::vector<std::string_view> words;
    words.reserve(roleWords.size());
    for (const RoleWord& role : roleWords) {
        words.push_back(role.word);
    }
    return joined(words);
}

// Never for what is no number.
bool isWithin(double least, double number, double most) {
    return number >= least && number <= most;
}

// One table of the file; takes values out and refuses what it does not know.
class PageTable {
public:
    PageTable(const gis::ConfigNode& node, std::string name, const std::filesystem::path& file,
              const std::vector<std::string_view>& known)
        : node_{&node}, name_{std::move(name)}, file_{&file} {
        const auto* table = std::get_if<gis::ConfigTable>(&node.value);
        if (table == nullptr) {
            fail("page.bad-value", node.line, {{"key", name_}, {"expected", "a table"}});
        }
        table_ = table;
        for (const auto& [key, value] : *table) {
            if (std::ranges::find(known, key) == known.end()) {
                fail("page.unknown-key", value.line,
                     {{"key", path(key)}, {"known", joined(known)}});
            }
        }
    }

    [[nodiscard]] const gis::ConfigNode& at(const std::string& key) const {
        const auto found = table_->find(key);
        if (found == table_->end()) {
            fail("page.missing-key", node_->line, {{"key", path(key)}});
        }
        return found->second;
    }

    [[nodiscard]] const gis::ConfigList& list(const std::string& key) const {
        const auto* found = std::get_if<gis::ConfigList>(&at(key).value);
        if (found == nullptr || found->empty()) {
            refuse(key, "a list");
        }
        return *found;
    }

    [[nodiscard]] double letters(const std::string& key) const {
        const auto* number = std::get_if<double>(&at(key).value);
        if (number == nullptr || !isWithin(smallestLetters, *number, largestLetters)) {
            refuse(key, "1 to 100");
        }
        return *number;
    }

    // So many lengths that make sense on paper.
    [[nodiscard]] std::vector<double> lengths(const std::string& key, std::size_t count) const {
        std::vector<double> lengths;
        for (const gis::ConfigNode& element : list(key)) {
            const auto* number = std::get_if<double>(&element.value);
            if (number == nullptr || !isWithin(0.0, *number, largestPage)) {
                refuse(key, "millimetres from 0 to 5000");
            }
            lengths.push_back(*number);
        }
        if (lengths.size() != count) {
            refuse(key, count == 2 ? "[width, height]" : "[left, top, width, height]");
        }
        return lengths;
    }

    // Has an area, and lies in `outer`, a box of that name.
    [[nodiscard]] PaperBox box(const std::string& key, const PaperBox& outer,
                               const std::string& outerName) const {
        const auto numbers = lengths(key, 4);
        const PaperBox box{numbers[0], numbers[1], numbers[2], numbers[3]};
        const bool hasArea = box.width > 0.0 && box.height > 0.0;
        if (!hasArea) {
            refuse(key, "a width and a height above 0");
        }
        constexpr double hair = 1e-6; // sums of decimals are not exact
        if (!contains(grown(outer, hair), box)) {
            refuse(key, "inside " + outerName);
        }
        return box;
    }

    [[noreturn]] void refuse(const std::string& key, const std::string& expected) const {
        fail("page.bad-value", at(key).line, {{"key", path(key)}, {"expected", expected}});
    }

private:
    [[nodiscard]] std::string path(const std::string& key) const {
        return name_.empty() ? key : name_ + "." + key;
    }

    [[noreturn]] void fail(std::string code, std::size_t line, std::vector<gis::Fact> facts) const {
        throw gis::Failure{gis::FailureKind::Usage,
                           std::move(code),
                           {file_->string(), "", line, ""},
                           std::move(facts)};
    }

    const gis::ConfigNode* node_;
    const gis::ConfigTable* table_{nullptr};
    std::string name_;
    const std::filesystem::path* file_;
};

gis::ConfigNode treeFrom(std::string_view toml, const std::filesystem::path& file) {
    auto read = gis::configFromToml(toml);
    if (const auto* flaw = std::get_if<gis::ConfigFlaw>(&read)) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "page.malformed",
                           {file.string(), "", flaw->line, ""},
                           {{"reason", flaw->reason}}};
    }
    return std::get<gis::ConfigNode>(std::move(read));
}

TypeSizes sizesFrom(const PageTable& text) {
    const TypeSizes sizes{.title = text.letters("title_mm"),
                          .subtitle = text.letters("subtitle_mm"),
                          .panelTitle = text.letters("heading_mm"),
                          .body = text.letters("body_mm"),
                          .label = text.letters("label_mm"),
                          .smallest = text.letters("smallest_mm")};
    if (sizes.smallest >
        std::min({sizes.title, sizes.subtitle, sizes.panelTitle, sizes.body, sizes.label})) {
        text.refuse("smallest_mm", "no larger than the other sizes");
    }
    return sizes;
}

// Boxes that are already on the page, by their names.
using NamedBoxes = std::vector<std::pair<std::string, PaperBox>>;

void takeRoom(NamedBoxes& taken, const PageTable& table, const std::string& key,
              const std::string& name, const PaperBox& box) {
    for (const auto& [other, otherBox] : taken) {
        if (overlap(otherBox, box)) {
            table.refuse(key, "clear of " + other);
        }
    }
    taken.emplace_back(name, box);
}

// Roles not yet seen; each may be taken once.
PanelRole roleFrom(const gis::ConfigNode& word, std::vector<PanelRole>& seen,
                   const PageTable& stack) {
    const auto* text = std::get_if<std::string>(&word.value);
    const auto known =
        std::ranges::find(roleWords, text == nullptr ? std::string_view{} : *text, &RoleWord::word);
    if (known == roleWords.end()) {
        stack.refuse("panels", allRoles());
    }
    if (std::ranges::find(seen, known->role) != seen.end()) {
        stack.refuse("panels", "each panel once, and not " + std::string{known->word} + " again");
    }
    seen.push_back(known->role);
    return known->role;
}

std::vector<PanelStack> stacksFrom(const PageTable& root, const std::filesystem::path& file,
                                   const PaperBox& neatline, NamedBoxes taken) {
    std::vector<PanelStack> stacks;
    std::vector<PanelRole> seen;
    for (const gis::ConfigNode& node : root.list("stack")) {
        const PageTable table{node, "stack", file, {"box_mm", "panels"}};
        PanelStack stack{table.box("box_mm", neatline, "page.neatline_mm"), {}};
        takeRoom(taken, table, "box_mm", "another stack", stack.box);
        for (const gis::ConfigNode& word : table.list("panels")) {
            stack.panels.push_back(roleFrom(word, seen, table));
        }
        stacks.push_back(std::move(stack));
    }
    for (const RoleWord& role : roleWords) {
        if (std::ranges::find(seen, role.role) == seen.end()) {
            root.refuse("stack", "a place for the panel " + std::string{role.word});
        }
    }
    return stacks;
}

} // namespace

PageTemplate readPageTemplate(const std::filesystem::path& file) {
    return pageTemplateFromToml(gis::readFile(file), file);
}

PageTemplate pageTemplateFromToml(std::string_view toml, const std::filesystem::path& file) {
    const gis::ConfigNode tree = treeFrom(toml, file);
    const PageTable root{tree, "", file, {"page", "text", "stack"}};
    const PageTable page{
        root.at("page"), "page", file, {"size_mm", "neatline_mm", "title_mm", "map_mm"}};
    const PageTable text{
        root.at("text"),
        "text",
        file,
        {"title_mm", "subtitle_mm", "heading_mm", "body_mm", "label_mm", "smallest_mm"}};
    PageTemplate made;
    made.name = file.stem().string();
    const auto size = page.lengths("size_mm", 2);
    made.width = size[0];
    made.height = size[1];
    made.neatline = page.box("neatline_mm", {0.0, 0.0, made.width, made.height}, "page.size_mm");
    made.title = page.box("title_mm", made.neatline, "page.neatline_mm");
    made.map = page.box("map_mm", made.neatline, "page.neatline_mm");
    NamedBoxes taken{{"page.title_mm", made.title}};
    takeRoom(taken, page, "map_mm", "page.map_mm", made.map);
    made.sizes = sizesFrom(text);
    made.stacks = stacksFrom(root, file, made.neatline, std::move(taken));
    return made;
}

} // namespace maps
