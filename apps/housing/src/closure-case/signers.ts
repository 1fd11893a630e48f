import { serviceOf } from '../status-claim/agencies.js';
import type { CaseState, GateFact } from './case-state.js';
import type { GateTopic } from './closure-events.js';

/** Finance and police sign every closing: the police say "no objection", and nothing else. */
const ALWAYS = ['finance-bureau', 'economic-police'];

/** Duties whose holders sign: territory, lead unit, cooperating units. */
const SIGNING_DUTIES = ['territory', 'lead-unit', 'cooperating'];

export function factsOf({ facts }: CaseState, topic: GateTopic): GateFact[] {
  return facts.filter((fact) => fact.topic === topic);
}

/** G2: the agencies whose consent the closing needs, each from itself. */
export function signersOf(state: CaseState): string[] {
  const duties = factsOf(state, 'duty')
    .filter(({ subject }) => SIGNING_DUTIES.some((duty) => subject.startsWith(duty)))
    .map(({ standing }) => standing);
  const types = factsOf(state, 'problem').map(({ standing }) => standing);
  const inCourt = (['suit', 'seal', 'insolvency'] as const).some((topic) => factsOf(state, topic).length > 0);
  return [
    ...new Set([
      ...duties.filter((agency) => agency !== ''),
      ...ALWAYS,
      ...(inCourt ? ['court'] : []),
      ...(types.includes('T3') || types.includes('T5') ? ['registry'] : []),
    ]),
  ].sort();
}

/** A consent counts if it was given on the case as it stands since its last material change (T-9). */
export function hasConsented(state: CaseState, agency: string): boolean {
  const signed = state.open?.signatures.find((signature) => signature.agency === agency);
  return signed?.kind === 'consent' && signed.afterRevision === state.material;
}

/** Requests for everyone who must sign, on the case as it stands. */
export function requestsOf(state: CaseState): { agency: string; askedOf: string; caseRevision: number }[] {
  return signersOf(state).map((agency) => ({ agency, askedOf: serviceOf(agency), caseRevision: state.material }));
}
