#include "exchange/link_list.h"

#include "exchange/cell_values.h"
#include "exchange/form_header.h"
#include "exchange/form_input.h"
#include "exchange/layer_fields.h"
#include "exchange/numerals.h"
#include "gis/layer_reader.h"
#include "gis/measure.h"
#include "gis/table_reader.h"
#include "gis/text.h"
#include "plan/estate_name.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

namespace exchange {

namespace {

using Rows = std::vector<plan::ListRow>;

constexpr std::string_view nameWord{"name"};
constexpr std::string_view districtWord{"district"};
constexpr std::string_view yearsWord{"years"};

// A number may be called anything, even "name".
std::string keyOf(const NumberColumn& number) {
    return "number " + number.word;
}

std::vector<WantedColumn> wantedColumns(const LinkList& list) {
    std::vector<WantedColumn> wanted{{std::string{nameWord}, {list.name}, Need::Required}};
    for (const auto& [word, column] :
         {std::pair{districtWord, list.district}, std::pair{yearsWord, list.years}}) {
        if (!column.empty()) {
            wanted.push_back({std::string{word}, {column}, Need::Required});
        }
    }
    for (const auto& number : list.numbers) {
        wanted.push_back({keyOf(number), {number.column}, Need::Required});
    }
    return wanted;
}

// Matching goes on without a number that cannot be read.
void addAsWarnings(gis::Findings faults, gis::Findings& findings) {
    for (auto& fault : faults) {
        fault.severity = std::min(fault.severity, gis::Severity::Warning);
        findings.push_back(std::move(fault));
    }
}

// Where no row has any wanted header, the first row is taken for the header meant.
gis::Findings withNearest(gis::Findings findings, const gis::Table& table,
                          std::span<const WantedColumn> wanted) {
    const auto missing = std::ranges::find(findings, "table.header-missing", &gis::Finding::code);
    if (missing == findings.end() || table.rows.empty()) {
        return findings;
    }
    gis::Layer header{table.file, table.sheet, {}, {}};
    for (const auto& cell : table.rows.front().cells) {
        header.fields.push_back({comparable(cell), gis::FieldKind::Text, 0, 0});
    }
    const auto& column = wanted.front().headers.front();
    const auto facts = fieldMissing(header, column).facts;
    missing->code = "table.column-missing";
    missing->place.row = table.rows.front().number;
    missing->facts = {{"column", column},
                      {"accepted", column},
                      {"found", facts.at(1).text},
                      {"nearest", facts.at(2).text}};
    return findings;
}

plan::Figure figureFrom(const std::string& word, const plan::StatedFigure& stated) {
    return {word, stated.value, std::max(0, stated.decimals)};
}

class TableRows {
public:
    TableRows(const LinkList& list, const Form& form)
        : list_{list}, form_{form}, values_{form, faults_} {}

    Rows rows(gis::Findings& findings) {
        Rows rows;
        for (const auto& formRow : form_.rows) {
            rows.push_back(row(formRow));
        }
        for (const auto& total : form_.totals) {
            findings.push_back({"list.total-row", gis::Severity::Info, total.place, {}});
        }
        addAsWarnings(std::move(faults_), findings);
        return rows;
    }

private:
    plan::ListRow row(const FormRow& formRow) {
        plan::ListRow row;
        row.name = CellValues::text(formRow, std::string{nameWord});
        row.district = plan::normalizedName(CellValues::text(formRow, std::string{districtWord}));
        for (const auto& number : list_.numbers) {
            const auto quantity =
                number.word == plan::floorAreaWord ? Quantity::FloorArea : Quantity::Count;
            if (const auto stated = values_.stated(formRow, keyOf(number), quantity)) {
                row.figures.push_back(figureFrom(number.word, *stated));
            }
        }
        if (!CellValues::text(formRow, std::string{yearsWord}).empty()) {
            row.built = values_.built(formRow, std::string{yearsWord}).periods;
        }
        row.place = formRow.place;
        return row;
    }

    const LinkList& list_;
    const Form& form_;
    gis::Findings faults_;
    CellValues values_;
};

gis::Checked<Rows> tableRows(const LinkList& list) {
    gis::Findings findings;
    const auto table =
        keepFindings(gis::readTable({list.file, list.part, list.encoding}), findings);
    const auto wanted = wantedColumns(list);
    auto form = readForm(table, wanted);
    append(findings, withNearest(std::move(form.findings), table, wanted));
    auto rows = TableRows{list, form.value}.rows(findings);
    return {std::move(rows), std::move(findings)};
}

std::optional<plan::Spot> spotOf(const gis::Shape& shape) {
    if (const auto* point = std::get_if<gis::Point>(&shape)) {
        return plan::Spot{*point, gis::Metres{}};
    }
    const auto* ground = std::get_if<gis::MultiPolygon>(&shape);
    if (ground == nullptr || ground->parts.empty()) {
        return std::nullopt;
    }
    // As far as a circle of the same area reaches.
    const double reach = std::sqrt(gis::area(*ground).count() / std::numbers::pi);
    return plan::Spot{gis::centroid(*ground), gis::Metres::of(reach)};
}

class LayerRows {
public:
    LayerRows(const LinkList& list, const gis::Layer& layer, gis::Findings& findings)
        : list_{list}, layer_{layer}, findings_{findings} {}

