#include "maps/style_file.h"

#include "tests/support/failure_of.h"

#include <filesystem>
#include <optional>

using namespace maps;
using support::codeOfFailure;
using support::failureOf;

namespace {

const std::filesystem::path examples{PIANQU_SOURCE_DIR "/tests/maps/sld"};

std::string document(const std::string& userStyle) {
    return R"(<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld"
 xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
<NamedLayer><se:Name>layer</se:Name><UserStyle>)" +
           userStyle + "</UserStyle></NamedLayer></StyledLayerDescriptor>";
}

// Line 3 of the document begins with the content of the rule.
gis::Checked<Style> styleOfRule(const std::string& content) {
    return styleFromSld(
        document("<se:FeatureTypeStyle><se:Rule>" + content + "</se:Rule></se:FeatureTypeStyle>"),
        "my.sld");
}

Symbol symbolOf(const std::string& symbolizer) {
    auto read = styleOfRule(symbolizer);
    REQUIRE(read.findings.empty());
    REQUIRE(read.value.rules.size() == 1);
    REQUIRE(read.value.rules[0].symbols.size() == 1);
    return read.value.rules[0].symbols[0];
}

Filter filterOf(const std::string& filter) {
    auto read = styleOfRule("<ogc:Filter>" + filter + "</ogc:Filter>");
    REQUIRE(read.findings.empty());
    REQUIRE(read.value.rules.size() == 1);
    REQUIRE(read.value.rules[0].filter.has_value());
    return *read.value.rules[0].filter;
}

std::string lineWith(const std::string& name, const std::string& value) {
    return "<se:LineSymbolizer><se:Stroke><se:SvgParameter name=\"" + name + "\">" + value +
           "</se:SvgParameter></se:Stroke></se:LineSymbolizer>";
}

std::string markedPoint(const std::string& mark) {
    return "<se:PointSymbolizer><se:Graphic>" + mark + "</se:Graphic></se:PointSymbolizer>";
}

std::string factOf(const std::vector<gis::Fact>& facts, const std::string& name) {
    for (const gis::Fact& fact : facts) {
        if (fact.name == name) {
            return fact.text;
        }
    }
    return "(no fact " + name + ")";
}

std::vector<std::string> elementsOf(const gis::Findings& findings) {
    std::vector<std::string> elements;
    for (const gis::Finding& finding : findings) {
        CHECK(finding.code == "style.unsupported");
        elements.push_back(factOf(finding.facts, "element"));
    }
    return elements;
}

using Elements = std::vector<std::string>;

std::string reasonOf(const std::string& sld) {
    const auto failure = failureOf([&] { (void)styleFromSld(sld, "my.sld"); });
    if (!failure) {
        return "(read)";
    }
    CHECK((failure->code() == "style.malformed" || failure->code() == "style.not-xml"));
    CHECK(failure->place().file == "my.sld");
    return factOf(failure->facts(), "reason");
}

std::string reasonOfRule(const std::string& content) {
    return reasonOf(
        document("<se:FeatureTypeStyle><se:Rule>" + content + "</se:Rule></se:FeatureTypeStyle>"));
}

} // namespace

TEST_CASE("A style as QGIS saves categories is read whole") {
    const auto read = readStyle(examples / "qgis_categories.sld");

    REQUIRE(read.findings.empty());
    const Style& style = read.value;
    CHECK(style.name == "老旧小区");
    REQUIRE(style.rules.size() == 3);
    CHECK(style.rules[0].title == "2021年");
    CHECK(style.rules[0].filter == Filter{Compare{"plan_year", Comparison::Equal, "2021"}});
    PolygonSymbol first;
    first.fill = Fill{Colour{0xe5, 0xb6, 0x36, 128}, {}};
    first.stroke = Stroke{Colour{0x23, 0x23, 0x23}, {0.28}, {}, LineCap::Butt, LineJoin::Bevel};
    CHECK(style.rules[0].symbols == std::vector<Symbol>{first});
    CHECK(style.rules[2].isElse);
}

