#include "maps/style_file.h"

#include "gis/failure.h"
#include "maps/sld_filters.h"
#include "maps/sld_notes.h"
#include "maps/sld_symbols.h"
#include "maps/sld_tree.h"

#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace maps {

namespace {

ChildReader titleReader(std::string& title) {
    return {"Title", [&title](const SldElement& element) { title = element.text; }};
}

// SE keeps the title in a Description, SLD 1.0 does not. An Abstract says nothing to the map.
ChildReader descriptionReader(std::string& title, SldNotes& notes) {
    return {"Description", [&title, &notes](const SldElement& element) {
                readChildren(element, notes, {titleReader(title), {"Abstract", {}}});
            }};
}

ChildReader nameReader(std::string& name) {
    return {"Name", [&name](const SldElement& element) { name = element.text; }};
}

// Nothing when it is not sure for which features the rule is meant.
std::optional<Rule> ruleFrom(const SldElement& element, SldNotes& notes) {
    Rule rule;
    bool isSure = true;
    const auto addSymbol = [&](const SldElement& symbolizer) {
        if (auto symbol = symbolFrom(symbolizer, notes)) {
            rule.symbols.push_back(std::move(*symbol));
        }
    };
    readChildren(element, notes,
                 {nameReader(rule.name),
                  descriptionReader(rule.title, notes),
                  titleReader(rule.title),
                  {"Abstract", {}},
                  {"Filter",
                   [&](const SldElement& filter) {
                       rule.filter = filterFrom(filter, notes);
                       isSure = isSure && rule.filter.has_value();
                   }},
                  {"ElseFilter", [&](const SldElement& /*empty*/) { rule.isElse = true; }},
                  {"MinScaleDenominator",
                   [&](const SldElement& e) { rule.scales.minDenominator = numberOf(e, notes); }},
                  {"MaxScaleDenominator",
                   [&](const SldElement& e) { rule.scales.maxDenominator = numberOf(e, notes); }},
                  {"PolygonSymbolizer", addSymbol},
                  {"LineSymbolizer", addSymbol},
                  {"PointSymbolizer", addSymbol},
                  {"TextSymbolizer", addSymbol}});
    if (rule.isElse && rule.filter) {
        notes.unsupported(element, "Filter + ElseFilter");
        return std::nullopt;
    }
    return isSure ? std::optional{std::move(rule)} : std::nullopt;
}

// One FeatureTypeStyle is one pass; one without rules does not count.
void addPass(Style& style, const SldElement& featureTypeStyle, SldNotes& notes) {
    const int pass = style.rules.empty() ? 0 : style.rules.back().pass + 1;
    readChildren(featureTypeStyle, notes,
                 {{"Name", {}},
                  {"Title", {}},
                  {"Abstract", {}},
                  {"Description", {}},
                  {"FeatureTypeName", {}},
                  {"SemanticTypeIdentifier", {}},
                  {"Rule", [&](const SldElement& element) {
                       if (auto rule = ruleFrom(element, notes)) {
                           rule->pass = pass;
                           style.rules.push_back(std::move(*rule));
                       }
                   }}});
}

Style userStyleFrom(const SldElement& element, const std::string& layerName, SldNotes& notes) {
    Style style;
    style.name = layerName;
    readChildren(element, notes,
                 {nameReader(style.name),
                  descriptionReader(style.title, notes),
                  titleReader(style.title),
                  {"Abstract", {}},
                  {"IsDefault", {}},
                  {"FeatureTypeStyle", [&](const SldElement& e) { addPass(style, e, notes); }}});
    return style;
}

// The first style of the first layer; another one would have no features to draw.
class StyleReader {
public:
    explicit StyleReader(SldNotes& notes) : notes_{notes} {}

    [[nodiscard]] Style read(const SldElement& root) {
        requireSld(root);
        readChildren(root, notes_,
                     {{"Name", {}},
                      {"Title", {}},
                      {"Abstract", {}},
                      {"Description", {}},
                      {"NamedLayer", [&](const SldElement& layer) { readLayer(layer); }}});
        if (!style_) {
            notes_.malformed(root, "missing", "UserStyle");
        }
        return std::move(*style_);
    }

private:
    void requireSld(const SldElement& root) const {
        if (root.name != "StyledLayerDescriptor") {
            notes_.malformed(root, "root", root.written);
        }
        const auto version = root.attributes.find("version");
        const bool isKnown = version == root.attributes.end() || version->second == "1.1.0" ||
                             version->second == "1.0.0";
        if (!isKnown) {
            notes_.malformed(root, "version", version->second);
        }
    }

    void readLayer(const SldElement& layer) {
        std::string name;
        readChildren(
            layer, notes_,
            {nameReader(name), {"Description", {}}, {"UserStyle", [&](const SldElement& element) {
                                                         if (style_) {
                                                             notes_.unsupported(element);
                                                         } else {
                                                             style_ = userStyleFrom(element, name,
                                                                                    notes_);
                                                         }
                                                     }}});
    }

    SldNotes& notes_;
    std::optional<Style> style_;
};

} // namespace

gis::Checked<Style> styleFromSld(const std::string& sld, const std::string& fileName) {
    SldNotes notes{fileName};
    Style style = StyleReader{notes}.read(sldTree(sld, fileName));
    return {std::move(style), notes.take()};
}

gis::Checked<Style> readStyle(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        throw gis::Failure{
            gis::FailureKind::Environment, "file.missing", {file.string(), {}, {}, {}}};
    }
    std::ifstream stream{file, std::ios::binary};
    const std::string sld{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad()) {
        throw gis::Failure{gis::FailureKind::Environment,
                           "file.unreadable",
                           {file.string(), {}, {}, {}},
                           {{"reason", "permission"}}};
    }
    return styleFromSld(sld, file.string());
}

} // namespace maps
