import type { MoneyReturnedV1 } from '#contracts/public-security/money-returned.v1.js';
import { reaction } from '#messaging/reaction.js';
import { NoteReturn } from '../escrow-account/note-return/note-return.js';

/** What the police returned bounds what may be booked as recovered from them. */
export const noteReturnWhenMoneyReturned = reaction<MoneyReturnedV1>({
  name: 'note-return-when-money-returned',
  when: ['public-security.money-returned.v1'],
  then: ({ data: { projectId, amount, on } }, acting) => [new NoteReturn(projectId, amount, on, acting)],
});
