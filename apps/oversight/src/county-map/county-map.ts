import { dice } from '#kernel/dice.js';

/** Longitude and latitude in degrees, WGS-84, six decimals. */
export type Position = readonly [longitude: number, latitude: number];

export interface Feature {
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'Point'; readonly coordinates: Position };
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** The county lies about 0°, 0°, in the open sea: no drawing of it can be taken for a real place. */
const CENTRE: Position = [0, 0];
const RADIUS = 0.05; // degrees, about 5.5 km
const ROUGHNESS = 0.25;
const BEND = 0.12; // radians by which a border may leave its straight line
const SPOKE_POINTS = 6;
const ARC_POINTS = 14;

/**
 * Borders of the townships of a fictional county, made from its code alone: each township is a sector about the centre,
 * neighbours share their border point by point. Rings are closed and run counter-clockwise (RFC 7946).
 */
export function townshipsOf(division: string, names: readonly string[]): Feature[] {
  const spokes = names.map((_, index) => spoke(division, index, names.length));
  return names.map((name, index) => {
    const arc = arcPoints(division, index, names.length);
    const next = spokes[(index + 1) % names.length] ?? [];
    const ring = [CENTRE, ...(spokes[index] ?? []), ...arc, ...[...next].reverse(), CENTRE];
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { kind: 'township', name, fictional: true },
    };
  });
}

/** A place inside a township, the same for the same project; the centre where the township is not of this county. */
export function placeOf(projectCode: string, township: string, names: readonly string[]): Position {
  const index = names.indexOf(township);
  if (index < 0) return CENTRE;
  const roll = dice(`place ${projectCode}`);
  const sector = (2 * Math.PI) / names.length;
  const margin = Math.min(2 * BEND, sector / 4);
  const angle = index * sector + margin + roll() * (sector - 2 * margin);
  return at(angle, RADIUS * (1 - ROUGHNESS) * (0.3 + 0.6 * Math.sqrt(roll())));
}

/** The border at which a township begins, from beside the centre to the county's edge. */
function spoke(division: string, index: number, count: number): Position[] {
  const roll = dice(`border ${division} ${index}`);
  const angle = (index * 2 * Math.PI) / count;
  const edge = edgeRadius(division, index, 0);
  const bends = Array.from({ length: SPOKE_POINTS }, (_, step) => {
    const share = (step + 1) / (SPOKE_POINTS + 1);
    return at(angle + (2 * roll() - 1) * Math.min(BEND, Math.PI / count / 4), share * edge);
  });
  return [...bends, at(angle, edge)];
}

/** The county's edge between two borders, ends left out. */
function arcPoints(division: string, index: number, count: number): Position[] {
  const sector = (2 * Math.PI) / count;
  return Array.from({ length: ARC_POINTS - 1 }, (_, step) => {
    const share = (step + 1) / ARC_POINTS;
    return at((index + share) * sector, edgeRadius(division, index, step + 1));
  });
}

function edgeRadius(division: string, index: number, step: number): number {
  return RADIUS * (1 - ROUGHNESS * dice(`edge ${division} ${index} ${step}`)());
}

function at(angle: number, radius: number): Position {
  return [degrees(CENTRE[0] + radius * Math.cos(angle)), degrees(CENTRE[1] + radius * Math.sin(angle))];
}

function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0; // never -0
}
