import { IsString } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { SiteFactAnswered, SiteFactReported } from '../fact-signal/fact-signal.js';

/** 事实反映. */
export class SiteFactRow {
  @IsString() readonly factId!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly fact!: string;
  @IsString() readonly observedOn!: string;
  @IsString() readonly reportedOn!: string;
  @IsOptional() @IsString() readonly contradictsClaimId?: string;
  @IsOptional() @IsString() readonly answer?: string;
  @IsOptional() @IsString() readonly answeredOn?: string;
}

export function project(row: SiteFactRow | undefined, fact: Fact): SiteFactRow | undefined {
  const on = dayOf(fact.recordedAt);
  switch (fact.type) {
    case 'petition.SiteFactReported': {
      const { projectId, ...reported } = fact.data as SiteFactReported['data'];
      return { ...reported, projectCode: projectId, reportedOn: on };
    }
    case 'petition.SiteFactAnswered':
      return row && { ...row, answer: (fact.data as SiteFactAnswered['data']).answer, answeredOn: on };
    default:
      return row;
  }
}
