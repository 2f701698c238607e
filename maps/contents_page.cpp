#include "maps/contents_page.h"

#include "maps/lettering_block.h"
#include "maps/line_breaks.h"

#include <algorithm>
#include <utility>

namespace maps {

namespace {

constexpr double lineHeight = 2.4; // em
constexpr double titleHeight = 5.0; // em of the title: the title, the subtitle and their room
constexpr double widestBlock = 230.0; // millimetres: an eye follows no longer line
constexpr double gap = 4.0; // millimetres between columns
constexpr double numberShare = 0.16; // of a line's width
constexpr double scaleShare = 0.86; // where the scale ends
constexpr Pen rulePen{.colour = {30, 30, 30}, .width = 0.35};
constexpr Pen lineRulePen{.colour = {190, 190, 190}, .width = 0.15};
constexpr Pen neatlinePen{.colour = {20, 20, 20}, .width = 0.7};

class ContentsWriter {
public:
    ContentsWriter(const Contents& contents, const TextRuler& ruler)
        : contents_{contents}, ruler_{ruler}, sizes_{contents.page.sizes},
          neatline_{contents.page.neatline}, lettering_{.size = sizes_.subtitle} {
        const double width = std::min(0.85 * neatline_.width, widestBlock);
        block_ = {neatline_.centre().x - width / 2.0, neatline_.top + sizes_.title, width,
                  neatline_.height - 2.0 * sizes_.title};
    }

    std::vector<AtlasPage> write() {
        const std::size_t room = linesOfPage();
        const std::size_t count = contents_.entries.size();
        const std::size_t pages = std::max<std::size_t>(1, (count + room - 1) / room);
        std::vector<AtlasPage> written;
        auto first = static_cast<int>(pages + 1); // page of the next entry
        for (std::size_t page = 0; page < pages; ++page) {
            begin(page == 0);
            const std::size_t end = std::min(count, (page + 1) * room);
            for (std::size_t entry = page * room; entry < end; ++entry) {
                addEntry(contents_.entries[entry], first);
                first += contents_.entries[entry].pages;
            }
            written.push_back(std::move(page_));
        }
        return written;
    }

private:
    [[nodiscard]] std::size_t linesOfPage() const {
        const double room = block_.height - titleHeight * sizes_.title - step();
        return static_cast<std::size_t>(std::max(1.0, room / step()));
    }

    [[nodiscard]] double step() const { return lineHeight * lettering_.size; }

    void begin(bool isFirst) {
        page_ = {{.width = contents_.page.width,
                  .height = contents_.page.height,
                  .info = contents_.info,
                  .groups = {{"contents", {}, {}}}},
                 isFirst ? contents_.title : ""};
        add(AreaMark{{cornersOf(neatline_)}, {}, {}, neatlinePen});
        const double middle = block_.centre().x;
        const Lettering title{.size = 1.2 * sizes_.title, .isBold = true};
        const Lettering subtitle{.size = sizes_.panelTitle};
        add(lineAt(contents_.title, middle, block_.top + 1.2 * sizes_.title, TextAlignment::Centre,
                   title));
        add(lineAt(shortened(contents_.subtitle, block_.width, subtitle, ruler_), middle,
                   block_.top + 3.0 * sizes_.title, TextAlignment::Centre, subtitle));
        top_ = block_.top + titleHeight * sizes_.title;
        Lettering bold = lettering_;
        bold.isBold = true;
        addLine(contents_.headings, contents_.pageHeading, bold);
        addRule(rulePen);
    }

    void addEntry(const ContentsEntry& entry, int page) {
        addLine(entry, std::to_string(page), lettering_);
        page_.links.push_back({{block_.left, top_ - step(), block_.width, step()}, page});
        addRule(lineRulePen);
    }

    void addLine(const ContentsEntry& entry, const std::string& page, const Lettering& lettering) {
        const double middle = top_ + step() / 2.0;
        const double titleLeft = block_.left + numberShare * block_.width;
        const double scaleRight = block_.left + scaleShare * block_.width;
        const double scaleWidth = ruler_.width(entry.scale, lettering);
        const double room = scaleRight - scaleWidth - gap - titleLeft;
        add(lineAt(shortened(entry.number, titleLeft - block_.left - gap, lettering, ruler_),
                   block_.left, middle, TextAlignment::Left, lettering));
        add(lineAt(shortened(entry.title, room, lettering, ruler_), titleLeft, middle,
                   TextAlignment::Left, lettering));
        add(lineAt(entry.scale, scaleRight, middle, TextAlignment::Right, lettering));
        add(lineAt(page, block_.right(), middle, TextAlignment::Right, lettering));
        top_ += step();
    }

    void addRule(const Pen& pen) {
        add(LineMark{{{block_.left, top_}, {block_.right(), top_}}, pen});
    }

    void add(SceneMark mark) { page_.scene.groups.front().marks.push_back(std::move(mark)); }

    const Contents& contents_;
    const TextRuler& ruler_;
    TypeSizes sizes_;
    PaperBox neatline_;
    PaperBox block_;
    Lettering lettering_;
    AtlasPage page_;
    double top_{0.0}; // of the next line
};

} // namespace

std::vector<AtlasPage> contentsPages(const Contents& contents, const TextRuler& ruler) {
    return ContentsWriter{contents, ruler}.write();
}

} // namespace maps
