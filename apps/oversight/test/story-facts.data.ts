import { at } from '#kernel/time.js';
import type { FigureFact } from '../src/figures/figure-fact.js';

type Row = readonly [when: string, type: FigureFact['type'], detail?: string | number | undefined, occurredOn?: string];

/** demo-timeline §3: every event of 2026 that could move a figure. The detail is a claim, households or a scope. */
const STORY: Readonly<Record<string, readonly Row[]>> = {
  '01': [
    ['01-12 09:00', 'ProjectRegistered', 746],
    ['01-12 09:10', 'LedgerEntered'],
    ['02-27 16:00', 'ResumptionClaimed', '01-R1'],
    ['03-03 10:00', 'ClaimUnderQuery', '01-R1'],
    ['03-13 15:00', 'ClaimRejected', '01-R1'],
    ['04-09 17:00', 'ResumptionClaimed', '01-R2'],
    ['04-24 09:30', 'ClaimVerified', '01-R2'],
  ],
  '02': [
    ['01-12 09:00', 'ProjectRegistered', 602],
    ['01-12 09:10', 'LedgerEntered'],
  ],
  '03': [
    ['01-12 09:00', 'ProjectRegistered', 1015],
    ['01-12 09:10', 'LedgerEntered'],
    ['06-11 16:00', 'ResumptionClaimed', '03-R1'],
    ['06-26 10:00', 'ClaimVerified', '03-R1'],
  ],
  '04': [
    ['01-12 09:00', 'ProjectRegistered', 462],
    ['01-12 09:10', 'LedgerEntered'],
    ['07-08 10:00', 'TitleReadyClaimed', '04-T1'],
    ['07-14 10:00', 'ClaimVerified', '04-T1'],
    ['08-03 10:00', 'ResolutionClaimed', '04-S1'],
    ['08-07 10:00', 'ClaimVerified', '04-S1'],
    ['08-21 16:00', 'ProjectClosed'],
  ],
  '05': [
    ['01-12 09:00', 'ProjectRegistered', 198],
    ['01-12 09:10', 'LedgerEntered'],
    ['09-04 10:00', 'ResolutionClaimed', '05-S1'],
    ['09-08 09:30', 'ClaimVerified', '05-S1'],
    ['09-18 16:00', 'ProjectClosed'],
  ],
  '06': [
    ['01-12 09:00', 'ProjectRegistered', 711],
    ['01-12 09:10', 'LedgerEntered'],
  ],
  '07': [
    ['01-12 09:00', 'ProjectRegistered', 388],
    ['01-12 09:10', 'LedgerEntered'],
    ['06-15 09:00', 'DeliveryClaimed', '07-D1'],
    ['06-18 10:00', 'ClaimVerified', '07-D1'],
    ['06-22 10:00', 'ResolutionClaimed', '07-S1'],
    ['06-26 10:00', 'ClaimVerified', '07-S1'],
    ['07-10 16:00', 'ProjectClosed'],
  ],
  '08': [
    ['01-12 09:00', 'ProjectRegistered', 507],
    ['01-12 09:10', 'LedgerEntered'],
    ['06-29 22:40', 'ResolutionClaimed', '08-S1'],
    ['07-03 10:00', 'ClaimUnderQuery', '08-S1'],
    ['07-06 16:00', 'ClaimRejected', '08-S1'],
  ],
  '09': [
    ['01-12 09:00', 'ProjectRegistered', 655],
    ['01-12 09:10', 'LedgerEntered'],
    ['05-18 10:00', 'ResumptionClaimed', '09-R1'],
    ['05-20 09:00', 'ClaimUnderQuery', '09-R1'],
    ['05-22 15:00', 'ClaimRejected', '09-R1'],
    ['07-02 16:00', 'ResumptionClaimed', '09-R2'],
    ['07-17 10:00', 'ClaimVerified', '09-R2'],
    ['08-03 15:00', 'ClaimUnderQuery', '09-R2'],
    ['08-14 18:00', 'ClaimLapsed', '09-R2'],
  ],
  '10': [
    ['01-12 09:00', 'ProjectRegistered', 340],
    ['01-12 09:10', 'LedgerEntered'],
    ['06-12 16:00', 'DeliveryClaimed', '10-D1'],
    ['06-12 16:00', 'ResolutionClaimed', '10-S1'],
    ['06-22 10:00', 'ClaimRejected', '10-D1'],
    ['06-22 10:05', 'ClaimRejected', '10-S1'],
    ['08-21 10:00', 'DeliveryClaimed', '10-D2'],
    ['08-28 10:00', 'ClaimVerified', '10-D2'],
    ['09-11 10:00', 'ResolutionClaimed', '10-S2'],
    ['09-16 10:00', 'ClaimVerified', '10-S2'],
  ],
  '11': [
    ['01-12 09:00', 'ProjectRegistered', 96],
    ['02-09 10:00', 'LedgerEntered'],
  ],
  '12': [
    ['01-12 09:00', 'ProjectRegistered', 90],
    ['03-02 10:00', 'LedgerEntered'],
    ['04-07 10:00', 'TitleReadyClaimed', '12-T1'],
    ['04-10 10:00', 'ClaimVerified', '12-T1'],
    ['04-13 09:00', 'ResolutionClaimed', '12-S1'],
    ['04-15 09:00', 'ClaimVerified', '12-S1'],
    ['04-24 16:00', 'ProjectClosed'],
    ['07-31 16:00', 'ProjectReopened', undefined, '07-24'],
  ],
};

/** All facts of the story in order of recording. */
export const STORY_FACTS: readonly FigureFact[] = Object.entries(STORY)
  .flatMap(([projectId, rows]) => rows.map((row) => ({ projectId, row })))
  .sort((a, b) => (a.row[0] < b.row[0] ? -1 : a.row[0] > b.row[0] ? 1 : 0))
  .map(({ projectId, row: [when, type, detail, occurredOn] }, position) => {
    const recordedAt = instant(when);
    return {
      id: `fact-${position}`,
      projectId,
      type,
      recordedAt,
      occurredAt: occurredOn ? instant(`${occurredOn} 10:00`) : recordedAt,
      position,
      ...(typeof detail === 'number' ? { households: detail } : { claimId: detail }),
      ...(type === 'ResumptionClaimed' && { scope: '全面' }),
    } as FigureFact; // the table's types keep detail and type together
  });

function instant(when: string): string {
  const [day, time] = when.split(' ');
  return at(`2026-${day}`, time).toISOString();
}
