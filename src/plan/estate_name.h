#pragma once

// What in an estate's name names it, and what only goes with it. Offices write one estate as
// 金川公司宝运里(21号区)小区, 宝运里（21号区） and 宝运里21区; and two estates as 丽景苑 and
// 丽景西苑.
//
// A Chinese name runs from the large to the small: district, street or block, owner, the name
// proper, the kind (小区, 家属楼), numbers of buildings. Which words are kinds, which end an
// owner's name (公司) or a place (里, 路), and which characters tell estates apart (东, 西, 新) is
// data: data/standards/estate_name_words.csv, or a project's own table.

#include "plan/ids.h"
#include "plan/inventory.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

// Comparable form of a name: Unicode NFKC (full-width digits, letters and brackets become plain),
// blanks out, every kind of bracket and dash as one. Prefixes stay.
[[nodiscard]] std::string normalizedName(std::string_view name);

// The comparable form without its district's prefix, and the district if a prefix named it. A name
// that is nothing but a prefix keeps it.
struct BareName {
    std::string text;
    std::optional<DistrictCode> district;

    friend bool operator==(const BareName&, const BareName&) = default;
};
[[nodiscard]] BareName bareName(std::string_view name, std::span<const District> districts);

enum class NameWordRole {
    Kind, // ends a name and may be left out: 小区, 家属楼
    Owner, // ends an owner's name: 公司, 集团
    Place, // ends a place in front of a name: 里, 路, 县
    Mark, // tells estates of else equal names apart: 东, 西, 新, 二
    Joint // joins two estates under one name: 和, 及
};

[[nodiscard]] std::optional<NameWordRole> nameWordRoleFrom(std::string_view code); // "kind", ...

struct NameWord {
    NameWordRole role{NameWordRole::Kind};
    std::string word; // normalized
    std::string sameAs; // of a kind: the kind it stands for; empty: it says nothing (小区)

    friend bool operator==(const NameWord&, const NameWord&) = default;
};

// A name taken apart. Characters, not bytes, because they are compared one by one.
struct EstateName {
    std::u32string text; // normalized, district off
    std::u32string core; // numbers in one form; owner, kinds, brackets and dots out
    std::u32string owner; // "金川公司"; empty: none in front of a name
    std::u32string kind; // as the words say it: 家属院; empty: none or 小区
    std::vector<std::u32string> parts; // of a name with brackets or joints, kinds off; else one
    std::vector<std::u32string> numbers; // sorted

    friend bool operator==(const EstateName&, const EstateName&) = default;
};

// Takes names apart. Without words, owners and kinds stay where they are.
class NameReader {
public:
    explicit NameReader(std::span<const NameWord> words);

    // `bareText` as bareName gives it.
    [[nodiscard]] EstateName read(std::string_view bareText) const;

    // True when the text ends as a place in front of a name does: 金谷里13区, 新华路, 金川公司.
    [[nodiscard]] bool endsAsPlace(std::u32string_view text) const;
    [[nodiscard]] bool isMark(char32_t character) const;

private:
    struct Kind {
        std::u32string word;
        std::u32string sameAs;
    };
    struct Part {
        std::u32string text;
        std::u32string kind;
    };
    [[nodiscard]] std::vector<Part> partsOf(std::u32string_view text) const;
    [[nodiscard]] bool isJointAt(std::u32string_view text, std::size_t at) const;
    // At least so many characters stay.
    [[nodiscard]] Part withoutKind(std::u32string_view text, std::size_t least) const;
    [[nodiscard]] std::size_t ownerLength(std::u32string_view core) const;
    [[nodiscard]] std::size_t ownerEndingLength(std::u32string_view text) const;

    std::vector<Kind> kinds_; // the longest first
    std::vector<std::u32string> ownerEndings_;
    std::vector<std::u32string> placeEndings_;
    std::u32string marks_;
    std::u32string joints_;
};

} // namespace plan
