#include "exchange/claim_table.h"

#include "exchange/cell_values.h"
#include "exchange/form_input.h"
#include "exchange/numerals.h"
#include "gis/text.h"

#include <algorithm>

namespace exchange {

namespace {

constexpr int openEnd = 9999; // of an age class "2001年以后"

class ClaimReading {
public:
    ClaimReading(const Form& form, const ProjectDescription& project, gis::Findings& findings)
        : form_{form}, project_{project}, findings_{findings}, values_{form, findings} {}

    std::vector<plan::Claim> claims() {
        std::vector<plan::Claim> claims;
        for (const FormRow& row : form_.rows) {
            const auto errors = findings_.size();
            plan::Claim claim = claimIn(row);
            if (findings_.size() == errors) {
                claims.push_back(std::move(claim));
            }
        }
        return claims;
    }

private:
    plan::Claim claimIn(const FormRow& row) {
        plan::Claim claim;
        claim.section = values_.requiredText(row, "section");
        claim.where = CellValues::text(row, "where");
        claim.what = values_.requiredText(row, "what");
        claim.label = CellValues::text(row, "label");
        if (claim.label.empty()) {
            claim.label = claim.what;
        }
        claim.scope = CellValues::text(row, "scope");
        claim.district = districtIn(row);
        if (!CellValues::text(row, "year").empty()) {
            claim.year = values_.year(row, "year");
        }
        claim.ageClass = CellValues::text(row, "age_class");
        claim.built = builtIn(row);
        claim.category = CellValues::text(row, "category");
        claim.qualifier = qualifierIn(row);
        claim.figure = figureIn(row);
        claim.unit = values_.requiredText(row, "unit");
        claim.place = placeOf(row, "value");
        return claim;
    }

    std::optional<plan::DistrictCode> districtIn(const FormRow& row) {
        const auto text = CellValues::text(row, "district");
        const auto isKnown = std::ranges::any_of(
            project_.districts, [&](const auto& known) { return known.code.text() == text; });
        if (isKnown) {
            return plan::DistrictCode{text};
        }
        if (!text.empty() && !isPrefectureOfAll(text)) {
            std::string known;
            for (const auto& district : project_.districts) {
                known += (known.empty() ? "" : "、") + district.code.text();
            }
            findings_.push_back(tableError("claims.district-unknown", placeOf(row, "district"),
                                           {{"text", text}, {"known", known}}));
        }
        return std::nullopt;
    }

    // GB/T 2260: a prefecture's code is that of its districts with 00 at the end.
    [[nodiscard]] bool isPrefectureOfAll(const std::string& text) const {
        return plan::isDistrictCode(text) && text.ends_with("00") &&
               std::ranges::all_of(project_.districts, [&](const auto& district) {
                   return district.code.text().starts_with(text.substr(0, 4));
               });
    }

    std::optional<plan::YearSpan> builtIn(const FormRow& row) {
        const auto from = yearIn(row, "built_from");
        const auto to = yearIn(row, "built_to");
        if (!from && !to) {
            return std::nullopt;
        }
        return plan::YearSpan{from.value_or(0), to.value_or(openEnd)};
    }

    std::optional<int> yearIn(const FormRow& row, const std::string& word) {
        if (CellValues::text(row, word).empty()) {
            return std::nullopt;
        }
        const auto year = values_.year(row, word);
        return year ? std::optional{year->value} : std::nullopt;
    }

    plan::Qualifier qualifierIn(const FormRow& row) {
        const auto text = CellValues::text(row, "qualifier");
        if (text.empty()) {
            return plan::Qualifier::Plain;
        }
        if (text == "about" || text == "约") {
            return plan::Qualifier::About;
        }
        if (text != "before" && text != "前") {
            findings_.push_back(tableError("claims.qualifier-unknown", placeOf(row, "qualifier"),
                                           {{"text", text}, {"known", "about、before"}}));
        }
        return plan::Qualifier::Before;
    }

    // Growth may be negative, so this is no CellValues::stated.
    plan::StatedFigure figureIn(const FormRow& row) {
        const auto text = values_.requiredText(row, "value");
        const auto numeral = numeralFrom(text);
        if (numeral && numeral->unit.empty()) {
            return {numeral->value, numeral->decimals};
        }
        if (!text.empty()) {
            findings_.push_back(
                tableError("table.not-a-number", placeOf(row, "value"), {{"text", text}}));
        }
        return {};
    }

    const Form& form_;
    const ProjectDescription& project_;
    gis::Findings& findings_;
    CellValues values_;
};

std::vector<std::string> itemsIn(const std::string& text) {
    constexpr std::string_view mark{"；"};
    std::vector<std::string> items;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(mark, from), text.size());
        if (auto item = gis::trimmed(text.substr(from, to - from)); !item.empty()) {
            items.push_back(std::move(item));
        }
        from = to + mark.size();
    }
    return items;
}

std::optional<plan::Obligation> obligationFrom(const std::string& text) {
    if (text == "must" || text == "必须") {
        return plan::Obligation::Must;
    }
    return text == "may" || text == "因地制宜" ? std::optional{plan::Obligation::May}
                                               : std::nullopt;
}

} // namespace

gis::Checked<std::vector<plan::Claim>> readClaims(const TableInput& input,
                                                  const ProjectDescription& project) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input, TableKind::Claims), findings);
    auto claims = ClaimReading{form, project, findings}.claims();
    return {std::move(claims), std::move(findings)};
}

gis::Checked<std::vector<plan::TypeContent>> readTypeContents(const TableInput& input) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input, TableKind::TypeContents), findings);
    CellValues values{form, findings};
    std::vector<plan::TypeContent> contents;
    for (const FormRow& row : form.rows) {
        const auto name = values.requiredText(row, "name");
        const auto type = plan::renovationTypeFrom(name);
        const auto obligation = obligationFrom(values.requiredText(row, "obligation"));
        if (!type && !name.empty()) {
            findings.push_back(tableError("guidance.type-unknown", placeOf(row, "name"),
                                          {{"text", name}, {"known", "基础类、完善类、提升类"}}));
        }
        if (!obligation) {
            findings.push_back(tableError(
                "types.obligation-unknown", placeOf(row, "obligation"),
                {{"text", CellValues::text(row, "obligation")}, {"known", "must、may"}}));
        }
        if (type && obligation) {
            contents.push_back(
                {*type, itemsIn(values.requiredText(row, "content")), *obligation, row.place});
        }
    }
    return {std::move(contents), std::move(findings)};
}

gis::Checked<std::vector<plan::Demolition>> readDemolitions(const TableInput& input) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input, TableKind::Demolitions), findings);
    CellValues values{form, findings};
    std::vector<plan::Demolition> demolitions;
    for (const FormRow& row : form.rows) {
        plan::Demolition demolition{values.requiredName(row, "name"), {}, placeOf(row, "name")};
        if (auto code = CellValues::text(row, "district"); !code.empty()) {
            demolition.district = plan::DistrictCode{std::move(code)};
        }
        if (!demolition.name.empty()) {
            demolitions.push_back(std::move(demolition));
        }
    }
    return {std::move(demolitions), std::move(findings)};
}

} // namespace exchange
