import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { system } from '#kernel/acting.js';
import type { Fact } from '#messaging/fact.js';
import type { Reaction } from '#messaging/reaction.js';
import { at } from '#kernel/time.js';
import access from '../../access.js';
import { askWitnessesWhenAClaimIsFiled } from './ask-witnesses-when-a-claim-is-filed.js';
import { mirrorACheckWhenItsResultIsReleased } from './mirror-a-check-when-its-result-is-released.js';
import {
  mirrorASignalWhenHomeownersReportAFact,
  settleASignalWhenTheFactIsAnswered,
} from './mirror-a-signal-when-homeowners-report-a-fact.js';
import { mirrorAnswersToClaims } from './mirror-answers-to-claims.js';
import { mirrorMoneyWhenItWasPaid } from './mirror-money-when-it-was-paid.js';
import { mirrorSignaturesOnClosings } from './mirror-signatures-on-closings.js';
import { noteClaimsAtTheGate, noteUpheldEvidenceAtTheGate } from './note-claims-at-the-gate.js';
import * as file from './note-the-file-at-the-gate.js';
import * as others from './note-what-others-say-at-the-gate.js';
import {
  noteHouseholdsWhenTheyAreCounted,
  noteProblemsWhenTheyAreTyped,
} from './note-what-the-file-says-of-a-project.js';

const P = '990121-2026-001';
const R1 = `${P}-R1`;
const S1 = `${P}-S1`;
const noon = at('2026-03-12', '12:00').toISOString();
const fact = (type: string, data: object, agency = 'finance-bureau'): Fact => ({
  ...{ id: 'event-1', type, service: type.split('.')[0] ?? '', agency, projectId: P, key: P, correlationId: 'c' },
  ...{ occurredAt: noon, recordedAt: noon, data: { projectId: P, ...data } },
});
const orders = (reaction: Reaction, type: string, data: object, agency?: string) =>
  reaction.then(fact(type, data, agency), system(noon, '2026-03-12', 'RS-2'));
const source = { on: '2026-03-12', sourceEventId: 'event-1' };

describe('a claim’s witnesses', () => {
  it('are asked when it is filed', () =>
    expect(orders(askWitnessesWhenAClaimIsFiled, 'housing.ResumptionClaimed', { claimId: R1 })).toMatchObject([
      { projectId: P, claimId: R1, acting: { userId: 'system', post: 'RS-2' } },
    ]));
  it('are mirrored from what the others published, with the event and its signer', () => {
    const paid = {
      paymentId: 'PAY-1',
      source: 'escrow',
      payeeKind: 'wages',
      amount: 120_000_000,
      paidOn: '2026-03-11',
    };
    expect(orders(mirrorMoneyWhenItWasPaid, 'finance.payment-made.v1', paid)).toMatchObject([
      {
        word: {
          witness: 'W2',
          result: 'holds',
          facts: '拨付工资 120.00 万元',
          agency: 'finance-bureau',
          on: '2026-03-11',
        },
      },
    ]);
    const check = {
      checkId: 'K-1',
      claimId: R1,
      visitedOn: '2026-03-09',
      criticalPathWorking: false,
      finding: '大门紧闭',
    };
    expect(
      orders(
        mirrorACheckWhenItsResultIsReleased,
        'discipline.check-result-released.v1',
        check,
        'discipline-inspection',
      ),
    ).toMatchObject([
      { word: { witness: 'W4', result: 'fails', claimId: R1, on: '2026-03-09', sourceEventId: 'event-1' } },
    ]);
    const signal = { factId: 'F-1', fact: '无人施工', observedOn: '2026-03-10', contradictsClaimId: R1 };
    expect(orders(mirrorASignalWhenHomeownersReportAFact, 'petition.site-fact-reported.v1', signal)).toMatchObject([
      { word: { ...source, witness: 'W6', result: 'fails', factId: 'F-1', claimId: R1 } },
    ]);
    const answer = { factId: 'F-1', answer: '已核实' };
    expect(orders(settleASignalWhenTheFactIsAnswered, 'petition.site-fact-answered.v1', answer)).toMatchObject([
      { word: { ...source, witness: 'W6', result: 'unknown', factId: 'F-1' } },
    ]);
  });
  it('answer to the claim, and the inspectors (G7) to the closing', () => {
    const said = { claimId: S1, result: 'holds', facts: '37套已履行', figure: 37, dataHash: 'a'.repeat(64) };
    const given = (witness: string) =>
      orders(
        mirrorAnswersToClaims,
        'answers.corroboration-given.v1',
        { ...said, requestId: `${S1}-${witness}` },
        'court',
      )[0];
    expect(given('court')).toMatchObject({ word: { ...source, witness: 'court', agency: 'court', figure: 37 } });
    expect(given('court')?.constructor.name).toBe('MirrorWitness');
    expect(given('G7')?.constructor.name).toBe('MirrorInspectorsAnswer');
  });
  it('measure by the project’s file', () => {
    const typed = { problemId: 'P1', from: 'T3', to: 'T10', reason: '…' };
    expect(orders(noteProblemsWhenTheyAreTyped, 'housing.ProblemReclassified', typed)).toMatchObject([
      { fact: { ...source, topic: 'problem', subject: 'P1', standing: 'T10' } },
    ]);
    const counted = (data: object) => orders(noteHouseholdsWhenTheyAreCounted, 'housing.ProjectProfileChanged', data);
    expect(counted({ values: { households: 746 } })).toMatchObject([{ fact: { standing: '746' } }]);
    expect(counted({ values: { name: '锦澜府' } })).toEqual([]);
  });
});

