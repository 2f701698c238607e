#include "plan/list_matching.h"

#include "tests/support/estate_lists.h"
#include "tests/support/shipped_name_words.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using plan::ListMatching;
using plan::ListRow;
using plan::MatchingInput;
using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

namespace {

const std::vector<plan::NameWord> words = support::shippedNameWords();

// Households, buildings and floor area; 0 where the list has none.
ListRow row(const std::string& name, double households = 0, double buildings = 0, double area = 0) {
    ListRow row;
    row.name = name;
    row.bareName = plan::normalizedName(name);
    for (const auto& [what, value] :
         {std::pair{plan::householdsWord, households}, std::pair{plan::buildingsWord, buildings},
          std::pair{plan::floorAreaWord, area}}) {
        if (value > 0.0) {
            row.figures.push_back(plan::figureOf(what, value));
        }
    }
    return row;
}

ListMatching matched(const std::vector<ListRow>& a, const std::vector<ListRow>& b) {
    return plan::matchLists({a, b, words});
}

Pairs takenPairs(const ListMatching& matching) {
    Pairs pairs;
    for (const auto& pair : matching.taken) {
        pairs.insert({pair.a, pair.b});
    }
    return pairs;
}

struct Score {
    std::size_t truths{0}; // estates that both lists have
    std::size_t right{0};
    std::size_t wrong{0};
    std::size_t doubts{0};

    void add(const ListMatching& matching, const support::OtherList& other) {
        truths += static_cast<std::size_t>(std::ranges::count_if(
            other.origin, [](const auto& origin) { return origin.has_value(); }));
        for (const auto& pair : matching.taken) {
            const bool isRight = other.origin[pair.b] == pair.a;
            right += isRight ? 1 : 0;
            wrong += isRight ? 0 : 1;
        }
        doubts += matching.doubts.size();
    }
};

} // namespace

TEST_CASE("near names with their own numbers find their own estates") {
    const std::vector<ListRow> survey{row("金川公司宝星里(20号区)小区", 1737, 56, 9.31),
                                      row("宝星里20区二建楼", 30, 1, 0.3),
                                      row("昌宁苑小区和安置小区", 1604, 38, 16.0),
                                      row("昌宁苑小区", 877, 21, 9.63),
                                      row("安置小区（昌康苑）", 670, 15, 5.27),
                                      row("丽景苑", 170, 6, 1.85),
                                      row("丽景西苑", 770, 25, 8.64)};
    const std::vector<ListRow> plan{row("丽景西苑", 770, 25, 8.636),
                                    row("金谷里13区丽景苑", 170, 6, 1.85),
                                    row("安置小区(昌康苑)", 670, 15, 5.27),
                                    row("昌宁苑小区（东）", 877, 21, 9.63),
                                    row("昌宁苑小区和安置小区", 1604, 38, 16.0),
                                    row("宝星里20区二建楼", 30, 1, 0.3),
                                    row("宝星里（20号区）", 1737, 56, 9.31)};

    const auto result = matched(survey, plan);

    CHECK(takenPairs(result) == Pairs{{0, 6}, {1, 5}, {2, 4}, {3, 3}, {4, 2}, {5, 1}, {6, 0}});
    CHECK(result.doubts.empty());
    CHECK(result.unmatchedA.empty());
    CHECK(result.unmatchedB.empty());
}

TEST_CASE("numbered blocks and blocks named after companies are never mixed up") {
    const std::vector<ListRow> survey{row("金川公司11区", 612), row("金川公司12区", 216),
                                      row("人寿保险公司家属楼", 4), row("财险公司家属楼", 2)};
    const std::vector<ListRow> other{row("金川公司12区", 216), row("金川公司26区", 464),
                                     row("财险公司家属楼", 2), row("新华书店家属楼", 6)};

    const auto result = matched(survey, other);

    CHECK(takenPairs(result) == Pairs{{1, 0}, {3, 2}});
}

TEST_CASE("a misspelt name is taken when the numbers agree and nobody else comes near") {
    const auto result = matched({row("金城丽苑", 114, 3, 1.14)}, {row("金辰丽苑", 114, 3, 1.14)});

    REQUIRE(result.taken.size() == 1);
    CHECK(result.taken.front().confidence >= plan::leastTaken);
    CHECK(result.taken.front().reasons.size() == 4);
}

