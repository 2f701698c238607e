#include "exchange/package_profile.h"

#include "exchange/config_reading.h"
#include "exchange/package_sources.h"
#include "exchange/project_check.h"
#include "gis/input_file.h"
#include "gis/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <utility>

namespace exchange {

namespace {

constexpr std::string_view yearMark{"{year}"};

// The meaning of a word among a few; fails naming them all.
template <class Meaning, std::size_t count>
Meaning oneOf(const ConfigReading& table, const std::string& key, const std::string& word,
              const std::array<std::pair<std::string_view, Meaning>, count>& words) {
    std::string all;
    for (const auto& [known, meaning] : words) {
        if (known == word) {
            return meaning;
        }
        all += (all.empty() ? "" : ", ") + std::string{known};
    }
    table.fail(key, word, all);
}

constexpr std::array<std::pair<std::string_view, PackageFormat>, 3> formats{
    {{"shapefile", PackageFormat::Shapefile},
     {"geopackage", PackageFormat::GeoPackage},
     {"geojson", PackageFormat::GeoJson}}};
constexpr std::array<std::pair<std::string_view, PackageSystems>, 2> systems{
    {{"CGCS2000", PackageSystems::Cgcs2000}, {"any", PackageSystems::Any}}};
constexpr std::array<std::pair<std::string_view, PackageContent>, 4> contents{
    {{"estates", PackageContent::Estates},
     {"buildings", PackageContent::Buildings},
     {"areas", PackageContent::Areas},
     {"annual", PackageContent::Annual}}};
constexpr std::array<std::pair<std::string_view, Mandatory>, 2> answers{
    {{"yes", Mandatory::Yes}, {"no", Mandatory::No}}};
constexpr std::array<std::pair<std::string_view, gis::FieldKind>, 2> types{
    {{"C", gis::FieldKind::Text}, {"N", gis::FieldKind::Integer}}};

int wholeNumber(const ConfigReading& table, const std::string& key, int most) {
    const double number = table.nonNegative(key, 0.0);
    if (number != std::floor(number) || number > most) {
        table.fail(key, gis::shortestText(number), "0 - " + std::to_string(most));
    }
    return static_cast<int>(number);
}

gis::Field fieldFrom(const ConfigReading& table) {
    constexpr int widestText = 254;  // of dBASE
    constexpr int widestNumber = 18; // beyond it doubles lose digits
    gis::Field field{table.nonEmptyText("name"), oneOf(table, "type", table.text("type"), types), 0,
                     0};
    const bool isText = field.kind == gis::FieldKind::Text;
    field.width = wholeNumber(table, "width", isText ? widestText : widestNumber);
    field.precision = wholeNumber(table, "decimals", isText ? 0 : widestNumber - 2);
    if (field.precision > 0) {
        field.kind = gis::FieldKind::Real;
        if (field.width > 0 && field.precision + 2 > field.width) {
            table.fail("decimals", std::to_string(field.precision), "less than width - 1");
        }
    }
    return field;
}

std::string nearestSource(PackageContent content, const std::string& word) {
    const auto words = sourceWords(content);
    return std::string{*std::ranges::min_element(
        words, {}, [&](std::string_view known) { return gis::editDistance(known, word); })};
}

// Text fits into text only; a number into both.
void requireSource(const ConfigReading& table, PackageContent content, const PackageField& field) {
    if (field.source.empty() == field.constant.empty()) {
        table.fail("source", field.source, "source or value, one of them");
    }
    const auto kind = field.source.empty() ? std::optional{gis::FieldKind::Text}
                                           : kindOfSource(content, field.source);
    if (!kind) {
        table.fail("source", field.source, nearestSource(content, field.source));
    }
    if (kind == gis::FieldKind::Text && field.field.kind != gis::FieldKind::Text) {
        table.fail("type", "N", "C");
    }
}

PackageField packageFieldFrom(const ConfigReading& table, PackageContent content) {
    PackageField field;
    field.field = fieldFrom(table);
    field.title = table.nonEmptyText("title");
    field.source = table.text("source");
    field.constant = table.text("value");
    field.mandatory = oneOf(table, "mandatory", table.text("mandatory", "no"), answers);
    for (const auto& line : table.texts("codes")) {
        const auto blank = std::min(line.find(' '), line.size());
        field.codes.push_back(line.substr(0, blank));
        field.meanings.push_back(gis::trimmed(line.substr(blank)));
    }
    field.note = table.text("note");
    requireSource(table, content, field);
    return field;
}

// dBASE does not tell a from A.
bool isSameName(const std::string& a, const std::string& b) {
    return std::ranges::equal(a, b, [](unsigned char left, unsigned char right) {
        return std::toupper(left) == std::toupper(right);
    });
}

// What every reader of shapefiles takes for a name.
bool isPlainName(const std::string& name) {
    constexpr std::size_t longest = 10;
    constexpr std::string_view allowed{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"
                                       "0123456789"};
    return name.size() <= longest && name.find_first_not_of(allowed) == std::string::npos &&
           (name.front() < '0' || name.front() > '9');
}

bool isFileName(const std::string& name) {
    constexpr std::string_view allowed{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-"
                                       "0123456789"};
    std::string plain = name;
    if (const auto mark = plain.find(yearMark); mark != std::string::npos) {
        plain.erase(mark, yearMark.size());
    }
    return plain.find_first_not_of(allowed) == std::string::npos;
}

class ProfileReading {
public:
    PackageProfile read(const ConfigReading& root) {
        const auto whole = root.requiredTable("profile");
        profile_.title = whole.nonEmptyText("title");
        for (const auto& word : whole.texts("formats")) {
            profile_.formats.push_back(oneOf(whole, "formats", word, formats));
        }
        profile_.systems = oneOf(whole, "systems", whole.text("systems"), systems);
        const auto checks = root.requiredTable("checks");
        profile_.sliver = gis::Metres::of(checks.nonNegative("sliver_m", 0.0));
        if (checks.has("floor_area_percent")) {
            profile_.floorAreaPercent = checks.nonNegative("floor_area_percent", 0.0);
        }
        for (const auto& table : root.tables("layer")) {
            takeLayer(table);
        }
        return std::move(profile_);
    }

private:
    void takeLayer(const ConfigReading& table) {
        PackageLayer layer{oneOf(table, "content", table.text("content"), contents),
                           table.nonEmptyText("name"),
                           table.nonEmptyText("title"),
                           {}};
        if (!isFileName(layer.name) || isTaken(layer.name)) {
            table.fail("name", layer.name, "letters, digits, - and _; no name twice");
        }
        if ((layer.content == PackageContent::Annual) != isYearly(layer)) {
            table.fail("name", layer.name, "annual layers, and they alone, with {year}");
        }
        for (const auto& field : table.tables("field")) {
            takeField(field, layer);
        }
        profile_.layers.push_back(std::move(layer));
    }

