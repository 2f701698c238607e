#include "app/reason_words.h"

#include <array>
#include <utility>

namespace app {

namespace {

struct Sentence {
    std::string_view chinese;
    std::string_view english;
};

// In the order of plan::ReasonKind.
constexpr std::array<Sentence, 20> sentences{{
    {"名称相同", "equal names"},
    {"名称仅写法不同", "names differ in form only"},
    {"名称相同，一方省去单位名", "one name leaves out the owner"},
    {"名称相同，一方前加地名", "one name has a place in front"},
    {"一方名称是另一方的一部分", "one name is a part of the other"},
    {"一方名称包含另一方", "one name contains the other"},
    {"名称相似度 {a}", "names {a} alike"},
    {"名称不相似（{a}）", "names unlike ({a})"},
    {"一方名称多出编号或方位", "one name has a number or direction more"},
    {"名称中的编号、方位或单位不同", "numbers, directions or owners in the names differ"},
    {"{what} {a} 一致", "{what} {a} agree"},
    {"{what} {a} 与 {b} 舍入后一致", "{what} {a} and {b} agree when rounded"},
    {"{what} {a} 与 {b} 相近", "{what} {a} and {b} are close"},
    {"{what} {a} 与 {b} 不符", "{what} {a} and {b} differ"},
    {"建成年份 {a} 一致", "built {a} in both"},
    {"建成年份 {a} 与 {b} 有重叠", "built {a} and {b}, overlapping"},
    {"建成年份 {a} 与 {b} 不符", "built {a} and {b}"},
    {"位置重合（相距 {a} 米）", "in the same place ({a} m apart)"},
    {"位置相邻（相距 {a} 米）", "side by side ({a} m apart)"},
    {"位置不同（相距 {a} 米）", "elsewhere ({a} m apart)"},
}};

std::string whatIsCounted(const std::string& word, Language language) {
    constexpr std::array<std::pair<std::string_view, Sentence>, 3> known{
        {{"households", {"户数", "households"}},
         {"buildings", {"楼栋数", "buildings"}},
         {"floor_area", {"建筑面积", "floor area"}}}};
    for (const auto& [code, name] : known) {
        if (code == word) {
            return std::string{language == Language::Chinese ? name.chinese : name.english};
        }
    }
    return word;
}

std::string sentenceOf(const plan::Reason& reason, Language language) {
    const auto& sentence = sentences.at(static_cast<std::size_t>(reason.kind));
    std::string text{language == Language::Chinese ? sentence.chinese : sentence.english};
    for (const auto& [mark, value] :
         {std::pair{std::string_view{"{what}"}, whatIsCounted(reason.what, language)},
          std::pair{std::string_view{"{a}"}, reason.a},
          std::pair{std::string_view{"{b}"}, reason.b}}) {
        if (const auto at = text.find(mark); at != std::string::npos) {
            text.replace(at, mark.size(), value);
        }
    }
    return text;
}

} // namespace

std::string inWords(const std::vector<plan::Reason>& reasons, Language language) {
    std::string text;
    for (const auto& reason : reasons) {
        if (!text.empty()) {
            text += language == Language::Chinese ? "；" : "; ";
        }
        text += sentenceOf(reason, language);
    }
    return text;
}

std::string evidenceInWords(std::string_view code, Language language) {
    const auto reasons = plan::reasonsFromCode(code);
    return reasons ? inWords(*reasons, language) : std::string{code};
}

} // namespace app
