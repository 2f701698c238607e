#pragma once

// Private to the SLD reader: what is said about a file, and the small values in it.

#include "gis/finding.h"
#include "maps/sld_names.h"
#include "maps/sld_tree.h"
#include "maps/symbol.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maps {

class SldNotes {
public:
    explicit SldNotes(std::string file) : file_{std::move(file)} {}

    // Finding "style.unsupported".
    void unsupported(const SldElement& element);
    // The same for one value of an element that is supported otherwise.
    void unsupported(const SldElement& element, const std::string& value);
    // Throws Failure "style.not-xml".
    [[noreturn]] void notXml(std::size_t line, const std::string& reason,
                             const std::string& text) const;
    // Throws Failure "style.malformed".
    [[noreturn]] void malformed(const SldElement& element, const std::string& reason,
                                const std::string& text) const;

    [[nodiscard]] gis::Findings take() { return std::move(findings_); }

private:
    std::string file_;
    gis::Findings findings_;
};

// What to do with the children of one name. An SvgParameter (or CssParameter) goes by its attribute
// `name`; nothing to call means that the child has no say in how a map looks.
struct ChildReader {
    std::string_view name;
    std::function<void(const SldElement&)> read;
};

// Hands every child to its reader; children without one are noted as unsupported. True when there
// were none of those.
bool readChildren(const SldElement& parent, SldNotes& notes,
                  const std::vector<ChildReader>& readers);

// The text of an element, or of the one ogc:Literal in it. Computed values (property names,
// functions) are noted as unsupported and give nothing.
[[nodiscard]] std::optional<std::string> valueOf(const SldElement& element, SldNotes& notes);

// The same as a finite number; anything else is malformed.
[[nodiscard]] std::optional<double> numberOf(const SldElement& element, SldNotes& notes);
// From 0 to 1.
[[nodiscard]] std::optional<double> shareOf(const SldElement& element, SldNotes& notes);
[[nodiscard]] std::optional<Colour> colourOf(const SldElement& element, SldNotes& notes);

// What one unit of a symbolizer's lengths is.
struct SldUnit {
    double factor{pixelInMillimetres};
    InkLength::Unit unit{InkLength::Unit::PaperMillimetres};
};

// Kept to a millionth of a millimetre or metre, so that what is written reads back the same.
[[nodiscard]] InkLength inkLength(double count, const SldUnit& unit);
// Not negative and at most a million.
[[nodiscard]] std::optional<double> lengthOf(const SldElement& element, const SldUnit& unit,
                                             SldNotes& notes);
// Lengths separated by blanks or commas, an even number of them; empty when all are zero.
[[nodiscard]] std::optional<std::vector<double>> dashesOf(const SldElement& element,
                                                          const SldUnit& unit, SldNotes& notes);

// The meaning of a keyword in a table of words; an unknown one is malformed.
template <class Table>
[[nodiscard]] auto keywordOf(const SldElement& element, const Table& table, SldNotes& notes) {
    const auto word = valueOf(element, notes);
    const auto meaning = word ? meaningOf(table, *word) : std::nullopt;
    if (word && !meaning) {
        notes.malformed(element, "keyword", *word);
    }
    return meaning;
}

} // namespace maps
