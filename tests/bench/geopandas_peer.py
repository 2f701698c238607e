"""geopandas_peer.py FILE CSV: what a user of GeoPandas writes.

Reads the layer "estates", asks shapely's STRtree for boxes within 30 m, then for every distance,
and writes a,b,gap_m.
"""

import sys

import geopandas
import pandas
import shapely

REACH = 30.0  # metres


def main(file, csv):
    estates = geopandas.read_file(file, layer="estates", columns=["name"])
    shapes = estates.geometry.to_numpy()
    west, south, east, north = shapely.bounds(shapes).T
    around = shapely.box(west - REACH, south - REACH, east + REACH, north + REACH)
    a, b = shapely.STRtree(shapes).query(around)
    a, b = a[a < b], b[a < b]
    gap = shapely.distance(shapes[a], shapes[b])
    near = gap <= REACH
    names = estates["name"].to_numpy()
    pairs = pandas.DataFrame({"a": names[a[near]], "b": names[b[near]], "gap_m": gap[near]})
    pairs.to_csv(csv, index=False, float_format="%.3f")


if __name__ == "__main__":
    main(*sys.argv[1:])
