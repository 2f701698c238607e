<?xml version="1.0" encoding="UTF-8"?>
<!--
  Joint renovation areas: an outline around the estates that are renovated together, drawn over
  the estates' own fill and under their names.

  Draws       polygons
  Attributes  standard, 1 for areas of 5,000 to 12,000 people, 0 for smaller ones

  The outline is the darkest line of the map; below standard size it is broken, so that the two
  stay apart in a photocopy. Lengths are the standard's pixels of 0.28 mm, with millimetres beside.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>joint_areas</se:Name>
    <UserStyle>
      <se:Name>joint_areas</se:Name>
      <se:Description>
        <se:Title>联动改造片区</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>standard</se:Name>
          <se:Description>
            <se:Title>联动改造片区（标准规模）</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>standard</ogc:PropertyName>
              <ogc:Literal>1</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a3195b</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.5</se:SvgParameter> <!-- 1.0 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>small</se:Name>
          <se:Description>
            <se:Title>联动改造片区（小于标准规模）</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>standard</ogc:PropertyName>
              <ogc:Literal>0</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a3195b</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.5</se:SvgParameter> <!-- 0.7 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 4.5</se:SvgParameter> <!-- 2.5 on, 1.3 off -->
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
