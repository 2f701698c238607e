#include "audit/rules.h"

#include "tests/audit/made_plan.h"
#include "tests/audit/seen.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using test::audited;

namespace {

// More than rounding explains, and less than would change what a claim is about.
double wrongBy(const plan::Claim& claim) {
    if (claim.unit == "%" || claim.unit == "个" || claim.unit == "年" || claim.unit == "栋") {
        return 1.0;
    }
    return claim.unit == "万元" ? 50.0 : 3.0;
}

bool isAbout(const audit::Finding& finding, const plan::Claim& claim) {
    const auto& places = finding.seen.places;
    return std::ranges::find(places, claim.place) != places.end();
}

} // namespace

TEST_CASE("a plan that agrees with itself has no findings") {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        CHECK(test::codesOf(audited(test::madePlan(seed))).empty());
    }
}

TEST_CASE("any single wrong figure is found and nothing else is") {
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        auto plan = test::madePlan(seed);
        for (auto& claim : plan.claims) {
            const auto right = claim.figure;
            claim.figure.value += wrongBy(claim);
            CAPTURE(seed, claim.section, claim.what, claim.scope, claim.ageClass, claim.category,
                    claim.unit, claim.figure.value);

            const auto findings = audited(plan);

            CHECK_FALSE(findings.empty());
            for (const auto& finding : findings) {
                CAPTURE(finding.code, finding.seen.scope);
                CHECK(isAbout(finding, claim));
            }
            claim.figure = right;
        }
    }
}

TEST_CASE("codes are unique and begin with their family") {
    std::set<std::string_view> codes;
    for (const auto& rule : audit::rules()) {
        CAPTURE(rule.code);
        CHECK(codes.insert(rule.code).second);
        CHECK(rule.code.starts_with(std::string{codeOf(rule.family)} + "."));
    }
}

TEST_CASE("every rule says in both languages what it asks and where it comes from") {
    for (const auto& rule : audit::rules()) {
        CAPTURE(rule.code);
        CHECK(rule.asks.chinese.find("？") != std::string_view::npos);
        CHECK(rule.asks.english.ends_with("?"));
        CHECK_FALSE(rule.clause.chinese.empty());
        CHECK_FALSE(rule.clause.english.empty());
    }
}

TEST_CASE("a plan without anything has nothing to find") {
    CHECK(audited(plan::Portfolio{}).empty());
}
