<?xml version="1.0" encoding="UTF-8"?>
<!--
  For developers: what a sheet was drawn from and what its judge reads, drawn over it.

  Draws       points, polygons, names
  Attributes  what: vertex (corners of grounds), label (boxes of lettering with their halos),
              id (the key of a ground, attribute id)

  Thin and loud, over whatever lies below. Lengths are the standard's pixels of 0.28 mm, with
  millimetres beside them.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>diagnostic</se:Name>
    <UserStyle>
      <se:Name>diagnostic</se:Name>
      <se:Description>
        <se:Title>诊断</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>vertex</se:Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>what</ogc:PropertyName>
              <ogc:Literal>vertex</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#d00000</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>2</se:Size> <!-- 0.56 mm -->
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>label</se:Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>what</ogc:PropertyName>
              <ogc:Literal>label</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#0040ff</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.4</se:SvgParameter> <!-- 0.11 mm -->
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>id</se:Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>what</ogc:PropertyName>
              <ogc:Literal>id</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:TextSymbolizer>
            <se:Label>
              <ogc:PropertyName>id</ogc:PropertyName>
            </se:Label>
            <se:Font>
              <se:SvgParameter name="font-size">5</se:SvgParameter> <!-- 1.4 mm -->
            </se:Font>
            <se:Fill>
              <se:SvgParameter name="fill">#b00070</se:SvgParameter>
            </se:Fill>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
