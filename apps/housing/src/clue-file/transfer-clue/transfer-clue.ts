import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { ClueFile, ClueTransferred } from '../clue-file.js';

export class TransferClue {
  constructor(
    readonly clueNo: string,
    readonly acting: Acting,
  ) {}
}

/** Sends the approved clue to the police; after 24 hours it is late, and goes all the same (DL-T02). */
export function transferClue(
  { clueNo, acting }: TransferClue,
  { status, drafted, transferBy }: ClueFile,
): ClueTransferred[] {
  if (!drafted) throw new RuleViolation('housing.no-such-clue', `没有编号为 ${clueNo} 的线索`);
  if (status === 'transferred') return [];
  if (status !== 'approved') throw new RuleViolation('housing.transfer-not-approved', '负责人尚未批准移送');
  const { projectId, category, sealed, attachmentsHash } = drafted;
  const late = Date.parse(acting.now) > Date.parse(transferBy);
  const data = { projectId, clueNo, category, sealed, attachmentsHash, transferredAt: acting.now, late };
  return [{ type: 'ClueTransferred', data }];
}
