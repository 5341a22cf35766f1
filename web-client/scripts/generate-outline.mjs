// Cuts the coast of Korea and its neighbours out of Natural Earth's outlines (world-atlas), for the map that works without tiles.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { writeIfChanged } from './writeIfChanged.mjs';

const Korea = '410';
const Neighbours = ['408', '392', '156'];
const Window = { west: 122, south: 31.5, east: 134, north: 43.5 };

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'));
const countries = feature(atlas, atlas.objects.countries).features;

const outline = {
  type: 'FeatureCollection',
  features: [...Neighbours, Korea].map((id) => cut(countries.find((country) => country.id === id), id === Korea)),
};
writeIfChanged('src/map/outline.json', JSON.stringify(outline));

function cut(country, home) {
  const polygons = country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
  const coordinates = polygons
    .map(([shore]) => clip(shore))
    .filter((shore) => shore.length > 3)
    .map((shore) => [thin(shore, home ? 1000 : 100)]);
  return { type: 'Feature', properties: { home }, geometry: { type: 'MultiPolygon', coordinates } };
}

// Sutherland and Hodgman's clipping, one side of the window after the other.
function clip(shore) {
  const sides = [
    [(p) => p[0] >= Window.west, (a, b) => crossing(a, b, 0, Window.west)],
    [(p) => p[0] <= Window.east, (a, b) => crossing(a, b, 0, Window.east)],
    [(p) => p[1] >= Window.south, (a, b) => crossing(a, b, 1, Window.south)],
    [(p) => p[1] <= Window.north, (a, b) => crossing(a, b, 1, Window.north)],
  ];
  return sides.reduce(clipSide, shore);
}

function clipSide(points, [inside, cross]) {
  return points.flatMap((point, index) => {
    const before = points.at(index - 1);
    if (inside(point)) return inside(before) ? [point] : [cross(before, point), point];
    return inside(before) ? [cross(before, point)] : [];
  });
}

function crossing(a, b, axis, limit) {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis]);
  return axis === 0 ? [limit, other] : [other, limit];
}

// The neighbours are only there for orientation: a kilometre is fine enough for them.
function thin(shore, perDegree) {
  const rounded = shore.map((point) => point.map((degrees) => Math.round(degrees * perDegree) / perDegree));
  return rounded.filter(([lon, lat], index) => index === 0 || lon !== rounded[index - 1][0] || lat !== rounded[index - 1][1]);
}
