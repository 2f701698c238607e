#include "app/wording.h"

#include "app/reason_words.h"
#include "app/wording_tables.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace app {

namespace {

std::vector<Wording> joined(std::initializer_list<std::span<const Wording>> families) {
    std::vector<Wording> table;
    for (const auto family : families) {
        table.insert(table.end(), family.begin(), family.end());
    }
    std::ranges::sort(table, {}, &Wording::code);
    return table;
}

const Wording* find(std::string_view code, Language language) {
    const auto table = wordings(language);
    const auto found = std::ranges::lower_bound(table, code, {}, &Wording::code);
    return found != table.end() && found->code == code ? &*found : nullptr;
}

std::vector<gis::Fact> withPlace(std::vector<gis::Fact> facts, const gis::SourcePlace& place) {
    facts.push_back({"file", place.file});
    facts.push_back({"part", place.part});
    facts.push_back({"row", place.row ? std::to_string(*place.row) : ""});
    facts.push_back({"column", place.column});
    return facts;
}

// Facts whose text is one of our own words rather than something from the user's data.
struct Term {
    std::string_view word;
    std::string_view chinese;
    std::string_view english;
};
constexpr std::array terms{
    Term{"buildings", "楼栋数", "buildings"}, Term{"estates", "小区数", "estates"},
    Term{"floor_area", "建筑面积", "floor area"}, Term{"footprints", "用地范围", "footprints"},
    Term{"guidance", "改造内容指导", "guidance"}, Term{"households", "户数", "households"},
    Term{"investment", "投资", "investment"}, Term{"plan", "年度改造计划", "annual plan"},
    Term{"sites", "点位表", "sites"}, Term{"survey", "摸底调查表", "survey"},
    Term{"plan+guidance", "年度改造计划和改造内容指导", "annual plan and guidance"},
    // Where a claim of the plan stands, and what it is split by (audit/arithmetic.h).
    Term{"text", "正文", "text"}, Term{"table", "附表", "table"},
    Term{"by-district", "各区域", "its districts"}, Term{"by-age", "各年代", "its age classes"},
    Term{"by-category", "各类", "its categories"},
                           // What is wrong with a style (maps/style_file.h).
    Term{"xml", "不是合法的 XML", "is no well-formed XML"},
    Term{"document-type", "含文档类型声明", "declares a document type"},
    Term{"entity", "含实体", "holds an entity"},
    Term{"too-deep", "嵌套过深", "is nested too deeply"},
    Term{"root", "不是 SLD 的根元素", "is no root of an SLD"},
    Term{"version", "版本不支持", "has a version that is not known"},
    Term{"missing", "缺少", "is missing"}, Term{"number", "应为数字", "should be a number"},
    Term{"colour", "应为颜色 #rrggbb", "should be a colour #rrggbb"},
    Term{"keyword", "取值不认识", "is no known word"},
    Term{"operands", "运算项数目不对", "has the wrong number of operands"}};

std::string inTerms(const gis::Fact& fact, Language language) {
    if (fact.name == "evidence" || fact.name == "second_evidence") {
        return evidenceInWords(fact.text, language);
    }
    constexpr std::array<std::string_view, 5> inOurWords{"what", "list", "reason", "where", "by"};
    if (std::ranges::find(inOurWords, fact.name) == inOurWords.end()) {
        return fact.text;
    }
    const auto term = std::ranges::find(terms, fact.text, &Term::word);
    if (term == terms.end()) {
        return fact.text;
    }
    return std::string{language == Language::Chinese ? term->chinese : term->english};
}

// The template with every {name} replaced by the fact of that name; an unknown name stays, so that
// a missing fact is seen rather than hidden.
std::string filled(std::string_view sentence, const std::vector<gis::Fact>& facts,
                   Language language) {
    std::string text;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        const std::size_t close = sentence.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            break;
        }
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        const auto fact = std::ranges::find(facts, name, &gis::Fact::name);
        text += sentence.substr(0, open);
        text += fact != facts.end() ? inTerms(*fact, language) : "{" + std::string{name} + "}";
        sentence.remove_prefix(close + 1);
    }
    return text + std::string{sentence};
}

std::string inWords(const std::string& code, const gis::SourcePlace& place,
                    const std::vector<gis::Fact>& facts, Language language) {
    std::string text = inWords(place, language);
    if (!text.empty()) {
        text += language == Language::Chinese ? "：" : ": ";
    }
    const Wording* wording = find(code, language);
    if (wording == nullptr) {
        text += code;
        for (const gis::Fact& fact : facts) {
            text += " " + fact.name + "=" + fact.text;
        }
        return text;
    }
    const auto known = withPlace(facts, place);
    text += filled(wording->sentence, known, language);
    if (!wording->advice.empty()) {
        text +=
            (language == Language::English ? " " : "") + filled(wording->advice, known, language);
    }
    return text;
}

} // namespace

std::optional<Language> languageFrom(std::string_view code) {
    if (code == "zh") {
        return Language::Chinese;
    }
    return code == "en" ? std::optional{Language::English} : std::nullopt;
}

std::span<const Wording> wordings(Language language) {
    static const std::vector<Wording> chinese =
        joined({chineseWordings(), chineseFileWordings(), chineseAuditWordings()});
    static const std::vector<Wording> english =
        joined({englishWordings(), englishFileWordings(), englishAuditWordings()});
    return language == Language::Chinese ? chinese : english;
}

std::string sentenceInWords(const gis::Finding& finding, Language language) {
    const Wording* wording = find(finding.code, language);
    return wording == nullptr ? finding.code : filled(wording->sentence, finding.facts, language);
}

std::string adviceInWords(const gis::Finding& finding, Language language) {
    const Wording* wording = find(finding.code, language);
    return wording == nullptr ? "" : filled(wording->advice, finding.facts, language);
}

std::string inWords(const gis::SourcePlace& place, Language language) {
    if (language == Language::English) {
        return gis::toText(place);
    }
    std::string text = place.file;
    text += place.part.empty() ? "" : "［" + place.part + "］";
    text += place.row ? " 第" + std::to_string(*place.row) + "行" : "";
    text += place.column.empty() ? "" : "“" + place.column + "”列";
    return text;
}

std::string inWords(gis::Severity severity, Language language) {
    const bool isChinese = language == Language::Chinese;
    switch (severity) {
    case gis::Severity::Error:
        return isChinese ? "错误" : "error";
    case gis::Severity::Warning:
        return isChinese ? "注意" : "warning";
    case gis::Severity::Info:
        return isChinese ? "提示" : "note";
    }
    return {};
}

std::string inWords(const gis::Finding& finding, Language language) {
    return inWords(finding.code, finding.place, finding.facts, language);
}

std::string inWords(const gis::Failure& failure, Language language) {
    return inWords(failure.code(), failure.place(), failure.facts(), language);
}

} // namespace app
