/** The coastlines of the world without today's borders: Natural Earth, in the public domain, kept in the page. */
import { geoMercator, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology, GeometryCollection } from 'topojson-specification';
import file from 'world-atlas/land-50m.json?url';

export type Land = GeoPermissibleObjects;
export type Point = [number, number];

const WIDE = 150;

export async function coastlines(): Promise<Land> {
  const topology = (await (await fetch(file)).json()) as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land);
}

/** A projection that shows all `points` with room around them: of the whole earth where they lie far apart. */
export function projectionOf(points: readonly Point[], width: number, height: number): GeoProjection {
  const spread = points.length > 0 ? Math.max(...points.map((p) => p[0])) - Math.min(...points.map((p) => p[0])) : 360;
  const projection = spread > WIDE ? geoNaturalEarth1() : geoMercator();
  const room = Math.min(width, height) * 0.14;
  const frame: [Point, Point] = [
    [room, room],
    [width - room, height - room],
  ];
  if (points.length === 0) return projection.fitExtent(frame, { type: 'Sphere' });
  projection.fitExtent(frame, { type: 'MultiPoint', coordinates: [...points] });
  const nearest = (width / (2 * Math.PI)) * 60;
  if (projection.scale() > nearest) projection.scale(nearest).translate([0, 0]).translate(centred(projection, points, width, height));
  return projection;
}

function centred(projection: GeoProjection, points: readonly Point[], width: number, height: number): Point {
  const xs = points.flatMap((p) => projection(p)?.[0] ?? []);
  const ys = points.flatMap((p) => projection(p)?.[1] ?? []);
  return [width / 2 - (Math.min(...xs) + Math.max(...xs)) / 2, height / 2 - (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** The outline of the land within the frame, as the d of a path. */
export function outline(land: Land, projection: GeoProjection, width: number, height: number): string {
  projection.clipExtent([
    [-20, -20],
    [width + 20, height + 20],
  ]);
  return geoPath(projection).digits(1)(land) ?? '';
}
