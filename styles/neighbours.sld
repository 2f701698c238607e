<?xml version="1.0" encoding="UTF-8"?>
<!--
  Neighbouring estates, as lines from one to the other: the closer, the stronger.

  Draws       lines
  Attributes  gap_m, the distance between both grounds in metres
  Lengths are the standard's pixels of 0.28 mm, with millimetres beside them.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>neighbours</se:Name>
    <UserStyle>
      <se:Name>neighbours</se:Name>
      <se:Description>
        <se:Title>相邻小区</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>touching</se:Name>
          <se:Description>
            <se:Title>毗邻（间距不超过1米）</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsLessThanOrEqualTo>
              <ogc:PropertyName>gap_m</ogc:PropertyName>
              <ogc:Literal>1</ogc:Literal>
            </ogc:PropertyIsLessThanOrEqualTo>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#7a3b5e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter> <!-- 0.84 mm -->
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>near</se:Name>
          <se:Description>
            <se:Title>相邻（间距1—15米）</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>gap_m</ogc:PropertyName>
                <ogc:Literal>1</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:PropertyIsLessThanOrEqualTo>
                <ogc:PropertyName>gap_m</ogc:PropertyName>
                <ogc:Literal>15</ogc:Literal>
              </ogc:PropertyIsLessThanOrEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#7a3b5e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2</se:SvgParameter> <!-- 0.56 mm -->
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>across</se:Name>
          <se:Description>
            <se:Title>邻近（间距超过15米）</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsGreaterThan>
              <ogc:PropertyName>gap_m</ogc:PropertyName>
              <ogc:Literal>15</ogc:Literal>
            </ogc:PropertyIsGreaterThan>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#7a3b5e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-dasharray">5 2.5</se:SvgParameter> <!-- 1.4 mm on, 0.7 mm off -->
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
