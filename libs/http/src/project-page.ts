import { IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { PageQuery, type Page } from './page.js';

/** A list that may be asked for one project. */
export class ProjectPageQuery extends PageQuery {
  @IsOptional() @IsProjectId() readonly projectCode?: string;
}

/** What the rows of the page must contain. */
export function ofProject({ projectCode }: ProjectPageQuery): { readonly projectCode?: string } {
  return projectCode === undefined ? {} : { projectCode };
}

/** The page with each row as it is shown. */
export function viewed<Row, View>({ rows, ...page }: Page<Row>, view: (row: Row) => View): Page<View> {
  return { ...page, rows: rows.map(view) };
}
