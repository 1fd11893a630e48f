import { describe, expect, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { reportDueOf, thursdayOf } from './iso-week.js';
import { MortgageStress, type MortgageStressReported, type MortgageWeekPublished } from './mortgage-stress.js';
import { PublishMortgageWeek, publishMortgageWeek } from './publish-mortgage-week/publish-mortgage-week.js';
import { ReportMortgageStress, reportMortgageStress } from './report-mortgage-stress/report-mortgage-stress.js';

const cell = (project: string, households: number) => ({
  projectId: `990121-2026-${project}`,
  ...{ households, contracts: households, balance: households * 40_000_000, overdue: households * 1_000_000 },
});
const by = (bank: string, day = '2026-01-15') => anOfficer(bank, day, { roles: ['bank'] });
const report = (bank: string, cells = [cell('001', 60)], week = '2026-W03', day = '2026-01-15') =>
  new ReportMortgageStress(week, { cells }, by(bank, day));
const reported = (bank: string, cells = [cell('001', 60)]): MortgageStressReported => ({
  type: 'MortgageStressReported',
  data: {
    ...{ week: '2026-W03', bank, cells: cells.map((one) => ({ ...one, bank })) },
    ...{ reportedOn: '2026-01-15', due: '2026-01-15' },
  },
});
const publish = (...banks: string[]) =>
  new PublishMortgageWeek('2026-W03', { banks }, anOfficer('finance', '2026-01-16'));
const published: MortgageWeekPublished = {
  type: 'MortgageWeekPublished',
  data: {
    ...{ week: '2026-W03', banks: ['rural-bank'], households: '60', balance: '2400000000' },
    cells: [{ projectId: '990121-2026-001', bank: 'rural-bank', households: '60', balance: '2400000000' }],
  },
};

describe('reporting suspended mortgages of a week', () => {
  const given = specFor(MortgageStress, reportMortgageStress);
  it('puts the own bank’s cells on record', () => given().when(report('rural-bank')).then(reported('rural-bank')));
  it('takes the same report once', () => given(reported('rural-bank')).when(report('rural-bank')).thenNothing());
  it('takes other numbers as a correction', () =>
    given(reported('rural-bank'))
      .when(report('rural-bank', [cell('001', 61)]))
      .then({ ...reported('rural-bank', [cell('001', 61)]), type: 'MortgageStressCorrected' }));
  it('takes an empty report: there is none', () => given().when(report('ccb-bank', [])).then(reported('ccb-bank', [])));
  it('refuses a week that is out', () =>
    given(reported('rural-bank'), published).when(report('ccb-bank')).thenRefused('finance.week-published'));
  it.each(['2026-W04', '2026-W60', '2025-W53', '2026-3', 'W03'])('refuses %s as a week that has begun', (week) =>
    given()
      .when(report('rural-bank', [], week))
      .thenRefused('finance.no-such-week'),
  );
  it('refuses a project twice', () =>
    given()
      .when(report('rural-bank', [cell('001', 1), cell('001', 2)]))
      .thenRefused('finance.project-twice'));
  it('refuses more overdue than owed', () =>
    given()
      .when(report('rural-bank', [{ ...cell('001', 6), overdue: 1e12 }]))
      .thenRefused('finance.overdue-above-balance'));
});

describe('publishing a week', () => {
  const given = specFor(MortgageStress, publishMortgageWeek);
  it('gives all banks together, masked', () =>
    given(reported('rural-bank'), reported('ccb-bank', [cell('012', 3), cell('002', 30)]))
      .when(publish('rural-bank', 'ccb-bank'))
      .then({
        type: 'MortgageWeekPublished',
        data: {
          ...{ week: '2026-W03', banks: ['rural-bank', 'ccb-bank'], households: '93', balance: '3720000000' },
          cells: [
            { projectId: '990121-2026-001', bank: 'rural-bank', households: '60', balance: '2400000000' },
            { projectId: '990121-2026-012', bank: 'ccb-bank', households: '<5', balance: '*' },
            { projectId: '990121-2026-002', bank: 'ccb-bank', households: '*', balance: '*' },
          ],
        },
      }));
  it('comes out once', () => given(reported('rural-bank'), published).when(publish('rural-bank')).thenNothing());
  it('waits for every bank', () =>
    given(reported('rural-bank')).when(publish('rural-bank', 'ccb-bank')).thenRefused('finance.bank-missing'));
  it('leaves no bank out', () =>
    given(reported('rural-bank'), reported('ccb-bank'))
      .when(publish('rural-bank'))
      .thenRefused('finance.bank-left-out'));
});

describe('the week of a report', () => {
  it.each([
    ['2026-W03', '2026-01-15', '2026-01-15'],
    ['2026-W08', '2026-02-19', '2026-02-24'], // T-19: Thursday of 春节
    ['2026-W39', '2026-09-24', '2026-09-24'],
    ['2026-W01', '2026-01-01', '2026-01-04'], // New Year: Sunday the 4th is worked
  ])('%s has its Thursday on %s and is due on %s', (week, thursday, due) => {
    expect(thursdayOf(week)).toBe(thursday);
    expect(reportDueOf(thursday)).toBe(due);
  });
});
