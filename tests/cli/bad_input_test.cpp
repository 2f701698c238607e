// Bad input: what is spoiled, with what exit code the program ends, and which words its message
// must hold (the file, the place, what is wrong). A spoiled text is one line of the table.

#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using cli_test::holds;
using cli_test::pianqu;

struct SpoiledText {
    const char* sentence;
    const char* file;
    const char* from;
    const char* to;
    int exitCode;
    std::vector<const char*> words;
};

const std::vector<SpoiledText> spoiledTexts{
    {"text in a number column",
     "survey_620302.csv",
     ",236,",
     ",二百三十六,",
     1,
     {"survey_620302.csv", "第5行", "households", "二百三十六"}},
    {"negative households",
     "survey_620302.csv",
     ",236,",
     ",-236,",
     1,
     {"survey_620302.csv", "第5行", "households", "-236", "负数"}},
    {"a fraction of a household",
     "survey_620302.csv",
     ",236,",
     ",236.5,",
     1,
     {"survey_620302.csv", "第5行", "236.5", "整数"}},
    {"an empty number cell",
     "survey_620302.csv",
     ",236,",
     ",,",
     1,
     {"survey_620302.csv", "第5行", "households"}},
    {"a missing column",
     "survey_620302.csv",
     "households",
     "familes",
     1,
     {"survey_620302.csv", "households", "familes"}},
    {"a year outside the period",
     "annual_plan.csv",
     ",2022,",
     ",2032,",
     1,
     {"annual_plan.csv", "2032", "2021—2025"}},
    {"a duplicate estate",
     "survey_620302.csv",
     "宝星花园",
     "天瑞花园",
     1,
     {"survey_620302.csv", "天瑞花园", "重复"}},
    {"a name that no list knows though its numbers are those of an estate",
     "annual_plan.csv",
     "金辰丽苑",
     "幸福新村",
     1,
     {"annual_plan.csv", "第40行", "幸福新村", "金辰丽苑", "户数 114 一致",
      "plan,幸福新村,金辰丽苑,"}},
    {"an unknown key",
     "plan.toml",
     "preparing_body",
     "preparing_bodi",
     2,
     {"plan.toml", "preparing_bodi", "preparing_body"}},
    {"a missing key",
     "plan.toml",
     "preparing_body",
     "# preparing_body",
     2,
     {"plan.toml", "preparing_body"}},
    {"a project file that is no TOML", "plan.toml", "[project]", "[project", 2, {"plan.toml"}},
    {"an unknown coordinate system",
     "plan.toml",
     "\"EPSG:4543\"",
     "\"EPSG:9999999\"",
     2,
     {"EPSG:9999999"}},
    {"a coordinate system in degrees",
     "plan.toml",
     "\"EPSG:4543\"",
     "\"EPSG:4490\"",
     2,
     {"不能量算"}},
    {"a table that is not there",
     "plan.toml",
     "\"guidance.csv",
     "\"guidence.csv",
     3,
     {"guidence.csv", "找不到文件"}},
    {"a style that is not there",
     "plan.toml",
     "\"annual_plan\"",
     "\"anual_plan\"",
     2,
     {"anual_plan"}},
};

} // namespace

TEST_CASE("spoiled text is told with file and place and nothing is made") {
    for (const SpoiledText& spoiled : spoiledTexts) {
        DYNAMIC_SECTION(spoiled.sentence) {
            support::JinchangCopy project;
            project.replace(spoiled.file, spoiled.from, spoiled.to);

            const auto ended = pianqu({"run", project.project(), "-o", project / "out"});

            CAPTURE(ended.errors, ended.output);
            CHECK(ended.exitCode == spoiled.exitCode);
            for (const char* word : spoiled.words) {
                CAPTURE(word);
                CHECK(holds(ended.errors, word));
            }
            CHECK_FALSE(fs::exists(project / "out"));
        }
    }
}

TEST_CASE("an empty table is told") {
    support::JinchangCopy project;
    std::ofstream{project / "guidance.csv"};

    const auto ended = pianqu({"check", project.project()});

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.output, "guidance.csv"));
}

