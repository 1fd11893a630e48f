import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { workbookOf } from '#documents/workbook-writer.js';
import type { Page } from '#http/page.js';
import { Directory } from '#identity/directory.js';
import type { Acting } from '#kernel/acting.js';
import { coverTable, projectTable } from './project-export.js';
import { projects } from './projects.projection.js';
import { containment, filterInWords, type ProjectsQuery } from './projects-query.js';
import type { ProjectLine, ProjectRow } from './projects.js';

/** Rows after a key that contain the filter and, in what people search by, the text. */
const FOUND = `
  SELECT key, row FROM read_rows
  WHERE projection = $1 AND version = $2 AND key > $3 AND row @> $4::jsonb
    AND ($5 = '' OR strpos(lower(concat_ws(' ', key, row->>'name', row->>'developer', row->>'leadUnit',
                                             row->>'countyLeader')), lower($5)) > 0)
  ORDER BY key LIMIT $6`;

const MOST_EXPORTED = 10_000;

/** 台账: the list with its filters, on the page and as a workbook. */
@Injectable()
export class ProjectList {
  constructor(
    private readonly models: ReadModels,
    private readonly directory: Directory,
  ) {}

  async page(query: ProjectsQuery): Promise<Page<ProjectRow>> {
    const after = query.cursor === undefined ? '' : Buffer.from(query.cursor, 'base64url').toString();
    const found = await this.found(query, after, query.limit + 1);
    const page = found.slice(0, query.limit);
    const last = found.length > page.length ? page.at(-1) : undefined;
    return {
      rows: page.map(listed),
      ...(last ? { cursor: Buffer.from(last.projectCode).toString('base64url') } : {}),
    };
  }

  async workbook(query: ProjectsQuery, { name, agency, now }: Acting): Promise<Buffer> {
    const rows = (await this.found(query, '', MOST_EXPORTED)).map(listed);
    const asOf = new Date(now).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const about = {
      filter: filterInWords(query),
      asOf,
      exporter: `${name}（${await this.directory.agencyName(agency)}）`,
      rows: rows.length,
    };
    return workbookOf([coverTable(about), projectTable(rows)]);
  }

  private async found(query: ProjectsQuery, after: string, limit: number): Promise<ProjectLine[]> {
    const values = [
      projects.name,
      projects.version,
      after,
      JSON.stringify(containment(query)),
      query.text ?? '',
      limit,
    ];
    return (await this.models.query<{ row: ProjectLine }>(FOUND, values)).map(({ row }) => row);
  }
}

function listed({ problems: _, standing: __, ...row }: ProjectLine): ProjectRow {
  return row;
}
