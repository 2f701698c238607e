#include "gis/wkb.h"

#include "gis/wkt.h"

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace {

using Numbers = std::vector<double>;

template <class Number>
std::string bytesOf(Number number) {
    std::string bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

std::string header(std::uint32_t kind) {
    return bytesOf(std::uint8_t{1}) + bytesOf(kind);
}

// Each ring as its numbers, so many to a point.
std::string polygon(const std::vector<Numbers>& rings, std::uint32_t kind = 3,
                    std::size_t perPoint = 2) {
    std::string bytes = header(kind) + bytesOf(static_cast<std::uint32_t>(rings.size()));
    for (const Numbers& ring : rings) {
        bytes += bytesOf(static_cast<std::uint32_t>(ring.size() / perPoint));
        for (const double number : ring) {
            bytes += bytesOf(number);
        }
    }
    return bytes;
}

gis::MultiPolygon inWords(const std::string& wkt) {
    return std::get<gis::MultiPolygon>(gis::shapeFromWkt(wkt));
}

const Numbers triangle{0, 0, 4, 0, 0, 3, 0, 0};
const std::string triangleInWords = "POLYGON ((0 0, 4 0, 0 3, 0 0))";

} // namespace

TEST_CASE("a polygon with a courtyard is read from its bytes") {
    const auto shape =
        gis::polygonsFromWkb(polygon({{0, 0, 9, 0, 0, 9, 0, 0}, {1, 1, 2, 1, 1, 2, 1, 1}}));

    CHECK(shape == inWords("POLYGON ((0 0, 9 0, 0 9, 0 0), (1 1, 2 1, 1 2, 1 1))"));
}

TEST_CASE("heights and measures are dropped") {
    const Numbers withHeight{0, 0, 5, 4, 0, 5, 0, 3, 5, 0, 0, 5};
    const Numbers withBoth{0, 0, 5, 1, 4, 0, 5, 1, 0, 3, 5, 1, 0, 0, 5, 1};

    CHECK(gis::polygonsFromWkb(polygon({withHeight}, 1'003, 3)) == inWords(triangleInWords));
    CHECK(gis::polygonsFromWkb(polygon({withHeight}, 2'003, 3)) == inWords(triangleInWords));
    CHECK(gis::polygonsFromWkb(polygon({withBoth}, 3'003, 4)) == inWords(triangleInWords));
}

TEST_CASE("an estate in two parts keeps both") {
    const auto shape =
        gis::polygonsFromWkb(header(6) + bytesOf(std::uint32_t{2}) + polygon({triangle}) +
                             polygon({{9, 9, 10, 9, 9, 10, 9, 9}}));

    CHECK(shape == inWords("MULTIPOLYGON (((0 0, 4 0, 0 3, 0 0)), ((9 9, 10 9, 9 10, 9 9)))"));
}

TEST_CASE("bytes that end too early are no polygon wherever they end") {
    const std::string whole = header(6) + bytesOf(std::uint32_t{1}) + polygon({triangle});
    REQUIRE(gis::polygonsFromWkb(whole));

    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(gis::polygonsFromWkb(whole.substr(0, size)));
    }
}

TEST_CASE("counts that promise more than there is are no polygon") {
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();

    CHECK_FALSE(gis::polygonsFromWkb(header(3) + bytesOf(std::uint32_t{1}) + bytesOf(most)));
    CHECK_FALSE(gis::polygonsFromWkb(header(3) + bytesOf(most)));
    CHECK_FALSE(gis::polygonsFromWkb(header(6) + bytesOf(most) + polygon({triangle})));
}

TEST_CASE("what is empty or not finite or no polygon is left to who can tell why") {
    const double infinite = std::numeric_limits<double>::infinity();

    CHECK_FALSE(gis::polygonsFromWkb(polygon({})));
    CHECK_FALSE(gis::polygonsFromWkb(polygon({{}})));
    CHECK_FALSE(gis::polygonsFromWkb(polygon({{0, 0, infinite, 0, 0, 3, 0, 0}})));
    CHECK_FALSE(gis::polygonsFromWkb(header(1) + bytesOf(1.0) + bytesOf(2.0)));
    CHECK_FALSE(gis::polygonsFromWkb(polygon({triangle}, 5'003)));
    CHECK_FALSE(gis::polygonsFromWkb("\0" + polygon({triangle}).substr(1)));
}
