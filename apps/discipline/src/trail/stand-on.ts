import type { ClaimState, ItemState, ProjectState } from './project-state.js';
import { bodyOf, type Body } from './record-body.js';

/** A record as far as the fold reads it; a header has no data. */
export interface Said {
  /** Without the service. */
  readonly type: string;
  readonly data?: object;
}

type Change = (state: ProjectState, data: Body) => Partial<ProjectState>;
type Items = 'milestones' | 'demands' | 'seals' | 'tasks' | 'supervision';
type ClaimWord = ClaimState['state'];

/** The project after one more record. Pure; records of events that are not listed leave it as it is. */
export function standOn(state: ProjectState, { type, data }: Said): ProjectState {
  const change = CHANGES[type];
  return change && data ? { ...state, ...change(state, bodyOf(data)) } : state;
}

const CHANGES: Readonly<Record<string, Change>> = {
  ProjectRegistered: profile,
  ProjectProfileChanged: (state, data) => profile(state, data.inside('values')),
  LedgerEntered: levelled('level'),
  LedgerLevelChanged: levelled('to'),
  LedgerWithdrawalApproved: () => ({ level: 'none' }),
  PlanApproved: () => ({ planApproved: true }),
  ResumptionClaimed: claimed('resumption'),
  DeliveryClaimed: claimed('delivery'),
  TitleReadyClaimed: claimed('titleReady'),
  ResolutionClaimed: claimed('resolution'),
  ClaimVerified: verdict('verified'),
  ClaimRejected: verdict('rejected'),
  ClaimLapsed: verdict('lapsed'),
  ClaimWithdrawn: verdict('withdrawn'),
  ClaimUnderQuery: (state, data) => ({
    claims: state.claims.map((claim) =>
      claim.id !== data.text('claimId')
        ? claim
        : claim.state === 'verified'
          ? { ...claim, doubted: true } // T-7: it stays verified, and is marked
          : { ...claim, state: 'query' as const },
    ),
  }),
  ProjectClosed: () => ({ closed: true }),
  ProjectReopened: () => ({ closed: false, reopened: true }),
  MilestoneScheduled: item('milestones', 'milestoneId', 'scheduled', 'title'),
  MilestoneAchieved: item('milestones', 'milestoneId', 'achieved', 'title'),
  MilestoneMissed: item('milestones', 'milestoneId', 'missed', 'title'),
  DisbursementPaid: paid,
  DrawdownPaid: paid,
  DemandRaised: item('demands', 'demandId', 'open', 'kind'),
  DemandAnswered: item('demands', 'demandId', 'answered', 'kind'),
  DemandMet: item('demands', 'demandId', 'met', 'kind'),
  DemandUnmet: item('demands', 'demandId', 'unmet', 'kind'),
  DemandReopened: item('demands', 'demandId', 'open', 'kind'),
  SealImposed: item('seals', 'sealId', 'imposed', 'scope'),
  UnsealDecided: (state, data) =>
    data.text('result') === 'refused' ? {} : item('seals', 'sealId', 'lifted', 'scope')(state, data),
  InsolvencyFiled: stage('InsolvencyFiled'),
  InsolvencyAccepted: stage('InsolvencyAccepted'),
  InsolvencyRefused: stage('InsolvencyRefused'),
  ClaimsPeriodSet: stage('ClaimsPeriodSet'),
  CreditorsMeetingHeld: stage('CreditorsMeetingHeld'),
  PlanDraftSubmitted: stage('PlanDraftSubmitted'),
  PlanDraftExtended: stage('PlanDraftExtended'),
  ReorganisationPlanApproved: stage('ReorganisationPlanApproved'),
  ReorganisationPlanRejected: stage('ReorganisationPlanRejected'),
  ProcedureConverted: stage('ProcedureConverted'),
  BankruptcyDeclared: stage('BankruptcyDeclared'),
  ProcedureClosed: stage('ProcedureClosed'),
  TaskIssued: item('tasks', 'taskId', 'issued', 'title'),
  TaskSigned: (state, data) =>
    state.tasks.some((task) => task.id === data.text('taskId') && task.state !== 'issued')
      ? {} // a cooperating unit signs what another has already reported on
      : item('tasks', 'taskId', 'signed', 'title')(state, data),
  ResultSubmitted: item('tasks', 'taskId', 'submitted', 'title'),
  ResultReturned: item('tasks', 'taskId', 'returned', 'title'),
  TaskCompleted: item('tasks', 'taskId', 'completed', 'title'),
  SupervisionOpened: item('supervision', 'itemId', 'open', 'topic'),
  SupervisionClosed: item('supervision', 'itemId', 'closed', 'topic'),
};

function profile(state: ProjectState, data: Body): Partial<ProjectState> {
  return {
    name: data.text('name') ?? state.name,
    township: data.text('township') ?? state.township,
    households: data.count('households') ?? state.households,
  };
}

function levelled(field: string): Change {
  return (state, data) => {
    const level = data.text(field);
    return { level: level === 'city' || level === 'county' ? level : state.level };
  };
}

function claimed(claim: string): Change {
  return (state, data) => ({
    claims: put(state.claims, data.text('claimId'), { claim, state: 'pending', doubted: false }),
  });
}

function verdict(word: ClaimWord): Change {
  return (state, data) => {
    const id = data.text('claimId');
    const claims = state.claims.map((claim) => (claim.id === id ? { ...claim, state: word, doubted: false } : claim));
    return { claims };
  };
}

function item(items: Items, idField: string, word: string, titleField: string): Change {
  return (state, data) => {
    const id = data.text(idField);
    const title = data.text(titleField) ?? state[items].find((one) => one.id === id)?.title ?? '';
    return { [items]: put<ItemState>(state[items], id, { title, state: word }) };
  };
}

function paid({ payments }: ProjectState, data: Body): Partial<ProjectState> {
  return { payments: { count: payments.count + 1, amount: payments.amount + (data.count('amount') ?? 0) } };
}

function stage(word: string): Change {
  return () => ({ insolvency: word });
}

/** In its place when it is there already, else at the end. */
function put<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | undefined,
  rest: Omit<Item, 'id'>,
): readonly Item[] {
  if (id === undefined) return items;
  const made = { ...rest, id } as Item;
  return items.some((one) => one.id === id) ? items.map((one) => (one.id === id ? made : one)) : [...items, made];
}
