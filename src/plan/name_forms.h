#pragma once

// Blocks and houses by number are written in many ways for one thing: 二十号区, 第20区, 20#区 and
// 20区; 45#、46#楼, 45号楼 and 46栋. Here all ways become one.

#include <string>
#include <string_view>
#include <vector>

namespace plan {

// Of normalized text (plan/estate_name): Chinese numerals that count a block, house, phase, yard or
// village become digits (二建楼 counts nothing and stays); 号区 and #区 become 区; 号楼, #楼, 栋,
// 幢, 座 and a # that stands alone become 楼; 号院 becomes 院; 第 before digits falls away; Latin
// letters become capitals.
[[nodiscard]] std::u32string withUnifiedForms(std::u32string_view text);

// The numbers and letters in it, sorted: "A/B区" has A and B, "2区45楼、46楼" has 2, 45 and 46.
[[nodiscard]] std::vector<std::u32string> numbersIn(std::u32string_view text);

[[nodiscard]] bool isDigitOrCapital(char32_t character);

} // namespace plan
