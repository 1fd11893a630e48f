import { beforeEach, describe, expect, it } from '@jest/globals';
import { at } from '#kernel/time.js';
import { by } from '../../test/claim-story.js';
import { ClosingStory } from '../../test/closing-story.js';
import { FailReinspection, failReinspection } from './fail-reinspection/fail-reinspection.js';
import { PassReinspection, passReinspection } from './pass-reinspection/pass-reinspection.js';
import { RaiseFinding, raiseFinding } from './raise-finding/raise-finding.js';
import { RecordNoticeObjection, recordNoticeObjection } from './record-notice-objection/record-notice-objection.js';
import { ReopenProject, reopenProject } from './reopen-project/reopen-project.js';
import { ReportCityCheck, reportCityCheck } from './report-city-check/report-city-check.js';
import { ReturnClosure, returnClosure } from './return-closure/return-closure.js';
import { VerifyRectification, verifyRectification } from './verify-rectification/verify-rectification.js';

let story: ClosingStory;

describe('the rest of the gate', () => {
  beforeEach(() => {
    story = new ClosingStory('990121-2026-007').duties('hexi', 'hexi');
    story.claim('06-26', 'S1', 'verified');
    story.applies('06-29', 'housing');
    story.allConsent('06-30');
    story.inspectors('07-01');
    story.publishes('07-02');
  });
  const objects = (handling?: string) => {
    const objection = { objectionId: 'O-1', fact: '电梯未运行', ...(handling === undefined ? {} : { handling }) };
    return story.give(
      recordNoticeObjection,
      new RecordNoticeObjection(story.projectId, objection, by('office', '07-05')),
    );
  };
  const toApproval = () => [story.accepts('07-10'), story.decides('07-10', 'LG-07')];
  it('waits for objections to the notice to be handled', () => {
    expect([objects(), objects(), story.accepts('07-10')]).toEqual([
      ...['ClosureObjectionReceived', '', 'housing.gate-g8'],
    ]);
    expect([objects('已修复'), story.accepts('07-10')]).toEqual(['ClosureObjectionReceived', 'ClosureAccepted']);
  });
  it('ends when the application is returned; a corrected one begins anew', () => {
    const returned = { reason: '材料不全', corrections: ['补交竣工备案表'] };
    const back = () => story.give(returnClosure, new ReturnClosure(story.projectId, returned, by('office', '07-06')));
    expect([back(), back()]).toEqual(['ClosureReturned', 'housing.no-closure-case']);
    expect(story.events.at(-1)!.data).toMatchObject({
      ...{
        caseId: `${story.projectId}-C1`,
        claimId: `${story.projectId}-S1`,
        inspectorsRequest: `${story.projectId}-S1-G7`,
      },
    });
    expect([story.accepts('07-10'), story.closes('07-10')]).toEqual(Array(2).fill('housing.no-closure-case'));
    expect(story.applies('07-10', 'housing')).toContain('ClosureApplied');
    expect(story.failing('07-10')).toEqual(['G2', 'G3', 'G7', 'G8', 'G9', 'G10']);
    const asked = story.events.filter(({ type }) => type === 'CorroborationRequested').map(({ data }) => data);
    expect(asked).toMatchObject([
      { requestId: `${story.projectId}-S1-G7` },
      { requestId: `${story.projectId}-S1-G7-C2` },
    ]);
    const late = { requestId: `${story.projectId}-S1-G7`, claimId: `${story.projectId}-S1`, sourceEventId: 'late' };
    expect(story.inspectors('07-10', 'holds', late)).toBe('housing.not-asked');
    expect(story.inspectors('07-10', 'holds', { ...late, requestId: `${story.projectId}-S1-G7-C2` })).toBe(
      'CorroborationReceived',
    );
  });
  it('keeps the project’s task force out of the acceptance', () => {
    story.note('07-03', 'task-force', '周敏', 'member');
    expect([story.accepts('07-10', '周敏'), story.accepts('07-10', '吴刚')]).toEqual([
      ...['housing.in-task-force', 'ClosureAccepted'],
    ]);
  });
  it('wants a resolution that was adopted about this project', () => {
    expect(toApproval()).toEqual(['ClosureAccepted', 'housing.no-resolution']);
    story.note('07-10', 'resolution', 'LG-07', 'LG-07-1');
    expect(story.decides('07-10', 'LG-07')).toBe('ClosureApproved');
  });
  it.each([
    ['G4', 'seal', 'SEAL-1', 'imposed'],
    ['G4', 'insolvency', 'CASE-1', 'open'],
    ['G5', 'demand', 'D-1', 'open'],
    ['G5', 'site-fact', 'F-1', 'open'],
    ['G6', 'flag', 'E-1', 'red'],
    ['G11', 'level', '', 'city'],
  ] as const)('stops at %s for %s', (g, topic, subject, standing) => {
    story.note('07-10', 'resolution', 'LG-07', 'LG-07-1');
    expect(toApproval()).toEqual(['ClosureAccepted', 'ClosureApproved']);
    story.note('07-10', topic, subject, standing);
    expect(story.closes('07-10')).toMatch(/^housing\.gate-g/);
    expect(story.failing('07-10')).toContain(g);
  });
  it('passes by a red flag that was cleared, or upheld by a rejection', () => {
    for (const flag of ['E-1.AF-P07', 'E-2.AF-P11']) story.note('06-20', 'flag', flag, 'red');
    expect(story.failing('07-02')).toContain('G6');
    story.note('06-21', 'flag', 'E-1.AF-P07', 'cleared');
    expect(story.failing('07-02')).toContain('G6');
    story.note('06-22', 'upheld', 'E-2', 'upheld');
    expect(story.failing('07-02')).not.toContain('G6');
  });
  it('passes by a doubt about a claim (AF-C) once that claim was refused; a doubt about its photos stays', () => {
    const S0 = `${story.projectId}-S0`;
    story.note('06-01', 'flag', `${S0}.AF-C09`, 'red');
    expect(story.failing('07-02')).toContain('G6');
    story.claim('06-02', 'S0', 'rejected');
    expect(story.failing('07-02')).not.toContain('G6');
    story.note('06-03', 'flag', `${S0}.AF-P11`, 'red');
    expect(story.failing('07-02')).toContain('G6');
  });
  it('of a city project opens with the city’s check', () => {
    story.note('07-10', 'resolution', 'LG-07', 'LG-07-1');
    const checks = (passed: boolean, reasons?: string) => {
      const check = { passed, docId: 'SC-1', ...(reasons === undefined ? {} : { reasons }) };
      return story.give(reportCityCheck, new ReportCityCheck(story.projectId, check, by('office', '07-10')));
    };
    expect(checks(true)).toBe('housing.gate-g10');
    toApproval();
    story.note('07-10', 'level', '', 'city');
    expect([checks(false), checks(false, '材料不全'), story.closes('07-10')]).toEqual([
      ...['housing.no-reason', 'CityCheckFailed', 'housing.gate-g11'],
    ]);
    expect([checks(true), checks(true), story.closes('07-10')]).toEqual(['CityCheckPassed', '', 'ProjectClosed']);
  });
});

