#include "exchange/package_documents.h"
#include "gis/checksum.h"
#include "gis/projector.h"
#include "gis/xml_writer.h"

#include <algorithm>
#include <format>
#include <utility>

namespace exchange {

namespace {

using gis::XmlElement;

// Elements and code lists of ISO 19139:2007; what stands for an element's text there is an element
// of its own.
XmlElement inside(std::string name, std::vector<XmlElement> children) {
    return {std::move(name), {}, {}, std::move(children)};
}

XmlElement characters(std::string name, std::string text) {
    return inside(std::move(name), {{"gco:CharacterString", {}, std::move(text), {}}});
}

XmlElement decimal(std::string name, double number) {
    return inside(std::move(name), {{"gco:Decimal", {}, std::format("{:.6f}", number), {}}});
}

XmlElement code(std::string name, const std::string& list, const std::string& value) {
    return inside(std::move(name), {{"gmd:" + list,
                                     {{"codeList", "http://standards.iso.org/iso/19139/resources/"
                                                   "gmxCodelists.xml#" +
                                                       list},
                                      {"codeListValue", value}},
                                     value,
                                     {}}});
}

XmlElement date(std::string name, const std::string& when) {
    return inside(std::move(name), {{"gco:Date", {}, when.substr(0, 10), {}}});
}

XmlElement responsible(std::string name, const PackageFacts& facts, const std::string& role) {
    return inside(std::move(name),
                  {inside("gmd:CI_ResponsibleParty",
                          {characters("gmd:organisationName", facts.portfolio->preparingBody),
                           code("gmd:role", "CI_RoleCode", role)})});
}

struct Extent {
    double west{180.0};
    double east{-180.0};
    double south{90.0};
    double north{-90.0};
};

// Of all layers, in degrees; the middles of the sides count too, for they bend.
Extent extentOf(const PackageFacts& facts) {
    gis::Box box;
    for (const auto& filled : *facts.layers) {
        for (const auto& feature : filled.layer.features) {
            include(box, gis::boxOf(feature.shape));
        }
    }
    const gis::Projector projector{facts.portfolio->crs};
    Extent extent;
    for (const double right : {0.0, 0.5, 1.0}) {
        for (const double up : {0.0, 0.5, 1.0}) {
            const auto place =
                projector.toLonLat({box.minX + right * box.width(), box.minY + up * box.height()});
            extent = {std::min(extent.west, place.lon), std::max(extent.east, place.lon),
                      std::min(extent.south, place.lat), std::max(extent.north, place.lat)};
        }
    }
    return extent;
}

XmlElement extentElement(const Extent& extent) {
    return inside("gmd:extent",
                  {inside("gmd:EX_Extent",
                          {inside("gmd:geographicElement",
                                  {inside("gmd:EX_GeographicBoundingBox",
                                          {decimal("gmd:westBoundLongitude", extent.west),
                                           decimal("gmd:eastBoundLongitude", extent.east),
                                           decimal("gmd:southBoundLatitude", extent.south),
                                           decimal("gmd:northBoundLatitude", extent.north)})})})});
}

XmlElement referenceSystem(const gis::Crs& crs) {
    std::vector<XmlElement> identifier{
        characters("gmd:code", crs.epsg ? std::to_string(*crs.epsg) : crs.name)};
    if (crs.epsg) {
        identifier.push_back(characters("gmd:codeSpace", "EPSG"));
    }
    return inside("gmd:referenceSystemInfo",
                  {inside("gmd:MD_ReferenceSystem",
                          {inside("gmd:referenceSystemIdentifier",
                                  {inside("gmd:RS_Identifier", std::move(identifier))})})});
}

std::string abstractOf(const PackageFacts& facts) {
    std::string layers;
    for (const auto& filled : *facts.layers) {
        layers += (layers.empty() ? "" : "、") + filled.form.title +
                  std::format("（{} 个要素）", filled.layer.features.size());
    }
    return std::format("《{}》（{}）的空间数据：{}。", facts.portfolio->title,
                       toText(facts.portfolio->period), layers);
}

XmlElement identification(const PackageFacts& facts) {
    return inside(
        "gmd:identificationInfo",
        {inside(
            "gmd:MD_DataIdentification",
            {inside("gmd:citation",
                    {inside("gmd:CI_Citation",
                            {characters("gmd:title", facts.profile->title),
                             inside("gmd:date",
                                    {inside("gmd:CI_Date", {date("gmd:date", facts.when),
                                                            code("gmd:dateType", "CI_DateTypeCode",
                                                                 "creation")})})})}),
             characters("gmd:abstract", abstractOf(facts)),
             responsible("gmd:pointOfContact", facts, "originator"),
             code("gmd:spatialRepresentationType", "MD_SpatialRepresentationTypeCode", "vector"),
             characters("gmd:language", "zho"),
             code("gmd:characterSet", "MD_CharacterSetCode", "utf8"),
             inside("gmd:topicCategory",
                    {{"gmd:MD_TopicCategoryCode", {}, "planningCadastre", {}}}),
             extentElement(extentOf(facts))})});
}

std::string formatName(PackageFormat format) {
    switch (format) {
    case PackageFormat::Shapefile:
        return "ESRI Shapefile";
    case PackageFormat::GeoPackage:
        return "OGC GeoPackage";
    case PackageFormat::GeoJson:
        return "GeoJSON (RFC 7946)";
    }
    return {};
}

XmlElement distribution(const PackageFacts& facts) {
    std::vector<XmlElement> formats;
    formats.reserve(facts.profile->formats.size());
    for (const auto format : facts.profile->formats) {
        formats.push_back(
            inside("gmd:distributionFormat",
                   {inside("gmd:MD_Format", {characters("gmd:name", formatName(format)),
                                             characters("gmd:version", "1.0")})}));
    }
    return inside("gmd:distributionInfo", {inside("gmd:MD_Distribution", std::move(formats))});
}

XmlElement dataQuality(const PackageFacts& facts) {
    const auto checks =
        std::format("质量检查：错误 {} 个，提醒 {} 个{}。", facts.errors, facts.warnings,
                    facts.forced == Forced::Yes ? "；错误未改正，强制导出" : "");
    return inside(
        "gmd:dataQualityInfo",
        {inside("gmd:DQ_DataQuality",
                {inside("gmd:scope",
                        {inside("gmd:DQ_Scope", {code("gmd:level", "MD_ScopeCode", "dataset")})}),
                 inside("gmd:lineage",
                        {inside("gmd:LI_Lineage",
                                {characters("gmd:statement",
                                            qualitySentence(*facts.layers) + checks)})})})});
}

// The same plan in the same revision keeps its identifier.
std::string fileIdentifier(const PackageFacts& facts) {
    constexpr std::size_t enough = 32; // hexadecimal digits: 128 bits
    return "pianqu-" + gis::sha256(facts.profile->title + "\n" + facts.portfolio->title + "\n" +
                                   facts.portfolio->revision)
                           .substr(0, enough);
}

} // namespace

std::string packageMetadata(const PackageFacts& facts) {
    return gis::xmlDocument(
        {"gmd:MD_Metadata",
         {{"xmlns:gmd", "http://www.isotc211.org/2005/gmd"},
          {"xmlns:gco", "http://www.isotc211.org/2005/gco"}},
         {},
         {characters("gmd:fileIdentifier", fileIdentifier(facts)),
          characters("gmd:language", "zho"),
          code("gmd:characterSet", "MD_CharacterSetCode", "utf8"),
          code("gmd:hierarchyLevel", "MD_ScopeCode", "dataset"),
          responsible("gmd:contact", facts, "pointOfContact"), date("gmd:dateStamp", facts.when),
          characters("gmd:metadataStandardName", "ISO 19115:2003"),
          characters("gmd:metadataStandardVersion", "ISO 19139:2007"),
          referenceSystem(facts.stored), identification(facts), distribution(facts),
          dataQuality(facts)}});
}

} // namespace exchange