    void takeField(const ConfigReading& table, PackageLayer& layer) const {
        auto field = packageFieldFrom(table, layer.content);
        const auto& name = field.field.name;
        const bool isTwice = std::ranges::any_of(layer.fields, [&](const PackageField& known) {
            return isSameName(known.field.name, name);
        });
        if (isTwice) {
            table.fail("name", name, "no name twice");
        }
        if (isShapefile() && (!isPlainName(name) || field.field.width == 0)) {
            table.fail("name", name, "at most 10 ASCII letters, digits and _, and a width");
        }
        layer.fields.push_back(std::move(field));
    }

    [[nodiscard]] bool isShapefile() const {
        return std::ranges::find(profile_.formats, PackageFormat::Shapefile) !=
               profile_.formats.end();
    }

    [[nodiscard]] bool isTaken(const std::string& name) const {
        return std::ranges::find(profile_.layers, name, &PackageLayer::name) !=
               profile_.layers.end();
    }

    PackageProfile profile_;
};

std::string withYear(std::string text, int year) {
    if (const auto mark = text.find(yearMark); mark != std::string::npos) {
        text.replace(mark, yearMark.size(), std::to_string(year));
    }
    return text;
}

} // namespace

const std::vector<KnownKey>& packageProfileKeys() {
    static const std::vector<KnownKey> keys{
        {"profile", KeyKind::Table, true, "the package as a whole"},
        {"profile.title", KeyKind::Text, true, "what the package is called"},
        {"profile.formats", KeyKind::Texts, true, "shapefile, geopackage, geojson"},
        {"profile.systems", KeyKind::Text, true, "CGCS2000, or any"},
        {"checks", KeyKind::Table, true, "limits of the quality checks"},
        {"checks.sliver_m", KeyKind::Number, true, "a gap no wider than this is a fault, metres"},
        {"checks.floor_area_percent", KeyKind::Number, false,
         "how far drawn and stated floor area may differ [not looked at]"},
        {"layer", KeyKind::Tables, true, "one per layer"},
        {"layer.content", KeyKind::Text, true, "estates, buildings, areas or annual"},
        {"layer.name", KeyKind::Text, true, "of its file; annual_{year}"},
        {"layer.title", KeyKind::Text, true, "小区用地范围"},
        {"layer.field", KeyKind::Tables, true, "one per field"},
        {"layer.field.name", KeyKind::Text, true, "as in the file"},
        {"layer.field.title", KeyKind::Text, true, "小区名称"},
        {"layer.field.type", KeyKind::Text, true, "C text, N number"},
        {"layer.field.width", KeyKind::Number, false, "bytes of text, digits [no limit]"},
        {"layer.field.decimals", KeyKind::Number, false, "digits after the point [0]"},
        {"layer.field.source", KeyKind::Text, false, "which value it holds"},
        {"layer.field.value", KeyKind::Text, false, "a constant instead of a source"},
        {"layer.field.mandatory", KeyKind::Text, false, "yes: never empty [no]"},
        {"layer.field.codes", KeyKind::Texts, false, "the values it may have: code, blank, name"},
        {"layer.field.note", KeyKind::Text, false, "for the data dictionary"},
    };
    return keys;
}

PackageProfile packageProfileFromToml(std::string_view toml, const std::filesystem::path& file) {
    const auto tree = checkedConfig(toml, packageProfileKeys(), file);
    return ProfileReading{}.read({tree, "", file});
}

PackageProfile readPackageProfile(const std::filesystem::path& file) {
    return packageProfileFromToml(gis::readFile(file), file);
}

bool isYearly(const PackageLayer& layer) {
    return layer.name.find(yearMark) != std::string::npos;
}

PackageLayer ofYear(PackageLayer layer, int year) {
    layer.name = withYear(std::move(layer.name), year);
    layer.title = withYear(std::move(layer.title), year);
    return layer;
}

} // namespace exchange
