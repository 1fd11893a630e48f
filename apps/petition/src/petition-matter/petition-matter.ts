import type { DeadlineAdjusted } from '#deadlines/standing-deadline.js';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2, type Classification } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';
import type { Category, Channel, Kind, Opinion, Route } from './matter-words.js';

interface OfMatter {
  readonly matterNo: string;
  /** Absent where the matter is about no housing project. */
  readonly projectId?: string;
  readonly on: Day;
}

export type MatterRegistered = DomainEvent<
  'MatterRegistered',
  OfMatter & {
    channel: Channel;
    category: Category;
    kind: Exclude<Kind, 'accusation'>;
    /** Number of the earlier matter of which this one is a repeat: a property of the matter (E-04). */
    repeatOf?: string;
    forwardBy: Day;
  }
>;
export type MatterRouted = DomainEvent<'MatterRouted', OfMatter & { route: Route }>;
export type MatterForwarded = DomainEvent<
  'MatterForwarded',
  OfMatter & { category: Category; to: string; tellBy: Day; objectBy: Day }
>;
export type RecipientObjected = DomainEvent<'RecipientObjected', OfMatter & { unit: string; reason: string }>;
export type MatterAccepted = DomainEvent<'MatterAccepted', OfMatter & { unit: string; due: Day }>;
export type MatterExtended = DomainEvent<'MatterExtended', OfMatter & { to: Day; reason: string }>;
export type OpinionIssued = DomainEvent<'OpinionIssued', OfMatter & { kind: Opinion }>;
export type MatterClosed = DomainEvent<'MatterClosed', OfMatter>;
/** Who petitions was put into the vault, or put right there. The event holds nothing of it. */
export type IdentitySealed = DomainEvent<'IdentitySealed', OfMatter>;
/** An officer looked up who petitions: every look is on record, with its reason (E-06). */
export type IdentityRead = DomainEvent<'IdentityRead', OfMatter & { reason: string }>;
export type MatterDeadlineAdjusted = DeadlineAdjusted<Omit<OfMatter, 'on'>>;
export type PetitionMatterEvent =
  | MatterRegistered
  | MatterRouted
  | MatterForwarded
  | RecipientObjected
  | MatterAccepted
  | MatterExtended
  | OpinionIssued
  | MatterClosed
  | IdentitySealed
  | IdentityRead
  | MatterDeadlineAdjusted;

export interface PetitionMatter {
  readonly status: 'none' | 'registered' | 'forwarded' | 'objected' | 'accepted' | 'answered' | 'closed';
  readonly projectId?: string;
  readonly category: Category;
  readonly route: Route;
  readonly unit: string;
  readonly registeredOn: Day;
  readonly forwardBy: Day;
  readonly forwardedOn: Day;
  readonly tellBy: Day;
  readonly objectBy: Day;
  readonly acceptedOn: Day;
  readonly due: Day;
  readonly extended: boolean;
  readonly identitySealed: boolean;
}

const PII: Classification = { level: 'L3', caveats: ['PII'] };

/** 信访事项. Who petitions is in the vault and in no event (E-01). */
export const PetitionMatter: Aggregate<PetitionMatter, PetitionMatterEvent> = {
  stream: 'petition.petitionMatter',
  initial: {
    ...{ status: 'none', category: 'other', route: 'petition', unit: '', acceptedOn: '', due: '' },
    ...{ registeredOn: '', forwardBy: '', forwardedOn: '', tellBy: '', objectBy: '' },
    ...{ extended: false, identitySealed: false },
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'MatterRegistered': {
        const { category, projectId, on: registeredOn, forwardBy } = event.data;
        const about = projectId === undefined ? {} : { projectId };
        return { ...state, status: 'registered', category, registeredOn, forwardBy, ...about };
      }
      case 'MatterRouted':
        return { ...state, route: event.data.route };
      case 'MatterForwarded': {
        const { to: unit, on: forwardedOn, tellBy, objectBy } = event.data;
        return { ...state, status: 'forwarded', unit, forwardedOn, tellBy, objectBy };
      }
      case 'RecipientObjected':
        return { ...state, status: 'objected' };
      case 'MatterAccepted':
        return { ...state, status: 'accepted', acceptedOn: event.data.on, due: event.data.due };
      case 'MatterExtended':
        return { ...state, due: event.data.to, extended: true };
      case 'OpinionIssued':
        return { ...state, status: 'answered' };
      case 'MatterClosed':
        return { ...state, status: 'closed' };
      case 'IdentitySealed':
        return { ...state, identitySealed: true };
      case 'IdentityRead':
        return state;
      case 'DeadlineAdjusted':
        return { ...state, [DAYS[event.data.code as keyof typeof DAYS] ?? 'due']: event.data.to };
    }
  },
  classification: {
    MatterRegistered: PII,
    MatterRouted: PII,
    MatterForwarded: L2,
    RecipientObjected: L2,
    MatterAccepted: L2,
    MatterExtended: L2,
    OpinionIssued: PII,
    MatterClosed: L2,
    IdentitySealed: PII,
    IdentityRead: PII,
    DeadlineAdjusted: L2,
  },
};

const DAYS = { 'DL-E01': 'forwardBy', 'DL-E02': 'tellBy', 'DL-E03': 'objectBy' } as const;

const WORDS: Readonly<Record<PetitionMatter['status'], string>> = {
  none: '没有这一信访件',
  registered: '已登记，尚未转送',
  forwarded: '已转送，尚未受理',
  objected: '办理单位已提出异议',
  accepted: '正在办理',
  answered: '已出具处理意见',
  closed: '已办结',
};

/** @throws RuleViolation when the matter is not at one of the stages */
export function needStatus({ status }: PetitionMatter, ...statuses: readonly PetitionMatter['status'][]): void {
  if (!statuses.includes(status)) throw new RuleViolation('petition.wrong-stage', `${WORDS[status]}，不能办理此事项`);
}

/** What every event of a matter says. */
export function ofMatter(matterNo: string, on: Day, { projectId }: PetitionMatter): OfMatter {
  return { matterNo, ...(projectId === undefined ? {} : { projectId }), on };
}
