import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, ValidateNested } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { PolicyKind, PolicyPublished, PolicySuperseded } from '../policy-document/policy-document.js';

export class ClauseRow {
  @IsString() readonly clause!: string;
  @IsString() readonly text!: string;
}

/** 政策文件 line. */
export class PolicyRow {
  @IsString() readonly docId!: string;
  @IsString() readonly docNo!: string;
  @IsString() readonly title!: string;
  @IsString() readonly issuer!: string;
  @IsString() readonly validFrom!: string;
  @IsIn(['closing-standard', 'policy', 'measure', 'superior']) readonly kind!: PolicyKind;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClauseRow) readonly clauses!: readonly ClauseRow[];
  /** Document that takes its place, and from when; empty while it is in force. */
  @IsString() readonly supersededBy!: string;
  @IsString() readonly supersededFrom!: string;
}

export function project(row: PolicyRow | undefined, { type, data }: Fact): PolicyRow | undefined {
  switch (type) {
    case 'housing.PolicyPublished':
      return { ...(data as PolicyPublished['data']), supersededBy: '', supersededFrom: '' };
    case 'housing.PolicySuperseded': {
      const { by, from } = data as PolicySuperseded['data'];
      return row && { ...row, supersededBy: by, supersededFrom: from };
    }
  }
  return row;
}
