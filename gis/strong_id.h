#pragma once

// Identifiers that cannot be mixed up: each id type is its own tag.
//
//     struct EstateId : gis::StrongId<EstateId> {
//         explicit EstateId(std::string text) : StrongId{std::move(text)} {}
//     };
//
// The base's constructor is private and befriends only the derived type, so no second type can
// share a tag by copy and paste: `struct RoadId : gis::StrongId<EstateId>` does not compile.

#include <compare>
#include <string>
#include <utility>

namespace gis {

template <class Derived>
class StrongId {
public:
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool isEmpty() const { return text_.empty(); }

    friend bool operator==(const Derived& a, const Derived& b) { return a.text() == b.text(); }
    friend std::strong_ordering operator<=>(const Derived& a, const Derived& b) {
        return a.text() <=> b.text();
    }

private:
    friend Derived;
    StrongId() = default;
    explicit StrongId(std::string text) : text_{std::move(text)} {}

    std::string text_;
};

} // namespace gis
