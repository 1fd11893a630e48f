import { IsIn, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { ReplayStarted } from '../replay-session/replay-session.js';

/** One reading of a project's trail, for the head of the inspectors. */
export class ReplayRow {
  @IsString() readonly projectCode!: string;
  @IsIn(['trail', 'diff']) readonly scope!: 'trail' | 'diff';
  @IsString() readonly asOf!: string;
  @IsIn(['known', 'true']) readonly axis!: 'known' | 'true';
  @IsString() readonly userId!: string;
  @IsString() readonly name!: string;
  @IsString() readonly post!: string;
  /** ISO instant. */
  @IsString() readonly at!: string;
}

export function project(_: ReplayRow | undefined, { data, recordedAt }: Fact): ReplayRow {
  const { projectId, ...reading } = data as ReplayStarted['data'];
  return { projectCode: projectId, ...reading, at: recordedAt };
}
