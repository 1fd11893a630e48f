import { IsString } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import type { ClueFile } from '../clue-file/clue-file.js';

/** 线索内容, for who still has to do with it. */
export class ClueContent {
  @IsString() readonly content!: string;
}

export class ReadClueContent {
  constructor(
    readonly clueNo: string,
    readonly acting: Acting,
  ) {}
}

/** The sealed content, if this person may read it: drafter and second officer, then the head; nobody once it is gone. */
export function readableFor({ userId, roles }: Acting, { status, drafted }: ClueFile): string | undefined {
  if (!drafted || status === 'transferred') return undefined;
  const inCircle = userId === drafted.draftedBy || userId === drafted.secondOfficer;
  const decides = status !== 'drafted' && roles.includes('bureau.head');
  return inCircle || decides ? drafted.sealed : undefined;
}
