"""Coastlines for the site's maps, made from those of Natural Earth.

python tools/coastlines.py land-50m.json > src/bearwitness/site/data/land.json

`land-50m.json` is the file of that name in the npm package world-atlas (version 2.0.2, ISC licence), which holds
Natural Earth's land polygons (public domain) as TopoJSON.  What comes out is a list of rings, each a flat list of whole
numbers: longitude and latitude in hundredths of a degree of the first point, then the steps from each to the next.
"""

import json
import sys
from pathlib import Path

TOLERANCE = 0.03
"""In degrees: no point that is left out lies farther from the line."""
SMALLEST = 0.01
"""In square degrees: smaller islands are left out."""


def rings(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def joined(numbers):
        points = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += arc[1 if points else 0 :]
        return points

    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                yield joined(ring)


def area(ring):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:]))) / 2


def simplified(points):
    """Douglas and Peucker's algorithm."""
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    stretches = [(0, len(points) - 1)]
    while stretches:
        first, last = stretches.pop()
        (x1, y1), (x2, y2) = points[first], points[last]
        dx, dy = x2 - x1, y2 - y1
        length = (dx * dx + dy * dy) ** 0.5
        farthest, at = 0.0, None
        for n in range(first + 1, last):
            x, y = points[n]
            distance = abs(dx * (y - y1) - dy * (x - x1)) / length if length else ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
            if distance > farthest:
                farthest, at = distance, n
        if at is not None and farthest > TOLERANCE:
            keep[at] = True
            stretches += [(first, at), (at, last)]
    return [point for point, kept in zip(points, keep) if kept]


def encoded(ring):
    whole = [(round(x * 100), round(y * 100)) for x, y in ring]
    flat = list(whole[0])
    for (x1, y1), (x2, y2) in zip(whole, whole[1:]):
        if (x1, y1) != (x2, y2):
            flat += [x2 - x1, y2 - y1]
    return flat


def main():
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    made = [encoded(simplified(ring)) for ring in rings(topology) if area(ring) >= SMALLEST]
    lines = [json.dumps(ring, separators=(",", ":")) for ring in made if len(ring) > 6]
    print("[" + ",\n".join(lines) + "]")


main()
