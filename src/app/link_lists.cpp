#include "app/link_lists.h"

#include "app/loaded_plan.h"
#include "app/reason_words.h"
#include "exchange/name_words.h"
#include "gis/csv_writer.h"

#include <algorithm>
#include <format>
#include <map>
#include <set>

namespace app {

namespace {

std::set<std::string> districtsOf(const std::vector<plan::ListRow>& rows) {
    std::set<std::string> districts;
    for (const plan::ListRow& row : rows) {
        districts.insert(row.district);
    }
    districts.erase("");
    return districts;
}

std::string joined(const std::set<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) {
        list += (list.empty() ? "" : "、") + text;
    }
    return list;
}

void checkDistricts(const LinkedLists& lists, const LinkWish& wish, gis::Findings& findings) {
    if (wish.a.district.empty() || wish.b.district.empty()) {
        return;
    }
    const auto a = districtsOf(lists.a);
    const auto b = districtsOf(lists.b);
    const bool isShared =
        std::ranges::any_of(a, [&b](const std::string& district) { return b.contains(district); });
    if (!a.empty() && !b.empty() && !isShared) {
        findings.push_back({"list.districts-differ",
                            gis::Severity::Error,
                            {wish.a.file.string(), "", {}, wish.a.district},
                            {{"a", joined(a)}, {"b", joined(b)}}});
    }
}

// Both layers in one system, so that places can be compared.
std::optional<gis::Crs> metricCrs(const LinkWish& wish) {
    for (const auto* list : {&wish.a, &wish.b}) {
        if (isLayer(*list)) {
            return gis::readMeasurableLayer(layerSourceOf(*list)).value.crs;
        }
    }
    return std::nullopt;
}

class MatchLines {
public:
    MatchLines(const LinkedLists& lists, Language language) : lists_{lists}, language_{language} {
        for (const auto& pair : lists.matching.taken) {
            lines_[pair.a] = line(pair, "taken") + ",,,\n";
        }
        for (const auto& doubt : lists.matching.doubts) {
            lines_[doubt.a] = line(doubt.candidates.front(), "doubtful") + second(doubt) + "\n";
        }
        for (const auto row : lists.matching.unmatchedA) {
            lines_[row] = cells(lists.a[row]) + ",,,unmatched_a,,,,,\n";
        }
    }

    [[nodiscard]] std::string text() const {
        std::string text = "row_a,name_a,row_b,name_b,decision,confidence,reasons,candidate_2,"
                           "confidence_2,reasons_2\n";
        for (const auto& [row, line] : lines_) {
            text += line;
        }
        for (const auto row : lists_.matching.unmatchedB) {
            text += ",," + cells(lists_.b[row]) + ",unmatched_b,,,,,\n";
        }
        return text;
    }

private:
    static std::string nameCell(const std::string& name) {
        return gis::csvCell(gis::guardedFromFormulas(name));
    }

    static std::string cells(const plan::ListRow& row) {
        return std::format("{},{}", rowNumber(row), nameCell(row.name));
    }

    [[nodiscard]] std::string rating(const plan::RatedPair& pair) const {
        return std::format("{:.3f},{}", pair.confidence,
                           gis::csvCell(inWords(pair.reasons, language_)));
    }

    [[nodiscard]] std::string line(const plan::RatedPair& pair, const char* decision) const {
        return cells(lists_.a[pair.a]) + "," + cells(lists_.b[pair.b]) + "," + decision + "," +
               rating(pair);
    }

    [[nodiscard]] std::string second(const plan::Doubt& doubt) const {
        if (doubt.candidates.size() < 2) {
            return ",,,";
        }
        const auto& pair = doubt.candidates[1];
        const auto& row = lists_.b[pair.b];
        return "," + nameCell(std::format("{} {}", rowNumber(row), row.name)) + "," + rating(pair);
    }

    const LinkedLists& lists_;
    Language language_;
    std::map<std::size_t, std::string> lines_; // by row of a
};

} // namespace

gis::Checked<LinkedLists> linkLists(const LinkWish& wish, Progress& progress) {
    gis::Checked<LinkedLists> result;
    auto& [lists, findings] = result;
    const auto metric = metricCrs(wish);
    progress.begins(Step::ReadTables, wish.a.file.string());
    lists.a = keepFindings(readLinkList(wish.a, metric), findings);
    progress.begins(Step::ReadTables, wish.b.file.string());
    lists.b = keepFindings(readLinkList(wish.b, metric), findings);
    const auto words = keepFindings(exchange::readNameWords(nameWordsInput(wish.words)), findings);
    checkDistricts(lists, wish, findings);
    gis::sortFindings(findings);
    if (!gis::hasErrors(findings)) {
        progress.begins(Step::MatchLists, "");
        lists.matching = plan::matchLists({lists.a, lists.b, words});
    }
    return result;
}

std::string toCsv(const LinkedLists& lists, Language language) {
    return MatchLines{lists, language}.text();
}

std::size_t rowNumber(const plan::ListRow& row) {
    return row.place.row.value_or(0);
}

} // namespace app
