<?xml version="1.0" encoding="UTF-8"?>
<!--
  Estates that a sheet shows but does not speak of: grey, so that its own stand out.

  Draws       polygons
  Attributes  none
  Lengths are the standard's pixels of 0.28 mm: 1.25 are 0.35 mm, 0.75 are 0.21 mm.
-->
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"
                       xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc"
                       version="1.1.0">
  <NamedLayer>
    <se:Name>other_estates</se:Name>
    <UserStyle>
      <se:Name>other_estates</se:Name>
      <se:Description>
        <se:Title>其他小区</se:Title>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>others</se:Name>
          <se:Description>
            <se:Title>其他小区</se:Title>
          </se:Description>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#ececea</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a3a39d</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.75</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
