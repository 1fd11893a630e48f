import { Injectable } from '@nestjs/common';
import { agencies } from '#agency/directory/directory.projection.js';
import { ReadModels } from '#agency/read-models.js';
import type { OrganisationSetV1 } from '#contracts/identity/organisation-set.v1.js';

/** The organisation directory, as identity published it. */
@Injectable()
export class Agencies {
  constructor(private readonly models: ReadModels) {}

  /** Names of all agencies by id. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const known = await this.models.of<OrganisationSetV1>(agencies).all();
    return new Map(known.map(({ agencyId, name }) => [agencyId, name]));
  }
}
