"""Draws a city as QGIS would: estates by year, buildings, names with halo, and a layout of title,
legend, scale bar and north arrow.

usage: qgis_peer.py CITY.gpkg WIDTH_MM HEIGHT_MM OUTPUT.pdf|OUTPUT.png...

QGIS labels what it can and does not say what it left out.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication, QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsLayoutExporter, QgsLayoutItemLabel,
    QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemPicture, QgsLayoutItemScaleBar, QgsLayoutPoint,
    QgsLayoutSize, QgsPalLayerSettings, QgsPrintLayout, QgsProject, QgsRendererCategory,
    QgsSingleSymbolRenderer, QgsTextBufferSettings, QgsTextFormat, QgsVectorLayer,
    QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtGui import QFont

YEARS = {2021: "#f8e4a6", 2022: "#bed5af", 2023: "#7fc6d2", 2024: "#8caadd", 2025: "#bb8795"}
DPI = 300
FONT = "Noto Sans CJK SC"


def fill(colour, edge, width):
    return QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": edge, "outline_width": str(width)})


def estates(gpkg):
    layer = QgsVectorLayer(f"{gpkg}|layername=estates", "estates", "ogr")
    layer.setRenderer(QgsCategorizedSymbolRenderer("plan_year", [
        QgsRendererCategory(year, fill(colour, "#555555", 0.35), f"{year}年改造")
        for year, colour in YEARS.items()]))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.4)
    lettering = QgsTextFormat()
    lettering.setFont(QFont(FONT))
    lettering.setSize(7.5)
    lettering.setBuffer(halo)
    labels = QgsPalLayerSettings()
    labels.fieldName = "name"
    labels.setFormat(lettering)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
    return layer


def buildings(gpkg):
    layer = QgsVectorLayer(f"{gpkg}|layername=buildings", "buildings", "ogr")
    layer.setRenderer(QgsSingleSymbolRenderer(fill("255,255,255,128", "#777777", 0.1)))
    return layer


def place(layout, item, x, y, width=None, height=None):
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y))
    if width is not None:
        item.attemptResize(QgsLayoutSize(width, height))


def page(project, layers, width, height):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().pages()[0].setPageSize(QgsLayoutSize(width, height))
    shown = QgsLayoutItemMap(layout)
    place(layout, shown, 8, 24, width - 100, height - 34)
    shown.setLayers(layers)
    extent = layers[-1].extent()
    extent.scale(1.05)
    shown.zoomToExtent(extent)
    title = QgsLayoutItemLabel(layout)
    title.setText("基准城市老旧小区年度改造计划图")
    lettering = QgsTextFormat()
    lettering.setFont(QFont(FONT))
    lettering.setSize(23)
    title.setTextFormat(lettering)
    place(layout, title, width / 2 - 80, 8, 200, 14)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(shown)
    place(layout, legend, width - 86, 24)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(shown)
    bar.applyDefaultSize()
    place(layout, bar, width - 86, height - 40)
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    place(layout, arrow, width - 30, height - 70, 15, 20)
    return layout


def main():
    gpkg, width, height = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    layers = [buildings(gpkg), estates(gpkg)]
    project.addMapLayers(layers)
    layout = page(project, layers, width, height)  # the exporter keeps no hold on it
    exporter = QgsLayoutExporter(layout)
    for file in sys.argv[4:]:
        if file.endswith(".pdf"):
            result = exporter.exportToPdf(file, QgsLayoutExporter.PdfExportSettings())
        else:
            settings = QgsLayoutExporter.ImageExportSettings()
            settings.dpi = DPI
            result = exporter.exportToImage(file, settings)
        if result != QgsLayoutExporter.Success:
            sys.exit(f"{file} was not written")
    sys.stdout.flush()
    os._exit(0)  # what QGIS takes to leave is no part of the map


if __name__ == "__main__":
    main()
