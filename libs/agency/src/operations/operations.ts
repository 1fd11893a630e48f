import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { ProjectionStatus } from '#projections/projection-wiring.js';
import { latestFirst, type OperationAct } from './operation-acts.js';
import type { RebuildUnderWay } from './under-way.module.js';

/** A rebuild on its way. */
export class RebuildProgress {
  @IsString() readonly operationId!: string;
  /** ISO instant. */
  @IsString() readonly startedAt!: string;
  @IsString() readonly by!: string;
  /** Facts of both logs that are folded again, and how many there are. */
  @IsInt() readonly folded!: number;
  @IsInt() readonly of!: number;
}

/** What the last rebuild came to. */
export class RebuildResult {
  @IsString() readonly operationId!: string;
  @IsString() readonly endedAt!: string;
  @IsString() readonly by!: string;
  /** SHA-256 over all rows before and after; absent when it came to nothing. */
  @IsOptional() @IsString() readonly before?: string;
  @IsOptional() @IsString() readonly after?: string;
  /** False: rows had been changed by other means, or the code folds otherwise than it did. */
  @IsOptional() @IsBoolean() readonly same?: boolean;
  @IsOptional() @IsString() readonly failure?: string;
}

/** Where a projection stands; of one in shards, the one furthest behind. */
export class ProjectionState {
  @IsString() readonly name!: string;
  @IsInt() readonly version!: number;
  /** Position in the service's own log up to which it is folded, and where the log ends. */
  @IsInt() readonly log!: number;
  @IsInt() readonly logHead!: number;
  /** The same in the inbox. */
  @IsInt() readonly inbox!: number;
  @IsInt() readonly inboxHead!: number;
  /** Facts that it has still to fold. */
  @IsInt() readonly lag!: number;
  /** Rows that stand still. */
  @IsInt() readonly parked!: number;
  /** Why all of it stands still, if it does. */
  @IsOptional() @IsString() readonly halted?: string;
  @IsOptional() @ValidateNested() @Type(() => RebuildProgress) readonly rebuild?: RebuildProgress;
  @IsOptional() @ValidateNested() @Type(() => RebuildResult) readonly lastRebuild?: RebuildResult;
}

const OUTCOMES = ['under-way', 'done', 'stays', 'failed'] as const;

/** What became of an act at the desk. */
export class OperationAnswer {
  @IsString() readonly operationId!: string;
  /** Position of its record in the service's log, for `after`. */
  @IsString() readonly position!: string;
  @IsIn(OUTCOMES) readonly outcome!: (typeof OUTCOMES)[number];
  @IsOptional() @IsString() readonly detail?: string;
}

interface Surroundings {
  readonly heads: { readonly log: number; readonly inbox: number };
  readonly parked: number;
  readonly rebuild: RebuildUnderWay | undefined;
  /** Up to where it has come. */
  readonly reached: { readonly log: number; readonly inbox: number } | undefined;
  readonly acts: readonly OperationAct[];
}

export function projectionState(status: ProjectionStatus, around: Surroundings): ProjectionState {
  const { heads, parked, rebuild, reached, acts } = around;
  const { log, inbox } = status;
  const last = acts.filter(({ kind, subject }) => kind === 'rebuild' && subject === status.name).filter(hasEnded);
  const lastRebuild = [...last].sort(latestFirst)[0];
  const of = log + inbox;
  const folded = reached ? Math.min(reached.log + reached.inbox, of) : of;
  return {
    ...status,
    ...{ logHead: heads.log, inboxHead: heads.inbox, parked },
    lag: Math.max(0, heads.log - log) + Math.max(0, heads.inbox - inbox),
    ...(rebuild ? { rebuild: { ...rebuild, folded, of } } : {}),
    ...(lastRebuild ? { lastRebuild: resultOf(lastRebuild) } : {}),
  };
}

function hasEnded(act: OperationAct): act is OperationAct & { readonly endedAt: string } {
  return act.endedAt !== undefined;
}

function resultOf(act: OperationAct & { readonly endedAt: string }): RebuildResult {
  const { operationId, endedAt, name: by, before, after, detail } = act;
  return {
    ...{ operationId, endedAt, by },
    ...(before !== undefined && after !== undefined ? { before, after, same: before === after } : {}),
    ...(act.outcome === 'failed' ? { failure: detail ?? '' } : {}),
  };
}
