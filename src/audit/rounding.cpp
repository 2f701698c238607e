#include "audit/rounding.h"

#include "gis/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace audit {

namespace {

// Sums of a thousand decimal numbers miss the decimal truth by less than this.
constexpr double summing = 1e-9;

double epsilonFor(double number) {
    return summing * std::max(1.0, std::abs(number));
}

struct UnitWord {
    std::string_view word;
    Unit unit;
};
constexpr bool counted = true;
constexpr bool measured = false;
constexpr std::array units{UnitWord{"个", {"个", 0, counted}},
                           UnitWord{"栋", {"栋", 0, counted}},
                           UnitWord{"户", {"户", 0, counted}},
                           UnitWord{"套", {"套", 0, counted}},
                           UnitWord{"人", {"人", 0, counted}},
                           UnitWord{"万人", {"人", 4, measured}},
                           UnitWord{"万户", {"户", 4, measured}},
                           UnitWord{"万套", {"套", 4, measured}},
                           UnitWord{"平方米", {"平方米", 0, measured}},
                           UnitWord{"万平方米", {"平方米", 4, measured}},
                           UnitWord{"平方公里", {"平方公里", 0, measured}},
                           UnitWord{"元", {"元", 0, measured}},
                           UnitWord{"万元", {"元", 4, measured}},
                           UnitWord{"亿元", {"元", 8, measured}}};

// The last digit that is not zero: 300 -> 2 digits before the point, that is -2 decimals.
int meantDecimals(const plan::StatedFigure& figure) {
    int decimals = figure.decimals;
    double digits = std::round(std::abs(figure.value) * std::pow(10.0, decimals));
    while (digits >= 10.0 && std::fmod(digits, 10.0) == 0.0) {
        digits /= 10.0;
        --decimals;
    }
    return decimals;
}

} // namespace

std::optional<Unit> unitFrom(std::string_view text) {
    const auto known = std::ranges::find(units, text, &UnitWord::word);
    return known == units.end() ? std::nullopt : std::optional{known->unit};
}

double slackOf(const plan::StatedFigure& figure, plan::Qualifier qualifier) {
    if (qualifier == plan::Qualifier::About) {
        return std::pow(10.0, -meantDecimals(figure));
    }
    return 0.5 * std::pow(10.0, -figure.decimals);
}

double slackOf(const plan::Claim& claim) {
    const auto unit = unitFrom(claim.unit);
    const bool isExact = unit && unit->isCounted && claim.qualifier != plan::Qualifier::About;
    return isExact ? 0.0 : slackOf(claim.figure, claim.qualifier);
}

void Sum::add(double value, double slack) {
    addBetween(value, value, slack);
}

void Sum::addBetween(double least, double most, double slack) {
    low_ += least;
    high_ += most;
    slack_ += slack;
    squares_ += slack * slack;
}

void Sum::add(const Sum& other) {
    low_ += other.low_;
    high_ += other.high_;
    slack_ += other.slack_;
    squares_ += other.squares_;
}

Sum Sum::times(double factor) const {
    Sum scaled{*this};
    scaled.low_ *= factor;
    scaled.high_ *= factor;
    scaled.slack_ *= factor;
    scaled.squares_ *= factor * factor;
    return scaled;
}

double Sum::likely() const {
    constexpr double threeDeviations = 3.0;
    return std::min(slack_, threeDeviations * std::sqrt(squares_ / 3.0));
}

double differenceOf(const Sum& stated, const Sum& computed) {
    if (stated.low() > computed.high()) {
        return stated.low() - computed.high();
    }
    return stated.high() < computed.low() ? stated.high() - computed.low() : 0.0;
}

Agreement agreementOf(const Sum& stated, const Sum& computed) {
    Sum together{stated};
    together.add(computed);
    const double gap = std::abs(differenceOf(stated, computed)) - epsilonFor(stated.high());
    if (gap <= together.likely()) {
        return Agreement::Agrees;
    }
    return gap <= together.most() ? Agreement::Unlikely : Agreement::Differs;
}

bool isSameFigure(double a, double slackOfA, double b, double slackOfB) {
    return std::abs(a - b) <= std::max(slackOfA, slackOfB) + epsilonFor(a);
}

std::string numberText(double number) {
    constexpr double finest = 1e6; // finer than any printed sum, coarser than the noise of adding
    const double rounded = std::round(number * finest) / finest;
    return gis::shortestText(rounded == 0.0 ? 0.0 : rounded);
}

std::string rangeText(const Sum& sum) {
    if (std::isinf(sum.high())) {
        return "≥" + numberText(sum.low());
    }
    const auto low = numberText(sum.low());
    const auto high = numberText(sum.high());
    return low == high ? low : low + "—" + high;
}

} // namespace audit