TEST_CASE("a file of the wrong type is told") {
    support::JinchangCopy project;
    std::ofstream{project / "footprints.gpkg"} << "this is no database";

    const auto ended = pianqu({"map", project.project(), "-o", project / "out"});

    CHECK(ended.exitCode == 3);
    CHECK(holds(ended.errors, "footprints.gpkg"));
    CHECK_FALSE(fs::exists(project / "out"));
}

TEST_CASE("a style that is no SLD is told by its file") {
    support::JinchangCopy project;
    std::ofstream{project / "annual_plan.sld"} << "<StyledLayerDescriptor>\n<broken";

    const auto ended = pianqu({"map", project.project(), "-o", project / "out"});

    CHECK(ended.exitCode == 2);
    CHECK(holds(ended.errors, "annual_plan.sld"));
    CHECK_FALSE(fs::exists(project / "out"));
}

TEST_CASE("an output folder that cannot be made leaves everything as it was") {
    support::JinchangCopy project;
    std::ofstream{project / "taken"} << "a file stands here";

    const auto ended = pianqu({"map", project.project(), "-o", project / "taken/out"});

    CHECK(ended.exitCode == 3);
    CHECK(holds(ended.errors, "taken"));
    CHECK(support::bytesOf(project / "taken") == "a file stands here");
}

TEST_CASE("a full disk leaves the old output intact and no half file") {
    support::JinchangCopy project;
    const fs::path out = project / "out";
    REQUIRE(pianqu({"map", project.project(), "--format", "svg", "-o", out}).exitCode == 0);
    const std::string before = support::bytesOf(out / "central.svg");

    const auto ended =
        cli_test::pianquOnFullDisk({"map", project.project(), "--format", "svg,png", "-o", out});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 3);
    CHECK(holds(ended.errors, "无法写入"));
    CHECK(support::bytesOf(out / "central.svg") == before);
    CHECK_FALSE(fs::exists(out / "central.png"));
}

TEST_CASE("a shapefile without one of its parts is told by the part") {
    support::JinchangCopy project;
    REQUIRE(pianqu({"export", project.project(), "--include-schematic", "-o", project / "shp"})
                .exitCode == 0);
    for (const char* part : {"estates.shx", "estates.dbf"}) {
        DYNAMIC_SECTION(part) {
            fs::remove(project / "shp" / part);

            const auto ended = pianqu({"neighbours", project / "shp/estates.shp", "--id", "BSM"});

            CAPTURE(ended.errors);
            CHECK(ended.exitCode == 3);
            CHECK(holds(ended.errors, fs::path{part}.extension().string()));
        }
    }
}

TEST_CASE("a truncated shapefile is refused whole") {
    support::JinchangCopy project;
    REQUIRE(pianqu({"export", project.project(), "--include-schematic", "-o", project / "shp"})
                .exitCode == 0);
    const fs::path shp = project / "shp/estates.shp";
    fs::resize_file(shp, fs::file_size(shp) / 2);

    const auto ended = pianqu({"neighbours", shp, "--id", "BSM"});

    CHECK(ended.exitCode == 3);
    CHECK(holds(ended.errors, "estates.shp"));
    CHECK(ended.output.empty());
}

TEST_CASE("a shapefile without its prj is read where the coordinates tell") {
    support::JinchangCopy project;
    REQUIRE(pianqu({"export", project.project(), "--include-schematic", "-o", project / "shp"})
                .exitCode == 0);
    fs::remove(project / "shp/estates.prj");

    const auto told =
        pianqu({"neighbours", project / "shp/estates.shp", "--id", "BSM", "--crs", "EPSG:4543"});
    const auto untold = pianqu({"neighbours", project / "shp/estates.shp", "--id", "BSM"});

    CHECK(told.exitCode == 0);
    CAPTURE(untold.errors);
    CHECK(untold.exitCode != 0);
    CHECK(holds(untold.errors, "--crs"));
}
