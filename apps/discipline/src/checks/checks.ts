import { IsArray, IsIn, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { CheckDone, CheckDrawn, CheckResultReleased } from '../unannounced-check/unannounced-check.js';

/** 暗访 line: what was drawn, and how far each of the drawn has come. */
export class CheckRow {
  @IsString() readonly checkId!: string;
  @IsString() readonly seed!: string;
  @IsString() readonly frameHash!: string;
  @IsArray() @IsString({ each: true }) readonly chosen!: readonly string[];
  @IsArray() @IsString({ each: true }) readonly done!: readonly string[];
  @IsArray() @IsString({ each: true }) readonly released!: readonly string[];
  @IsIn(['drawn', 'done', 'released']) readonly state!: 'drawn' | 'done' | 'released';
}

export function project(row: CheckRow | undefined, fact: Fact): CheckRow | undefined {
  switch (fact.type) {
    case 'discipline.CheckDrawn': {
      const { checkId, seed, frameHash, chosen } = fact.data as CheckDrawn['data'];
      return { checkId, seed, frameHash, chosen, done: [], released: [], state: 'drawn' };
    }
    case 'discipline.CheckDone':
      return row && standing({ ...row, done: [...row.done, (fact.data as CheckDone['data']).projectId] });
    case 'discipline.CheckResultReleased': {
      const { projectId } = fact.data as CheckResultReleased['data'];
      return row && standing({ ...row, released: [...row.released, projectId] });
    }
    default:
      return row;
  }
}

function standing(row: CheckRow): CheckRow {
  const all = row.chosen.length;
  return { ...row, state: row.released.length === all ? 'released' : row.done.length === all ? 'done' : 'drawn' };
}
