#include "app/sheet_files.h"

#include "sheets/atlas.h"

#include <iterator>
#include <utility>

namespace app {

std::vector<std::string> SheetFiles::write(const maps::Sheet& sheet,
                                           const maps::Composition& composition) {
    std::vector<std::string> names;
    for (const SheetFormat format : wish_.formats) {
        switch (format) {
        case SheetFormat::Pdf:
            names.push_back(sheet.id + ".pdf");
            maps::exportPdf(composition.scene, output_.pathFor(names.back()), session_);
            break;
        case SheetFormat::Svg:
            names.push_back(sheet.id + ".svg");
            maps::exportSvg(composition.scene, output_.pathFor(names.back()));
            break;
        case SheetFormat::Png:
            writePicture(composition.scene, sheet.id, names);
            break;
        }
    }
    if (wish_.hasAtlas) {
        pages_.push_back({composition.scene, sheet.number + " " + sheet.title});
        entries_.push_back(
            {sheet.number, sheet.title, sheets::scaleInWords(composition.scale.denominator)});
    }
    return names;
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
    if (!wish_.hasAtlas || pages_.empty()) {
        return;
    }
    const maps::Scene& first = pages_.front().scene;
    std::vector<maps::AtlasPage> pages =
        maps::contentsPages(sheets::atlasContents(portfolio, {first.width, first.height}, entries_),
                            maps::FontRuler{session_});
    std::ranges::copy(pages_, std::back_inserter(pages));
    maps::exportAtlas(pages, output_.pathFor(atlasFile), session_);
}

} // namespace app
