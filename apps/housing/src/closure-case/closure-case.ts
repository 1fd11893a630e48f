import type { Aggregate } from '#kernel/decider.js';
import type { CaseState, OpenCase } from './case-state.js';
import type { ClosureCaseEvent } from './closure-events.js';

/** 销号: the case of one project, and what its gate knows of others. */
export const ClosureCase: Aggregate<CaseState, ClosureCaseEvent> = {
  stream: 'housing.closureCase',
  initial: { revision: -1, material: -1, facts: [], cases: 0, closed: false, findings: [], reinspected: [], seen: [] },
  evolve: (before, event) => {
    const state = { ...before, revision: before.revision + 1 };
    switch (event.type) {
      case 'GateFactNoted': {
        const { topic, subject, standing, material, sourceEventId: eventId } = event.data;
        const others = state.facts.filter((fact) => fact.topic !== topic || fact.subject !== subject);
        const facts = [...others, { topic, subject, standing, eventId }];
        return {
          ...state,
          facts,
          seen: [...state.seen, eventId],
          material: material ? state.revision : state.material,
        };
      }
      case 'ClosureApplied': {
        const { caseId, claimId, standardVersion, standardInForce = true, applicant, on: appliedOn } = event.data;
        const filed = { caseId, claimId, standardVersion, standardInForce, applicant, appliedOn };
        const open = { ...filed, requests: [], signatures: [], objections: [] };
        const { open: _, ...rest } = state;
        return { ...rest, cases: state.cases + 1, open: { ...open, cityCheck: 'none', inspectors: 'unasked' } };
      }
      case 'ClosureConsentRequested': {
        const { agency, askedOf, caseRevision } = event.data;
        return inCase(state, (open) => ({
          requests: [...open.requests.filter((asked) => asked.agency !== agency), { agency, askedOf, caseRevision }],
        }));
      }
      case 'ClosureConsented':
      case 'ClosureObjected': {
        const { agency, afterRevision, sourceEventId } = event.data;
        const kind = event.type === 'ClosureConsented' ? ('consent' as const) : ('objection' as const);
        const signed = {
          agency,
          kind,
          afterRevision,
          ...(sourceEventId === undefined ? {} : { eventId: sourceEventId }),
        };
        return inCase(withSource(state, sourceEventId), (open) => ({
          signatures: [...open.signatures.filter((known) => known.agency !== agency), signed],
        }));
      }
      case 'ClosureNoticePublished': {
        const { from, to } = event.data;
        return inCase(state, () => ({ notice: { from, to, revision: state.revision } }));
      }
      case 'ClosureObjectionReceived': {
        const { objectionId, handling } = event.data;
        const objection = { objectionId, handled: handling !== undefined };
        return inCase(state, ({ objections }) => ({
          objections: [...objections.filter((known) => known.objectionId !== objectionId), objection],
        }));
      }
      case 'ClosureAccepted':
        return inCase(state, () => ({ accepted: { on: event.data.on, revision: state.revision } }));
      case 'ClosureApproved':
        return inCase(state, () => ({ approved: { resolutionId: event.data.resolutionId, revision: state.revision } }));
      case 'CityCheckPassed':
        return inCase(state, () => ({ cityCheck: 'passed' }));
      case 'CityCheckFailed':
        return inCase(state, () => ({ cityCheck: 'failed' }));
      case 'CorroborationRequested':
        return inCase(state, () => ({ inspectors: 'asked' }));
      case 'CorroborationReceived':
        return inCase(withSource(state, event.data.sourceEventId), () => ({ inspectors: event.data.result }));
      case 'ClosureReturned': {
        const { open: _, ...rest } = state;
        return rest;
      }
      case 'ProjectClosed':
        return { ...state, closed: true, reinspected: [] };
      case 'ReinspectionPassed':
        return { ...state, reinspected: [...state.reinspected, event.data.month] };
      case 'ReinspectionFailed': {
        const { month, on: failedOn } = event.data;
        return { ...state, reinspected: [...state.reinspected, month], failedOn };
      }
      case 'FindingRaised': {
        const { findingId, due } = event.data;
        return { ...state, material: state.revision, findings: [...state.findings, { findingId, due, fixed: false }] };
      }
      case 'RectificationVerified':
        return {
          ...state,
          findings: state.findings.map((each) =>
            each.findingId === event.data.findingId ? { ...each, fixed: true } : each,
          ),
        };
      case 'ProjectReopened': {
        const { open: _, failedOn: __, ...rest } = state;
        return { ...rest, closed: false, material: state.revision };
      }
    }
  },
};

function inCase(state: CaseState, change: (open: OpenCase) => Partial<OpenCase>): CaseState {
  return state.open ? { ...state, open: { ...state.open, ...change(state.open) } } : state;
}

function withSource<State extends CaseState>(state: State, eventId: string | undefined): State {
  return eventId === undefined ? state : { ...state, seen: [...state.seen, eventId] };
}
