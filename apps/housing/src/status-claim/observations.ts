import type { Suspension } from '#deadlines/due.js';
import type { Day } from '#kernel/time.js';
import type {
  AcceptanceReported,
  CorroborationReceived,
  CorroborationRequested,
  LabourReported,
  ObservationEvent,
  ProgressReported,
  SiteVisitRecorded,
  SurveyRecorded,
  TitleCountReported,
} from './observation-events.js';

/** A fact that homeowners reported about the site. */
export interface SiteFact {
  readonly factId: string;
  readonly on: Day;
  readonly claimId?: string;
  readonly answered: boolean;
}

/** Types that a problem item had, and since when. */
export interface ProblemItem {
  readonly problemId: string;
  readonly types: readonly { readonly type: string; readonly since: Day }[];
}

/** Everything that others than the claimant said about a project. Plain data: a read model keeps it as it is. */
export interface Observations {
  readonly requests: readonly CorroborationRequested['data'][];
  /** Words of witnesses in the order in which they were recorded. */
  readonly words: readonly CorroborationReceived['data'][];
  readonly siteFacts: readonly SiteFact[];
  readonly progress: readonly ProgressReported['data'][];
  readonly labour: readonly LabourReported['data'][];
  readonly visits: readonly SiteVisitRecorded['data'][];
  readonly surveys: readonly SurveyRecorded['data'][];
  /** 首次登记 by the registry's own count. */
  readonly registered?: number;
  readonly counted?: { readonly on: Day; readonly issued: number };
  readonly acceptances: readonly AcceptanceReported['data'][];
  readonly pauses: readonly Suspension[];
  readonly problems: readonly ProblemItem[];
  readonly households: number;
  /** Events of others that are mirrored already. */
  readonly seen: readonly string[];
}

export const NOTHING_SEEN: Observations = {
  ...{ requests: [], words: [], siteFacts: [], progress: [], labour: [], visits: [], surveys: [] },
  ...{ acceptances: [], pauses: [], problems: [], households: 0, seen: [] },
};

export function observe(seen: Observations, event: ObservationEvent): Observations {
  switch (event.type) {
    case 'CorroborationRequested':
      return { ...seen, requests: [...seen.requests, event.data] };
    case 'CorroborationReceived':
      return hear(seen, event.data);
    case 'ProgressReported':
      return { ...seen, progress: [...seen.progress, event.data] };
    case 'LabourReported':
      return { ...seen, labour: [...seen.labour.filter(({ day }) => day !== event.data.day), event.data] };
    case 'SiteVisitRecorded':
      return { ...seen, visits: [...seen.visits, event.data] };
    case 'SurveyRecorded':
      return { ...seen, surveys: [...seen.surveys, event.data] };
    case 'TitleCountReported':
      return withCount(seen, event.data);
    case 'AcceptanceReported':
      return { ...seen, acceptances: [...seen.acceptances, event.data] };
    case 'PauseApproved':
      return { ...seen, pauses: [...seen.pauses, { from: event.data.from, to: event.data.to }] };
    case 'ProjectFactNoted': {
      const { topic, subject, standing, on, sourceEventId } = event.data;
      const noted = { ...seen, seen: [...seen.seen, sourceEventId] };
      if (topic === 'households') return { ...noted, households: Number(standing) };
      return { ...noted, problems: withType(seen.problems, subject, { type: standing, since: on }) };
    }
  }
}

function hear(seen: Observations, word: CorroborationReceived['data']): Observations {
  const { sourceEventId, factId, on, claimId, result, witness, figure } = word;
  const heard = {
    ...seen,
    words: [...seen.words, word],
    seen: sourceEventId === undefined ? seen.seen : [...seen.seen, sourceEventId],
    ...(witness === 'registry' && figure !== undefined ? { registered: figure } : {}),
  };
  if (factId === undefined) return heard;
  const others = seen.siteFacts.filter((fact) => fact.factId !== factId);
  const known = seen.siteFacts.find((fact) => fact.factId === factId) ?? {
    ...{ factId, on },
    ...(claimId === undefined ? {} : { claimId }),
  };
  return { ...heard, siteFacts: [...others, { ...known, answered: result !== 'fails' }] };
}

function withCount(seen: Observations, { on, firstRegistrations: registered, issued }: TitleCountReported['data']) {
  return { ...seen, registered, counted: { on, issued } };
}

function withType(problems: readonly ProblemItem[], problemId: string, type: ProblemItem['types'][number]) {
  const known = problems.find((problem) => problem.problemId === problemId);
  const others = problems.filter((problem) => problem !== known);
  return [...others, { problemId, types: [...(known?.types ?? []), type] }];
}
