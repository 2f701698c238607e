#include "gis/wkb.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace gis {

namespace {

// Reads on until something does not fit; from then on nothing is whole.
class WkbReader {
public:
    explicit WkbReader(std::string_view bytes) : bytes_{bytes} {}

    std::optional<MultiPolygon> polygons() {
        MultiPolygon shape;
        const std::uint32_t kind = header();
        if (kind == polygon) {
            addPolygon(shape);
        } else if (kind == multiPolygon) {
            for (auto left = take<std::uint32_t>(); isWhole_ && left > 0; --left) {
                isWhole_ = header() == polygon && isWhole_;
                addPolygon(shape);
            }
        }
        return isWhole_ && !shape.parts.empty() ? std::optional{std::move(shape)} : std::nullopt;
    }

private:
    static constexpr std::uint32_t polygon = 3;
    static constexpr std::uint32_t multiPolygon = 6;

    template <class Number>
    Number take() {
        Number number{};
        isWhole_ = isWhole_ && bytes_.size() >= sizeof number;
        if (isWhole_) {
            std::memcpy(&number, bytes_.data(), sizeof number);
            bytes_.remove_prefix(sizeof number);
        }
        return number;
    }

    // The kind without its thousands, which say: 1 with Z, 2 with M, 3 with both.
    std::uint32_t header() {
        constexpr std::uint32_t dimensionStep = 1'000;
        constexpr std::uint8_t littleEndian = 1;
        isWhole_ = take<std::uint8_t>() == littleEndian && isWhole_;
        const auto kind = take<std::uint32_t>();
        const std::uint32_t further = kind / dimensionStep;
        isWhole_ = isWhole_ && further <= 3;
        constexpr std::array<std::size_t, 4> numbersOfPoint{2, 3, 3, 4}; // XY, Z, M, ZM
        pointSize_ = isWhole_ ? sizeof(double) * numbersOfPoint.at(further) : sizeof(double);
        return kind % dimensionStep;
    }

    void addPolygon(MultiPolygon& shape) {
        Polygon part;
        const auto rings = take<std::uint32_t>();
        for (std::uint32_t i = 0; isWhole_ && i < rings; ++i) {
            (i == 0 ? part.outer : part.holes.emplace_back()) = ring();
        }
        isWhole_ = isWhole_ && !part.outer.empty();
        shape.parts.push_back(std::move(part));
    }

    Ring ring() {
        const std::size_t count = take<std::uint32_t>();
        isWhole_ = isWhole_ && count > 0 && bytes_.size() / pointSize_ >= count;
        Ring ring;
        ring.reserve(isWhole_ ? count : 0);
        for (std::size_t i = 0; isWhole_ && i < count; ++i) {
            ring.push_back(point());
        }
        if (ring.size() > 1 && ring.front() == ring.back()) {
            ring.pop_back();
        }
        return ring;
    }

    Point point() {
        Point point{};
        std::memcpy(&point.x, bytes_.data(), sizeof point.x);
        std::memcpy(&point.y, bytes_.data() + sizeof point.x, sizeof point.y);
        bytes_.remove_prefix(pointSize_);
        isWhole_ = std::isfinite(point.x) && std::isfinite(point.y);
        return point;
    }

    std::string_view bytes_;
    std::size_t pointSize_{2 * sizeof(double)};
    bool isWhole_{true};
};

} // namespace

std::optional<MultiPolygon> polygonsFromWkb(std::string_view bytes) {
    return WkbReader{bytes}.polygons();
}

} // namespace gis
