import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { by } from '../../test/claim-story.js';
import { ClosingStory } from '../../test/closing-story.js';
import { ObjectToClosure, objectToClosure } from './object-to-closure/object-to-closure.js';
import { hasConsented, signersOf } from './signers.js';

let story: ClosingStory;
const APPLIED = 'ClosureApplied ClosureConsentRequested CorroborationRequested';
const failing = (day: string) => story.failing(day);

interface Closing {
  readonly project: string;
  readonly duties: readonly [string, string, ...string[]];
  readonly signers: readonly string[];
  readonly applicant: string;
  readonly days: {
    verified: string;
    applied: string;
    consented: string;
    inspectors: string;
    notice: string;
    closed: string;
  };
  readonly notice: readonly [string, string];
  readonly resolution: string;
  readonly before?: (closing: ClosingStory) => void;
}

const CLOSINGS: readonly Closing[] = [
  {
    project: '012',
    duties: ['liulin', 'planning'],
    signers: ['economic-police', 'finance-bureau', 'liulin', 'planning'],
    applicant: 'planning',
    days: {
      verified: '04-15',
      applied: '04-15',
      consented: '04-16',
      inspectors: '04-16',
      notice: '04-16',
      closed: '04-24',
    },
    notice: ['2026-04-17', '2026-04-23'],
    resolution: 'LG-04',
  },
  {
    project: '007',
    duties: ['hexi', 'hexi', 'treasury', 'planning'],
    signers: ['economic-police', 'finance-bureau', 'hexi', 'planning', 'treasury'],
    applicant: 'housing',
    days: {
      verified: '06-26',
      applied: '06-29',
      consented: '06-30',
      inspectors: '07-01',
      notice: '07-02',
      closed: '07-10',
    },
    notice: ['2026-07-03', '2026-07-09'],
    resolution: 'LG-07',
  },
  {
    project: '004',
    duties: ['donghu', 'planning', 'registry', 'tax'],
    signers: ['donghu', 'economic-police', 'finance-bureau', 'planning', 'registry', 'tax'],
    applicant: 'planning',
    days: {
      verified: '08-07',
      applied: '08-10',
      consented: '08-12',
      inspectors: '08-12',
      notice: '08-13',
      closed: '08-21',
    },
    notice: ['2026-08-14', '2026-08-20'],
    resolution: 'LG-08',
    before: (closing) => void closing.note('01-12', 'problem', 'P1', 'T3', true),
  },
  {
    project: '005',
    duties: ['chengguan', 'court', 'economic-police', 'housing-bureau'],
    signers: ['chengguan', 'court', 'economic-police', 'finance-bureau', 'housing-bureau'],
    applicant: 'housing',
    days: {
      verified: '09-08',
      applied: '09-08',
      consented: '09-09',
      inspectors: '09-09',
      notice: '09-10',
      closed: '09-18',
    },
    notice: ['2026-09-11', '2026-09-17'],
    resolution: 'LG-09',
    before: (closing) => void closing.note('02-02', 'suit', 'SUIT-1', 'registered'),
  },
];

function closeAs({ project, duties, applicant, days, resolution, before }: Closing): void {
  story = new ClosingStory(`990121-2026-${project}`).duties(...duties);
  before?.(story);
  story.claim(days.verified, 'S1', 'pending');
  story.claim(days.verified, 'S1', 'verified');
  expect(story.applies(days.applied, applicant)).toBe(APPLIED);
  story.allConsent(days.consented);
  story.inspectors(days.inspectors);
  expect(story.publishes(days.notice)).toBe('ClosureNoticePublished');
  expect(story.accepts(days.closed)).toBe('ClosureAccepted');
  story.note(days.closed, 'resolution', resolution, `${resolution}-1`);
  expect(story.decides(days.closed, resolution)).toBe('ClosureApproved');
  expect(story.closes(days.closed)).toBe('ProjectClosed');
}

describe.each(CLOSINGS)('closing $project', (closing) => {
  it('goes through every condition, on the story’s days', () => {
    closeAs(closing);
    const notice = story.events.find(({ type }) => type === 'ClosureNoticePublished');
    expect(notice?.data).toMatchObject({ from: closing.notice[0], to: closing.notice[1] });
    expect(signersOf(story.state)).toEqual(closing.signers);
    expect(failing(closing.days.closed)).toEqual([]);
    expect([story.closes(closing.days.closed), story.applies(closing.days.closed, 'planning')]).toEqual([
      ...['', 'housing.already-closed'],
    ]);
  });
});

