import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { Organisation, OrganisationSet } from '../organisation.js';

/** 机构设定: its name, the service in which it works, and the days on which it exists. */
export class OrganisationEntry {
  @IsText(50) readonly name!: string;
  @IsCode() readonly service!: string;
  @IsDay() readonly from!: string;
  /** Last day; absent while it goes on. */
  @IsOptional() @IsDay() readonly to?: string;
}

export class SetOrganisation {
  constructor(
    readonly agencyId: string,
    readonly entry: OrganisationEntry,
    readonly acting: Acting,
    /** Leaves an entry alone that is there already. */
    readonly onlyIfNew = false,
  ) {}
}

/** Enters an agency in the directory, or sets its entry anew. It stays in the service in which it signed. */
export function setOrganisation(
  { agencyId, entry, onlyIfNew }: SetOrganisation,
  { standing }: Organisation,
): OrganisationSet[] {
  const { name, service, from, to } = entry;
  if (standing && (onlyIfNew || same(standing, entry))) return [];
  if (standing && standing.service !== service) {
    throw new RuleViolation('identity.agency-moves', '机构不能改到另一服务，请另设机构');
  }
  if (to !== undefined && to < from) {
    throw new RuleViolation('identity.agency-ends-before', `止期 ${to} 早于起期 ${from}`);
  }
  return [{ type: 'OrganisationSet', data: { agencyId, name, service, from, ...(to === undefined ? {} : { to }) } }];
}

function same(standing: OrganisationSet['data'], { name, service, from, to }: OrganisationEntry): boolean {
  return standing.name === name && standing.service === service && standing.from === from && standing.to === to;
}
