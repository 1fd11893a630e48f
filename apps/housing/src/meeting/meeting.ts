import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';

export type Vote = 'for' | 'against' | 'abstain';

/** 议定事项. */
export interface ResolvedItem {
  readonly id: string;
  readonly title: string;
  readonly projectId?: string;
  /** The 堵点 that it is about. */
  readonly issueId?: string;
  /** 责任单位 and 期限; with both a task follows (PM-18). */
  readonly owner?: string;
  readonly due?: Day;
}

export type MaterialsSent = DomainEvent<
  'MaterialsSent',
  { meetingNo: string; meetsOn: Day; sentOn: Day; hash: string }
>;
export type MeetingHeld = DomainEvent<
  'MeetingHeld',
  {
    meetingNo: string;
    chair: string;
    members: readonly string[];
    present: readonly string[];
    quorum: number;
    quorumMet: boolean;
    /** Working days from the materials to the meeting, its own day counted. */
    materialDays: number;
  }
>;
export type OpinionRecorded = DomainEvent<
  'OpinionRecorded',
  { meetingNo: string; speaker: string; text: string; kind: 'member' | 'chair' }
>;
export type VoteRecorded = DomainEvent<
  'VoteRecorded',
  { meetingNo: string; itemId: string; member: string; vote: Vote }
>;
export type DissentRecorded = DomainEvent<
  'DissentRecorded',
  { projectId?: string; meetingNo: string; itemId: string; member: string; text: string }
>;
export type ResolutionAdopted = DomainEvent<
  'ResolutionAdopted',
  { resolutionId: string; meetingNo: string; items: readonly ResolvedItem[]; reason?: string }
>;
export type MeetingEvent =
  MaterialsSent | MeetingHeld | OpinionRecorded | VoteRecorded | DissentRecorded | ResolutionAdopted;

export interface Meeting {
  readonly sent?: MaterialsSent['data'];
  readonly held?: MeetingHeld['data'];
  readonly chairSpoke: boolean;
  readonly statements: ReadonlySet<string>;
  /** Item → member → vote. */
  readonly votes: ReadonlyMap<string, ReadonlyMap<string, Vote>>;
  readonly dissents: ReadonlySet<string>;
  /** Item → title, as adopted. */
  readonly adopted: ReadonlyMap<string, string>;
}

/** 领导小组会议; the stream's id is the meeting's number. */
export const Meeting: Aggregate<Meeting, MeetingEvent> = {
  stream: 'housing.meeting',
  initial: {
    chairSpoke: false,
    statements: new Set(),
    votes: new Map(),
    dissents: new Set(),
    adopted: new Map(),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'MaterialsSent':
        return { ...state, sent: event.data };
      case 'MeetingHeld':
        return { ...state, held: event.data };
      case 'OpinionRecorded': {
        const { speaker, text, kind } = event.data;
        const statements = new Set([...state.statements, `${speaker}: ${text}`]);
        return { ...state, statements, chairSpoke: state.chairSpoke || kind === 'chair' };
      }
      case 'VoteRecorded': {
        const { itemId, member, vote } = event.data;
        const ofItem = new Map([...(state.votes.get(itemId) ?? []), [member, vote] as const]);
        return { ...state, votes: new Map([...state.votes, [itemId, ofItem]]) };
      }
      case 'DissentRecorded':
        return { ...state, dissents: new Set([...state.dissents, dissentOf(event.data)]) };
      case 'ResolutionAdopted': {
        const items = event.data.items.map(({ id, title }) => [id, title] as const);
        return { ...state, adopted: new Map([...state.adopted, ...items]) };
      }
    }
  },
  classification: { MaterialsSent: L2, OpinionRecorded: L2, VoteRecorded: L2, DissentRecorded: L2 },
};

export function dissentOf({ itemId, member, text }: Omit<DissentRecorded['data'], 'meetingNo' | 'projectId'>): string {
  return `${itemId} ${member}: ${text}`;
}
