import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Classification } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';

/** What the police take. A duty crime never comes here: it goes to discipline (监察法 第三十七条). */
export type ClueCategory = 'fund-raising' | 'contract-fraud' | 'embezzlement' | 'wage-refusal';

interface OfClue {
  projectId: string;
  clueNo: string;
}

export type ClueDrafted = DomainEvent<
  'ClueDrafted',
  OfClue & {
    category: ClueCategory;
    /** Content, encrypted before any rule saw it. */
    sealed: string;
    /** Keyed fingerprint of the content, hex. */
    contentHash: string;
    /** SHA-256 of the packed attachments, hex. */
    attachmentsHash: string;
    draftedBy: string;
    /** User id of who confirms: named from the start, so that nobody else reads the draft. */
    secondOfficer: string;
  }
>;
export type ClueConfirmed = DomainEvent<'ClueConfirmed', OfClue & { confirmedBy: string; decideBy: Day }>;
export type TransferApproved = DomainEvent<
  'TransferApproved',
  OfClue & { approvedBy: string; transferBy: string; late: boolean }
>;
export type TransferRefused = DomainEvent<
  'TransferRefused',
  OfClue & { refusedBy: string; sealedReason: string; late: boolean }
>;
export type ClueTransferred = DomainEvent<
  'ClueTransferred',
  OfClue & {
    category: ClueCategory;
    sealed: string;
    attachmentsHash: string;
    transferredAt: string;
    late: boolean;
  }
>;
export type ClueFileEvent = ClueDrafted | ClueConfirmed | TransferApproved | TransferRefused | ClueTransferred;

export interface ClueFile {
  readonly status: 'none' | 'drafted' | 'confirmed' | 'approved' | 'refused' | 'transferred';
  readonly drafted?: ClueDrafted['data'];
  readonly confirmed?: ClueConfirmed['data'];
  readonly transferBy: string;
}

/** 线索梳理: each clue is a circle of its own, so the label names it. */
export function clueFile(clueNo: string): Aggregate<ClueFile, ClueFileEvent> {
  const closed: Classification = { level: 'L3', caveats: [`CLUE:${clueNo}`] };
  return {
    stream: 'housing.clueFile',
    initial: { status: 'none', transferBy: '' },
    evolve: (state, event) => {
      switch (event.type) {
        case 'ClueDrafted':
          return { ...state, status: 'drafted', drafted: event.data };
        case 'ClueConfirmed':
          return { ...state, status: 'confirmed', confirmed: event.data };
        case 'TransferApproved':
          return { ...state, status: 'approved', transferBy: event.data.transferBy };
        case 'TransferRefused':
          return { ...state, status: 'refused' };
        case 'ClueTransferred':
          return { ...state, status: 'transferred' };
      }
    },
    classification: {
      ClueDrafted: closed,
      ClueConfirmed: closed,
      TransferApproved: closed,
      TransferRefused: closed,
      ClueTransferred: closed,
    },
  };
}
