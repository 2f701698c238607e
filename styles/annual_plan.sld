<?xml version="1.0" encoding="UTF-8"?>
<!--
  The annual plan: estates filled by the year of their renovation.

  Draws       polygons
  Attributes  plan_year, a number; missing or another year: not in the plan

  The five fills grow darker from year to year, so their order survives a photocopy, and stay
  apart for colour-blind readers; black lettering is easy to read on all of them (tests/maps
  measures all three). Outlines are a darker shade of the same hue.
  Lengths are the standard's pixels of 0.28 mm, with millimetres beside them.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>annual_plan</se:Name>
    <UserStyle>
      <se:Name>annual_plan</se:Name>
      <se:Description>
        <se:Title>年度改造计划</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
        <!-- sand -->
        <se:Rule>
          <se:Name>2021</se:Name>
          <se:Description>
            <se:Title>2021年改造</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>plan_year</ogc:PropertyName>
              <ogc:Literal>2021</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#f8e4a6</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#76682a</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <!-- sage -->
        <se:Rule>
          <se:Name>2022</se:Name>
          <se:Description>
            <se:Title>2022年改造</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>plan_year</ogc:PropertyName>
              <ogc:Literal>2022</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#bed5af</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#586f4a</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <!-- aqua -->
        <se:Rule>
          <se:Name>2023</se:Name>
          <se:Description>
            <se:Title>2023年改造</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>plan_year</ogc:PropertyName>
              <ogc:Literal>2023</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#7fc6d2</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#13737f</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <!-- cornflower -->
        <se:Rule>
          <se:Name>2024</se:Name>
          <se:Description>
            <se:Title>2024年改造</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>plan_year</ogc:PropertyName>
              <ogc:Literal>2024</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#8caadd</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#436a9d</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <!-- old rose -->
        <se:Rule>
          <se:Name>2025</se:Name>
          <se:Description>
            <se:Title>2025年改造</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>plan_year</ogc:PropertyName>
              <ogc:Literal>2025</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#bb8795</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#8e5968</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>not-in-plan</se:Name>
          <se:Description>
            <se:Title>未列入年度计划</se:Title>
          </se:Description>
          <se:ElseFilter/>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#ececea</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#8a8a84</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.75</se:SvgParameter> <!-- 0.21 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