describe('the gate', () => {
  const note = (reaction: Reaction, type: string, data: object) =>
    orders(reaction, type, data).map((order) => (order as { fact: object }).fact);
  it.each<[string, Reaction, string, object, object]>([
    [
      'a verified claim',
      noteClaimsAtTheGate,
      'housing.ClaimVerified',
      { claimId: S1 },
      { standing: 'verified', material: true },
    ],
    [
      'a query',
      noteClaimsAtTheGate,
      'housing.ClaimUnderQuery',
      { claimId: S1 },
      { standing: 'under-query', material: false },
    ],
    [
      'upheld evidence',
      noteUpheldEvidenceAtTheGate,
      'housing.ClaimRejected',
      { evidence: ['E1'] },
      { topic: 'upheld', subject: 'E1' },
    ],
    [
      'the level',
      file.noteLevelAtTheGate,
      'housing.LedgerLevelChanged',
      { from: 'county', to: 'city' },
      { standing: 'city' },
    ],
    [
      'a duty',
      file.noteDutiesAtTheGate,
      'housing.DutyAssigned',
      { role: 'cooperating', agency: 'tax' },
      { subject: 'cooperating:tax', standing: 'tax' },
    ],
    [
      'a duty that was handed over',
      file.noteDutiesHandedOverAtTheGate,
      'housing.DutyHandedOver',
      { role: 'cooperating', from: 'tax', to: 'water' },
      { subject: 'cooperating:tax', standing: '' },
    ],
    [
      'a problem',
      file.noteProblemsAtTheGate,
      'housing.ProblemIdentified',
      { problemId: 'P1', problemType: 'T3' },
      { standing: 'T3', material: true },
    ],
    ['a plan', file.noteRevisedPlansAtTheGate, 'housing.PlanRevised', {}, { topic: 'plan', material: true }],
    [
      'another size',
      file.noteProfilesAtTheGate,
      'housing.ProjectProfileChanged',
      { values: { flats: 700 } },
      { topic: 'profile', material: true },
    ],
    [
      'a red flag',
      file.noteFlagsAtTheGate,
      'housing.EvidenceFlagged',
      { flagId: 'E1.AF-P07', severity: 'red' },
      { standing: 'red', material: true },
    ],
    [
      'a cleared flag',
      file.noteFlagsAtTheGate,
      'housing.EvidenceCleared',
      { flagId: 'E1.AF-P07' },
      { standing: 'cleared', material: false },
    ],
    [
      'a demand',
      others.noteDemandsAtTheGate,
      'petition.demand-met.v1',
      { demandId: 'D1' },
      { standing: 'met', material: false },
    ],
    [
      'an answered fact',
      others.noteSiteFactsAtTheGate,
      'petition.site-fact-answered.v1',
      { factId: 'F1' },
      { standing: 'answered' },
    ],
    ['a seal', others.noteSealsAtTheGate, 'court.seal-imposed.v1', { sealId: 'Z1' }, { standing: 'imposed' }],
    [
      'a procedure that ended',
      others.noteInsolvencyAtTheGate,
      'court.insolvency-stage-reached.v1',
      { caseNo: 'B1', stage: 'PlanCompleted' },
      { standing: 'over' },
    ],
  ])('takes note of %s', (_, reaction, type, data, expected) =>
    expect(note(reaction, type, data)).toEqual([expect.objectContaining({ ...source, ...expected })]),
  );
  it('takes no note of another name or of a lead’s handover', () => {
    expect(note(file.noteProfilesAtTheGate, 'housing.ProjectProfileChanged', { values: { name: '…' } })).toEqual([]);
    expect(
      note(file.noteDutiesHandedOverAtTheGate, 'housing.DutyHandedOver', { role: 'lead-unit', from: 'a' }),
    ).toEqual([]);
  });
  it('takes a signature as its signer’s, whatever agency the body names', () => {
    const body = { caseId: `${P}-C1`, caseRevision: 4, agency: 'treasury', fact: '欠薪', wouldSatisfy: '付清' };
    expect(orders(mirrorSignaturesOnClosings, 'answers.closure-objection-given.v1', body)).toMatchObject([
      {
        signature: { agency: 'finance-bureau', caseRevision: 4, objection: { fact: '欠薪' }, sourceEventId: 'event-1' },
      },
    ]);
  });
});

describe('no route of housing', () => {
  const source = join(import.meta.dirname, '..');
  const controllers = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.controller.ts'),
  );
  it('mirrors another service’s answer, notes a fact for the gate or asks the heartbeat', () => {
    expect(controllers.length).toBeGreaterThan(30);
    const told = /new (Mirror\w+|NoteGateFact|NoteProjectFact|OpenCorroboration|CheckHeartbeat)\(/;
    expect(controllers.filter((path) => told.test(readFileSync(join(source, path), 'utf8')))).toEqual([]);
  });
  it('opens the answers that other services give', () =>
    expect(Object.keys(access).filter((route) => /answers\/(corroborations|consents|objections)/.test(route))).toEqual(
      [],
    ));
});
