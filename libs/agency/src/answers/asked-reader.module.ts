import { Injectable } from '@nestjs/common';
import { ReadModels } from '../read-models.js';
import { ServiceSettings } from '../service-settings.js';
import { askedOf } from './asked-of-us.js';
import type { Asked, AskedRow } from './asked.js';
import { askedOfUs } from './asked-of-us.projection.js';

/** What was asked of an agency that acts in this service. */
@Injectable()
export class AskedReader {
  constructor(
    private readonly models: ReadModels,
    private readonly settings: ServiceSettings,
  ) {}

  /** A closing case or a task. */
  async subject(subjectId: string, agency: string): Promise<Asked | undefined> {
    const row = await this.models.of<AskedRow>(askedOfUs).get(subjectId);
    return askedOf(row, { service: this.settings.service, agency, requestId: subjectId });
  }

  /** A request for corroboration: `<claimId>-<witness>`, where the witness has no dash of the claim's own. */
  async request(requestId: string, agency: string): Promise<Asked | undefined> {
    const row = await this.models.of<AskedRow>(askedOfUs).get(claimOf(requestId));
    return askedOf(row, { service: this.settings.service, agency, requestId });
  }
}

/** `990121-2026-001-R1-W2` → `990121-2026-001-R1` */
function claimOf(requestId: string): string {
  return /^\d{6}-\d{4}-\d{3}-[A-Z]\d+/.exec(requestId)?.[0] ?? requestId;
}
