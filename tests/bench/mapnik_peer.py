"""Draws a city as Mapnik would: estates by year, buildings, names with halo, title, legend, scale bar.

usage: mapnik_peer.py CITY.gpkg WIDTH_MM HEIGHT_MM OUTPUT.pdf|OUTPUT.png...

Mapnik labels what it can and does not say what it left out.
"""

import sys

import cairo
import mapnik

YEARS = {2021: "#f8e4a6", 2022: "#bed5af", 2023: "#7fc6d2", 2024: "#8caadd", 2025: "#bb8795"}
DPI = 300.0
POINTS = 72.0
MAPNIK_PIXEL = 0.28  # millimetres
FONT_FILES = "/usr/share/fonts/opentype/noto"
FONT = "Noto Sans CJK SC Regular"


def layer(gpkg, name, style):
    made = mapnik.Layer(name, "epsg:4543")
    made.datasource = mapnik.Ogr(file=gpkg, layer=name)
    made.styles.append(style)
    return made


def style_sheet():
    rules = ""
    for year, colour in YEARS.items():
        rules += (f'<Rule><Filter>[plan_year]={year}</Filter><PolygonSymbolizer fill="{colour}"/>'
                  '<LineSymbolizer stroke="#555555" stroke-width="1.2"/></Rule>')
    return f"""<Map>
<Style name="estates">{rules}</Style>
<Style name="buildings"><Rule><PolygonSymbolizer fill="#ffffff" fill-opacity="0.5"/>
<LineSymbolizer stroke="#777777" stroke-width="0.4"/></Rule></Style>
<Style name="names"><Rule><TextSymbolizer face-name="{FONT}" size="9" halo-radius="1.4"
halo-fill="#ffffff" placement="interior" wrap-width="40" wrap-character=" ">[name]</TextSymbolizer>
</Rule></Style></Map>"""


def city_map(gpkg, width_mm, height_mm):
    made = mapnik.Map(round(width_mm / MAPNIK_PIXEL), round(height_mm / MAPNIK_PIXEL), "epsg:4543")
    mapnik.load_map_from_string(made, style_sheet())
    made.srs = "epsg:4543"
    for name, style in (("estates", "estates"), ("buildings", "buildings"), ("estates", "names")):
        made.layers.append(layer(gpkg, name, style))
    made.zoom_all()
    return made


def furnish(context, width, height):
    """Title, legend, north arrow and scale bar, in points."""
    context.select_font_face("Noto Sans CJK SC")
    context.set_font_size(23)
    context.move_to(width / 2 - 150, 40)
    context.show_text("基准城市老旧小区年度改造计划图")
    context.set_font_size(8)
    for row, year in enumerate(YEARS):
        context.rectangle(width - 120, 60 + 16 * row, 24, 10)
        context.stroke()
        context.move_to(width - 90, 69 + 16 * row)
        context.show_text(f"{year}年改造")
    context.rectangle(width - 120, 180, 80, 4)
    context.fill()
    context.move_to(width - 80, 20)
    context.line_to(width - 90, 50)
    context.line_to(width - 70, 50)
    context.fill()


def write_pdf(made, file, width_mm, height_mm):
    width, height = (side / 25.4 * POINTS for side in (width_mm, height_mm))
    surface = cairo.PDFSurface(file, width, height)
    context = cairo.Context(surface)
    context.save()
    context.scale(width / made.width, height / made.height)
    mapnik.render(made, context)
    context.restore()
    furnish(context, width, height)
    surface.finish()


def write_png(made, file, width_mm, height_mm):
    factor = DPI / 25.4 * MAPNIK_PIXEL
    width, height = (round(side / 25.4 * DPI) for side in (width_mm, height_mm))
    made.resize(width, height)
    image = mapnik.Image(width, height)
    mapnik.render(made, image, factor)
    image.save(file, "png")


def main():
    gpkg, width_mm, height_mm = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
    mapnik.register_fonts(FONT_FILES)
    made = city_map(gpkg, width_mm, height_mm)
    for file in sys.argv[4:]:
        write = write_pdf if file.endswith(".pdf") else write_png
        write(made, file, width_mm, height_mm)


if __name__ == "__main__":
    main()
