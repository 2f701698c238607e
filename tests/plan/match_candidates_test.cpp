#include "plan/match_candidates.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using plan::Candidate;
using plan::ListRow;
using Candidates = std::vector<Candidate>;

namespace {

ListRow row(const std::string& name, const std::string& district = "") {
    ListRow row;
    row.name = name;
    row.bareName = name;
    row.district = district;
    return row;
}

Candidates candidates(const std::vector<ListRow>& a, const std::vector<ListRow>& b) {
    const plan::NameReader reader{{}};
    const auto read = [&reader](const std::vector<ListRow>& rows) {
        std::vector<plan::EstateName> names;
        for (const auto& one : rows) {
            names.push_back(reader.read(one.bareName));
        }
        return names;
    };
    const auto namesA = read(a);
    const auto namesB = read(b);
    return plan::candidatesOf({a, namesA}, {b, namesB});
}

} // namespace

TEST_CASE("names with characters in common are compared and others are not") {
    CHECK(candidates({row("恒昌花园"), row("清潭雅居")}, {row("恒昌小区")}) == Candidates{{0, 0}});
}

TEST_CASE("a wrong character in the middle hides no name") {
    CHECK(candidates({row("金辰丽苑")}, {row("金城丽苑")}) == Candidates{{0, 0}});
    CHECK(candidates({row("华芳")}, {row("华芳")}) == Candidates{{0, 0}});
}

TEST_CASE("rows of two districts are never compared") {
    CHECK(candidates({row("恒昌花园", "620302")}, {row("恒昌花园", "620321")}).empty());
    CHECK(candidates({row("恒昌花园", "620302")}, {row("恒昌花园")}).size() == 1);
}

TEST_CASE("an estate that was renamed is found by a telling number") {
    auto a = row("丽景苑");
    auto b = row("幸福新村");
    a.figures = b.figures = {{"households", 170, 0}};
    CHECK(candidates({a}, {b}) == Candidates{{0, 0}});

    a.figures = b.figures = {{"buildings", 6, 0}};
    CHECK(candidates({a}, {b}).empty());
}

TEST_CASE("a small block that was renamed is found when all its numbers agree") {
    auto a = row("县直单位楼");
    auto b = row("机关家属院");
    a.figures = {{"households", 36, 0}, {"floor_area", 0.35, 2}, {"buildings", 2, 0}};
    b.figures = {{"households", 36, 0}, {"floor_area", 0.35, 4}, {"buildings", 2, 0}};
    CHECK(candidates({a}, {b}) == Candidates{{0, 0}});

    b.figures[2].value = 3;
    CHECK(candidates({a}, {b}).empty());
}

TEST_CASE("an estate that was renamed is found where it stands") {
    auto a = row("丽景苑");
    auto b = row("幸福新村");
    a.spot = plan::Spot{{-1.0, 0.0}, gis::Metres::of(50)};
    b.spot = plan::Spot{{1.0, 0.0}, gis::Metres::of(50)};
    CHECK(candidates({a}, {b}) == Candidates{{0, 0}});

    b.spot->middle.x = 1000.0;
    CHECK(candidates({a}, {b}).empty());
}

TEST_CASE("an equal name is compared however many names look like it") {
    std::vector<ListRow> rows(2000, row("安居花园"));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].bareName = "安居花园" + std::to_string(i) + "区";
    }

    const auto found = candidates({row("安居花园1234区")}, rows);

    CHECK(std::ranges::find(found, Candidate{0, 1234}) != found.end());
}
