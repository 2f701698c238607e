#include "gis/wkt.h"

#include "gis/failure.h"
#include "gis/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace gis {

namespace {

std::string pointText(Point point) {
    return shortestText(point.x) + " " + shortestText(point.y);
}

// "(a, b, c)" of the texts of the items.
template <class Items, class Text>
std::string listed(const Items& items, Text text) {
    std::string list = "(";
    for (const auto& item : items) {
        list += (list.size() > 1 ? ", " : "") + text(item);
    }
    return list + ")";
}

std::string ringText(const Ring& ring) {
    Ring closed = ring;
    closed.insert(closed.end(), ring.begin(), ring.begin() + (ring.empty() ? 0 : 1));
    return listed(closed, pointText);
}

std::string partText(const Polygon& part) {
    std::vector<Ring> rings{part.outer};
    rings.insert(rings.end(), part.holes.begin(), part.holes.end());
    return listed(rings, ringText);
}

std::string lineText(const Polyline& line) {
    return listed(line.points, pointText);
}

template <class Parts, class Text>
std::string shapeText(const std::string& keyword, const Parts& parts, Text text) {
    if (parts.empty()) {
        return keyword + " EMPTY";
    }
    return parts.size() == 1 ? keyword + " " + text(parts.front())
                             : "MULTI" + keyword + " " + listed(parts, text);
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_{text} {}

    Shape shape() {
        const std::string keyword = word();
        Shape shape = body(keyword);
        skipBlanks();
        if (at_ < text_.size()) {
            fail();
        }
        return shape;
    }

    [[noreturn]] void fail() const {
        constexpr std::size_t excerpt = 20;
        throw Failure{FailureKind::Usage,
                      "wkt.malformed",
                      {},
                      {{"position", std::to_string(std::min(at_, text_.size()) + 1)},
                       {"near", std::string{text_.substr(std::min(at_, text_.size()), excerpt)}}}};
    }

private:
    Shape body(const std::string& keyword) {
        if (keyword == "POINT") {
            return wholeOr(&Parser::point);
        }
        if (keyword == "MULTIPOINT") {
            return wholeOr(&Parser::singlePoint);
        }
        if (keyword == "LINESTRING") {
            return wholeOr(&Parser::singleLine);
        }
        if (keyword == "MULTILINESTRING") {
            return wholeOr(&Parser::lines);
        }
        if (keyword == "POLYGON") {
            return wholeOr(&Parser::singlePolygon);
        }
        if (keyword == "MULTIPOLYGON") {
            return wholeOr(&Parser::polygons);
        }
        at_ = 0;
        fail();
    }

    template <class Value>
    Shape wholeOr(Value (Parser::*read)()) {
        return isEmptyNext() ? Shape{} : Shape{(this->*read)()};
    }

    Point point() {
        expect('(');
        const Point point = position();
        expect(')');
        return point;
    }

    // A shape has one point at most; both ways of bracketing it are in use.
    Point singlePoint() {
        expect('(');
        const Point point = isNext('(') ? this->point() : position();
        expect(')');
        return point;
    }

    MultiPolyline singleLine() { return {{line()}}; }
    MultiPolyline lines() { return {list(&Parser::line)}; }
    MultiPolygon singlePolygon() { return {{polygon()}}; }
    MultiPolygon polygons() { return {list(&Parser::polygon)}; }

    Polyline line() {
        Polyline line{list(&Parser::position)};
        if (line.points.size() < 2) {
            fail();
        }
        return line;
    }

    Polygon polygon() {
        std::vector<Ring> rings = list(&Parser::ring);
        Polygon polygon{std::move(rings.front()), {}};
        polygon.holes.assign(std::make_move_iterator(rings.begin() + 1),
                             std::make_move_iterator(rings.end()));
        return polygon;
    }

    Ring ring() {
        Ring ring = list(&Parser::position);
        if (ring.size() < 4 || ring.front() != ring.back()) {
            fail();
        }
        ring.pop_back();
        return ring;
    }

    template <class Item>
    std::vector<Item> list(Item (Parser::*read)()) {
        expect('(');
        std::vector<Item> items{(this->*read)()};
        while (isTaken(',')) {
            items.push_back((this->*read)());
        }
        expect(')');
        return items;
    }

    Point position() {
        const double x = number();
        const double y = number();
        return {x, y};
    }

    double number() {
        skipBlanks();
        const std::size_t sign = at_ < text_.size() && text_[at_] == '+' ? 1 : 0;
        const char* const end = text_.data() + text_.size();
        double value = 0.0;
        const auto read = std::from_chars(text_.data() + at_ + sign, end, value);
        if (read.ec != std::errc{} || !std::isfinite(value)) {
            fail();
        }
        at_ = static_cast<std::size_t>(read.ptr - text_.data());
        return value;
    }

    std::string word() {
        skipBlanks();
        std::string word;
        for (; at_ < text_.size() && isLetter(text_[at_]); ++at_) {
            word += static_cast<char>(text_[at_] & ~0x20); // upper case
        }
        return word;
    }

    bool isEmptyNext() {
        const std::size_t before = at_;
        const bool isEmpty = word() == "EMPTY";
        at_ = isEmpty ? at_ : before;
        return isEmpty;
    }

    bool isNext(char symbol) {
        skipBlanks();
        return at_ < text_.size() && text_[at_] == symbol;
    }

    bool isTaken(char symbol) {
        const bool isThere = isNext(symbol);
        at_ += isThere ? 1 : 0;
        return isThere;
    }

    void expect(char symbol) {
        if (!isTaken(symbol)) {
            fail();
        }
    }

    void skipBlanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    std::string_view text_;
    std::size_t at_{0};
};

} // namespace

std::string toWkt(const MultiPolygon& shape) {
    return shapeText("POLYGON", shape.parts, partText);
}

std::string toWkt(const MultiPolyline& line) {
    return shapeText("LINESTRING", line.parts, lineText);
}

Shape shapeFromWkt(std::string_view text) {
    return Parser{text}.shape();
}

MultiPolygon polygonFromWkt(std::string_view text) {
    Shape shape = shapeFromWkt(text);
    if (std::holds_alternative<std::monostate>(shape)) {
        return {};
    }
    if (auto* polygon = std::get_if<MultiPolygon>(&shape)) {
        return std::move(*polygon);
    }
    Parser{text}.fail();
}

} // namespace gis
