import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';

interface OfSeal {
  readonly projectId: string;
  readonly sealId: string;
  readonly on: Day;
}

export type SealImposed = DomainEvent<'SealImposed', OfSeal & { scope: string; court: string; docNo: string }>;
export type UnsealRequested = DomainEvent<'UnsealRequested', OfSeal & { scope: string; guarantee?: string }>;
export type UnsealDecided = DomainEvent<
  'UnsealDecided',
  OfSeal & { result: 'lifted' | 'refused'; court: string; docNo: string; reason?: string }
>;
export type SealMeasureEvent = SealImposed | UnsealRequested | UnsealDecided;

export interface SealMeasure {
  readonly status: 'none' | 'sealed' | 'unseal-requested' | 'lifted';
  readonly projectId: string;
  readonly court: string;
  readonly imposedOn: Day;
}

/** 查封: property of a project under seal, of this court or of one outside the county. */
export const SealMeasure: Aggregate<SealMeasure, SealMeasureEvent> = {
  stream: 'court.sealMeasure',
  initial: { status: 'none', projectId: '', court: '', imposedOn: '' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SealImposed': {
        const { projectId, court, on } = event.data;
        return { status: 'sealed', projectId, court, imposedOn: on };
      }
      case 'UnsealRequested':
        return { ...state, status: 'unseal-requested' };
      case 'UnsealDecided':
        return { ...state, status: event.data.result === 'lifted' ? 'lifted' : 'sealed' };
    }
  },
};

/** @throws RuleViolation for a seal that nobody registered */
export function needSeal({ status }: SealMeasure, sealId: string): void {
  if (status === 'none') throw new RuleViolation('court.no-such-seal', `查封登记中没有 ${sealId}`);
}
