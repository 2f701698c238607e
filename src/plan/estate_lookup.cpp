#include "plan/estate_lookup.h"

#include "gis/text.h"
#include "plan/linkage.h"

#include <algorithm>
#include <vector>

namespace plan {

namespace {

// Every word that means the estate, comparable.
std::vector<std::string> wordsFor(const EstateRecord& record,
                                  const std::vector<District>& districts) {
    std::vector<std::string> words{normalizedName(record.estate.id.text()),
                                   bareName(record.estate.name, districts).text};
    if (record.plan) {
        words.push_back(bareName(record.plan->name, districts).text);
    }
    if (record.guidance) {
        words.push_back(bareName(record.guidance->name, districts).text);
    }
    std::erase(words, std::string{});
    return words;
}

std::string shown(const EstateRecord& record) {
    return record.estate.name + "（" + record.estate.id.text() + "）";
}

std::size_t distance(const EstateRecord& record, const std::string& word,
                     const std::vector<District>& districts) {
    std::vector<std::size_t> distances;
    for (const std::string& known : wordsFor(record, districts)) {
        distances.push_back(gis::editDistance(known, word));
    }
    return *std::ranges::min_element(distances);
}

} // namespace

gis::Checked<std::optional<EstateId>> estateNamed(const Portfolio& portfolio, std::string_view text,
                                                  const gis::SourcePlace& place) {
    const std::string word = bareName(text, portfolio.districts).text;
    std::optional<EstateId> meant;
    std::string names;
    std::size_t count = 0;
    for (const EstateRecord& record : portfolio.estates) {
        const auto words = wordsFor(record, portfolio.districts);
        if (std::ranges::find(words, word) != words.end()) {
            meant = record.estate.id;
            names += (names.empty() ? "" : "、") + shown(record);
            ++count;
        }
    }
    if (count == 1) {
        return {meant, {}};
    }
    const std::string given{text};
    if (count > 1) {
        return {std::nullopt,
                {{"estate.ambiguous",
                  gis::Severity::Error,
                  place,
                  {{"text", given}, {"estates", names}}}}};
    }
    return {std::nullopt,
            {{"estate.unknown",
              gis::Severity::Error,
              place,
              {{"text", given}, {"nearest", nearestEstate(portfolio, text)}}}}};
}

std::string nearestEstate(const Portfolio& portfolio, std::string_view text) {
    if (portfolio.estates.empty()) {
        return {};
    }
    const std::string word = bareName(text, portfolio.districts).text;
    return shown(*std::ranges::min_element(portfolio.estates, {}, [&](const EstateRecord& record) {
        return distance(record, word, portfolio.districts);
    }));
}

} // namespace plan
