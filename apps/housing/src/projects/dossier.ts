import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import { labelOf } from '../ledger-imports/ledger-columns.js';
import { shown } from '../ledger-imports/compare-with-ledger.js';
import { PROBLEM_TYPES } from '../ledger-imports/problem-types.js';
import { MilestoneRow } from '../milestones/milestones.js';
import { PlanRow } from '../plans/plans.js';
import type { ProjectFileRow } from '../project-files/project-files.js';
import { PROFILE_FIELDS } from '../troubled-project/project-profile.js';
import { DUTY_ROLES, type DutyRole } from '../troubled-project/troubled-project.js';
import { ProjectRow, type ProjectLine } from './projects.js';

/** One line of the file, in words. */
export class ProfileLine {
  @IsString() readonly field!: string;
  @IsString() readonly label!: string;
  @IsString() readonly text!: string;
  /** Day of its last change after the file was opened; empty: none. */
  @IsString() readonly changedOn!: string;
}

export class ProblemView {
  @IsString() readonly problemId!: string;
  @IsString() readonly problemType!: string;
  @IsString() readonly label!: string;
  @IsOptional() @IsString() readonly since?: string;
  @IsOptional() @IsInt() readonly households?: number;
  @IsOptional() @IsString() readonly description?: string;
}

export class DutyView {
  @IsIn(DUTY_ROLES) readonly role!: DutyRole;
  @IsString() readonly agency!: string;
  @IsString() readonly agencyName!: string;
  @IsOptional() @IsString() readonly person?: string;
}

/** 楼盘一屏: all that this service knows of a project. */
export class DossierView extends ProjectRow {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProfileLine) readonly profile!: readonly ProfileLine[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProblemView) readonly problemItems!: readonly ProblemView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => DutyView) readonly duties!: readonly DutyView[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PlanRow) readonly plan?: PlanRow;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MilestoneRow) readonly milestones!: readonly MilestoneRow[];
}

export function dossierOf(
  { problems: _, standing: __, ...line }: ProjectLine,
  file: ProjectFileRow | undefined,
  plan: PlanRow | undefined,
  milestones: readonly MilestoneRow[],
): DossierView {
  const { problems = [], duties = [] } = file ?? {};
  const problemItems = problems.map((problem) => ({ ...problem, label: PROBLEM_TYPES[problem.problemType].label }));
  return {
    ...line,
    profile: file ? profileLines(file) : [],
    problemItems,
    duties,
    ...(plan ? { plan } : {}),
    milestones,
  };
}

function profileLines({ entry, changedOn }: ProjectFileRow): ProfileLine[] {
  return PROFILE_FIELDS.flatMap((field) => {
    const text = shown(field, entry[field]);
    return text ? [{ field, label: labelOf(field), text, changedOn: changedOn[field] ?? '' }] : [];
  });
}
