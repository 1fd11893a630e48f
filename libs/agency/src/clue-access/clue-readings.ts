import { IsIn, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { AccessLogged, CluePart } from './clue-access.js';

/** 查阅留痕 line: who read which sealed clue, and when. */
export class ClueReadingRow {
  @IsString() readonly clueNo!: string;
  @IsIn(['content', 'sealed']) readonly part!: CluePart;
  @IsString() readonly userId!: string;
  @IsString() readonly name!: string;
  @IsString() readonly post!: string;
  /** ISO instant. */
  @IsString() readonly at!: string;
}

export function project(_: ClueReadingRow | undefined, { data, recordedAt }: Fact): ClueReadingRow {
  return { ...(data as AccessLogged['data']), at: recordedAt };
}