describe('applying', () => {
  beforeEach(() => {
    story = new ClosingStory('990121-2026-008').duties('liulin', 'planning');
    story.claim('06-29', 'S1', 'pending');
  });
  it('is refused while the claim is not verified (08), and leaves nothing behind', () => {
    story.claim('07-06', 'S1', 'rejected');
    const before = story.events.length;
    expect(story.applies('07-07', 'planning')).toBe('housing.gate-g1');
    expect(story.events).toHaveLength(before);
  });
  it('is refused on a standard that is not in force, and by the office', () => {
    story.claim('07-06', 'S1', 'verified');
    expect(story.applies('07-07', 'planning', 'XH-2025-9')).toBe('housing.gate-g12');
    expect(story.applies('07-07', 'office')).toBe('housing.office-applies-not');
    expect([story.applies('07-07', 'planning'), story.applies('07-07', 'planning')]).toEqual([APPLIED, '']);
    expect(story.applies('07-07', 'planning', 'XH-2025-9')).toBe('housing.closure-open');
  });
  it('rests on the last claim: an earlier verified one does not stand for it', () => {
    story.claim('07-06', 'S1', 'verified');
    story.claim('07-07', 'S10', 'pending');
    expect(story.applies('07-08', 'planning')).toBe('housing.gate-g1');
  });
});

describe('consents', () => {
  beforeEach(() => {
    story = new ClosingStory('990121-2026-010').duties('donghu', 'housing-bureau', 'labour', 'water');
    story.claim('09-16', 'S2', 'verified');
    story.applies('09-18', 'housing');
  });
  it('are due in five working days, of which a Sunday is one', () =>
    expect(story.events.find(({ type }) => type === 'ClosureConsentRequested')?.data).toMatchObject({
      due: '2026-09-24',
    }));
  it('of another service are not given on a route of housing', () => {
    expect(story.consents('09-22', 'finance-bureau')).toBe('housing.another-services-answer');
    expect(story.consents('09-22', 'registry')).toBe('housing.not-asked');
    expect(story.mirrors('09-22', 'registry')).toBe('housing.not-asked');
    expect([story.consents('09-22', 'water'), story.consents('09-22', 'water')]).toEqual(['ClosureConsented', '']);
  });
  it('come before the notice, and all of them', () => {
    story.inspectors('09-24');
    expect(story.publishes('09-28')).toBe('housing.gate-g2');
    story.allConsent('09-23');
    expect([story.publishes('09-28'), story.publishes('09-28')]).toEqual(['ClosureNoticePublished', '']);
    expect(story.accepts('10-05')).toBe('housing.gate-g8');
    expect(story.accepts('10-06')).toBe('housing.not-a-working-day');
    expect(story.accepts('10-08')).toBe('ClosureAccepted');
  });
  it('are void after a material change, and everyone is asked again', () => {
    story.allConsent('09-22');
    expect(failing('09-22')).not.toContain('G2');
    const seen = story.state.material;
    expect(story.note('09-23', 'plan', '', '2', true)).toBe('GateFactNoted ClosureConsentRequested');
    expect(failing('09-23')).toContain('G2');
    expect(story.consents('09-23', 'water', seen)).toBe('housing.case-moved-on');
    expect(story.mirrors('09-23', 'finance-bureau', seen)).toBe('ClosureConsented');
    expect(hasConsented(story.state, 'finance-bureau')).toBe(false);
  });
  it('are wanted from an agency that gets a duty while the case is open', () =>
    expect(story.note('09-22', 'duty', 'cooperating tax', 'tax')).toBe('GateFactNoted ClosureConsentRequested'));
  it('may be refused, with the fact and what would satisfy', () => {
    story.allConsent('09-22');
    const objection = { caseRevision: story.state.material, fact: '水表未过户', wouldSatisfy: '完成过户' };
    const acting = { ...by('water', '09-23'), roles: [] };
    const objects = () => story.give(objectToClosure, new ObjectToClosure(story.projectId, objection, acting));
    expect([objects(), objects()]).toEqual(['ClosureObjected', '']);
    expect(failing('09-23')).toContain('G2');
    expect(story.consents('09-24', 'water')).toBe('ClosureConsented');
    expect(failing('09-24')).not.toContain('G2');
  });
  it('given before the last material change never count, whatever happens in between', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('consent', 'mirror', 'change', 'late', 'other')), (steps) => {
        story = new ClosingStory('990121-2026-010').duties('donghu', 'housing-bureau');
        story.claim('09-16', 'S2', 'verified');
        story.applies('09-18', 'housing');
        let since = new Set<string>();
        for (const step of steps) {
          const old = story.state.material - 1;
          if (step === 'consent' && story.consents('09-22', 'donghu')) since.add('donghu');
          if (step === 'consent') since.add('donghu');
          if (step === 'mirror' && story.mirrors('09-22', 'finance-bureau')) since.add('finance-bureau');
          if (step === 'late' && story.mirrors('09-22', 'finance-bureau', old)) since.delete('finance-bureau');
          if (step === 'other') story.note('09-22', 'demand', 'D-1', 'open');
          if (step === 'change' && story.claim('09-22', 'S2', 'verified')) since = new Set();
        }
        const counted = signersOf(story.state).filter((agency) => hasConsented(story.state, agency));
        expect(counted).toEqual([...since].sort());
      }),
    ));
});
