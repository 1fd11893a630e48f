import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { BankruptcyDeclared } from '../insolvency-events.js';

/** What the law lets a court declare bankruptcy on, by procedure (企业破产法 78, 79, 88, 93, 99–104, 107). */
const GROUNDS = {
  liquidation: ['insolvent'],
  reorganisation: ['hopeless', 'no-draft', 'plan-rejected', 'plan-failed'],
  composition: ['composition-failed'],
} as const;
type Ground = (typeof GROUNDS)[keyof typeof GROUNDS][number];

/** 宣告破产. */
export class Declaration {
  @IsIn(Object.values(GROUNDS).flat()) readonly ground!: Ground;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class DeclareBankruptcy {
  constructor(
    readonly projectId: string,
    readonly declaration: Declaration,
    readonly acting: Acting,
  ) {}
}

export function declareBankruptcy(
  { projectId, declaration, acting }: DeclareBankruptcy,
  state: InsolvencyCase,
): BankruptcyDeclared[] {
  if (state.stage === 'declared') return [];
  needStage(state, 'accepted');
  const { on, when } = happened(declaration.occurredOn, acting);
  if (!isProvided(declaration.ground, state, on)) {
    throw new RuleViolation('court.ground-not-provided', '该程序、该阶段不能以此理由宣告破产');
  }
  const data = { projectId, caseNo: state.caseNo, on, ground: declaration.ground };
  return [{ type: 'BankruptcyDeclared', data, ...when }];
}

function isProvided(ground: Ground, state: InsolvencyCase, on: string): boolean {
  const { kind, draftDue, missing, votes, planApproved } = state;
  if (!(GROUNDS[kind] as readonly string[]).includes(ground)) return false;
  if (ground === 'no-draft') return missing === undefined && draftDue !== undefined && on > draftDue;
  if (ground === 'plan-rejected') return !planApproved && Object.values(votes).includes(false);
  if (ground === 'plan-failed') return planApproved;
  return true;
}
