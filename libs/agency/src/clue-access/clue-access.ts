import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';

/** What of a sealed clue was read: the content as it was written, or the sealed text. */
export type CluePart = 'content' | 'sealed';

export type AccessLogged = DomainEvent<
  'AccessLogged',
  {
    clueNo: string;
    part: CluePart;
    userId: string;
    name: string;
    post: string;
  }
>;

/** 查阅留痕: every reading of a sealed clue, for the audit administrator and the head of the inspectors. */
export function clueAccess(service: string): Aggregate<null, AccessLogged> {
  return {
    stream: `${service}.clueAccess`,
    initial: null,
    evolve: only('AccessLogged', () => null),
    classification: { AccessLogged: { level: 'L3', caveats: ['CLUE'] } },
  };
}
