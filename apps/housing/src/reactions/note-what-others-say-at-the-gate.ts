import { reaction } from '#messaging/reaction.js';
import { noted } from './noted-at-the-gate.js';

/** Facts of petition and court that the gate asks about (G4, G5). None of them voids a consent by itself. */

const DEMANDS: Readonly<Record<string, string>> = {
  'petition.demand-raised.v1': 'open',
  'petition.demand-answered.v1': 'answered',
  'petition.demand-met.v1': 'met',
  'petition.demand-unmet.v1': 'unmet',
};

export const noteDemandsAtTheGate = reaction<{ demandId: string }>({
  name: 'note-demands-at-the-gate',
  when: Object.keys(DEMANDS),
  then: (fact, now) =>
    noted(fact, now, {
      topic: 'demand',
      subject: fact.data.demandId,
      standing: DEMANDS[fact.type] ?? 'open',
      material: false,
    }),
});

export const noteSiteFactsAtTheGate = reaction<{ factId: string }>({
  name: 'note-site-facts-at-the-gate',
  when: ['petition.site-fact-reported.v1', 'petition.site-fact-answered.v1'],
  then: (fact, now) => {
    const standing = fact.type === 'petition.site-fact-reported.v1' ? 'open' : 'answered';
    return noted(fact, now, { topic: 'site-fact', subject: fact.data.factId, standing, material: false });
  },
});

export const noteSealsAtTheGate = reaction<{ sealId: string }>({
  name: 'note-seals-at-the-gate',
  when: ['court.seal-imposed.v1', 'court.unseal-decided.v1'],
  then: (fact, now) => {
    const standing = fact.type === 'court.seal-imposed.v1' ? 'imposed' : 'lifted';
    return noted(fact, now, { topic: 'seal', subject: fact.data.sealId, standing, material: false });
  },
});

export const noteSuitsAtTheGate = reaction<{ caseNo: string; stage: string }>({
  name: 'note-suits-at-the-gate',
  when: ['court.suit-stage-reached.v1'],
  then: (fact, now) =>
    noted(fact, now, { topic: 'suit', subject: fact.data.caseNo, standing: fact.data.stage, material: false }),
});

/** Stages at which a procedure no longer stands in the way of closing. */
const OVER = ['ProcedureClosed', 'PlanCompleted'];

export const noteInsolvencyAtTheGate = reaction<{ caseNo: string; stage?: string }>({
  name: 'note-insolvency-at-the-gate',
  when: ['court.insolvency-filed.v1', 'court.insolvency-accepted.v1', 'court.insolvency-stage-reached.v1'],
  then: (fact, now) => {
    const { caseNo: subject, stage } = fact.data;
    const standing = stage !== undefined && OVER.includes(stage) ? 'over' : 'open';
    return noted(fact, now, { topic: 'insolvency', subject, standing, material: false });
  },
});
