import type { ClueTransferredV1 } from '#contracts/housing/clue-transferred.v1.js';
import { reaction } from '#messaging/reaction.js';
import { NoteDelivery } from '../clue-receipt/note-delivery/note-delivery.js';

/** A receipt can be given only for what was transferred. The sealed content stays in the inbox. */
export const noteDeliveryWhenClueTransferred = reaction<ClueTransferredV1>({
  name: 'note-delivery-when-clue-transferred',
  when: ['housing.clue-transferred.v1'],
  then: ({ data: { clueNo, projectId, category, attachmentsHash, transferredAt } }, acting) => [
    new NoteDelivery(clueNo, projectId, category, attachmentsHash, transferredAt, acting),
  ],
});
