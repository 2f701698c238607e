#include "exchange/community_tables.h"

#include "exchange/cell_values.h"
#include "exchange/layer_fields.h"
#include "exchange/numerals.h"
#include "exchange/table_form.h"
#include "gis/layer_reader.h"
#include "gis/measure.h"
#include "gis/table_reader.h"

#include <algorithm>
#include <array>

namespace exchange {

namespace {

std::vector<WantedColumn> wanted(const std::vector<std::string>& required,
                                 const std::vector<std::string>& optional) {
    std::vector<WantedColumn> columns;
    columns.reserve(required.size() + optional.size());
    for (const std::string& word : required) {
        columns.push_back({word, {word}, Need::Required});
    }
    for (const std::string& word : optional) {
        columns.push_back({word, {word}, Need::Optional});
    }
    return columns;
}

template <class Value>
struct Word {
    std::string_view word;
    Value value;
};
constexpr std::array<Word<plan::CommunityScope>, 3> scopes{
    {{"all", plan::CommunityScope::All},
     {"new", plan::CommunityScope::New},
     {"existing", plan::CommunityScope::Existing}}};
constexpr std::array<Word<plan::CommunityForce>, 3> forces{
    {{"must", plan::CommunityForce::Must},
     {"should", plan::CommunityForce::Should},
     {"may", plan::CommunityForce::May}}};
constexpr std::array<Word<int>, 5> relations{
    {{"min", 0}, {"max", 0}, {"about", 0}, {"range", 0}, {"is", 0}}};

class StandardReading {
public:
    StandardReading(const Form& form, gis::Findings& findings)
        : form_{form}, values_{form, findings}, findings_{findings} {}

    std::vector<plan::CommunityItem> items() {
        std::vector<plan::CommunityItem> items;
        for (const FormRow& row : form_.rows) {
            if (const auto number = values_.count(row, "no")) {
                items.push_back({*number, values_.requiredText(row, "name"),
                                 CellValues::text(row, "requirement")});
            }
        }
        std::ranges::sort(items, {}, &plan::CommunityItem::number);
        return items;
    }

    std::vector<plan::CommunityNumber> numbers() {
        std::vector<plan::CommunityNumber> numbers;
        for (const FormRow& row : form_.rows) {
            const auto item = values_.count(row, "no");
            const auto scope = meant(row, "applies_to", scopes);
            const auto force = meant(row, "force", forces);
            const auto value = values_.stated(row, "value", Quantity::Count);
            const auto valueTo = values_.stated(row, "value_to", Quantity::Count);
            if (item && scope && force && value && meant(row, "relation", relations)) {
                numbers.push_back({*item, values_.requiredText(row, "what"),
                                   values_.requiredText(row, "label"),
                                   CellValues::text(row, "relation"), value->value,
                                   valueTo ? std::optional{valueTo->value} : std::nullopt,
                                   CellValues::text(row, "unit"), *scope, *force});
            }
        }
        return numbers;
    }

private:
    template <class Words>
    auto meant(const FormRow& row, const std::string& column, const Words& words)
        -> std::optional<decltype(words.front().value)> {
        const std::string text = values_.requiredText(row, column);
        std::string known;
        for (const auto& word : words) {
            if (word.word == text) {
                return word.value;
            }
            known += (known.empty() ? "" : ", ") + std::string{word.word};
        }
        gis::SourcePlace place = row.place;
        place.column = column;
        findings_.push_back({"community.word-unknown",
                             gis::Severity::Error,
                             std::move(place),
                             {{"word", text}, {"known", known}}});
        return std::nullopt;
    }

    const Form& form_;
    CellValues values_;
    gis::Findings& findings_;
};

gis::Checked<Form> formOf(const std::filesystem::path& file,
                          const std::vector<WantedColumn>& columns) {
    gis::Findings findings;
    const gis::Table table = keepFindings(gis::readTable({file, "", ""}), findings);
    Form form = keepFindings(readForm(table, columns), findings);
    return {std::move(form), std::move(findings)};
}

// "一个幼儿园" is known as 幼儿园 as well.
std::optional<int> itemOf(const std::string& text, const plan::CommunityStandard& standard) {
    constexpr std::string_view one = "一个";
    for (const plan::CommunityItem& item : standard.items) {
        const bool isOne = item.name.starts_with(one);
        if (text == std::to_string(item.number) || text == item.name ||
            (isOne && text == item.name.substr(one.size()))) {
            return item.number;
        }
    }
    return std::nullopt;
}

std::optional<gis::Point> middleOf(const gis::Shape& shape) {
    if (const auto* point = std::get_if<gis::Point>(&shape)) {
        return *point;
    }
    if (const auto* polygon = std::get_if<gis::MultiPolygon>(&shape)) {
        return gis::centroid(*polygon);
    }
    const gis::Box box = boxOf(shape);
    return box.isEmpty()
               ? std::nullopt
               : std::optional{gis::Point{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}};
}

std::optional<gis::SquareMetres> floorAreaOf(const std::string& text) {
    const auto numeral = numeralFrom(text);
    return numeral && numeral->value >= 0.0 ? std::optional{gis::SquareMetres::of(numeral->value)}
                                            : std::nullopt;
}

} // namespace

gis::Checked<plan::CommunityStandard> readCommunityStandard(const std::filesystem::path& items,
                                                            const std::filesystem::path& numbers) {
    gis::Checked<plan::CommunityStandard> result;
    const Form itemForm =
        keepFindings(formOf(items, wanted({"no", "name"}, {"requirement"})), result.findings);
    const Form numberForm = keepFindings(
        formOf(numbers,
               wanted({"no", "what", "label", "relation", "value", "unit", "applies_to", "force"},
                      {"value_to"})),
        result.findings);
    result.value.items = StandardReading{itemForm, result.findings}.items();
    result.value.numbers = StandardReading{numberForm, result.findings}.numbers();
    return result;
}

gis::Checked<std::vector<plan::Facility>> readFacilities(const LayerInput& input,
                                                         const gis::Crs& crs,
                                                         const plan::CommunityStandard& standard) {
    gis::Checked<std::vector<plan::Facility>> result;
    const gis::Layer layer = keepFindings(
        gis::readLayer({input.file, input.layer, input.crs, input.encoding}, crs), result.findings);
    const LayerFields fields{layer, input.fields, {"item", "name", "floor_area"}, result.findings};
    if (!fields.has("item")) {
        if (!hasErrors(result.findings)) {
            result.findings.push_back(fieldMissing(layer, "item"));
        }
        return result;
    }
    for (const gis::Feature& feature : layer.features) {
        const std::string text = fields.text(feature, "item");
        const auto item = itemOf(text, standard);
        const auto place = middleOf(feature.shape);
        if (!item) {
            result.findings.push_back({"facilities.item-unknown",
                                       gis::Severity::Warning,
                                       fields.place(feature, "item"),
                                       {{"text", text}}});
        } else if (place) {
            result.value.push_back({*item, fields.text(feature, "name"), *place,
                                    floorAreaOf(fields.text(feature, "floor_area")),
                                    gis::placeOf(layer, feature)});
        }
    }
    return result;
}

} // namespace exchange
