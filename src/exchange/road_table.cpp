#include "exchange/road_table.h"

#include "exchange/cell_values.h"
#include "exchange/form_input.h"
#include "exchange/numerals.h"
#include "gis/failure.h"
#include "gis/wkt.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace exchange {

namespace {

std::optional<plan::RoadClass> classIn(const FormRow& row, gis::Findings& findings) {
    const auto text = CellValues::text(row, "class");
    const auto roadClass = plan::roadClassFrom(text);
    if (!roadClass) {
        findings.push_back(
            tableError("roads.class-unknown", placeOf(row, "class"),
                       {{"text", text}, {"known", "arterial、collector、local、rail、river"}}));
    }
    return roadClass;
}

std::optional<gis::MultiPolyline> lineFrom(const std::string& wkt) {
    try {
        gis::Shape shape = gis::shapeFromWkt(wkt);
        auto* line = std::get_if<gis::MultiPolyline>(&shape);
        return line == nullptr ? std::nullopt : std::optional{std::move(*line)};
    } catch (const gis::Failure&) {
        return std::nullopt; // text that is no WKT is wrong data here, not a wrong wish
    }
}

// Whole characters only.
std::string beginningOf(const std::string& text) {
    constexpr std::size_t most = 40;
    std::size_t end = std::min(most, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

std::optional<gis::MultiPolyline> lineIn(const FormRow& row, gis::Findings& findings) {
    const auto text = CellValues::text(row, "line");
    auto line = lineFrom(text);
    if (!line) {
        findings.push_back(
            tableError("roads.not-a-line", placeOf(row, "line"), {{"text", beginningOf(text)}}));
    }
    return line;
}

gis::Metres widthIn(const FormRow& row, gis::Findings& findings) {
    const auto text = CellValues::text(row, "width");
    const auto width = widthFrom(text);
    if (!width && !text.empty()) {
        findings.push_back({"roads.width-unknown",
                            gis::Severity::Warning,
                            placeOf(row, "width"),
                            {{"text", text}}});
    }
    return width.value_or(gis::Metres{});
}

} // namespace

gis::Checked<std::vector<plan::Road>> readRoadTable(const TableInput& input) {
    gis::Checked<std::vector<plan::Road>> roads;
    const auto form = keepFindings(readTableForm(input, TableKind::RoadLines), roads.findings);
    for (const FormRow& row : form.rows) {
        const auto roadClass = classIn(row, roads.findings);
        auto line = lineIn(row, roads.findings);
        const auto width = widthIn(row, roads.findings);
        if (roadClass && line) {
            roads.value.push_back(
                {*roadClass, CellValues::text(row, "name"), std::move(*line), width, row.place});
        }
    }
    return roads;
}

} // namespace exchange