TEST_CASE("a misspelt name without numbers is left to a person with its two best candidates") {
    const auto result =
        matched({row("天润家园")}, {row("天瑞家园"), row("天润嘉园"), row("清潭花园")});

    CHECK(result.taken.empty());
    REQUIRE(result.doubts.size() == 1);
    REQUIRE(result.doubts.front().candidates.size() == 2);
    CHECK(result.doubts.front().candidates[0].confidence >=
          result.doubts.front().candidates[1].confidence);
    CHECK(result.unmatchedB == std::vector<std::size_t>{2});
}

TEST_CASE("an estate of another name with all the same numbers is told but not taken") {
    const auto result = matched({row("幸福新村", 114, 3, 1.14)}, {row("金辰丽苑", 114, 3, 1.14)});

    CHECK(result.taken.empty());
    REQUIRE(result.doubts.size() == 1);
    CHECK(result.doubts.front().candidates.front().b == 0);
}

TEST_CASE("a near name with other numbers is another estate") {
    const auto result = matched({row("丽景苑", 170, 6, 1.85)}, {row("丽景西苑", 770, 25, 8.64)});

    CHECK(result.taken.empty());
    CHECK(result.doubts.empty());
    CHECK(result.unmatchedA == std::vector<std::size_t>{0});
    CHECK(result.unmatchedB == std::vector<std::size_t>{0});
}

TEST_CASE("a name that stands twice is settled by numbers and else left to a person") {
    const std::vector<ListRow> twice{row("安居小区", 100, 2, 0.8), row("安居小区", 900, 20, 7.2)};

    CHECK(takenPairs(matched(twice, {row("安居小区", 900, 20, 7.2)})) == Pairs{{1, 0}});
    CHECK(matched(twice, {row("安居小区")}).taken.empty());
    CHECK(matched(twice, {row("安居小区")}).doubts.size() == 2);
}

TEST_CASE("empty lists and empty names match nothing") {
    CHECK(matched({}, {}).taken.empty());
    CHECK(matched({row("甲小区")}, {}).unmatchedA == std::vector<std::size_t>{0});
    CHECK(matched({row("")}, {row("")}).taken.empty());
}

TEST_CASE("a name of 300 characters is compared like any other") {
    std::string name;
    for (int i = 0; i < 150; ++i) {
        name += "昌宁";
    }

    CHECK(takenPairs(matched({row(name)}, {row("昌宁"), row(name)})) == Pairs{{0, 1}});
}

TEST_CASE("every row is taken or doubtful or unmatched and no row is taken twice") {
    support::Chance chance{3};
    const auto a = support::townList(300, chance);
    const auto b = support::asWrittenByAnother(a, {}, chance);

    const auto result = matched(a, b.rows);

    std::set<std::size_t> rowsA(result.unmatchedA.begin(), result.unmatchedA.end());
    std::set<std::size_t> takenB;
    for (const auto& pair : result.taken) {
        CHECK(rowsA.insert(pair.a).second);
        CHECK(takenB.insert(pair.b).second);
    }
    for (const auto& doubt : result.doubts) {
        CHECK(rowsA.insert(doubt.a).second);
    }
    CHECK(rowsA.size() == a.size());
}

TEST_CASE("which list comes first changes nothing") {
    support::Chance chance{4};
    const auto a = support::townList(300, chance);
    const auto b = support::asWrittenByAnother(a, {}, chance);

    Pairs turned;
    for (const auto& pair : matched(b.rows, a).taken) {
        turned.insert({pair.b, pair.a});
    }

    CHECK(takenPairs(matched(a, b.rows)) == turned);
}

TEST_CASE("lists written by another hand are matched without one wrong pair") {
    Score score;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        support::Chance chance{seed};
        const auto a = support::townList(200, chance);
        const auto b = support::asWrittenByAnother(a, {}, chance);
        score.add(matched(a, b.rows), b);
    }

    CHECK(score.truths > 1800);
    CHECK(score.wrong == 0);
    CHECK(score.right >= score.truths * 98 / 100);
    CHECK(score.doubts <= score.truths / 100);
}

TEST_CASE("names alone are matched without one wrong pair and leave more to a person") {
    Score score;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        support::Chance chance{seed};
        auto a = support::townList(200, chance);
        auto b = support::asWrittenByAnother(a, {}, chance);
        for (auto* list : {&a, &b.rows}) {
            for (auto& one : *list) {
                one.figures.clear();
            }
        }
        score.add(matched(a, b.rows), b);
    }

    CHECK(score.wrong == 0);
    CHECK(score.right >= score.truths * 90 / 100);
}
