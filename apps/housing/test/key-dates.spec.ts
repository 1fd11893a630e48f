import { describe, expect, it } from '@jest/globals';
import { keyDates } from '../ui/project/key-dates.js';

const node = { milestoneId: 'M1', projectCode: '990121-2026-001', title: '主体封顶', owner: '住建局', reschedules: 0 };
const milestones = [
  { ...node, status: 'achieved', originalDue: '2026-03-31', due: '2026-04-30', achievedOn: '2026-04-20' },
  { ...node, title: '竣工验收', status: 'missed', originalDue: '2026-06-30', due: '2026-06-30', achievedOn: '' },
  { ...node, title: '交付', status: 'scheduled', originalDue: '2026-12-31', due: '2026-12-31', achievedOn: '' },
];
const event = (type: string, occurredAt: string, late = false) => ({ type, label: type, about: '', occurredAt, late });
const shortDay = (at: string) => at.slice(0, 10);
const dates = (project: object, ...events: ReturnType<typeof event>[]) =>
  keyDates(project as Parameters<typeof keyDates>[0], events, shortDay).map(({ on, title, state }) =>
    [on, title, state[0]].join(' '),
  );

describe('the course of a project', () => {
  it('is its milestones and turning points in their order', () =>
    expect(
      dates({ milestones }, event('ClaimVerified', '2026-05-02T01:00:00Z'), event('LedgerEntered', '2026-01-12')),
    ).toEqual([
      '2026-01-12 LedgerEntered 台账',
      '2026-04-20 主体封顶 节点完成',
      '2026-05-02 ClaimVerified 核实',
      '2026-06-30 竣工验收 节点逾期',
      '2026-12-31 交付 节点未到期',
    ]));
  it('leaves the daily business to the history', () =>
    expect(dates({ milestones: [] }, event('TaskSigned', '2026-01-12'), event('LabourReported', '2026-01-13'))).toEqual(
      [],
    ));
  it('keeps the first date of a milestone that was moved, and marks what was recorded late', () => {
    const [entered, done] = keyDates({ milestones } as never, [event('LedgerEntered', '2026-01-12', true)], shortDay);
    expect([entered?.note, done?.note]).toEqual(['（补录）', '期限 2026-04-30（原定 2026-03-31）']);
  });
  it('tells by when a plan is owed, until there is one', () => {
    const plan = { planDue: '2026-02-12', approvedOn: '' };
    expect(dates({ milestones: [], plan })).toEqual(['2026-02-12 方案期限 方案']);
    expect(dates({ milestones: [], plan: { ...plan, approvedOn: '2026-02-10' } })).toEqual([]);
  });
});
