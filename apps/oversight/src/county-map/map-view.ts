import { IsArray, IsBoolean, IsIn, IsObject, IsString } from 'class-validator';
import type { WarroomRow } from '../warroom/warroom-views.js';
import { placeOf, townshipsOf, type Feature } from './county-map.js';

export class MapFeature implements Feature {
  @IsIn(['Feature']) readonly type!: 'Feature';
  /** Polygon of a township, or the point of a project. */
  @IsObject() readonly geometry!: Feature['geometry'];
  @IsObject() readonly properties!: Feature['properties'];
}

/** GeoJSON (RFC 7946) of the county with its projects. */
export class CountyMapView {
  @IsIn(['FeatureCollection']) readonly type!: 'FeatureCollection';
  @IsString() readonly name!: string;
  /** The borders are generated, not surveyed. */
  @IsBoolean() readonly fictional!: boolean;
  @IsArray() readonly features!: readonly MapFeature[];
}

/** What a map needs to know of a county. */
interface MappedCounty {
  readonly division: string;
  readonly name: string;
  readonly townships: readonly string[];
}

export function mapView({ division, name, townships }: MappedCounty, rows: readonly WarroomRow[]): CountyMapView {
  const points = rows.map((row): Feature => {
    const { projectCode, township, status, light, households } = row;
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: placeOf(projectCode, township, townships) },
      properties: { kind: 'project', projectCode, name: row.name, township, status, light, households },
    };
  });
  return {
    type: 'FeatureCollection',
    name,
    fictional: true,
    features: [...townshipsOf(division, townships), ...points],
  };
}
