#include "exchange/bureau_export.h"

#include "exchange/bureau_fields.h"
#include "exchange/bureau_layers.h"
#include "exchange/data_dictionary.h"
#include "exchange/field_fit.h"
#include "exchange/layer_comparison.h"
#include "gis/failure.h"
#include "gis/layer_reader.h"
#include "gis/layer_writer.h"
#include "gis/staged_output.h"

#include <array>
#include <format>

namespace exchange {

namespace {

// China's own systems carry the datum's name; nothing else may go to the bureau.
void requireCgcs2000(const gis::Crs& crs) {
    const bool isCgcs2000 =
        crs.name.find("CGCS2000") != std::string::npos ||
        crs.name.find("China Geodetic Coordinate System 2000") != std::string::npos;
    if (!isCgcs2000) {
        throw gis::Failure{
            gis::FailureKind::Usage, "export.crs-unsuitable", {}, {{"crs", crs.name}}};
    }
}

gis::Findings estatesWithoutGround(const plan::Portfolio& portfolio) {
    gis::Findings findings;
    for (const auto& record : portfolio.estates) {
        if (!record.ground) {
            findings.push_back({"export.without-ground",
                                gis::Severity::Warning,
                                record.estate.place,
                                {{"estate", record.estate.name}, {"id", record.estate.id.text()}}});
        }
    }
    return findings;
}

void requireEqual(const gis::Layer& written, const std::filesystem::path& file,
                  const gis::Crs& ground) {
    const auto read = gis::readLayer({file, "", "", ""}, ground);
    if (auto difference = firstDifference(written, read.value)) {
        throw gis::Failure{gis::FailureKind::Environment,
                           "export.differs",
                           {written.name + ".shp", "", std::nullopt, ""},
                           std::move(*difference)};
    }
}

std::string crsText(const gis::Crs& crs) {
    return crs.epsg ? std::format("{}（EPSG:{}）", crs.name, *crs.epsg) : crs.name;
}

} // namespace

gis::Checked<std::vector<std::filesystem::path>> exportForBureau(const plan::Portfolio& portfolio,
                                                                 const BureauExport& wish) {
    const gis::LayerCrs crs{portfolio.crs, gis::crsFromText(wish.parameters.crs)};
    requireCgcs2000(crs.stored);
    auto findings = estatesWithoutGround(portfolio);
    const auto fields = keepFindings(readBureauFields(wish.fieldTable), findings);
    if (hasErrors(findings)) {
        return {{}, std::move(findings)};
    }

    const std::array layers{estatesForBureau(portfolio, fields.estates),
                            buildingsForBureau(portfolio, fields.buildings)};
    for (const auto& layer : layers) {
        append(findings, checkFit(layer, wish.parameters.encoding));
    }
    if (layers.front().features.empty()) {
        findings.push_back({"export.nothing", gis::Severity::Error, {}, {}});
    }
    gis::sortFindings(findings);
    if (hasErrors(findings)) {
        return {{}, std::move(findings)};
    }

    const auto encoding =
        wish.parameters.encoding == "GBK" ? gis::TextEncoding::Gbk : gis::TextEncoding::Utf8;
    gis::StagedOutput output{wish.folder};
    for (const auto& layer : layers) {
        if (layer.features.empty()) {
            continue;
        }
        const auto file = output.pathFor(layer.name + ".shp");
        gis::writeShapefile(file, layer, crs, encoding, wish.when);
        requireEqual(layer, file, portfolio.crs);
    }
    gis::writeFile(output.pathFor("data_dictionary.csv"), dictionaryCsv(fields));
    gis::writeFile(
        output.pathFor("data_dictionary.md"),
        dictionaryMarkdown(fields, portfolio, {crsText(crs.stored), wish.parameters.encoding}));
    return {output.commit(), std::move(findings)};
}

} // namespace exchange
