import { IsArray, IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import { RESOLUTION_STATUSES, type ResolutionStatus } from '#contracts/parts/resolution-status.js';
import { LIGHTS, type Light } from './light.js';

/** Position of a write that the answer must show. */
export class FreshQuery {
  @IsOptional() @IsText(60) readonly after?: string;
}

/** 作战图 line: one project with its status and light. */
export class WarroomRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly name!: string;
  @IsString() readonly township!: string;
  @IsIn(['none', 'city', 'county']) readonly level!: 'none' | 'city' | 'county';
  @IsInt() readonly households!: number;
  @IsIn(RESOLUTION_STATUSES) readonly status!: ResolutionStatus;
  @IsIn(LIGHTS) readonly light!: Light['light'];
  /** Why the light shows. */
  @IsString() readonly reason!: string;
  /** Claim that is filed and undecided, or verified and doubted (存疑); empty where none is. */
  @IsString() readonly openClaim!: string;
  @IsBoolean() readonly doubted!: boolean;
  /** Stage of the insolvency case, or empty. */
  @IsString() readonly insolvency!: string;
  @IsString() readonly lastEvent!: string;
  /** ISO instant. */
  @IsString() readonly lastEventAt!: string;
}

/** One bar of the Gantt chart. */
export class MilestoneRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly name!: string;
  @IsString() readonly milestoneId!: string;
  @IsString() readonly title!: string;
  /** The original date. */
  @IsString() readonly due!: string;
  /** Agency id. */
  @IsString() readonly owner!: string;
  @IsString() readonly achievedOn!: string;
  @IsIn(['planned', 'achieved', 'late', 'missed']) readonly state!: 'planned' | 'achieved' | 'late' | 'missed';
}

export class RedListRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly name!: string;
  @IsString() readonly township!: string;
  @IsIn(['missed', 'falsified', 'lapsed', 'reopened']) readonly kind!: 'missed' | 'falsified' | 'lapsed' | 'reopened';
  @IsString() readonly text!: string;
  /** Day or instant since when. */
  @IsString() readonly since!: string;
}

/** Demands of a project, counted; no person. */
export class DemandsRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly name!: string;
  @IsInt() readonly raised!: number;
  @IsInt() readonly answered!: number;
  @IsInt() readonly met!: number;
  @IsInt() readonly unmet!: number;
  @IsInt() readonly matters!: number;
}

export class ClaimView {
  @IsString() readonly claimId!: string;
  @IsString() readonly claim!: string;
  @IsString() readonly state!: string;
  @IsString() readonly claimant!: string;
  @IsBoolean() readonly doubted!: boolean;
  @IsString() readonly claimedAt!: string;
  @IsString() readonly since!: string;
  @IsArray() @IsString({ each: true }) readonly reasons!: readonly string[];
}

/** One project with all that the wall chart knows of it. */
export class ProjectOnChart extends WarroomRow {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClaimView) readonly claims!: ClaimView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => MilestoneRow) readonly milestones!: MilestoneRow[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RedListRow) readonly red!: RedListRow[];
}
