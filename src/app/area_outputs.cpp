#include "app/area_outputs.h"

#include "app/area_files.h"
#include "app/area_report.h"
#include "app/area_workbook.h"

#include <chrono>
#include <sstream>

namespace app {

namespace {

// A layer carries no date of its own, and the clock would change the bytes.
constexpr const char* undated = "2000-01-01T00:00:00Z";

// "2020-10-15T00:00:00Z": as timeStampOf writes it.
std::chrono::sys_days dayOf(const std::string& timeStamp) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    char dash = '-';
    std::istringstream{timeStamp} >> year >> dash >> month >> dash >> day;
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

} // namespace

void writeAreas(const PlannedAreas& planned, const LoadedPlan& plan, Language language,
                gis::StagedOutput& output) {
    const std::string when = timeStampOf(plan.portfolio);
    gis::writeFile(output.pathFor("areas.csv"), toCsv(planned.joint));
    gis::writeFile(output.pathFor("areas.txt"), toText(planned, language));
    gis::writeFile(output.pathFor("areas.xlsx"),
                   areaWorkbook(planned, plan.portfolio.preparingBody, dayOf(when)));
    const exchange::ExportParameters& bureau = plan.project.bureau;
    writeLayers(layersOf(planned),
                {{planned.joint.crs, gis::crsFromText(bureau.crs)},
                 bureau.encoding == "GBK" ? gis::TextEncoding::Gbk : gis::TextEncoding::Utf8,
                 when},
                output);
}

void writeAreas(const JointAreas& joint, Language language, gis::StagedOutput& output) {
    gis::writeFile(output.pathFor("areas.csv"), toCsv(joint));
    gis::writeFile(output.pathFor("areas.txt"), toText(joint, language));
    gis::writeFile(output.pathFor("areas.xlsx"), areaWorkbook(joint));
    writeLayers(layersOf(joint, shapesOf(joint)),
                {{joint.crs, joint.crs}, gis::TextEncoding::Utf8, undated}, output);
}

} // namespace app
