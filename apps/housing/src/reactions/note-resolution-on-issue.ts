import { reaction } from '#messaging/reaction.js';
import { NoteResolution } from '../issue-track/note-resolution/note-resolution.js';
import type { ResolutionAdopted } from '../meeting/meeting.js';

/** A resolution about a 堵点 is what its measure rests on. */
export const noteResolutionOnIssue = reaction<ResolutionAdopted['data']>({
  name: 'note-resolution-on-issue',
  when: ['housing.ResolutionAdopted'],
  then: ({ id, data: { resolutionId, items } }, acting) =>
    items.flatMap(({ id: itemId, issueId }) =>
      issueId === undefined ? [] : [new NoteResolution(issueId, { resolutionId, itemId, sourceEventId: id }, acting)],
    ),
});