describe('after closing (12)', () => {
  beforeEach(() => {
    story = new ClosingStory('990121-2026-012').duties('liulin', 'planning');
    story.claim('04-15', 'S1', 'verified');
    story.applies('04-15', 'planning');
    story.allConsent('04-16');
    story.inspectors('04-16');
    story.publishes('04-16');
    story.note('04-24', 'resolution', 'LG-04', 'LG-04-1');
    expect([story.accepts('04-24'), story.decides('04-24', 'LG-04'), story.closes('04-24')]).toEqual([
      ...['ClosureAccepted', 'ClosureApproved', 'ProjectClosed'],
    ]);
  });
  const fails = (day: string, month = 3) => {
    const reinspection = { month, failed: [{ item: '电梯停运、扶手未修' }] };
    return story.give(failReinspection, new FailReinspection(story.projectId, reinspection, by('office', day)));
  };
  const finds = (day: string) => {
    const finding = { findingId: 'F-1', item: '电梯停运', grade: 'major' as const };
    return story.give(raiseFinding, new RaiseFinding(story.projectId, finding, by('office', day)));
  };
  const mends = (findingId: string) => {
    const mended = { findingId, result: '已修复' };
    return story.give(verifyRectification, new VerifyRectification(story.projectId, mended, by('office', '07-30')));
  };
  const reopens = (day: string, occurredOn: string) => {
    const reopening = { reason: '回头看问题未按期整改', occurredOn: `2026-${occurredOn}` };
    return story.give(reopenProject, new ReopenProject(story.projectId, reopening, by('office', day)));
  };
  it('a failed look gives five working days, and what is not mended reopens the project as of that look', () => {
    expect([fails('07-24'), fails('07-24'), finds('07-24'), finds('07-24')]).toEqual([
      ...['ReinspectionFailed', '', 'FindingRaised', ''],
    ]);
    expect(story.events.at(-1)?.data).toMatchObject({ due: '2026-07-31' });
    expect([reopens('07-31', '07-23'), reopens('07-31', '08-01')]).toEqual([
      ...['housing.before-reinspection', 'housing.day-in-future'],
    ]);
    expect([reopens('07-31', '07-24'), reopens('07-31', '07-24')]).toEqual(['ProjectReopened', '']);
    expect(story.events.at(-1)).toMatchObject({ occurredAt: at('2026-07-24').toISOString() });
    expect([fails('08-03', 6), story.closes('08-03')]).toEqual(['housing.not-closed', 'housing.no-closure-case']);
  });
  it('what is mended does not', () => {
    fails('07-24');
    finds('07-24');
    expect([mends('F-9'), mends('F-1'), mends('F-1')]).toEqual([
      ...['housing.no-such-finding', 'RectificationVerified', ''],
    ]);
    expect(reopens('07-31', '07-24')).toBe('housing.nothing-unmended');
  });
  it('a look that passes is on record once, at its month', () => {
    const passes = () => {
      const look = { month: 3, checks: ['电梯运行'] };
      return story.give(passReinspection, new PassReinspection(story.projectId, look, by('office', '07-24')));
    };
    expect([passes(), passes(), reopens('07-31', '07-24')]).toEqual([
      ...['ReinspectionPassed', '', 'housing.nothing-unmended'],
    ]);
  });
  it('a reopened project goes the whole way again', () => {
    fails('07-24');
    finds('07-24');
    reopens('07-31', '07-24');
    story.claim('08-10', 'S2', 'pending');
    expect(story.applies('08-10', 'planning')).toBe('housing.gate-g1');
    story.claim('08-17', 'S2', 'verified');
    expect(story.applies('08-17', 'planning')).toMatch(/^ClosureApplied/);
    expect(story.state.open).toMatchObject({ caseId: '990121-2026-012-C2', signatures: [] });
    expect(story.closes('08-17')).toBe('housing.gate-g2');
  });
});
