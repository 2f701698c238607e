#include "exchange/package_checks.h"
#include "exchange/package_places.h"
#include "gis/coverage.h"
#include "gis/measure.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <optional>
#include <utility>

namespace exchange {

namespace {

constexpr auto millimetre = gis::Metres::of(0.001); // what a bureau's surveyors write down

std::string squareMetres(gis::SquareMetres area) {
    return std::format("{:.2f}", area.count());
}

// All of both: the same outline drawn or imported twice.
bool isSameGround(const gis::CoverageFault& overlap, const gis::MultiPolygon& a,
                  const gis::MultiPolygon& b) {
    constexpr double nearlyAll = 0.999;
    return overlap.area.count() >= nearlyAll * gis::area(a).count() &&
           overlap.area.count() >= nearlyAll * gis::area(b).count();
}

class EstateCheck {
public:
    EstateCheck(const PackageContents& contents, const PackageProfile& profile)
        : portfolio_{*contents.portfolio}, profile_{profile}, records_{deliveredEstates(contents)} {
        for (const auto* record : records_) {
            shapes_.push_back(record->ground.has_value() ? record->ground->footprint
                                                         : gis::MultiPolygon{});
        }
    }

    gis::Findings findings() {
        checkCoverage();
        checkDistricts();
        checkNames();
        checkFloorAreas();
        return std::move(findings_);
    }

private:
    void checkCoverage() {
        const auto faults = gis::coverageFaults(shapes_, {millimetre, profile_.sliver});
        for (const auto& overlap : faults.overlaps) {
            const bool isSame =
                isSameGround(overlap, shapes_[overlap.first], shapes_[overlap.second]);
            reportPair(isSame ? "export.estates-equal" : "export.estates-overlap",
                       gis::Severity::Error, overlap);
        }
        for (const auto& gap : faults.gaps) {
            reportPair("export.gap", gis::Severity::Warning, gap);
        }
    }

    void reportPair(std::string code, gis::Severity severity, const gis::CoverageFault& fault) {
        report(std::move(code), severity, fault.first,
               {{"other", nameOf(fault.second)},
                {"area", squareMetres(fault.area)},
                {"width", std::format("{:.3f}", fault.width.count())}},
               fault.place);
    }

    void checkDistricts() {
        for (const auto& outline : portfolio_.districtOutlines) {
            const auto* district = plan::findDistrict(portfolio_, outline.code);
            std::vector<std::size_t> members;
            std::vector<gis::MultiPolygon> shapes;
            for (std::size_t i = 0; i < records_.size(); ++i) {
                if (records_[i]->estate.district == outline.code) {
                    members.push_back(i);
                    shapes.push_back(shapes_[i]);
                }
            }
            const auto outside = gis::protrusions(shapes, outline.ground, millimetre);
            for (std::size_t i = 0; i < members.size(); ++i) {
                if (const auto& part = outside[i]) {
                    report(
                        "export.outside-district", gis::Severity::Error, members[i],
                        {{"district", district == nullptr ? outline.code.text() : district->name},
                         {"area", squareMetres(part->area)}},
                        part->place);
                }
            }
        }
    }

    void checkNames() {
        std::map<std::pair<plan::DistrictCode, std::string>, std::size_t> first;
        for (std::size_t i = 0; i < records_.size(); ++i) {
            const auto& estate = records_[i]->estate;
            const auto [known, isNew] = first.try_emplace({estate.district, estate.name}, i);
            if (!isNew && !estate.name.empty()) {
                report("export.names-equal", gis::Severity::Warning, i,
                       {{"other", nameOf(known->second)}}, placeOn(shapes_[i]));
            }
        }
    }

    void checkFloorAreas() {
        if (const auto percent = profile_.floorAreaPercent) {
            for (std::size_t i = 0; i < records_.size(); ++i) {
                checkFloorArea(i, *percent);
            }
        }
    }

    void checkFloorArea(std::size_t index, double percent) {
        const auto stated = records_[index]->estate.floorArea;
        const auto drawn = drawnFloorArea(*records_[index]);
        if (!drawn || stated.count() <= 0.0) {
            return;
        }
        const double difference = 100.0 * ((*drawn - stated) / stated);
        if (std::abs(difference) > percent) {
            report("export.floor-area", gis::Severity::Warning, index,
                   {{"stated", squareMetres(stated)},
                    {"drawn", squareMetres(*drawn)},
                    {"percent", std::format("{:+.0f}", difference)}},
                   placeOn(shapes_[index]));
        }
    }

    // Nothing without buildings, or when the storeys of one are not known.
    static std::optional<gis::SquareMetres> drawnFloorArea(const plan::EstateRecord& record) {
        if (!record.ground || record.ground->buildings.empty()) {
            return std::nullopt;
        }
        gis::SquareMetres sum;
        for (const auto& building : record.ground->buildings) {
            if (!building.storeys) {
                return std::nullopt;
            }
            sum = sum +
                  gis::SquareMetres::of(*building.storeys * gis::area(building.footprint).count());
        }
        return sum;
    }

    [[nodiscard]] std::string nameOf(std::size_t index) const {
        const auto& estate = records_[index]->estate;
        return estate.id.text() + " " + estate.name;
    }

    void report(std::string code, gis::Severity severity, std::size_t index,
                std::vector<gis::Fact> more, gis::Point place) {
        std::vector<gis::Fact> facts{{"id", nameOf(index)}};
        std::ranges::move(more, std::back_inserter(facts));
        const auto& ground = records_[index]->ground;
        findings_.push_back(findingAt(std::move(code), severity,
                                      ground ? ground->place : gis::SourcePlace{}, std::move(facts),
                                      place));
    }

    const plan::Portfolio& portfolio_;
    const PackageProfile& profile_;
    std::vector<const plan::EstateRecord*> records_;
    std::vector<gis::MultiPolygon> shapes_; // of the records
    gis::Findings findings_;
};

} // namespace

gis::Findings checkEstates(const PackageContents& contents, const PackageProfile& profile) {
    return EstateCheck{contents, profile}.findings();
}

} // namespace exchange
