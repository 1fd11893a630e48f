import type { Acting } from '#kernel/acting.js';
import type { Day } from '#kernel/time.js';
import { type Addressee, caveatsOf, type ClueReceipt, type ReminderNoted } from '../clue-receipt.js';

export class NoteReminder {
  constructor(
    readonly clueNo: string,
    readonly addressee: Addressee,
    readonly due: Day,
    readonly acting: Acting,
  ) {}
}

/** PM-08: the clock ran out without a decision. Given by the timer only. */
export function noteReminder({ clueNo, addressee, due }: NoteReminder, state: ClueReceipt): ReminderNoted[] {
  if (state.stage !== 'received' || state.due !== due || state.reminded.has(`${addressee} ${due}`)) return [];
  const data = { projectId: state.projectId, clueNo, addressee, due };
  return [{ type: 'ReminderNoted', data, caveats: caveatsOf(clueNo) }];
}
