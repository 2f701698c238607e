#include "exchange/bureau_fields.h"

#include "exchange/bureau_layers.h"
#include "exchange/cell_values.h"
#include "exchange/table_form.h"
#include "gis/table_reader.h"

#include <algorithm>
#include <cctype>

namespace exchange {

namespace {

std::vector<WantedColumn> wantedColumns() {
    std::vector<WantedColumn> columns;
    for (const std::string word : {"layer", "field", "name", "type", "width", "source"}) {
        columns.push_back({word, {word}, Need::Required});
    }
    columns.push_back({"decimals", {"decimals"}, Need::Optional});
    columns.push_back({"note", {"note"}, Need::Optional});
    return columns;
}

// What dBASE takes without loss.
bool isFieldName(const std::string& name) {
    constexpr std::size_t longest = 10;
    constexpr std::string_view allowed{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"
                                       "0123456789"};
    return !name.empty() && name.size() <= longest &&
           name.find_first_not_of(allowed) == std::string::npos &&
           (name.front() < '0' || name.front() > '9');
}

// dBASE does not tell a from A.
bool isSameName(const std::string& a, const std::string& b) {
    return std::ranges::equal(a, b, [](unsigned char left, unsigned char right) {
        return std::toupper(left) == std::toupper(right);
    });
}

class FieldReading {
public:
    FieldReading(const Form& form, gis::Findings& findings)
        : values_{form, findings}, findings_{findings} {}

    void take(const FormRow& row) {
        const auto layer = values_.requiredText(row, "layer");
        BureauField field{{values_.requiredText(row, "field"), gis::FieldKind::Text, 0, 0},
                          values_.requiredText(row, "name"),
                          values_.requiredText(row, "source"),
                          CellValues::text(row, "note")};
        const auto fault = takeType(row, field.field);
        const auto kind = kindOfSource(layer, field.source);
        auto* fields = fieldsOf(layer);
        if (fields == nullptr) {
            report(row, "layer", field);
        } else if (!isFieldName(field.field.name)) {
            report(row, "name", field);
        } else if (has(*fields, field.field.name)) {
            report(row, "twice", field);
        } else if (!kind) {
            report(row, "source", field);
        } else if (kind == gis::FieldKind::Text && field.field.kind != gis::FieldKind::Text) {
            report(row, "type", field);
        } else if (!fault.empty()) {
            report(row, fault, field);
        } else {
            fields->push_back(std::move(field));
        }
    }

    BureauFields taken(const gis::SourcePlace& table) {
        requireAny(estateLayer, fields_.estates, table);
        requireAny(buildingLayer, fields_.buildings, table);
        return std::move(fields_);
    }

private:
    // The word of what is wrong; "" when nothing is.
    std::string takeType(const FormRow& row, gis::Field& field) {
        constexpr int widestText = 254;  // of dBASE
        constexpr int widestNumber = 18; // beyond it doubles lose digits
        const auto type = values_.requiredText(row, "type");
        field.width = values_.count(row, "width").value_or(0);
        if (!CellValues::text(row, "decimals").empty()) {
            field.precision = values_.count(row, "decimals").value_or(0);
        }
        if (type != "C" && type != "N") {
            return "type";
        }
        if (type == "N") {
            field.kind = field.precision > 0 ? gis::FieldKind::Real : gis::FieldKind::Integer;
        }
        const int widest = type == "C" ? widestText : widestNumber;
        const bool fits = field.width >= 1 && field.width <= widest &&
                          (field.precision == 0 || field.precision + 2 <= field.width);
        return fits ? "" : "width";
    }

    std::vector<BureauField>* fieldsOf(const std::string& layer) {
        if (layer == estateLayer) {
            return &fields_.estates;
        }
        return layer == buildingLayer ? &fields_.buildings : nullptr;
    }

    static bool has(const std::vector<BureauField>& fields, const std::string& name) {
        return std::ranges::any_of(
            fields, [&](const BureauField& known) { return isSameName(known.field.name, name); });
    }

    void requireAny(std::string_view layer, const std::vector<BureauField>& fields,
                    const gis::SourcePlace& table) {
        if (fields.empty()) {
            findings_.push_back({"export.bad-field",
                                 gis::Severity::Error,
                                 table,
                                 {{"field", std::string{layer}}, {"reason", "none"}}});
        }
    }

    void report(const FormRow& row, const std::string& reason, const BureauField& field) {
        findings_.push_back({"export.bad-field",
                             gis::Severity::Error,
                             row.place,
                             {{"field", field.field.name}, {"reason", reason}}});
    }

    CellValues values_;
    gis::Findings& findings_;
    BureauFields fields_;
};

} // namespace

gis::Checked<BureauFields> readBureauFields(const std::filesystem::path& table) {
    gis::Findings findings;
    const auto rows = keepFindings(gis::readTable({table, "", ""}), findings);
    const auto form = keepFindings(readForm(rows, wantedColumns()), findings);
    FieldReading reading{form, findings};
    for (const auto& row : form.rows) {
        reading.take(row);
    }
    auto fields = reading.taken({rows.file, rows.sheet, std::nullopt, ""});
    return {std::move(fields), std::move(findings)};
}

} // namespace exchange
