#include "maps/sld_notes.h"

#include "gis/failure.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace maps {

namespace {

// Beyond any sheet and any town; keeps sums of lengths finite.
constexpr double longest = 1e6;

bool isParameter(const SldElement& element) {
    return element.name == "SvgParameter" || element.name == "CssParameter";
}

std::string parameterName(const SldElement& element) {
    const auto found = element.attributes.find("name");
    return found == element.attributes.end() ? std::string{} : found->second;
}

// As a person finds it in the file.
std::string label(const SldElement& element) {
    return isParameter(element) ? element.written + "[" + parameterName(element) + "]"
                                : element.written;
}

double numberFrom(std::string_view text, const SldElement& element, const SldNotes& notes) {
    double number = 0.0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || !std::isfinite(number)) {
        notes.malformed(element, "number", std::string{text});
    }
    return number;
}

double lengthFrom(std::string_view text, const SldElement& element, const SldUnit& unit,
                  const SldNotes& notes) {
    const double number = numberFrom(text, element, notes);
    if (number < 0.0 || number > longest) {
        notes.malformed(element, "number", std::string{text});
    }
    return inkLength(number, unit).count;
}

} // namespace

void SldNotes::unsupported(const SldElement& element) {
    unsupported(element, {});
}

void SldNotes::unsupported(const SldElement& element, const std::string& value) {
    const std::string what = value.empty() ? label(element) : label(element) + " = " + value;
    findings_.push_back({"style.unsupported",
                         gis::Severity::Warning,
                         {file_, {}, element.line, {}},
                         {{"line", std::to_string(element.line)}, {"element", what}}});
}

void SldNotes::notXml(std::size_t line, const std::string& reason, const std::string& text) const {
    throw gis::Failure{gis::FailureKind::Usage,
                       "style.not-xml",
                       {file_, {}, line, {}},
                       {{"line", std::to_string(line)}, {"reason", reason}, {"text", text}}};
}

void SldNotes::malformed(const SldElement& element, const std::string& reason,
                         const std::string& text) const {
    throw gis::Failure{gis::FailureKind::Usage,
                       "style.malformed",
                       {file_, {}, element.line, {}},
                       {{"line", std::to_string(element.line)},
                        {"element", label(element)},
                        {"reason", reason},
                        {"text", text}}};
}

bool readChildren(const SldElement& parent, SldNotes& notes,
                  const std::vector<ChildReader>& readers) {
    bool isComplete = true;
    for (const SldElement& child : parent.children) {
        const std::string key = isParameter(child) ? parameterName(child) : child.name;
        const auto reader = std::ranges::find(readers, key, &ChildReader::name);
        if (reader == readers.end()) {
            notes.unsupported(child);
            isComplete = false;
        } else if (reader->read) {
            reader->read(child);
        }
    }
    return isComplete;
}

std::optional<std::string> valueOf(const SldElement& element, SldNotes& notes) {
    if (element.children.empty()) {
        return element.text;
    }
    const SldElement& child = element.children.front();
    const bool isLiteral = child.name == "Literal" && child.children.empty();
    if (element.children.size() == 1 && element.text.empty() && isLiteral) {
        return child.text;
    }
    notes.unsupported(element, child.written);
    return std::nullopt;
}

std::optional<double> numberOf(const SldElement& element, SldNotes& notes) {
    const auto text = valueOf(element, notes);
    return text ? std::optional{numberFrom(*text, element, notes)} : std::nullopt;
}

std::optional<double> shareOf(const SldElement& element, SldNotes& notes) {
    const auto share = numberOf(element, notes);
    if (share && (*share < 0.0 || *share > 1.0)) {
        notes.malformed(element, "number", valueOf(element, notes).value_or(""));
    }
    return share;
}

std::optional<Colour> colourOf(const SldElement& element, SldNotes& notes) {
    const auto text = valueOf(element, notes);
    if (!text) {
        return std::nullopt;
    }
    const auto colour = colourFromHex(*text);
    if (!colour) {
        notes.malformed(element, "colour", *text);
    }
    return colour;
}

InkLength inkLength(double count, const SldUnit& unit) {
    return {std::round(count * unit.factor * 1e6) / 1e6, unit.unit};
}

std::optional<double> lengthOf(const SldElement& element, const SldUnit& unit, SldNotes& notes) {
    const auto text = valueOf(element, notes);
    return text ? std::optional{lengthFrom(*text, element, unit, notes)} : std::nullopt;
}

std::optional<std::vector<double>> dashesOf(const SldElement& element, const SldUnit& unit,
                                            SldNotes& notes) {
    constexpr std::string_view separators = " ,\t\r\n";
    const auto text = valueOf(element, notes);
    if (!text) {
        return std::nullopt;
    }
    std::vector<double> dashes;
    for (auto start = text->find_first_not_of(separators); start != std::string::npos;) {
        const auto end = std::min(text->find_first_of(separators, start), text->size());
        dashes.push_back(lengthFrom(text->substr(start, end - start), element, unit, notes));
        start = text->find_first_not_of(separators, end);
    }
    if (std::ranges::all_of(dashes, [](double dash) { return dash == 0.0; })) {
        return std::vector<double>{};
    }
    if (dashes.size() % 2 == 1) { // SVG 1.1, 11.4: the list is repeated
        const std::vector<double> again = dashes;
        dashes.insert(dashes.end(), again.begin(), again.end());
    }
    return dashes;
}

} // namespace maps
