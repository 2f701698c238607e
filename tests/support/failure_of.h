#pragma once

// What a call that must fail threw, for checks on its code and facts.

#include "gis/failure.h"

#include <optional>
#include <string>

namespace support {

template <class Call>
[[nodiscard]] std::optional<gis::Failure> failureOf(Call call) {
    try {
        call();
    } catch (const gis::Failure& failure) {
        return failure;
    }
    return std::nullopt;
}

// The failure's code; "" when nothing was thrown.
template <class Call>
[[nodiscard]] std::string codeOfFailure(Call call) {
    const std::optional<gis::Failure> failure = failureOf(call);
    return failure ? failure->code() : std::string{};
}

} // namespace support
