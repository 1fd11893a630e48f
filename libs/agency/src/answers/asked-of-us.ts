import type { Fact } from '#messaging/fact.js';
import * as told from './asked-facts.js';
import type { Asked, AskedRow } from './asked.js';

export function project(row: AskedRow | undefined, fact: Fact): AskedRow | undefined {
  const next = askedAfter(row?.asked ?? [], fact);
  if (next.length === 0) return row;
  return { subjectId: next[0]?.subjectId ?? '', open: next.some(({ answered }) => answered === ''), asked: next };
}

/** What a service still owes an answer to, the most urgent first. */
export function todoOf(rows: readonly AskedRow[], service: string): Asked[] {
  return rows
    .flatMap(({ asked }) => asked)
    .filter(({ askedOf, answered }) => askedOf === service && answered === '')
    .sort((a, b) => (a.due === b.due ? (a.requestId < b.requestId ? -1 : 1) : a.due < b.due ? -1 : 1));
}

/** The thing that was asked of this service and agency, if it was. */
export function askedOf(
  row: AskedRow | undefined,
  { service, agency, requestId }: { service: string; agency: string; requestId: string },
): Asked | undefined {
  return row?.asked.find(
    (asked) => asked.requestId === requestId && asked.askedOf === service && asked.agency === agency,
  );
}

function askedAfter(asked: readonly Asked[], fact: Fact): readonly Asked[] {
  const made = told.request(fact);
  if (made) return [...asked.filter((each) => !isSame(each, made)), made];
  const answer = told.answer(fact);
  if (answer) {
    const { answered, ...of } = answer;
    return asked.map((each) => (isSame(each, { ...each, ...of }) ? { ...each, answered } : each));
  }
  return asked.map((each) => (each.answered === '' && told.isOver(fact, each) ? { ...each, answered: 'over' } : each));
}

function isSame(a: Asked, b: Asked): boolean {
  return a.requestId === b.requestId && a.agency === b.agency;
}
