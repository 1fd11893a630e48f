import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { ServiceSettings } from '#agency/service-settings.js';
import { readWorkbook } from '#documents/workbook-reader.js';
import { EventLog } from '#event-store/event-log.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { projectFiles } from '../project-files/project-files.projection.js';
import type { ProjectFileRow } from '../project-files/project-files.js';
import { Agencies } from '../troubled-project/agencies.module.js';
import type { ColumnMapping } from './header-columns.js';
import { readLedger, type LedgerReading } from './read-ledger.js';
import { withUnknownAgencies, type Agencies as County } from './row-duties.js';

const PATIENCE_MS = 5000;

/** Judges a file against the ledger as it stands at this moment. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly models: ReadModels,
    private readonly log: EventLog,
    private readonly projections: ProjectionRunner,
    private readonly settings: ServiceSettings,
    private readonly agencies: Agencies,
  ) {}

  /**
   * @param mapping what the sheet's columns were said to hold
   * @returns the reading, and the codes of all projects that there ever were when it was made
   * @throws DocumentRefused, RuleViolation for a file that is no ledger
   */
  async read(bytes: Buffer, mapping: ColumnMapping): Promise<{ reading: LedgerReading; codes: ReadonlySet<string> }> {
    const sheets = await readWorkbook(bytes);
    await this.projections.waitFor(`${this.settings.service}:${await this.log.head()}`, PATIENCE_MS);
    const files = await this.models.of<ProjectFileRow>(projectFiles).all();
    const known = files.filter(({ reverted }) => !reverted);
    const reading = readLedger(sheets, this.settings.county, known, mapping);
    return {
      reading: withUnknownAgencies(reading, await this.county()),
      codes: new Set(files.map(({ projectCode }) => projectCode)),
    };
  }

  async county(): Promise<County> {
    return { names: await this.agencies.names(), county: this.settings.county.name };
  }
}
