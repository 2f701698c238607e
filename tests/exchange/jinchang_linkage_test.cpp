// The lists of Jinchang matched with one another, without the alias table. The truth stands in
// fixtures/jinchang_pairs.csv, derived from equal names and the aliases that people wrote.

#include "exchange/import.h"
#include "exchange/plan_tables.h"
#include "exchange/survey_table.h"
#include "gis/layer_reader.h"
#include "gis/table_reader.h"
#include "plan/list_matching.h"
#include "tests/support/estate_lists.h"
#include "tests/support/findings.h"
#include "tests/support/shipped_name_words.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace {

using Rows = std::vector<plan::ListRow>;

const std::string shippedWords = PIANQU_SOURCE_DIR "/data/standards/estate_name_words.csv";

exchange::ProjectDescription jinchang() {
    return exchange::readProject(PIANQU_SOURCE_DIR "/data/jinchang/plan.toml");
}

Rows surveyRows() {
    const auto project = jinchang();
    Rows rows;
    for (const auto& survey : project.surveys) {
        const auto district =
            std::ranges::find(project.districts, survey.district, &plan::District::code);
        for (const auto& estate : exchange::readSurvey(survey, *district).value.estates) {
            rows.push_back(plan::rowOf(estate, project.districts));
        }
    }
    return rows;
}

template <class Entries>
Rows rowsOf(const Entries& entries) {
    const auto districts = jinchang().districts;
    Rows rows;
    for (const auto& entry : entries) {
        rows.push_back(plan::rowOf(entry, districts));
    }
    return rows;
}

// Names alone, as a map layer has them.
Rows footprintRows() {
    const auto project = jinchang();
    const auto layer = gis::readLayer({project.footprints.value().file, "estates", "", ""},
                                      gis::crsFromText("EPSG:4543"))
                           .value;
    const auto name = gis::fieldIndex(layer, "name").value();
    Rows rows;
    for (const auto& feature : layer.features) {
        plan::ListRow row;
        row.name = gis::toText(feature.values[name]);
        row.bareName = plan::bareName(row.name, project.districts).text;
        rows.push_back(row);
    }
    return rows;
}

std::map<std::string, Rows> lists() {
    const auto project = jinchang();
    return {{"survey", surveyRows()},
            {"plan", rowsOf(exchange::readAnnualPlan(*project.annualPlan, project).value.entries)},
            {"guidance", rowsOf(exchange::readGuidance(*project.guidance, project.period).value)},
            {"footprints", footprintRows()}};
}

// The judge: which name of one list is which of another.
class Truth {
public:
    Truth()
        : table_{gis::readTable(
                     {PIANQU_SOURCE_DIR "/tests/exchange/fixtures/jinchang_pairs.csv", "", ""})
                     .value} {}

    [[nodiscard]] std::string partnerOf(const std::string& name, const std::string& from,
                                        const std::string& to) const {
        for (const auto& row : std::span{table_.rows}.subspan(1)) {
            if (row.cells[column(from)] == name) {
                return row.cells[column(to)];
            }
        }
        return "(not in the truth)";
    }

private:
    [[nodiscard]] std::size_t column(const std::string& list) const {
        const auto& header = table_.rows.front().cells;
        return static_cast<std::size_t>(std::ranges::find(header, list) - header.begin());
    }
    gis::Table table_;
};

struct PairOfLists {
    const char* a;
    const char* b;
};
const std::vector<PairOfLists> allPairs{{"survey", "plan"},       {"survey", "guidance"},
                                        {"survey", "footprints"}, {"plan", "guidance"},
                                        {"plan", "footprints"},   {"guidance", "footprints"}};

} // namespace

TEST_CASE("without aliases no pair of Jinchang's lists has one wrong match or four doubts") {
    static const auto all = lists();
    const Truth truth;
    for (const auto& [a, b] : allPairs) {
        DYNAMIC_SECTION(a << " and " << b) {
            const auto& rowsA = all.at(a);
            const auto& rowsB = all.at(b);
            REQUIRE(rowsA.size() == 48);
            REQUIRE(rowsB.size() == 48);

            const auto result = plan::matchLists({rowsA, rowsB, support::shippedNameWords()});

            for (const auto& pair : result.taken) {
                CHECK(truth.partnerOf(rowsA[pair.a].name, a, b) == rowsB[pair.b].name);
            }
            CHECK(result.doubts.size() <= 3);
            CHECK(result.taken.size() + result.doubts.size() == 48);
        }
    }
}

TEST_CASE("every doubt about Jinchang's lists has the right partner as its best candidate") {
    static const auto all = lists();
    const Truth truth;
    for (const auto& [a, b] : allPairs) {
        const auto& rowsA = all.at(a);
        const auto& rowsB = all.at(b);
        const auto result = plan::matchLists({rowsA, rowsB, support::shippedNameWords()});
        for (const auto& doubt : result.doubts) {
            CHECK(truth.partnerOf(rowsA[doubt.a].name, a, b) ==
                  rowsB[doubt.candidates.front().b].name);
        }
    }
}

TEST_CASE("the import joins Jinchang the same with the alias table and with the words alone") {
    const auto decided = exchange::importPortfolio(jinchang());
    auto project = jinchang();
    project.aliases.reset();
    project.nameWords = exchange::TableInput{shippedWords, "", "", {}};

    const auto undecided = exchange::importPortfolio(project);

    CHECK_FALSE(hasErrors(undecided.findings));
    REQUIRE(undecided.value.estates.size() == decided.value.estates.size());
    for (std::size_t i = 0; i < decided.value.estates.size(); ++i) {
        CHECK(undecided.value.estates[i].plan == decided.value.estates[i].plan);
        CHECK(undecided.value.estates[i].guidance == decided.value.estates[i].guidance);
    }
    const auto codes = support::codesOf(undecided.findings);
    CHECK(std::ranges::count(codes, "linkage.taken-by-likeness") == 9 + 4);
}

TEST_CASE("the truth says what the import with the alias table says") {
    const Truth truth;
    for (const auto& record : exchange::importPortfolio(jinchang()).value.estates) {
        CHECK(truth.partnerOf(record.estate.name, "survey", "plan") == record.plan->name);
        CHECK(truth.partnerOf(record.estate.name, "survey", "guidance") == record.guidance->name);
        CHECK(truth.partnerOf(record.estate.name, "survey", "footprints") == record.ground->name);
    }
}

TEST_CASE("Jinchang's survey as another hand might write it is matched without one wrong pair") {
    const auto survey = surveyRows();
    support::OtherHand hand;
    hand.typo = hand.deleted = 0.1;
    hand.foreign = 0.15;
    std::size_t truths = 0;
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t doubts = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        support::Chance chance{seed};
        const auto other = support::asWrittenByAnother(survey, hand, chance);
        const auto result = plan::matchLists({survey, other.rows, support::shippedNameWords()});
        for (const auto& pair : result.taken) {
            (other.origin[pair.b] == pair.a ? right : wrong) += 1;
        }
        truths += static_cast<std::size_t>(std::ranges::count_if(
            other.origin, [](const auto& origin) { return origin.has_value(); }));
        doubts += result.doubts.size();
    }

    CHECK(wrong == 0);
    CHECK(right >= truths * 97 / 100);
    CHECK(doubts <= truths * 2 / 100);
}
