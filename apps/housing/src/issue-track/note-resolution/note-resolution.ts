import type { Acting } from '#kernel/acting.js';
import type { IssueTrack, ResolutionNoted } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

export class NoteResolution {
  constructor(
    readonly issueId: string,
    readonly resolution: { readonly resolutionId: string; readonly itemId: string; readonly sourceEventId: string },
    readonly acting: Acting,
  ) {}
}

/** Mirrors a resolution about the issue, so that the measure can rest on it. */
export function noteResolution({ issueId, resolution }: NoteResolution, state: IssueTrack): ResolutionNoted[] {
  const raised = raisedIssue(state, issueId);
  if (state.resolved.has(resolution.itemId)) return [];
  return [{ type: 'ResolutionNoted', data: { ...ofIssue(raised), ...resolution } }];
}
