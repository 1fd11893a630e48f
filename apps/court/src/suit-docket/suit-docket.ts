import type { Aggregate, DomainEvent } from '#kernel/decider.js';

export type SuitDocketed = DomainEvent<'SuitDocketed', { projectId: string; caseNo: string }>;
export type StayOfSuitsOrdered = DomainEvent<
  'StayOfSuitsOrdered',
  { projectId: string; caseNos: readonly string[]; reason: string }
>;
export type SuitDocketEvent = SuitDocketed | StayOfSuitsOrdered;

export interface SuitDocket {
  readonly caseNos: readonly string[];
}

/** The case numbers of one project, so that one decision can reach all of its suits (企业破产法 20). */
export const SuitDocket: Aggregate<SuitDocket, SuitDocketEvent> = {
  stream: 'court.suitDocket',
  initial: { caseNos: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SuitDocketed':
        return { caseNos: [...state.caseNos, event.data.caseNo] };
      case 'StayOfSuitsOrdered':
        return state;
    }
  },
};
