import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

export type PolicyKind = 'closing-standard' | 'policy' | 'measure' | 'superior';
export interface PolicyClause {
  readonly clause: string;
  readonly text: string;
}

export type PolicyPublished = DomainEvent<
  'PolicyPublished',
  {
    docId: string;
    docNo: string;
    title: string;
    issuer: string;
    validFrom: Day;
    kind: PolicyKind;
    clauses: readonly PolicyClause[];
  }
>;
export type PolicySuperseded = DomainEvent<'PolicySuperseded', { docId: string; by: string; from: Day }>;
export type PolicyDocumentEvent = PolicyPublished | PolicySuperseded;

export interface PolicyDocument {
  readonly published?: PolicyPublished['data'];
  readonly supersededBy?: string;
  /** First day on which the other holds. */
  readonly supersededFrom?: Day;
}

/** 政策文件: in force from a day on, until another takes its place. */
export const PolicyDocument: Aggregate<PolicyDocument, PolicyDocumentEvent> = {
  stream: 'housing.policyDocument',
  initial: {},
  evolve: (state, event) => {
    switch (event.type) {
      case 'PolicyPublished':
        return { ...state, published: event.data };
      case 'PolicySuperseded':
        return { ...state, supersededBy: event.data.by, supersededFrom: event.data.from };
    }
  },
};

/** Is the document a closing standard that holds on that day (G12)? */
export function isStandardOn({ published, supersededFrom }: PolicyDocument, day: Day): boolean {
  if (published?.kind !== 'closing-standard' || published.validFrom > day) return false;
  return supersededFrom === undefined || day < supersededFrom;
}
