#include "exchange/estate_list.h"

#include "exchange/numerals.h"
#include "gis/text.h"

#include <format>
#include <regex>
#include <utility>

namespace exchange {

namespace {

constexpr std::string_view separator{"；"};

bool endsInDigit(const std::string& name) {
    return !name.empty() && name.back() >= '0' && name.back() <= '9';
}

std::string withoutLineBreaks(std::string text) {
    std::erase(text, '\n');
    std::erase(text, '\r');
    return text;
}

// What follows an estate's name.
const std::regex& sizeOfEstate() {
    static const std::regex size{
        R"(\s*([0-9]+)\s*栋\s*、\s*([0-9]+)\s*户\s*、\s*([0-9]+(\.[0-9]+)?))"
        R"(\s*万\s*平方米\s*(；|;|。)?)"};
    return size;
}

// Digits beyond what a count can be are no count.
std::optional<int> countFrom(const std::string& digits) {
    constexpr std::size_t mostDigits = 8;
    return digits.size() > mostDigits ? std::nullopt : std::optional{std::stoi(digits)};
}

class ListReading {
public:
    ListReading(plan::PlanYear year, gis::SourcePlace place)
        : year_{year}, place_{std::move(place)} {}

    gis::Checked<std::vector<plan::PlanEntry>> entries(const std::string& text) {
        auto rest = text.cbegin();
        const std::sregex_iterator end;
        for (std::sregex_iterator size{text.cbegin(), text.cend(), sizeOfEstate()}; size != end;
             ++size) {
            take(std::string{rest, (*size)[0].first}, *size);
            rest = (*size)[0].second;
        }
        const std::string left = gis::trimmed(std::string{rest, text.cend()});
        if (!left.empty()) {
            report(left);
        }
        return {std::move(entries_), std::move(findings_)};
    }

private:
    void take(const std::string& printedName, const std::smatch& size) {
        const std::string name = gis::trimmed(withoutLineBreaks(printedName));
        const auto buildings = countFrom(size[1]);
        const auto households = countFrom(size[2]);
        const auto area = gis::numberOf(size[3].str());
        // A list separator in a name: the piece before it did not have its size.
        if (name.empty() || name.find(separator) != std::string::npos || !buildings ||
            !households || !area) {
            report(name + size[0].str());
            return;
        }
        entries_.push_back(
            {year_, name, *buildings, gis::SquareMetres::ofWan(*area), *households, place_});
    }

    void report(const std::string& text) {
        findings_.push_back(
            {"plan.list-not-understood", gis::Severity::Error, place_, {{"text", text}}});
    }

    plan::PlanYear year_;
    gis::SourcePlace place_;
    std::vector<plan::PlanEntry> entries_;
    gis::Findings findings_;
};

} // namespace

std::string estateListText(const std::vector<const plan::PlanEntry*>& entries) {
    std::string text;
    for (const plan::PlanEntry* entry : entries) {
        text += text.empty() ? "" : std::string{separator};
        text += std::format("{}{}{}栋、{}户、{}万平方米", entry->name,
                            endsInDigit(entry->name) ? " " : "", entry->buildings,
                            entry->households, gis::shortestText(entry->floorArea.inWan()));
    }
    return text;
}

gis::Checked<std::vector<plan::PlanEntry>> estatesFromList(std::string_view text,
                                                           plan::PlanYear year,
                                                           const gis::SourcePlace& place) {
    return ListReading{year, place}.entries(std::string{text});
}

} // namespace exchange