TEST_CASE("Classes scale limits and a turned hatch of QGIS are understood") {
    const auto read = readStyle(examples / "qgis_categories.sld");

    const Rule& rule = read.value.rules.at(1);
    CHECK(rule.scales == ScaleRange{1'000.0, 25'000.0});
    CHECK(holds(*rule.filter, {{"built", std::int64_t{1990}}}));
    CHECK_FALSE(holds(*rule.filter, {{"built", std::int64_t{1991}}}));
    REQUIRE(rule.symbols.size() == 2);
    const Mark hatch = std::get<PolygonSymbol>(rule.symbols[0]).fill->pattern.value();
    CHECK(hatch.shape == MarkShape::HorizontalLines);
    CHECK(hatch.size == InkLength{1.96});
    CHECK(hatch.rotation == 45.0);
    const Stroke stroke = std::get<LineSymbol>(rule.symbols[1]).stroke;
    CHECK(stroke.dashes == std::vector<double>{1.12, 0.56});
    CHECK(stroke.cap == LineCap::Square);
}

TEST_CASE("What a QGIS style asks for beyond our means is told with its line") {
    const auto read = readStyle(examples / "qgis_labels.sld");

    CHECK(elementsOf(read.findings) ==
          Elements{"Geometry", "se:ExternalGraphic", "se:LabelPlacement", "se:VendorOption"});
    CHECK(factOf(read.findings[0].facts, "line") == "12");
    CHECK(read.findings[0].place.row == std::optional<std::size_t>{12});
    CHECK(read.findings[0].severity == gis::Severity::Warning);
}

TEST_CASE("The mark that QGIS gives beside a picture is drawn instead of it") {
    const auto read = readStyle(examples / "qgis_labels.sld");

    REQUIRE(read.value.rules.at(0).symbols.size() == 1);
    const Mark mark = std::get<PointSymbol>(read.value.rules[0].symbols[0]).mark;
    CHECK(mark.shape == MarkShape::Square);
    CHECK(mark.fill == Colour{0xdb, 0x1e, 0x2a});
    CHECK(mark.size == InkLength{3.92});
}

TEST_CASE("Labels of QGIS keep their lettering and halo") {
    const auto read = readStyle(examples / "qgis_labels.sld");

    TextSymbol expected;
    expected.property = "name";
    expected.lettering.size = 3.64;
    expected.lettering.isBold = true;
    expected.lettering.colour = {0x32, 0x32, 0x32};
    expected.lettering.halo = Halo{{0xfa, 0xfa, 0xfa}, 0.56};
    CHECK(read.value.rules.at(1).symbols == std::vector<Symbol>{expected});
}

TEST_CASE("A typeface that is not the one of every sheet is told") {
    const auto read = styleOfRule("<se:TextSymbolizer><se:Label><ogc:PropertyName>name"
                                  "</ogc:PropertyName></se:Label><se:Font><se:SvgParameter "
                                  "name=\"font-family\">SimSun</se:SvgParameter></se:Font>"
                                  "</se:TextSymbolizer>");

    CHECK(read.value.rules.at(0).symbols.size() == 1);
    CHECK(elementsOf(read.findings) == Elements{"se:SvgParameter[font-family] = SimSun"});
}

TEST_CASE("SLD 1.0 with its own spelling is read and each of its passes kept") {
    const auto read = readStyle(examples / "geoserver_1_0.sld");

    REQUIRE(read.findings.empty());
    CHECK(read.value.name == "roads");
    CHECK(read.value.title == "Roads");
    REQUIRE(read.value.rules.size() == 2);
    CHECK(read.value.rules[0].pass == 0);
    CHECK(read.value.rules[1].pass == 1);
    CHECK(read.value.rules[1].title == "Road");
    CHECK(std::get<LineSymbol>(read.value.rules[1].symbols.at(0)).stroke.colour ==
          Colour{255, 255, 255});
    const auto& area = std::get<PolygonSymbol>(read.value.rules[1].symbols.at(1));
    CHECK(area.fill->pattern->shape == MarkShape::Slash);
}

