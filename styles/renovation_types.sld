<?xml version="1.0" encoding="UTF-8"?>
<!--
  Which types of renovation an estate gets. Each type more is a darker fill, so the order survives
  a photocopy; black lettering is easy to read on all of them.

  Draws       polygons
  Attributes  types: 基础类, 基础类+完善类, 基础类+完善类+提升类; missing: not in the guidance
  Lengths are the standard's pixels of 0.28 mm: 1.25 are 0.35 mm, 0.75 are 0.21 mm.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>renovation_types</se:Name>
    <UserStyle>
      <se:Name>renovation_types</se:Name>
      <se:Description>
        <se:Title>改造类型</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>basic</se:Name>
          <se:Description>
            <se:Title>基础类</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>types</ogc:PropertyName>
              <ogc:Literal>基础类</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#fbeecb</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#8a7a3a</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>improvement</se:Name>
          <se:Description>
            <se:Title>基础类+完善类</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>types</ogc:PropertyName>
              <ogc:Literal>基础类+完善类</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#bfe0d4</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#3f7565</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>enhancement</se:Name>
          <se:Description>
            <se:Title>基础类+完善类+提升类</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>types</ogc:PropertyName>
              <ogc:Literal>基础类+完善类+提升类</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#8fb0e0</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#2f5591</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>others</se:Name>
          <se:Description>
            <se:Title>其他或未列入指导</se:Title>
          </se:Description>
          <se:ElseFilter/>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#ececea</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#8a8a85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
