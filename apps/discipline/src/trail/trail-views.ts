import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsCode, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { ProjectState } from './project-state.js';
import { IsMoment } from './trail-moment.js';

/** 当时所知 (recorded by then) or 事后认定 (happened by then, whenever recorded). */
export const AXES = ['known', 'true'] as const;
export type Axis = (typeof AXES)[number];
const AXIS_TEXT = { message: 'axis 应为 known（当时所知）或 true（事后认定）' };

export class TrailQuery {
  @IsOptional() @IsIn(AXES, AXIS_TEXT) readonly axis: Axis = 'known';
  /** A day (its end) or an instant; now when left out. */
  @IsOptional() @IsMoment() readonly at?: string;
  @IsOptional() @IsCode() readonly service?: string;
  @IsOptional() @IsCode() readonly agency?: string;
  /** Event type, with or without its service. */
  @IsOptional() @IsCode() readonly type?: string;
  @IsOptional() @IsText(60) readonly after?: string;
}

export class DiffQuery {
  @IsMoment() readonly from!: string;
  @IsMoment() readonly to!: string;
  @IsOptional() @IsIn(AXES, AXIS_TEXT) readonly axis: Axis = 'known';
  @IsOptional() @IsText(60) readonly after?: string;
}

export class AgenciesQuery {
  @IsOptional() @IsProjectId() readonly projectCode?: string;
  @IsOptional() @IsText(60) readonly after?: string;
}

export class TrailEvent {
  @IsString() readonly id!: string;
  /** `<service>.<EventType>` */
  @IsString() readonly type!: string;
  @IsString() readonly label!: string;
  /** Who signed; the service is the program that recorded it. */
  @IsString() readonly agency!: string;
  @IsString() readonly service!: string;
  @IsString() readonly stream!: string;
  @IsInt() readonly revision!: number;
  /** `housing:1234` */
  @IsString() readonly position!: string;
  @IsString() readonly occurredAt!: string;
  @IsString() readonly recordedAt!: string;
  @IsObject() readonly actor!: object;
  @IsArray() readonly basis!: readonly object[];
  @IsString() readonly causationId!: string;
  @IsString() readonly correlationId!: string;
  @IsIn(['L1', 'L2', 'L3']) readonly level!: 'L1' | 'L2' | 'L3';
  /** Absent where only the header left its service (L3). */
  @IsOptional() @IsObject() readonly data?: object;
}

export class TrailView {
  @ValidateNested({ each: true }) @Type(() => TrailEvent) readonly events!: readonly TrailEvent[];
  /** There were more than could be shown: narrow the filters. */
  @IsBoolean() readonly truncated!: boolean;
  /** Of all services' records, whatever the filters. */
  @ValidateNested() @Type(() => ProjectState) readonly state!: ProjectState;
}

export class StateChange {
  /** `claims.990121-2026-001-R1.state` */
  @IsString() readonly field!: string;
  /** Empty where it wasn't there. */
  @IsString() readonly before!: string;
  @IsString() readonly after!: string;
}

export class DiffView {
  @ValidateNested() @Type(() => ProjectState) readonly before!: ProjectState;
  @ValidateNested() @Type(() => ProjectState) readonly after!: ProjectState;
  @ValidateNested({ each: true }) @Type(() => StateChange) readonly changes!: readonly StateChange[];
}

export class TrailAgency {
  @IsString() readonly service!: string;
  @IsString() readonly agency!: string;
  @IsString() readonly name!: string;
  @IsInt() readonly events!: number;
}