    Rows rows() {
        for (const auto& column : wantedColumns(list_)) {
            const auto& field = column.headers.front();
            if (const auto index = gis::fieldIndex(layer_, field)) {
                fields_[column.word] = *index;
            } else {
                findings_.push_back(fieldMissing(layer_, field));
            }
        }
        Rows rows;
        if (!hasErrors(findings_)) {
            for (const auto& feature : layer_.features) {
                rows.push_back(row(feature));
            }
        }
        return rows;
    }

private:
    plan::ListRow row(const gis::Feature& feature) {
        plan::ListRow row;
        row.name = text(feature, std::string{nameWord});
        row.district = plan::normalizedName(text(feature, std::string{districtWord}));
        for (const auto& number : list_.numbers) {
            addFigure(row, feature, number);
        }
        addYears(row, feature);
        row.spot = spotOf(feature.shape);
        row.place = gis::placeOf(layer_, feature);
        return row;
    }

    void addFigure(plan::ListRow& row, const gis::Feature& feature, const NumberColumn& number) {
        const auto written = text(feature, keyOf(number));
        if (const auto numeral = numeralFrom(written)) {
            row.figures.push_back({number.word, numeral->value, numeral->decimals});
        } else if (!written.empty()) {
            warn("table.not-a-number", feature, number.column, written);
        }
    }

    void addYears(plan::ListRow& row, const gis::Feature& feature) {
        const auto written = text(feature, std::string{yearsWord});
        if (written.empty()) {
            return;
        }
        if (const auto built = plan::builtFrom(written)) {
            row.built = built->periods;
        } else {
            warn("table.not-a-year", feature, list_.years, written);
        }
    }

    [[nodiscard]] std::string text(const gis::Feature& feature, const std::string& word) const {
        const auto field = fields_.find(word);
        return field == fields_.end() ? std::string{}
                                      : gis::trimmed(gis::toText(feature.values[field->second]));
    }

    void warn(std::string code, const gis::Feature& feature, const std::string& column,
              const std::string& written) {
        auto place = gis::placeOf(layer_, feature);
        place.column = column;
        findings_.push_back(
            {std::move(code), gis::Severity::Warning, std::move(place), {{"text", written}}});
    }

    const LinkList& list_;
    const gis::Layer& layer_;
    gis::Findings& findings_;
    std::map<std::string, std::size_t> fields_;
};

gis::Checked<Rows> layerRows(const LinkList& list, const gis::Crs& metric) {
    gis::Findings findings;
    const auto layer = keepFindings(gis::readLayer(layerSourceOf(list), metric), findings);
    auto rows = LayerRows{list, layer, findings}.rows();
    return {std::move(rows), std::move(findings)};
}

// 金川区 of 金川区恒昌花园: three to five characters that end as county-level divisions do by law;
// "" where a name begins with none.
std::string districtInFront(const std::string& name) {
    constexpr std::u32string_view endings{U"区县市旗"};
    const auto text = gis::characters(name);
    for (std::size_t length = 3; length <= 5 && length + 2 <= text.size(); ++length) {
        const std::u32string front = text.substr(0, length);
        const bool isNumbered =
            std::ranges::any_of(front, [](char32_t c) { return c >= U'0' && c <= U'9'; });
        if (!isNumbered && endings.find(front.back()) != std::u32string_view::npos &&
            !front.ends_with(U"小区")) {
            return gis::utf8Of(front);
        }
    }
    return {};
}

// What the list's own column calls its districts, and what stands before several of its names as
// districts do.
std::set<std::string> districtsNamedIn(const Rows& rows) {
    constexpr int several = 2;
    std::set<std::string> values;
    std::map<std::string, int> inFront;
    for (const auto& row : rows) {
        values.insert(row.district);
        if (++inFront[districtInFront(plan::normalizedName(row.name))] >= several) {
            values.insert(districtInFront(plan::normalizedName(row.name)));
        }
    }
    values.erase("");
    return values;
}

void takeDistrictsOff(Rows& rows) {
    std::vector<plan::District> districts;
    for (const auto& value : districtsNamedIn(rows)) {
        districts.push_back({plan::DistrictCode{value}, value, "", {value}});
    }
    for (auto& row : rows) {
        const auto bare = plan::bareName(row.name, districts);
        row.bareName = bare.text;
        if (row.district.empty() && bare.district) {
            row.district = bare.district->text();
        }
    }
}

void checkNames(Rows& rows, gis::Findings& findings) {
    constexpr std::size_t usual = 100; // characters; the longest official names have about 40
    std::erase_if(rows, [&findings](const plan::ListRow& row) {
        if (row.bareName.empty()) {
            findings.push_back({"list.name-missing", gis::Severity::Warning, row.place, {}});
        }
        return row.bareName.empty();
    });
    std::map<std::string, gis::SourcePlace> seen;
    for (const auto& row : rows) {
        const auto length = gis::characters(row.name).size();
        if (length > usual) {
            findings.push_back({"list.name-long",
                                gis::Severity::Warning,
                                row.place,
                                {{"length", std::to_string(length)}}});
        }
        const auto [first, isNew] = seen.try_emplace(row.district + "\n" + row.bareName, row.place);
        if (!isNew) {
            findings.push_back({"list.name-repeated",
                                gis::Severity::Warning,
                                row.place,
                                {{"name", row.name},
                                 {"first_row", std::to_string(first->second.row.value_or(0))}}});
        }
    }
}

} // namespace

bool isLayer(const LinkList& list) {
    constexpr std::array layers{".shp", ".gpkg", ".geojson", ".json", ".kml", ".dxf"};
    auto extension = list.file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return std::ranges::find(layers, extension) != layers.end();
}

gis::LayerSource layerSourceOf(const LinkList& list) {
    return {list.file, list.part, list.crs, list.encoding};
}

gis::Checked<Rows> readLinkList(const LinkList& list, const std::optional<gis::Crs>& metric) {
    assert(!isLayer(list) || metric); // the caller's promise
    auto rows = metric && isLayer(list) ? layerRows(list, *metric) : tableRows(list);
    takeDistrictsOff(rows.value);
    checkNames(rows.value, rows.findings);
    return rows;
}

} // namespace exchange
