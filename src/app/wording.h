#pragma once

// Findings and failures in the user's language: one table of sentences per language, keyed by code.
//
// A sentence holds {places} that the facts of the same name fill; {file}, {part}, {row} and
// {column} come from the place. Every entry says what is wrong and, where a person can do
// something, what.

#include "gis/failure.h"
#include "gis/finding.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace app {

enum class Language { Chinese, English };

// "zh" or "en".
[[nodiscard]] std::optional<Language> languageFrom(std::string_view code);

struct Wording {
    std::string_view code;
    std::string_view sentence; // what is wrong
    std::string_view advice; // what to do; may be empty
};

[[nodiscard]] std::span<const Wording> wordings(Language language);

// One line: what is wrong, and what to do. A code without wording shows itself and its facts.
[[nodiscard]] std::string inWords(const gis::Finding& finding, Language language);
[[nodiscard]] std::string inWords(const gis::Failure& failure, Language language);

// The two halves alone, without the place; the second may be empty.
[[nodiscard]] std::string sentenceInWords(const gis::Finding& finding, Language language);
[[nodiscard]] std::string adviceInWords(const gis::Finding& finding, Language language);

// "survey.csv 第 7 行 户数 列" / "survey.csv, row 7, column 户数".
[[nodiscard]] std::string inWords(const gis::SourcePlace& place, Language language);
[[nodiscard]] std::string inWords(gis::Severity severity, Language language);

} // namespace app
