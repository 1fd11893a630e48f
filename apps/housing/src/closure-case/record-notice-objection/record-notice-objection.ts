import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import { openCase } from '../case-standing.js';
import type { ClosureObjectionReceived } from '../closure-events.js';

/** 公示异议: the fact, not who says so; and later what was done about it. */
export class NoticeObjection {
  @IsCode() readonly objectionId!: string;
  @IsText() readonly fact!: string;
  @IsOptional() @IsText() readonly handling?: string;
}

export class RecordNoticeObjection {
  constructor(
    readonly projectId: string,
    readonly objection: NoticeObjection,
    readonly acting: Acting,
  ) {}
}

export function recordNoticeObjection(
  { projectId, objection }: RecordNoticeObjection,
  state: CaseState,
): ClosureObjectionReceived[] {
  const { caseId, notice, objections } = openCase(state);
  if (!notice) throw new RuleViolation('housing.no-notice', '销号尚未公示');
  const { objectionId, fact, handling } = objection;
  const known = objections.find((each) => each.objectionId === objectionId);
  if (known && (known.handled || handling === undefined)) return [];
  const handled = handling === undefined ? {} : { handling };
  return [{ type: 'ClosureObjectionReceived', data: { projectId, caseId, objectionId, fact, ...handled } }];
}
