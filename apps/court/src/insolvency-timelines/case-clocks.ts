import { deadline } from '#deadlines/definitions.js';
import type { Day } from '#kernel/time.js';
import type { CaseDeadlineAdjusted, InsolvencyCaseEvent } from '../insolvency-case/insolvency-events.js';
import { missingOf } from '../insolvency-case/plan-checklist.js';
import type { StatutoryClock } from './timeline-row.js';

type Clocks = StatutoryClock[];

/** What a fact does to the clocks of its case: some start, some are done, one is extended. */
export function clocksAfter(clocks: Clocks, { type, data }: Pick<InsolvencyCaseEvent, 'type' | 'data'>): Clocks {
  switch (type) {
    case 'InsolvencyFiled': {
      const { by, on, rulingDue } = data as { by: string; on: Day; rulingDue?: Day };
      return started(clocks, by === 'creditor' ? 'DL-C01' : 'DL-C04', on, rulingDue);
    }
    case 'DebtorNotified': {
      const { on, due, objectBy } = data as { on: Day; due: Day; objectBy: Day };
      return started(
        started(done(dated(clocks, 'DL-C01', due), on, 'DL-C01'), 'DL-C02', on, objectBy),
        'DL-C03',
        objectBy,
      );
    }
    case 'DebtorObjected':
      return done(clocks, dayOf(data), 'DL-C02');
    case 'InsolvencyRefused':
      return ended(done(clocks, dayOf(data), 'DL-C03', 'DL-C04'));
    case 'InsolvencyAccepted': {
      const { on, draftDue } = data as { on: Day; draftDue?: Day };
      const accepted = started(ended(done(clocks, on, 'DL-C03', 'DL-C04')), 'DL-C07', on);
      return draftDue === undefined ? accepted : started(accepted, 'DL-C13', on, draftDue);
    }
    case 'NoticePublished':
      return done(dated(clocks, 'DL-C07', (data as { due: Day }).due), dayOf(data), 'DL-C07');
    case 'ClaimsPeriodSet':
      return started(clocks, 'DL-C12', (data as { to: Day }).to);
    case 'CreditorsMeetingHeld':
      return done(dated(clocks, 'DL-C12', (data as { due?: Day }).due), dayOf(data), 'DL-C12');
    case 'PlanDraftSubmitted': {
      const { on, checklist } = data as { on: Day; checklist: object };
      const complete = missingOf(checklist).length === 0;
      return complete ? started(done(clocks, on, 'DL-C13'), 'DL-C14', on) : clocks;
    }
    case 'PlanDraftExtended': {
      return dated(clocks, 'DL-C13', (data as { to: Day }).to);
    }
    case 'GroupVoted':
      return done(clocks, dayOf(data), 'DL-C14');
    case 'ProcedureConverted': {
      const { on, draftDue } = data as { on: Day; draftDue?: Day };
      return draftDue === undefined ? clocks : started(clocks, 'DL-C13', on, draftDue);
    }
    case 'BankruptcyDeclared':
    case 'ProcedureClosed':
      return ended(clocks);
    case 'DeadlineAdjusted': {
      const { code, to } = data as CaseDeadlineAdjusted['data'];
      const moved = dated(clocks, code, to);
      return code === 'DL-C02' ? started(moved, 'DL-C03', to) : moved;
    }
    case 'ReorganisationPlanApproved':
    case 'AdministratorAppointed':
    case 'InsolvencyTestMet':
    case 'InsolvencyTestCleared':
    case 'DeadlineBreached':
      return clocks;
  }
}

function dayOf(data: object): Day {
  return (data as { on: Day }).on;
}

/**
 * A later start of the same clock replaces the former: a new draft is called to vote anew. `due` is the day that the
 * event set; a day that no event has set is counted when it is looked at, for a row depends on events alone.
 */
function started(clocks: Clocks, code: string, start: Day, due?: Day): Clocks {
  const { title } = deadline(code);
  const set = due === undefined ? {} : { due };
  return [...clocks.filter((clock) => clock.code !== code), { code, title, start, ...set }];
}

/** The day that an event has set for a clock holds from then on. */
function dated(clocks: Clocks, code: string, due: Day | undefined): Clocks {
  return clocks.map((clock) => (clock.code === code && due !== undefined ? { ...clock, due } : clock));
}

function done(clocks: Clocks, on: Day, ...codes: readonly string[]): Clocks {
  return clocks.map((clock) =>
    codes.includes(clock.code) && clock.doneOn === undefined ? { ...clock, doneOn: on } : clock,
  );
}

/** What was running when the procedure moved on is owed no more. */
function ended(clocks: Clocks): Clocks {
  return clocks.filter((clock) => clock.doneOn !== undefined);
}
