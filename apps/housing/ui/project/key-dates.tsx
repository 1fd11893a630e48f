import type { Colour } from '#ui/light.js';
import type { Schemas } from '../api.js';

type Event = Pick<Schemas['HistoryView'], 'type' | 'label' | 'about' | 'occurredAt' | 'late'>;
type Project = Pick<Schemas['DossierView'], 'milestones' | 'plan'>;

/** One moment of a project's course: behind us, or still to come. */
export interface KeyDate {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly title: string;
  readonly note: string;
  readonly state: readonly [word: string, colour: Colour];
}

/** Events by which people tell a project's story; what lies between stands in 事件历史. */
const TURNS: Readonly<Record<string, readonly [word: string, colour: Colour]>> = {
  ProjectRegistered: ['台账', 'grey'],
  LedgerEntered: ['台账', 'yellow'],
  LedgerLevelChanged: ['台账', 'yellow'],
  LedgerWithdrawalApproved: ['台账', 'grey'],
  PlanApproved: ['方案', 'blue'],
  PlanRevised: ['方案', 'yellow'],
  ResumptionClaimed: ['申报', 'yellow'],
  DeliveryClaimed: ['申报', 'yellow'],
  TitleReadyClaimed: ['申报', 'yellow'],
  ResolutionClaimed: ['申报', 'yellow'],
  ClaimVerified: ['核实', 'green'],
  ClaimRejected: ['核实', 'red'],
  ClaimUnderQuery: ['核实', 'orange'],
  ClaimLapsed: ['核实', 'red'],
  AcceptanceReported: ['验收', 'blue'],
  ClosureApplied: ['销号', 'yellow'],
  ClosureReturned: ['销号', 'red'],
  ClosureNoticePublished: ['销号', 'yellow'],
  ClosureAccepted: ['销号', 'blue'],
  ClosureApproved: ['销号', 'blue'],
  CityCheckPassed: ['销号', 'green'],
  CityCheckFailed: ['销号', 'red'],
  ProjectClosed: ['销号', 'green'],
  ReinspectionPassed: ['回头看', 'green'],
  ReinspectionFailed: ['回头看', 'red'],
  ProjectReopened: ['台账', 'red'],
};

/** 时序: milestones and turning points as one line, the earliest first. */
export function keyDates(project: Project, events: readonly Event[], shortDay: (at: string) => string): KeyDate[] {
  const turns = events.flatMap(({ type, label, about, occurredAt, late }): KeyDate[] => {
    const state = TURNS[type];
    return state ? [{ on: shortDay(occurredAt), title: label, note: late ? `${about}（补录）` : about, state }] : [];
  });
  return [...turns, ...project.milestones.map(nodeDate), ...planDate(project)].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function nodeDate({ title, status, due, originalDue, achievedOn, owner }: Project['milestones'][number]): KeyDate {
  const moved = due === originalDue ? '' : `（原定 ${originalDue}）`;
  if (status === 'achieved' && achievedOn) return { on: achievedOn, title, note: `期限 ${due}${moved}`, state: DONE };
  return { on: due, title, note: `${owner}${moved}`, state: status === 'missed' ? MISSED : AHEAD };
}

const DONE = ['节点完成', 'green'] as const;
const MISSED = ['节点逾期', 'red'] as const;
const AHEAD = ['节点未到期', 'grey'] as const;

/** The day by which a plan must be there stands in the line until there is one. */
function planDate({ plan }: Project): KeyDate[] {
  if (!plan?.planDue || plan.approvedOn) return [];
  return [{ on: plan.planDue, title: '方案期限', note: '', state: ['方案', 'orange'] }];
}
