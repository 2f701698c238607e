#include "plan/estate_name.h"

#include "gis/text.h"
#include "plan/name_forms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plan {

namespace {

// What NFKC leaves different though a reader sees the same, and what nobody sees at all.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> lookalikes{
    {{"[", "("},  {"{", "("},     {"〔", "("},    {"【", "("},   {"〈", "("}, {"《", "("},
     {"「", "("}, {"『", "("},    {"〖", "("},    {"]", ")"},    {"}", ")"},  {"〕", ")"},
     {"】", ")"}, {"〉", ")"},    {"》", ")"},    {"」", ")"},   {"』", ")"}, {"〗", ")"},
     {"‐", "-"},  {"–", "-"},     {"—", "-"},     {"―", "-"},    {"−", "-"},  {"~", "-"},
     {"〜", "-"}, {"\u200B", ""}, {"\uFEFF", ""}, {"\u00AD", ""}}};

std::string withPlainMarks(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto mark = std::ranges::find_if(
            lookalikes, [text](const auto& pair) { return text.starts_with(pair.first); });
        if (mark == lookalikes.end()) {
            plain += text.front();
            text.remove_prefix(1);
        } else {
            plain += mark->second;
            text.remove_prefix(mark->first.size());
        }
    }
    return plain;
}

constexpr std::u32string_view separators{U"(),;:、，；：·・.-/\\\"'“”‘’+&*"};

bool isSeparator(char32_t character) {
    return separators.find(character) != std::u32string_view::npos;
}

void sortLongestFirst(std::vector<std::u32string>& words) {
    std::ranges::sort(words, [](const auto& a, const auto& b) {
        return std::pair{b.size(), a} < std::pair{a.size(), b};
    });
}

constexpr std::size_t leastName = 2; // characters: nothing shorter is left as a name

} // namespace

std::string normalizedName(std::string_view name) {
    return withPlainMarks(gis::withoutBlanks(gis::nfkc(name)));
}

BareName bareName(std::string_view name, std::span<const District> districts) {
    BareName bare{normalizedName(name), std::nullopt};
    std::size_t longest = 0;
    for (const auto& district : districts) {
        for (const auto& written : district.prefixes) {
            const auto prefix = normalizedName(written);
            const bool isLonger = prefix.size() > longest && bare.text.size() > prefix.size();
            if (!isLonger || !bare.text.starts_with(prefix)) {
                continue;
            }
            longest = prefix.size();
            bare.district = district.code;
        }
    }
    bare.text.erase(0, longest);
    return bare;
}

std::optional<NameWordRole> nameWordRoleFrom(std::string_view code) {
    constexpr std::array<std::pair<std::string_view, NameWordRole>, 5> roles{
        {{"kind", NameWordRole::Kind},
         {"owner", NameWordRole::Owner},
         {"place", NameWordRole::Place},
         {"mark", NameWordRole::Mark},
         {"joint", NameWordRole::Joint}}};
    const auto role =
        std::ranges::find(roles, code, &std::pair<std::string_view, NameWordRole>::first);
    return role == roles.end() ? std::nullopt : std::optional{role->second};
}

NameReader::NameReader(std::span<const NameWord> words) {
    for (const auto& word : words) {
        const auto text = gis::characters(word.word);
        switch (word.role) {
        case NameWordRole::Kind:
            kinds_.push_back({text, gis::characters(word.sameAs)});
            break;
        case NameWordRole::Owner:
            ownerEndings_.push_back(text);
            break;
        case NameWordRole::Place:
            placeEndings_.push_back(text);
            break;
        case NameWordRole::Mark:
            marks_ += text;
            break;
        case NameWordRole::Joint:
            joints_ += text;
            break;
        }
    }
    std::ranges::sort(kinds_, [](const Kind& a, const Kind& b) {
        return std::pair{b.word.size(), a.word} < std::pair{a.word.size(), b.word};
    });
    sortLongestFirst(ownerEndings_);
}

EstateName NameReader::read(std::string_view bareText) const {
    EstateName name;
    name.text = gis::characters(bareText);
    const auto unified = withUnifiedForms(name.text);
    name.numbers = numbersIn(unified);
    for (auto& part : partsOf(unified)) {
        name.kind = std::move(part.kind);
        if (!part.text.empty()) {
            name.core += part.text;
            name.parts.push_back(std::move(part.text));
        }
    }
    const auto length = ownerLength(name.core);
    name.owner = name.core.substr(0, length);
    name.core.erase(0, length);
    if (length == 0) { // 人寿保险公司家属楼 is named after its owner; 公司 tells it from nobody
        const auto ending = ownerEndingLength(name.core);
        if (name.core.size() >= ending + leastName) {
            name.core.erase(name.core.size() - ending);
        }
    }
    return name;
}

bool NameReader::endsAsPlace(std::u32string_view text) const {
    const bool isBlock =
        text.size() > 1 && text.ends_with(U'区') && isDigitOrCapital(text[text.size() - 2]);
    return isBlock || ownerEndingLength(text) > 0 ||
           std::ranges::any_of(placeEndings_,
                               [text](const auto& ending) { return text.ends_with(ending); });
}

bool NameReader::isMark(char32_t character) const {
    return isDigitOrCapital(character) || marks_.find(character) != std::u32string::npos;
}

// Brackets and dots part a name and are gone; a joint parts it and stays with what follows it.
std::vector<NameReader::Part> NameReader::partsOf(std::u32string_view text) const {
    std::vector<Part> parts;
    std::size_t begin = 0;
    const auto endPart = [&](std::size_t end) {
        if (end > begin) { // only the first part has to stay a name: 宝星里(20区)小区
            parts.push_back(withoutKind(text.substr(begin, end - begin), parts.empty() ? 1 : 0));
        }
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isSeparator(text[i]) || isJointAt(text, i)) {
            endPart(i);
            begin = i + 1;
        }
    }
    endPart(text.size());
    return parts;
}

// A joint has a name on both sides: 和 in 和顺家园 and in 祥和家园 joins nothing.
bool NameReader::isJointAt(std::u32string_view text, std::size_t at) const {
    constexpr std::size_t leastJoined = 3; // characters
    return joints_.find(text[at]) != std::u32string::npos && at >= leastJoined &&
           text.size() - at > leastJoined;
}

NameReader::Part NameReader::withoutKind(std::u32string_view text, std::size_t least) const {
    for (const auto& kind : kinds_) {
        if (text.size() >= kind.word.size() + least && text.ends_with(kind.word)) {
            return {std::u32string{text.substr(0, text.size() - kind.word.size())}, kind.sameAs};
        }
    }
    return {std::u32string{text}, {}};
}

// Up to the last ending that leaves a name behind it; 0: no owner stands in front.
std::size_t NameReader::ownerLength(std::u32string_view core) const {
    std::size_t longest = 0;
    for (const auto& ending : ownerEndings_) {
        for (auto at = core.find(ending); at != std::u32string_view::npos;
             at = core.find(ending, at + 1)) {
            const auto end = at + ending.size();
            if (at > 0 && end + leastName <= core.size()) {
                longest = std::max(longest, end);
            }
        }
    }
    return longest;
}

std::size_t NameReader::ownerEndingLength(std::u32string_view text) const {
    const auto ending = std::ranges::find_if(
        ownerEndings_, [text](const auto& word) { return text.ends_with(word); });
    return ending == ownerEndings_.end() ? 0 : ending->size();
}

} // namespace plan