TEST_CASE("A pixel is 0.28 mm on paper and a metre a metre on the ground") {
    const std::string stroke =
        "<se:Stroke><se:SvgParameter name=\"stroke-width\">2.5</se:SvgParameter></se:Stroke>";
    const std::string uom = "uom=\"http://www.opengeospatial.org/se/units/";

    const auto width = [&](const std::string& attribute) {
        return std::get<LineSymbol>(symbolOf("<se:LineSymbolizer " + attribute + ">" + stroke +
                                             "</se:LineSymbolizer>"))
            .stroke.width;
    };

    CHECK(width("") == InkLength{0.7});
    CHECK(width(uom + "pixel\"") == InkLength{0.7});
    CHECK(width(uom + "metre\"") == InkLength{2.5, InkLength::Unit::GroundMetres});
    CHECK(width(uom + "foot\"") == InkLength{0.762, InkLength::Unit::GroundMetres});
}

TEST_CASE("An unknown unit leaves the symbol out and is told") {
    const auto read =
        styleOfRule("<se:LineSymbolizer uom=\"inch\"><se:Stroke/></se:LineSymbolizer>");

    CHECK(read.value.rules.at(0).symbols.empty());
    CHECK(elementsOf(read.findings) == Elements{"se:LineSymbolizer = uom=inch"});
}

TEST_CASE("Lettering in ground metres is left out and told") {
    const auto read = styleOfRule("<se:TextSymbolizer "
                                  "uom=\"http://www.opengeospatial.org/se/units/metre\"><se:Label>"
                                  "<ogc:PropertyName>name</ogc:PropertyName></se:Label>"
                                  "</se:TextSymbolizer>");

    CHECK(read.value.rules.at(0).symbols.empty());
    CHECK(elementsOf(read.findings) == Elements{"se:TextSymbolizer = uom"});
}

TEST_CASE("Where a style says nothing the standard speaks") {
    const auto line =
        std::get<LineSymbol>(symbolOf("<se:LineSymbolizer><se:Stroke/></se:LineSymbolizer>"));
    const auto area = std::get<PolygonSymbol>(
        symbolOf("<se:PolygonSymbolizer><se:Fill/></se:PolygonSymbolizer>"));
    const auto point = std::get<PointSymbol>(symbolOf(markedPoint("")));
    const auto text = std::get<TextSymbol>(
        symbolOf("<se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName>"
                 "</se:Label><se:Halo/></se:TextSymbolizer>"));

    CHECK(line.stroke == Stroke{.colour = {0, 0, 0}, .width = {0.28}});
    CHECK(area.fill == Fill{Colour{128, 128, 128}, {}});
    CHECK_FALSE(area.stroke.has_value());
    CHECK(point.mark.shape == MarkShape::Square);
    CHECK(point.mark.size == InkLength{1.68});
    CHECK(text.lettering.size == 2.8);
    CHECK(text.lettering.halo == Halo{{255, 255, 255}, 0.28});
}

TEST_CASE("Hatches go by the names of QGIS and of GeoServer") {
    const auto hatch = [](const std::string& name) {
        const Symbol symbol = symbolOf("<se:PolygonSymbolizer><se:Fill><se:GraphicFill><se:Graphic>"
                                       "<se:Mark><se:WellKnownName>" +
                                       name +
                                       "</se:WellKnownName></se:Mark></se:Graphic>"
                                       "</se:GraphicFill></se:Fill></se:PolygonSymbolizer>");
        return std::get<PolygonSymbol>(symbol).fill->pattern->shape;
    };

    CHECK(hatch("horline") == MarkShape::HorizontalLines);
    CHECK(hatch("line") == MarkShape::VerticalLines);
    CHECK(hatch("slash") == MarkShape::Slash);
    CHECK(hatch("backslash") == MarkShape::Backslash);
    CHECK(hatch("cross") == MarkShape::Grid);
    CHECK(hatch("x") == MarkShape::DiagonalGrid);
    CHECK(hatch("shape://vertline") == MarkShape::VerticalLines);
    CHECK(hatch("shape://plus") == MarkShape::Grid);
    CHECK(hatch("shape://dot") == MarkShape::Dots);
}

