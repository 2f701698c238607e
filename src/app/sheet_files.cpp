#include "app/sheet_files.h"

#include "sheets/atlas.h"

#include <iterator>
#include <utility>

namespace app {

std::vector<std::string> SheetFiles::write(const maps::Sheet& sheet,
                                           const maps::Composition& composition) {
    std::vector<std::string> names;
    writePage(composition.scene, sheet.id, names);
    int pages = 1;
    for (const maps::Scene& scene : composition.continuation) {
        writePage(scene, sheet.id + "-" + std::to_string(++pages), names);
    }
    if (wish_.hasAtlas) {
        bind(sheet, composition);
        entries_.push_back({sheet.number, sheet.title,
                            sheets::scaleInWords(composition.scale.denominator), pages});
    }
    return names;
}

void SheetFiles::writePage(const maps::Scene& scene, const std::string& id,
                           std::vector<std::string>& names) const {
    for (const SheetFormat format : wish_.formats) {
        switch (format) {
        case SheetFormat::Pdf:
            names.push_back(id + ".pdf");
            maps::exportPdf(scene, output_.pathFor(names.back()), session_);
            break;
        case SheetFormat::Svg:
            names.push_back(id + ".svg");
            maps::exportSvg(scene, output_.pathFor(names.back()));
            break;
        case SheetFormat::Png:
            writePicture(scene, id, names);
            break;
        }
    }
}

void SheetFiles::bind(const maps::Sheet& sheet, const maps::Composition& composition) {
    page_ = page_.value_or(sheet.page);
    pages_.push_back({composition.scene, sheet.number + " " + sheet.title});
    for (const maps::Scene& scene : composition.continuation) {
        pages_.push_back({scene, ""});
    }
}

void SheetFiles::writePicture(const maps::Scene& scene, const std::string& id,
                              std::vector<std::string>& names) const {
    names.push_back(id + ".png");
    const std::filesystem::path picture = output_.pathFor(names.back());
    maps::exportPng(scene, picture, wish_.dotsPerInch, session_);
    for (const auto& file : maps::exportPicturePlace(scene, picture, wish_.dotsPerInch)) {
        names.push_back(file.filename().string());
    }
}

void SheetFiles::writeAtlas(const plan::Portfolio& portfolio) const {
    if (!page_) {
        return;
    }
    std::vector<maps::AtlasPage> pages = maps::contentsPages(
        sheets::atlasContents(portfolio, *page_, entries_), maps::FontRuler{session_});
    std::ranges::copy(pages_, std::back_inserter(pages));
    maps::exportAtlas(pages, output_.pathFor(atlasFile), session_);
}

} // namespace app
