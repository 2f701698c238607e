#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;
using cli_test::holds;
using cli_test::pianqu;

const std::string jinchang = PIANQU_SOURCE_DIR "/data/jinchang/plan.toml";
const std::string footprints = PIANQU_SOURCE_DIR "/data/jinchang/footprints.gpkg";

std::size_t linesIn(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::set<std::string> pairsWithin(const std::string& gap) {
    const auto ended = pianqu({"neighbours", footprints, "--layer", "estates", "--id", "name",
                               "--gap", gap, "--no-frontage"});
    std::set<std::string> pairs;
    std::istringstream lines{ended.output};
    for (std::string line; std::getline(lines, line);) {
        pairs.insert(line);
    }
    return pairs;
}

} // namespace

TEST_CASE("check joins 48 of 48 estates in every list and finds no error in Jinchang") {
    const auto ended = pianqu({"check", jinchang, "--json"});

    CHECK(ended.exitCode == 0);
    const auto answer = nlohmann::json::parse(ended.output);
    CHECK(answer["totals"]["households"] == 21924 + 8017);
    CHECK(answer["totals"]["buildings"] == 620 + 193);
    REQUIRE(answer["joins"].size() == 3);
    for (const auto& join : answer["joins"]) {
        CHECK(join["joined"] == 48);
        CHECK(join["estates"] == 48);
    }
}

TEST_CASE("run makes maps and neighbours and shapefiles and the report together") {
    support::JinchangCopy project;

    const auto ended = pianqu({"run", project.project(), "-o", project / "out"});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    for (const char* file :
         {"atlas.pdf", "central.pdf", "central.svg", "central.png", "central.pgw",
          "central.png.aux.xml", "yongchang.pdf", "yongchang.svg", "yongchang.png",
          "neighbours.csv", "check.txt", "shapefile/estates.shp", "shapefile/estates.prj",
          "shapefile/estates.cpg"}) {
        CAPTURE(file);
        CHECK(fs::file_size(project / "out" / file) > 0);
        CHECK(holds(ended.output, file));
    }
}

TEST_CASE("the words of the delivered PDF can be searched") {
    support::JinchangCopy project;
    REQUIRE(pianqu({"map", project.project(), "--format", "pdf", "-o", project / "out"}).exitCode ==
            0);

    const auto text = support::run({"pdftotext", project / "out/central.pdf", "-"});

    CHECK(holds(text.output, "老旧小区"));
    CHECK(holds(text.output, "恒昌国际小区"));
    CHECK(holds(text.output, "底图为示意，非实测"));
}

TEST_CASE("an atlas holds all sheets behind their contents") {
    support::JinchangCopy project;

    const auto ended = pianqu({"map", project.project(), "--sheet", "central,yongchang", "--format",
                               "pdf", "--atlas", "-o", project / "out"});

    CHECK(holds(ended.output, "atlas.pdf"));
    const auto info = support::run({"pdfinfo", project / "out/atlas.pdf"});
    CHECK(holds(info.output, "Pages:           3\n"));
    const auto contents = support::run({"pdftotext", "-l", "1", project / "out/atlas.pdf", "-"});
    for (const char* words : {"目录", "附图1", "附图2", "比例尺", "页码"}) {
        CAPTURE(words);
        CHECK(holds(contents.output, words));
    }
}

TEST_CASE("a style beside the project file wins over the shipped one") {
    support::JinchangCopy project;
    std::string style = support::bytesOf(PIANQU_SOURCE_DIR "/styles/annual_plan.sld");
    const std::string shipped = "#f8e4a6";
    const auto at = style.find(shipped);
    REQUIRE(at != std::string::npos);
    std::ofstream{project / "annual_plan.sld"} << style.replace(at, shipped.size(), "#12ab34");

    REQUIRE(pianqu({"map", project.project(), "--sheet", "central", "--format", "svg", "-o",
                    project / "out"})
                .exitCode == 0);

    const std::string drawing = support::bytesOf(project / "out/central.svg");
    CHECK(holds(drawing, "#12ab34"));
    CHECK_FALSE(holds(drawing, shipped));
}

TEST_CASE("the same project gives the same bytes twice") {
    support::JinchangCopy project;
    for (const char* folder : {"one", "two"}) {
        REQUIRE(pianqu({"map", project.project(), "--dpi", "72", "--atlas", "-o", project / folder})
                    .exitCode == 0);
    }

    for (const auto& entry : fs::directory_iterator{project / "one"}) {
        CAPTURE(entry.path());
        CHECK(support::bytesOf(entry.path()) ==
              support::bytesOf(project / "two" / entry.path().filename()));
    }
}