TEST_CASE("As a point mark a cross is a cross and its opacity fades fill and stroke") {
    const auto point = std::get<PointSymbol>(symbolOf(
        markedPoint("<se:Mark><se:WellKnownName>cross</se:WellKnownName><se:Fill/><se:Stroke/>"
                    "</se:Mark><se:Opacity>0.5</se:Opacity><se:Rotation>30</se:Rotation>")));

    CHECK(point.mark.shape == MarkShape::Cross);
    CHECK(point.mark.fill->alpha == 128);
    CHECK(point.mark.stroke->colour.alpha == 128);
    CHECK(point.mark.rotation == 30.0);
}

TEST_CASE("A mark nobody knows is left out and told by name") {
    const auto read =
        styleOfRule(markedPoint("<se:Mark><se:WellKnownName>ttf://Arial#65</se:WellKnownName>"
                                "</se:Mark>"));

    CHECK(read.value.rules.at(0).symbols.empty());
    CHECK(elementsOf(read.findings) == Elements{"se:WellKnownName = ttf://Arial#65"});
}

TEST_CASE("Dashes are pairs and a solid line has none") {
    const auto dashes = [](const std::string& value) {
        return std::get<LineSymbol>(symbolOf(lineWith("stroke-dasharray", value))).stroke.dashes;
    };

    CHECK(dashes("5 2.5") == std::vector<double>{1.4, 0.7});
    CHECK(dashes(" 5, 2.5 ") == std::vector<double>{1.4, 0.7});
    CHECK(dashes("5") == std::vector<double>{1.4, 1.4});
    CHECK(dashes("5 2.5 1") == std::vector<double>{1.4, 0.7, 0.28, 1.4, 0.7, 0.28});
    CHECK(dashes("0 0").empty());
    CHECK(dashes("").empty());
}

TEST_CASE("Every comparison of the filter language is understood") {
    const std::string operands =
        "><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>1</ogc:Literal></ogc:";
    const auto comparison = [&](const std::string& name) {
        return std::get<Compare>(filterOf("<ogc:" + name + operands + name + ">").node).comparison;
    };

    CHECK(comparison("PropertyIsEqualTo") == Comparison::Equal);
    CHECK(comparison("PropertyIsNotEqualTo") == Comparison::NotEqual);
    CHECK(comparison("PropertyIsLessThan") == Comparison::Less);
    CHECK(comparison("PropertyIsLessThanOrEqualTo") == Comparison::LessOrEqual);
    CHECK(comparison("PropertyIsGreaterThan") == Comparison::Greater);
    CHECK(comparison("PropertyIsGreaterThanOrEqualTo") == Comparison::GreaterOrEqual);
}

TEST_CASE("Ranges null and connectives of the filter language are understood") {
    const std::string isNull =
        "<ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull>";
    const std::string between = "<ogc:PropertyIsBetween><ogc:PropertyName>b</ogc:PropertyName>"
                                "<ogc:LowerBoundary><ogc:Literal>1</ogc:Literal>"
                                "</ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>2.5"
                                "</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>";

    const Filter filter =
        filterOf("<ogc:Or><ogc:Not>" + isNull + "</ogc:Not>" + between + "</ogc:Or>");

    const Filter negated{Combine{Connective::Not, {Filter{IsNull{"a"}}}}};
    CHECK(filter == Filter{Combine{Connective::Or, {negated, Filter{Between{"b", 1.0, 2.5}}}}});
}

