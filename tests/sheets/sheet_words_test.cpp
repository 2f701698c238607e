#include "sheets/sheet_words.h"

using namespace sheets;

TEST_CASE("The system of Jinchang is named as Chinese drawings name it") {
    CHECK(crsInWords(gis::crsFromText("EPSG:4543")) ==
          "2000国家大地坐标系（CGCS2000），3度带高斯-克吕格投影，中央经线102°E，EPSG:4543");
}

TEST_CASE("A zone is named by its number") {
    CHECK(crsInWords(gis::crsFromText("EPSG:4522")) ==
          "2000国家大地坐标系（CGCS2000），3度带高斯-克吕格投影，带号34，EPSG:4522");
    CHECK(crsInWords(gis::crsFromText("EPSG:4495")) ==
          "2000国家大地坐标系（CGCS2000），6度带高斯-克吕格投影，带号17，EPSG:4495");
}

TEST_CASE("A system that is no CGCS2000 zone keeps its own name") {
    CHECK(crsInWords(gis::crsFromText("EPSG:32647")) == "WGS 84 / UTM zone 47N，EPSG:32647");
}

TEST_CASE("A date of preparation becomes a day") {
    CHECK(isoDay("2020年10月") == "2020-10-01");
    CHECK(isoDay("2020年10月15日") == "2020-10-15");
    CHECK(isoDay("2020-3-5") == "2020-03-05");
    CHECK(isoDay("2021") == "2021-01-01");
}

TEST_CASE("What is no date becomes no day") {
    for (const char* text : {"", "二〇二〇年十月", "2020年13月", "2020年0月", "2020年2月30日",
                             "20201015", "99999999999999999999", "10/15/2020", "15"}) {
        INFO(text);

        CHECK(isoDay(text) == "");
    }
}

TEST_CASE("Areas are rounded as by hand") {
    CHECK(twoDecimals(1.115) == "1.12"); // as a double 1.11499...
    CHECK(twoDecimals(2.225) == "2.23");
    CHECK(twoDecimals(2.224999) == "2.22");
    CHECK(twoDecimals(228.83) == "228.83");
    CHECK(twoDecimals(0.0) == "0.00");
    CHECK(twoDecimals(-0.001) == "0.00");
    CHECK(twoDecimals(-1.115) == "-1.12");
}
