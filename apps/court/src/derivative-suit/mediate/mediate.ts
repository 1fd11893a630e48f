import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needRunning, needSuits, pending, type DerivativeSuit, type SuitMediated } from '../derivative-suit.js';

/** 调解. */
export class Mediation {
  @IsCount(10_000) readonly suits!: number;
  @IsOptional() @IsCount() readonly flats?: number;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class Mediate {
  constructor(
    readonly caseNo: string,
    readonly mediation: Mediation,
    readonly acting: Acting,
  ) {}
}

export function mediate({ caseNo, mediation, acting }: Mediate, state: DerivativeSuit): SuitMediated[] {
  const { occurredOn, ...mediated } = mediation;
  needRunning(state, caseNo);
  if (mediated.suits === 0) return [];
  needSuits(mediated.suits, pending(state), '未结');
  const { on, when } = happened(occurredOn, acting);
  return [{ type: 'SuitMediated', data: { projectId: state.projectId, caseNo, on, ...mediated }, ...when }];
}
