import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';

export type ClueRefRegistered = DomainEvent<'ClueRefRegistered', { opaqueNo: string }>;

export interface ClueRef {
  readonly registered: boolean;
}

/** 线索索引: that there is something, never what, from whom or about whom (D-03). */
export const ClueRef: Aggregate<ClueRef, ClueRefRegistered> = {
  stream: 'discipline.clueRef',
  initial: { registered: false },
  evolve: only('ClueRefRegistered', () => ({ registered: true })),
  classification: { ClueRefRegistered: { level: 'L3', caveats: ['DISC'] } },
};
