import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import { requireFile } from '../require-file.js';
import {
  DUTY_ROLES,
  dutyKey,
  type DutyAssigned,
  type DutyHandedOver,
  type DutyRole,
  type TroubledProject,
} from '../troubled-project.js';

export class Duty {
  @IsIn(DUTY_ROLES) readonly role!: DutyRole;
  /** An agency of the organisation directory. */
  @IsCode() readonly agency!: string;
  /** Post or name of who answers in person. */
  @IsOptional() @IsText(50) readonly person?: string;
}

/** 责任落实: who answers for what; 配合单位 make the duty list of closing. */
export class DutyList {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => Duty)
  readonly duties!: Duty[];
}

export class AssignDuty {
  constructor(
    readonly projectId: string,
    readonly list: DutyList,
    readonly acting: Acting,
  ) {}
}

/** @param names agencies of the directory, by id */
export function assignDuty(
  { projectId, list }: AssignDuty,
  names: ReadonlyMap<string, string>,
  state: TroubledProject,
): (DutyHandedOver | DutyAssigned)[] {
  requireFile(state);
  return list.duties.flatMap((duty) => {
    const { role, agency, person } = duty;
    const agencyName = names.get(agency) ?? (role === 'county-leader' ? '县领导' : undefined);
    if (!agencyName) throw new RuleViolation('housing.agency-unknown', `机构名录中没有 ${agency}`);
    const held = state.duties.get(dutyKey(duty));
    if (held?.agency === agency && (person === undefined || held.person === person)) return [];
    const assigned = { projectId, role, agency, agencyName, ...(person === undefined ? {} : { person }) };
    return [
      ...(held && held.agency !== agency
        ? [{ type: 'DutyHandedOver' as const, data: { projectId, role, from: held.agency, to: agency } }]
        : []),
      { type: 'DutyAssigned' as const, data: assigned },
    ];
  });
}
