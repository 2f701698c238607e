#pragma once

// Private to audit/: the rules by family, and the clauses that rules of several families come from.

#include "audit/rule.h"

#include <span>

namespace audit {

namespace clause {

inline constexpr Asks rounding{"GB/T 8170—2008（数值修约）", "GB/T 8170-2008 (rounding)"};
inline constexpr Asks ownClaims{"规划自身各章节的数据", "the plan's own sections"};
inline constexpr Asks ownLists{"调查表、年度计划、改造内容指导", "survey, annual plan, guidance"};
inline constexpr Asks period{"规划期限（金昌规划1.5.2）",
                             "planning period (Jinchang's plan 1.5.2)"};

} // namespace clause

[[nodiscard]] std::span<const Rule> arithmeticRules();

} // namespace audit
