import { IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { OrganisationSet } from '../organisation/organisation.js';

/** 机构目录 line. */
export class AgencyRow {
  @IsString() readonly agencyId!: string;
  @IsString() readonly name!: string;
  @IsString() readonly service!: string;
  /** YYYY-MM-DD */
  @IsString() readonly from!: string;
  /** YYYY-MM-DD; empty while it goes on. */
  @IsString() readonly to!: string;
}

export function project(_: AgencyRow | undefined, { data }: Fact): AgencyRow {
  const { agencyId, name, service, from, to = '' } = data as OrganisationSet['data'];
  return { agencyId, name, service, from, to };
}
