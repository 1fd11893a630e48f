import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';

/** What was read, as of when and on which axis, and by whom. */
export interface Reading {
  readonly projectId: string;
  readonly scope: 'trail' | 'diff';
  /** Day, instant, or two of them with a slash. */
  readonly asOf: string;
  readonly axis: 'known' | 'true';
}

export type ReplayStarted = DomainEvent<
  'ReplayStarted',
  Reading & { readonly userId: string; readonly name: string; readonly post: string }
>;

/** 全程回放: every reading of an inspector is an event, for the inspector's superior (D-02). */
export const ReplaySession: Aggregate<null, ReplayStarted> = {
  stream: 'discipline.replaySession',
  initial: null,
  evolve: only('ReplayStarted', () => null),
  classification: { ReplayStarted: { level: 'L3', caveats: ['DISC'] } },
};
