import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText, PROJECT_ID } from '#kernel/fields/fields.js';
import type { TaskForce, TaskForceEstablished } from '../task-force.js';

/** 工作专班成立: user ids of its people. */
export class Force {
  @IsCode() readonly forceId!: string;
  @IsCode() readonly leader!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsText(64, 1, { each: true })
  readonly members!: readonly string[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(PROJECT_ID, { each: true })
  readonly projects!: readonly string[];
  @IsText(60) readonly docNo!: string;
}

export class EstablishTaskForce {
  constructor(
    readonly force: Force,
    readonly acting: Acting,
  ) {}
}

/** Names the force once; a new composition is a new force with its own document. */
export function establishTaskForce({ force }: EstablishTaskForce, { docNo }: TaskForce): TaskForceEstablished[] {
  if (docNo === force.docNo) return [];
  if (docNo !== undefined) throw new RuleViolation('housing.task-force-exists', `专班 ${force.forceId} 已成立`);
  return [{ type: 'TaskForceEstablished', data: { ...force } }];
}
