<?xml version="1.0" encoding="UTF-8"?>
<!--
  How far the ground of an estate can be trusted, to lie over another style.

  Draws       polygons
  Attributes  quality: surveyed or schematic; missing or another: unknown
  Lengths are the standard's pixels of 0.28 mm, with millimetres beside them.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>footprint_quality</se:Name>
    <UserStyle>
      <se:Name>footprint_quality</se:Name>
      <se:Description>
        <se:Title>小区范围来源</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>surveyed</se:Name>
          <se:Description>
            <se:Title>实测范围</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>quality</ogc:PropertyName>
              <ogc:Literal>surveyed</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#6b6b66</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>schematic</se:Name>
          <se:Description>
            <se:Title>示意范围，非实测</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>quality</ogc:PropertyName>
              <ogc:Literal>schematic</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>slash</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#6b6b66</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.5</se:SvgParameter> <!-- 0.14 mm -->
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>8</se:Size> <!-- 2.24 mm from line to line -->
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#6b6b66</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter> <!-- 0.28 mm -->
              <se:SvgParameter name="stroke-dasharray">5 2.5</se:SvgParameter> <!-- 1.4 mm on, 0.7 mm off -->
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>unknown</se:Name>
          <se:Description>
            <se:Title>来源不明</se:Title>
          </se:Description>
          <se:ElseFilter/>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>backslash</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#6b6b66</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.5</se:SvgParameter> <!-- 0.14 mm -->
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>5</se:Size> <!-- 1.4 mm from line to line -->
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#6b6b66</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter> <!-- 0.28 mm -->
              <se:SvgParameter name="stroke-dasharray">5 2.5</se:SvgParameter> <!-- 1.4 mm on, 0.7 mm off -->
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
