#include "gis/ogr_writing.h"

#include "gis/failure.h"
#include "gis/ogr_geometry.h"
#include "gis/proj_bridge.h"
#include "gis/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <utility>

namespace gis {

namespace {

// Ground coordinates into the CRS of the file; nothing to do when both are the same.
class ToStored {
public:
    explicit ToStored(const LayerCrs& crs) : name_{crs.stored.name} {
        if (!isSameCrs(crs.ground, crs.stored)) {
            transformation_.emplace(crs.ground, crs.stored);
        }
    }
    [[nodiscard]] Shape operator()(const Shape& shape) const {
        if (!transformation_) {
            return shape;
        }
        const Transformation& transformation = *transformation_;
        return mapped(shape, [&](Point point) { return carried(point, transformation); });
    }

private:
    [[nodiscard]] Point carried(Point point, const Transformation& transformation) const {
        if (const auto stored = transformation.forward(point)) {
            return *stored;
        }
        throw Failure{FailureKind::Usage,
                      "crs.outside",
                      {},
                      {{"crs", name_}, {"x", shortestText(point.x)}, {"y", shortestText(point.y)}}};
    }

    std::string name_;
    std::optional<Transformation> transformation_;
};

// One value into a field; nulls stay null.
struct ValueWriter {
    OGRFeature& to;
    int index;
    const TextToBytes& bytes;

    void operator()(std::monostate /*null*/) const { to.SetFieldNull(index); }
    void operator()(std::int64_t number) const { to.SetField(index, GIntBig{number}); }
    void operator()(double number) const { to.SetField(index, number); }
    void operator()(const std::string& text) const { to.SetField(index, bytes(text).c_str()); }
};

[[maybe_unused]] bool isOfKind(const FieldValue& value, FieldKind kind) {
    switch (kind) {
    case FieldKind::Text:
        return std::holds_alternative<std::monostate>(value) ||
               std::holds_alternative<std::string>(value);
    case FieldKind::Integer:
        return std::holds_alternative<std::monostate>(value) ||
               std::holds_alternative<std::int64_t>(value);
    case FieldKind::Real:
        return !std::holds_alternative<std::string>(value);
    }
    return false;
}

[[maybe_unused]] bool isOfKind(const Shape& shape, ShapeKind kind) {
    return shape.index() == 0 || shape.index() == static_cast<std::size_t>(kind) + 1;
}

} // namespace

ShapeKind shapeKind(const Layer& layer) {
    static_assert(std::is_same_v<std::variant_alternative_t<3, Shape>, MultiPolygon>);
    const auto first = std::ranges::find_if(
        layer.features, [](const Feature& feature) { return feature.shape.index() != 0; });
    return first == layer.features.end() ? ShapeKind::Polygons
                                         : static_cast<ShapeKind>(first->shape.index() - 1);
}

OGRFieldType ogrType(FieldKind kind) {
    constexpr std::array types{OFTString, OFTInteger64, OFTReal};
    return types.at(static_cast<std::size_t>(kind));
}

OGRSpatialReference spatialReference(const Crs& crs) {
    OGRSpatialReference reference;
    reference.SetFromUserInput(crs.definition.c_str());
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

Failure unwritable(const std::filesystem::path& file, const std::string& reason) {
    return {FailureKind::Environment,
            "output.unwritable",
            {file.string(), "", {}, ""},
            {{"reason", reason}}};
}

void writeFeatures(OGRLayer& to, const Layer& layer, const LayerCrs& crs,
                   const TextToBytes& bytes) {
    const ToStored toStored{crs};
    for (const Feature& feature : layer.features) {
        assert(feature.values.size() == layer.fields.size());
        assert(isOfKind(feature.shape, shapeKind(layer)));
        OGRFeature written{to.GetLayerDefn()};
        for (std::size_t i = 0; i < feature.values.size(); ++i) {
            assert(isOfKind(feature.values[i], layer.fields[i].kind));
            std::visit(ValueWriter{written, static_cast<int>(i), bytes}, feature.values[i]);
        }
        written.SetGeometryDirectly(toOgr(toStored(feature.shape)).release());
        if (to.CreateFeature(&written) != OGRERR_NONE) {
            return; // GDAL has said why
        }
    }
}

void closeWritten(GDALDatasetUniquePtr dataset, const GdalMessages& messages,
                  const std::filesystem::path& file) {
    const CPLErr closed = GDALClose(dataset.release());
    if (messages.hasError()) {
        throw unwritable(file, messages.firstError());
    }
    if (closed != CE_None) {
        throw unwritable(file, "close");
    }
}

} // namespace gis
