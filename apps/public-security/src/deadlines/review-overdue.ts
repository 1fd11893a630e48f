import { timerRule, type Timer } from '#agency/timers/timer-rule.js';
import { addDays, endOf, type Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { Addressee, ClueReceived, ReviewExtended } from '../clue-receipt/clue-receipt.js';
import { NoteReminder } from '../clue-receipt/note-reminder/note-reminder.js';

interface Overdue {
  readonly clueNo: string;
  readonly addressee: Addressee;
  readonly due: Day;
}

const DAYS_TO_POLITICS = 3;
const ADDRESSEES: readonly (readonly [Addressee, number])[] = [
  ['police-head', 0],
  ['politics-law', DAYS_TO_POLITICS],
];

function timerId(clueNo: string, addressee: Addressee): string {
  return `review-overdue ${clueNo} ${addressee}`;
}

function start({ type, data }: Fact): Timer[] {
  if (type !== 'public-security.ClueReceived' && type !== 'public-security.ReviewExtended') return [];
  const { clueNo, due } = data as ClueReceived['data'] | ReviewExtended['data'];
  return ADDRESSEES.map(([addressee, days]) => ({
    timerId: timerId(clueNo, addressee),
    due: endOf(addDays(due, days)).toISOString(),
    subject: { clueNo, addressee, due } satisfies Overdue,
  }));
}

/** PM-08: past its last day the head of the police is reminded, three days later 政法委. */
export const reviewOverdue = timerRule<Overdue>({
  name: 'review_overdue',
  on: [
    'public-security.ClueReceived',
    'public-security.ReviewExtended',
    'public-security.CaseFilingDecided',
    'public-security.NonFilingDecided',
    'public-security.ClueForwarded',
  ],
  start,
  stop: (fact) =>
    start(fact).length > 0
      ? []
      : ADDRESSEES.map(([addressee]) => timerId((fact.data as { clueNo: string }).clueNo, addressee)),
  order: ({ clueNo, addressee, due }, _, acting) => new NoteReminder(clueNo, addressee, due, acting),
});
