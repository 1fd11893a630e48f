import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { DeskActEnded, DifferingReadModel, OperationEvent, OperationKind, DeskActOrdered } from './operation.js';

const KINDS = ['rebuild', 'release', 'reread', 'discard', 'retry', 'attest'] as const;

/** A read model whose rows had been changed by other means. */
export class DifferingRows implements DifferingReadModel {
  @IsString() readonly name!: string;
  @IsInt() readonly rows!: number;
  @IsArray() @IsString({ each: true }) readonly keys!: string[];
}

/** 处理记录 line: who did what at the operations desk, why, and what came of it. */
export class OperationAct {
  @IsString() readonly operationId!: string;
  @IsIn(KINDS) readonly kind!: OperationKind;
  @IsString() readonly subject!: string;
  @IsOptional() @IsString() readonly reason?: string;
  @IsOptional() @IsString() readonly sha256?: string;
  @IsString() readonly name!: string;
  @IsString() readonly post!: string;
  @IsString() readonly agency!: string;
  /** ISO instant. */
  @IsString() readonly orderedAt!: string;
  /** Place of the order in the service's log. */
  @IsInt() readonly position!: number;
  /** Absent: nothing has come of it yet, or the process ended in between. */
  @IsOptional() @IsIn(['done', 'stays', 'failed']) readonly outcome?: 'done' | 'stays' | 'failed';
  @IsOptional() @IsString() readonly detail?: string;
  @IsOptional() @IsString() readonly before?: string;
  @IsOptional() @IsString() readonly after?: string;
  /** What the night's attestation found changed and put right. */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DifferingRows)
  readonly differing?: DifferingRows[];
  @IsOptional() @IsString() readonly endedAt?: string;
}

/** A line, and whether this process is still at it. */
export class OperationActView extends OperationAct {
  @IsBoolean() readonly underWay!: boolean;
}

/** Read model of 处理记录. */
export function project(row: OperationAct | undefined, fact: Fact): OperationAct | undefined {
  const { data, recordedAt } = fact;
  switch (fact.type.split('.')[1] as OperationEvent['type']) {
    case 'DeskActOrdered': {
      const { agency, officer, position = 0 } = fact;
      const { name = '', post = '' } = officer ?? {};
      return { ...(data as DeskActOrdered['data']), name, post, agency, orderedAt: recordedAt, position };
    }
    case 'DeskActEnded':
      return (
        row && { ...row, ...(data as DeskActEnded['data'] & Pick<OperationAct, 'differing'>), endedAt: recordedAt }
      );
  }
}

/** The latest first. */
export function latestFirst(a: Pick<OperationAct, 'position'>, b: Pick<OperationAct, 'position'>): number {
  return b.position - a.position;
}
