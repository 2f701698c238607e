#include "app/wording.h"

#include "exchange/package_profile.h"
#include "exchange/project_file.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
using app::Language;

std::set<std::string> codesOf(Language language) {
    std::set<std::string> codes;
    for (const app::Wording& wording : app::wordings(language)) {
        codes.emplace(wording.code);
    }
    return codes;
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// "subject.what" literals that are names of files, not codes.
bool isFileName(const std::string& literal) {
    constexpr std::array endings{"csv",  "txt", "gpkg", "pdf", "svg",  "png", "xlsx",
                                 "toml", "sld", "shp",  "xml", "rels", "md"};
    return std::ranges::any_of(
        endings, [&](const std::string& ending) { return literal.ends_with("." + ending); });
}

// Of a project file or of a profile.
bool isKey(const std::string& literal) {
    const auto isOf = [&](const exchange::KnownKey& key) {
        return key.path == literal || key.path.ends_with("." + literal);
    };
    return std::ranges::any_of(exchange::knownKeys(), isOf) ||
           std::ranges::any_of(exchange::packageProfileKeys(), isOf);
}

// Every literal of the form "subject.what-it-is" in the program's sources.
std::set<std::string> codesInSources() {
    static const std::regex literal{"\"([a-z]+\\.[a-z]+(-[a-z]+)*)\""};
    std::set<std::string> codes;
    for (const char* room : {"gis", "maps", "src"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator{fs::path{PIANQU_SOURCE_DIR} / room}) {
            if (entry.path().extension() != ".cpp" ||
                entry.path().stem().string().starts_with("wording_")) {
                continue;
            }
            const std::string source = contentOf(entry.path());
            for (std::sregex_iterator match{source.begin(), source.end(), literal}, end;
                 match != end; ++match) {
                const std::string code = (*match)[1];
                if (!isFileName(code) && !isKey(code)) {
                    codes.insert(code);
                }
            }
        }
    }
    return codes;
}

std::set<std::string> placesIn(const app::Wording& wording) {
    static const std::regex place{"\\{([a-z_]+)\\}"};
    const std::string text = std::string{wording.sentence} + std::string{wording.advice};
    std::set<std::string> places;
    for (std::sregex_iterator match{text.begin(), text.end(), place}, end; match != end; ++match) {
        places.insert((*match)[1]);
    }
    return places;
}

} // namespace

TEST_CASE("every finding and failure in the source has words in Chinese") {
    const auto worded = codesOf(Language::Chinese);

    for (const std::string& code : codesInSources()) {
        CAPTURE(code);
        CHECK(worded.contains(code));
    }
}

TEST_CASE("no words are kept for a code that nothing says any more") {
    const auto said = codesInSources();

    for (const std::string& code : codesOf(Language::Chinese)) {
        CAPTURE(code);
        CHECK(said.contains(code));
    }
}

TEST_CASE("both languages know the same codes") {
    CHECK(codesOf(Language::Chinese) == codesOf(Language::English));
}

TEST_CASE("both languages tell the same facts of a code") {
    const auto chinese = app::wordings(Language::Chinese);
    const auto english = app::wordings(Language::English);

    REQUIRE(chinese.size() == english.size());
    for (std::size_t index = 0; index < chinese.size(); ++index) {
        CAPTURE(chinese[index].code);
        CHECK(placesIn(chinese[index]) == placesIn(english[index]));
    }
}

TEST_CASE("the tables are sorted by code so that each is found") {
    for (const Language language : {Language::Chinese, Language::English}) {
        CHECK(std::ranges::is_sorted(app::wordings(language), {}, &app::Wording::code));
    }
}

TEST_CASE("a finding is told with its place and facts in the language asked for") {
    const gis::Finding finding{"table.not-a-number",
                               gis::Severity::Error,
                               {"survey.csv", "", 7, "户数"},
                               {{"text", "十二"}}};

    const std::string chinese = inWords(finding, Language::Chinese);
    const std::string english = inWords(finding, Language::English);

    CHECK(chinese.starts_with("survey.csv 第7行“户数”列："));
    CHECK(chinese.find("十二") != std::string::npos);
    CHECK(english.starts_with("survey.csv row 7, column 户数: "));
    CHECK(english.find("十二") != std::string::npos);
}

TEST_CASE("a code without words still shows its facts") {
    const gis::Finding finding{"no.such-code", gis::Severity::Error, {}, {{"name", "value"}}};

    CHECK(inWords(finding, Language::English) == "no.such-code name=value");
}