TEST_CASE("map answers a script with every estate identified") {
    support::JinchangCopy project;

    const auto ended =
        pianqu({"map", project.project(), "--format", "svg", "-o", project / "out", "--json"});

    const auto answer = nlohmann::json::parse(ended.output);
    // Two districts: overviews, joint areas, nine sheets of one year, types, quality.
    REQUIRE(answer["sheets"].size() == 17);
    CHECK(answer["sheets"][0]["estates"] == 32);
    CHECK(answer["sheets"][1]["estates"] == 16);
    for (const auto& sheet : answer["sheets"]) {
        CHECK(sheet["unplaced"] == 0);
        CHECK(sheet["overlaps"] == 0);
        CHECK(sheet["crossings"] == 0);
        CHECK(sheet["longest_leader_mm"] >= 0.0); // none where all names are inside
        CHECK(sheet["inside"].get<int>() + sheet["leader"].get<int>() +
                  sheet["numbered"].get<int>() ==
              sheet["estates"].get<int>());
    }
}

TEST_CASE("a sheet can be asked for by its id and an unknown one is told") {
    support::JinchangCopy project;

    const auto one = pianqu({"map", project.project(), "--sheet", "yongchang", "--format", "svg",
                             "-o", project / "out"});
    const auto unknown =
        pianqu({"map", project.project(), "--sheet", "nowhere", "-o", project / "none"});

    CHECK(one.exitCode == 0);
    CHECK(fs::exists(project / "out/yongchang.svg"));
    CHECK_FALSE(fs::exists(project / "out/central.svg"));
    CHECK(unknown.exitCode == 2);
    CHECK(holds(unknown.errors, "central"));
    CHECK_FALSE(fs::exists(project / "none"));
}

TEST_CASE("neighbours prints the pairs of any layer as CSV on stdout alone") {
    const auto ended =
        pianqu({"neighbours", footprints, "--layer", "estates", "--id", "name", "--gap", "30"});

    CHECK(ended.exitCode == 0);
    CHECK(ended.output.starts_with("a,b,gap_m,frontage_a_m,"));
    CHECK(linesIn(ended.output) > 10);
}

TEST_CASE("a wider gap never loses a pair") {
    const auto near = pairsWithin("15");
    const auto far = pairsWithin("60");

    CHECK(near.size() < far.size());
    CHECK(std::ranges::includes(far, near));
}

TEST_CASE("neighbours refuses a field that the layer lacks and names those it has") {
    const auto ended = pianqu({"neighbours", footprints, "--layer", "estates", "--id", "nom"});

    CHECK(ended.exitCode == 2);
    CHECK(holds(ended.errors, "nom"));
    CHECK(holds(ended.errors, "name"));
}

TEST_CASE("the exported shapefile is read back with the neighbours it had") {
    support::JinchangCopy project;
    REQUIRE(pianqu({"export", project.project(), "--include-schematic", "--encoding", "GBK", "-o",
                    project / "shp"})
                .exitCode == 0);

    const auto after =
        pianqu({"neighbours", project / "shp/estates.shp", "--id", "XQMC", "--gap", "30"});

    CHECK(after.exitCode == 0);
    CHECK(linesIn(after.output) == pairsWithin("30").size());
}

TEST_CASE("schematic makes the footprints that the repository ships") {
    support::JinchangCopy project;

    const auto ended = pianqu({"schematic", project.project(), "-o", project / "again"});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    for (const char* file : {"footprints.gpkg", "roads.gpkg"}) {
        CAPTURE(file);
        CHECK(support::bytesOf(project / "again" / file) == support::bytesOf(project / file));
    }
}

TEST_CASE("messages are Chinese unless English is asked for") {
    const auto chinese = pianqu({"check", "nowhere.toml"});
    const auto english = pianqu({"--lang", "en", "check", "nowhere.toml"});

    CHECK(chinese.exitCode == 3);
    CHECK(english.exitCode == 3);
    CHECK(holds(chinese.errors, "nowhere.toml：找不到文件"));
    CHECK(holds(english.errors, "nowhere.toml: the file does not exist"));
}

TEST_CASE("wrong usage ends with code 2 and a word on what is wrong") {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"mapp"},
                                               {"map"},
                                               {"map", jinchang, "--format", "gif"},
                                               {"map", jinchang, "--dpi", "many"},
                                               {"neighbours", footprints, "--gap", "-1"},
                                               {"run", jinchang, "--wrong"},
                                               {"--lang", "fr", "check", jinchang}}) {
        const auto ended = pianqu(arguments);

        CAPTURE(arguments, ended.errors);
        CHECK(ended.exitCode == 2);
        CHECK(holds(ended.errors, "pianqu"));
        CHECK(ended.output.empty());
    }
}

TEST_CASE("every command has help with an example in both languages") {
    for (const char* command : {"run", "check", "map", "neighbours", "plan", "export", "schematic",
                                "link", "areas", "audit"}) {
        CAPTURE(command);

        const auto chinese = pianqu({command, "--help"});
        const auto english = pianqu({"--lang", "en", command, "--help"});

        CHECK(chinese.exitCode == 0);
        CHECK(holds(chinese.output, "示例"));
        CHECK(holds(chinese.output, std::string{"pianqu "} + command));
        CHECK(holds(english.output, "Example"));
    }
}
