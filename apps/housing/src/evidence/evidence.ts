import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';

export const EVIDENCE_KINDS = ['photo', 'video', 'doc', 'measurement', 'register'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const CAPTURE_SOURCES = ['in-app-camera', 'gallery', 'import', 'drone', 'fixed-camera'] as const;
export type CaptureSource = (typeof CAPTURE_SOURCES)[number];
export type Severity = 'yellow' | 'red';

/** One item: hashes and what is known of its capture. The bytes lie with who submits. */
export interface EvidenceItem {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly kind: EvidenceKind;
  /** ISO instant. */
  readonly capturedAt: string;
  readonly source: CaptureSource;
  /** Fixed point of the capture task, e.g. P1. */
  readonly point?: string;
  /** 64-bit perceptual hash, 16 hex digits. */
  readonly phash?: string;
}

export type EvidenceSubmitted = DomainEvent<
  'EvidenceSubmitted',
  { projectId: string; claimId?: string; agency: string } & EvidenceItem
>;
export type EvidenceFlagged = DomainEvent<
  'EvidenceFlagged',
  {
    projectId: string;
    claimId?: string;
    flagId: string;
    evidenceId: string;
    rule: string;
    severity: Severity;
    /** Others that make the doubt: `<projectId>/<evidenceId>`. */
    relatedEvidence: readonly string[];
    /** AF-P07: bits in which the two pictures differ. */
    distance?: number;
    ruleVersion: string;
    reason: string;
  }
>;
export type EvidenceCleared = DomainEvent<
  'EvidenceCleared',
  { projectId: string; claimId?: string; flagId: string; evidenceId: string; rule: string; reason: string; by: string }
>;
export type EvidenceEvent = EvidenceSubmitted | EvidenceFlagged | EvidenceCleared;

export interface Evidence {
  /** In the order of submission. */
  readonly items: ReadonlyMap<string, EvidenceSubmitted['data']>;
  readonly flags: ReadonlyMap<string, EvidenceFlagged['data']>;
  readonly cleared: ReadonlySet<string>;
}

/** 佐证材料 of one project; the stream's id is the project code. */
export const Evidence: Aggregate<Evidence, EvidenceEvent> = {
  stream: 'housing.evidence',
  initial: { items: new Map(), flags: new Map(), cleared: new Set() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'EvidenceSubmitted':
        return { ...state, items: new Map([...state.items, [event.data.evidenceId, event.data]]) };
      case 'EvidenceFlagged':
        return { ...state, flags: new Map([...state.flags, [event.data.flagId, event.data]]) };
      case 'EvidenceCleared':
        return { ...state, cleared: new Set([...state.cleared, event.data.flagId]) };
    }
  },
  classification: { EvidenceSubmitted: L2, EvidenceFlagged: L2, EvidenceCleared: L2 },
};
