<?xml version="1.0" encoding="UTF-8"?>
<!--
  The annual plan for print in black: estates hatched by the year of their renovation.

  Draws       polygons
  Attributes  plan_year, a number; missing or another year: not in the plan

  Every year has a hatch of its own over a tint of grey that grows darker from year to year, so the
  years stay apart without any colour and on a copy that has lost the tints. Hatches are thin and
  grey, and black names are easy to read on them (tests/maps measures both).
  Lengths are the standard's pixels of 0.28 mm, with millimetres beside them.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>annual_plan_grey</se:Name>
    <UserStyle>
      <se:Name>annual_plan_grey</se:Name>
      <se:Description>
        <se:Title>年度改造计划（黑白印刷）</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
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
              <se:SvgParameter name="fill">#f6f6f6</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>horline</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#777777</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.5</se:SvgParameter> <!-- 0.14 mm -->
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>8</se:Size> <!-- 2.24 mm from line to line -->
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#333333</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
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
              <se:SvgParameter name="fill">#e6e6e6</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>slash</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#777777</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.5</se:SvgParameter> <!-- 0.14 mm -->
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>8</se:Size> <!-- 2.24 mm from line to line -->
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#333333</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
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
              <se:SvgParameter name="fill">#d6d6d6</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>line</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#777777</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.5</se:SvgParameter> <!-- 0.14 mm -->
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>7</se:Size> <!-- 1.96 mm from line to line -->
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#333333</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
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
              <se:SvgParameter name="fill">#c6c6c6</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>backslash</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#777777</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.5</se:SvgParameter> <!-- 0.14 mm -->
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>7</se:Size> <!-- 1.96 mm from line to line -->
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#333333</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.25</se:SvgParameter> <!-- 0.35 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
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
              <se:SvgParameter name="fill">#b4b4b4</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:GraphicFill>
                <se:Graphic>
                  <se:Mark>
                    <se:WellKnownName>x</se:WellKnownName>
                    <se:Stroke>
                      <se:SvgParameter name="stroke">#777777</se:SvgParameter>
                      <se:SvgParameter name="stroke-width">0.5</se:SvgParameter> <!-- 0.14 mm -->
                    </se:Stroke>
                  </se:Mark>
                  <se:Size>8</se:Size> <!-- 2.24 mm from line to line -->
                </se:Graphic>
              </se:GraphicFill>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#333333</se:SvgParameter>
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
              <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#777777</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.75</se:SvgParameter> <!-- 0.21 mm -->
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