TEST_CASE("A rule whose filter is not understood is left out rather than drawn everywhere") {
    const std::string isLike = "<ogc:PropertyIsLike><ogc:PropertyName>name</ogc:PropertyName>"
                               "<ogc:Literal>*区</ogc:Literal></ogc:PropertyIsLike>";
    const std::string isNull =
        "<ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull>";

    const auto read = styleOfRule("<ogc:Filter><ogc:And>" + isNull + isLike +
                                  "</ogc:And></ogc:Filter><se:LineSymbolizer><se:Stroke/>"
                                  "</se:LineSymbolizer>");

    CHECK(read.value.rules.empty());
    CHECK(elementsOf(read.findings) == Elements{"ogc:PropertyIsLike"});
}

TEST_CASE("Comparing two attributes or without regard to case is told and not guessed") {
    const std::string start = "<ogc:Filter><ogc:PropertyIsEqualTo";
    const std::string end = "</ogc:PropertyIsEqualTo></ogc:Filter>";
    const std::string a = "<ogc:PropertyName>a</ogc:PropertyName>";

    const auto twoAttributes =
        styleOfRule(start + ">" + a + "<ogc:PropertyName>b</ogc:PropertyName>" + end);
    const auto anyCase =
        styleOfRule(start + " matchCase=\"false\">" + a + "<ogc:Literal>x</ogc:Literal>" + end);

    CHECK(twoAttributes.value.rules.empty());
    CHECK(elementsOf(twoAttributes.findings) == Elements{"ogc:PropertyName"});
    CHECK(anyCase.value.rules.empty());
    CHECK(elementsOf(anyCase.findings) == Elements{"ogc:PropertyIsEqualTo = matchCase=false"});
}

TEST_CASE("A parameter we do not know or cannot compute keeps its default and is told") {
    const auto unknown = styleOfRule(lineWith("stroke-miterlimit", "4"));
    const auto computed =
        styleOfRule(lineWith("stroke-width", "<ogc:PropertyName>lanes</ogc:PropertyName>"));

    CHECK(elementsOf(unknown.findings) == Elements{"se:SvgParameter[stroke-miterlimit]"});
    CHECK(elementsOf(computed.findings) ==
          Elements{"se:SvgParameter[stroke-width] = ogc:PropertyName"});
    const auto& line = std::get<LineSymbol>(computed.value.rules.at(0).symbols.at(0));
    CHECK(line.stroke.width == InkLength{0.28});
}

TEST_CASE("A shift by nothing is no finding and any other is one") {
    const std::string start = "<se:LineSymbolizer><se:Stroke/><se:PerpendicularOffset>";
    const std::string end = "</se:PerpendicularOffset></se:LineSymbolizer>";

    CHECK(styleOfRule(start + "0" + end).findings.empty());
    CHECK(elementsOf(styleOfRule(start + "2" + end).findings) ==
          Elements{"se:PerpendicularOffset"});
}

TEST_CASE("Only the first style of a file counts and the others are told") {
    const std::string layer = "<NamedLayer><UserStyle><se:Name>a</se:Name></UserStyle>"
                              "</NamedLayer><NamedLayer><UserStyle><se:Name>b</se:Name>"
                              "</UserStyle></NamedLayer>";

    const auto read = styleFromSld("<StyledLayerDescriptor xmlns=\"http://www.opengis.net/sld\" "
                                   "xmlns:se=\"http://www.opengis.net/se\">" +
                                       layer + "</StyledLayerDescriptor>",
                                   "my.sld");

    CHECK(read.value.name == "a");
    CHECK(elementsOf(read.findings) == Elements{"UserStyle"});
}

TEST_CASE("An element of a foreign language is told even when its name sounds familiar") {
    const auto read = styleOfRule("<x:LineSymbolizer xmlns:x=\"http://example.org/x\"/>");

    CHECK(elementsOf(read.findings) == Elements{"x:LineSymbolizer"});
}

