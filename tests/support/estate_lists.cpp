#include "tests/support/estate_lists.h"

#include "gis/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <set>
#include <string>

namespace support {

namespace {

using Words = std::vector<std::string>;

const std::u32string syllables{
    U"安昌春翠东芳丰福富光广桂海和恒红鸿华辉惠吉佳嘉建江金锦景静康乐丽隆绿茂美明宁鹏平祺清庆荣瑞盛"
    U"泰天文祥新馨兴雅阳怡银盈永宇裕园悦云泽正中紫"};

const Words endings{"花园", "家园", "小区", "苑", "新村", "嘉园", "雅居", "公寓", "佳苑", "庭院"};
const Words companies{"金川公司", "八冶公司", "电力公司", "供销公司", "化工公司", "铁路局"};
const Words companyKinds{"家属院", "家属楼", "住宅楼", "职工家属区"};
const Words streets{"新华路", "北京路", "金谷里", "人民街", "昌荣里13区", "建设路"};

const std::string& oneOf(const Words& words, Chance& chance) {
    return words[chance.below(words.size())];
}

std::string syllable(Chance& chance) {
    return gis::utf8Of(syllables.substr(chance.below(syllables.size()), 1));
}

bool happens(double share, Chance& chance) {
    return chance.between(0.0, 1.0) < share;
}

std::string newName(Chance& chance) {
    const auto proper = syllable(chance) + syllable(chance);
    const auto kind = chance.below(10);
    if (kind < 6) {
        return proper + oneOf(endings, chance);
    }
    if (kind < 8) {
        return std::format("{}里{}区", proper, 1 + chance.below(30));
    }
    return oneOf(companies, chance) + proper + oneOf(companyKinds, chance);
}

void replaceFirst(std::string& text, const std::string& from, const std::string& to) {
    if (const auto at = text.find(from); at != std::string::npos) {
        text.replace(at, from.size(), to);
    }
}

// A name that a hasty reader takes for the other.
std::string twinOf(const std::string& name, Chance& chance) {
    const Words additions{"（东）", "西苑", "二期", "A区", "3#楼"};
    std::string twin = name;
    for (const auto& ending : {"花园", "家园", "苑"}) {
        if (twin.ends_with(ending) && chance.below(2) == 0) {
            replaceFirst(twin, ending, "西" + std::string{ending});
            return twin;
        }
    }
    return twin + oneOf(additions, chance);
}

void setNumbers(plan::ListRow& row, Chance& chance) {
    const double buildings = 1.0 + std::floor(std::pow(chance.between(0.0, 1.0), 2.0) * 60.0);
    const double households = std::floor(buildings * chance.between(12.0, 60.0));
    const double area = std::round(households * chance.between(60.0, 110.0) / 100.0) / 100.0;
    row.figures = {plan::figureOf(plan::householdsWord, households),
                   plan::figureOf(plan::buildingsWord, buildings),
                   plan::figureOf(plan::floorAreaWord, std::max(area, 0.01))};
}

plan::ListRow rowNamed(const std::string& name, const std::string& district, Chance& chance) {
    plan::ListRow row;
    row.name = name;
    row.bareName = name;
    row.district = district;
    setNumbers(row, chance);
    return row;
}

// 小区 more or less, brackets and numbers in another form.
std::string inOtherForm(std::string name, Chance& chance) {
    const Words blocks{"号区", "#区", "小区"};
    if (name.ends_with("小区")) {
        name.erase(name.size() - std::string{"小区"}.size());
    } else if (name.ends_with("花园") || name.ends_with("苑")) {
        name += "小区";
    } else if (const auto at = name.rfind("区");
               at != std::string::npos && at > 0 && name[at - 1] >= '0' && name[at - 1] <= '9') {
        name.replace(at, std::string{"区"}.size(), blocks[chance.below(2)]);
    }
    replaceFirst(name, "（", "(");
    replaceFirst(name, "）", ")");
    return name;
}

std::string withTypo(const std::string& name, Chance& chance) {
    auto text = gis::characters(name);
    const auto at = chance.below(text.size());
    switch (chance.below(3)) {
    case 0:
        text[at] = syllables[chance.below(syllables.size())];
        break;
    case 1:
        text.erase(at, 1);
        break;
    default:
        text.insert(at, 1, text[at]);
        break;
    }
    return gis::utf8Of(text);
}

void changeNumbers(plan::ListRow& row, const OtherHand& hand, Chance& chance) {
    std::erase_if(row.figures, [&](const plan::Figure&) { return happens(hand.blank, chance); });
    for (auto& figure : row.figures) {
        if (figure.what == plan::floorAreaWord && figure.decimals > 1 &&
            happens(hand.rounded, chance)) {
            figure.decimals -= 1;
            const double power = std::pow(10.0, figure.decimals);
            figure.value = std::round(figure.value * power) / power;
        }
        if (figure.what == plan::householdsWord && happens(hand.updated, chance)) {
            figure.value = std::round(figure.value * chance.between(0.96, 1.04));
        }
    }
}

plan::ListRow byAnotherHand(plan::ListRow row, const OtherHand& hand, Chance& chance) {
    if (happens(hand.form, chance)) {
        row.name = inOtherForm(row.name, chance);
    }
    if (happens(hand.typo, chance)) {
        row.name = withTypo(row.name, chance);
    }
    if (happens(hand.address, chance)) {
        row.name = oneOf(streets, chance) + row.name;
    }
    row.bareName = row.name;
    changeNumbers(row, hand, chance);
    return row;
}

void shuffle(OtherList& list, Chance& chance) {
    for (std::size_t i = list.rows.size(); i > 1; --i) {
        const auto other = chance.below(i);
        std::swap(list.rows[i - 1], list.rows[other]);
        std::swap(list.origin[i - 1], list.origin[other]);
    }
}

} // namespace

std::vector<plan::ListRow> townList(std::size_t count, Chance& chance) {
    constexpr std::size_t estatesPerDistrict = 400;
    constexpr std::size_t twins = 9; // one in so many
    std::vector<plan::ListRow> rows;
    std::set<std::string> taken;
    while (rows.size() < count) {
        const auto district = std::to_string(620'000 + rows.size() / estatesPerDistrict);
        const bool isTwin =
            !rows.empty() && rows.back().district == district && chance.below(twins) == 0;
        const auto name = isTwin ? twinOf(rows.back().name, chance) : newName(chance);
        if (taken.insert(district + name).second) {
            rows.push_back(rowNamed(name, district, chance));
        }
    }
    return rows;
}

OtherList asWrittenByAnother(const std::vector<plan::ListRow>& list, const OtherHand& hand,
                             Chance& chance) {
    std::set<std::string> taken;
    for (const auto& row : list) {
        taken.insert(row.district + row.name);
    }
    OtherList other;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!happens(hand.deleted, chance)) {
            other.rows.push_back(byAnotherHand(list[i], hand, chance));
            other.origin.emplace_back(i);
        }
        if (happens(hand.foreign, chance)) {
            const bool isTwin = chance.below(2) == 0;
            const auto name = isTwin ? twinOf(list[i].name, chance) : newName(chance);
            if (taken.insert(list[i].district + name).second) {
                other.rows.push_back(rowNamed(name, list[i].district, chance));
                other.origin.emplace_back(std::nullopt);
            }
        }
    }
    shuffle(other, chance);
    return other;
}

} // namespace support