TEST_CASE("A file that is not well-formed is refused with the line where it breaks") {
    const auto failure = failureOf(
        [] { (void)styleFromSld("<StyledLayerDescriptor>\n<NamedLayer>\n</oops>", "my.sld"); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "style.not-xml");
    CHECK(failure->kind() == gis::FailureKind::Usage);
    CHECK(failure->place().row == std::optional<std::size_t>{3});
    CHECK(factOf(failure->facts(), "line") == "3");
    CHECK(factOf(failure->facts(), "reason") == "xml");
}

TEST_CASE("What is no style file is refused") {
    CHECK(reasonOf("") == "xml");
    CHECK(reasonOf("PK\x03\x04") == "xml");
    CHECK(reasonOf("<qgis version=\"3.34\"/>") == "root");
    CHECK(reasonOf("<StyledLayerDescriptor version=\"2.0\"/>") == "version");
    CHECK(reasonOf("<StyledLayerDescriptor version=\"1.1.0\"/>") == "missing");
    CHECK(reasonOf(document("") + "<again/>") == "xml");
}

TEST_CASE("A document type is refused before anything it declares is used") {
    const std::string style = "<StyledLayerDescriptor>&name;</StyledLayerDescriptor>";

    CHECK(reasonOf("<!DOCTYPE a [<!ENTITY name SYSTEM \"file:///etc/passwd\">]>" + style) ==
          "document-type");
    CHECK(reasonOf("<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\">" + style) == "document-type");
    CHECK(reasonOf(style) == "xml");
}

TEST_CASE("Endless nesting is refused") {
    std::string nested;
    for (int depth = 0; depth < 100'000; ++depth) {
        nested += "<ogc:Not>";
    }

    CHECK(reasonOfRule("<ogc:Filter>" + nested) == "too-deep");
}

TEST_CASE("Wrong numbers are refused") {
    for (const std::string number :
         {"", "wide", "1,5", "1.5mm", "-1", "inf", "nan", "1e300", "0x10"}) {
        INFO(number);

        CHECK(reasonOfRule(lineWith("stroke-width", number)) == "number");
    }
    CHECK(reasonOfRule(lineWith("stroke-opacity", "1.1")) == "number");
    CHECK(reasonOfRule(lineWith("stroke-dasharray", "5 -2")) == "number");
    CHECK(reasonOfRule("<se:MaxScaleDenominator>1:5000</se:MaxScaleDenominator>") == "number");
}

TEST_CASE("Wrong colours and keywords are refused with what stands there") {
    const auto failure = failureOf([] { (void)styleOfRule("\n" + lineWith("stroke", "red")); });

    REQUIRE(failure.has_value());
    CHECK(factOf(failure->facts(), "reason") == "colour");
    CHECK(factOf(failure->facts(), "text") == "red");
    CHECK(factOf(failure->facts(), "element") == "se:SvgParameter[stroke]");
    CHECK(factOf(failure->facts(), "line") == "4");
    CHECK(reasonOfRule(lineWith("stroke-linecap", "flat")) == "keyword");
}

TEST_CASE("Filters that lack an operand are refused") {
    const std::string property = "<ogc:PropertyName>a</ogc:PropertyName>";
    const auto reasonOfFilter = [](const std::string& filter) {
        return reasonOfRule("<ogc:Filter>" + filter + "</ogc:Filter>");
    };

    CHECK(reasonOfFilter("") == "operands");
    CHECK(reasonOfFilter("<ogc:And/>") == "operands");
    CHECK(reasonOfFilter("<ogc:PropertyIsNull/>") == "operands");
    CHECK(reasonOfFilter("<ogc:PropertyIsLessThan>" + property + "</ogc:PropertyIsLessThan>") ==
          "operands");
    CHECK(reasonOfFilter("<ogc:PropertyIsBetween>" + property + property + property +
                         "</ogc:PropertyIsBetween>") == "missing");
}

TEST_CASE("A missing style file is told as missing") {
    CHECK(codeOfFailure([] { (void)readStyle(examples / "no such.sld"); }) == "file.missing");
    CHECK(codeOfFailure([] { (void)readStyle(examples); }) == "file.missing");
}
