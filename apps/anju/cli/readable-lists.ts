import { serviceFolders } from '../src/services.js';
import { defaultExport } from '#agency/scan.js';
import { mayUse, type AccessTable } from '#identity/access.js';
import { Refused, type Server } from './server.js';

/** A list of one service, whole. */
export interface ReadList {
  /** `housing/claims` */
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}
type Schema = { readonly type?: string; readonly properties?: { readonly rows?: object } };
type Document = { readonly paths: Readonly<Record<string, { readonly get?: Operation }>> };

/** Not the county's matters, but how the platform stands. */
const UPKEEP = '/api/operations/';
const PAGE = 200;

/**
 * Every list of every service that the account may read, without its filters. What it may not is not even asked for:
 * each refusal would be on record. @throws Refused
 */
export async function readableLists(server: Server): Promise<ReadList[]> {
  const lists: ReadList[] = [];
  for (const { service, folder } of await serviceFolders()) {
    const access = await defaultExport<AccessTable>(folder, 'access');
    for (const { path, paged } of listsIn(await documentOf(server, service))) {
      if (!mayUse(access, `GET ${path}`, server.user.roles)) continue;
      const name = `${service}${path.replace('/api', '')}`;
      lists.push({ name, rows: await whole(server, `/${service}${path}`, paged) });
    }
  }
  return lists;
}

async function documentOf(server: Server, service: string): Promise<Document> {
  try {
    return (await server.ask(`/${service}/api/openapi.json`)) as Document;
  } catch (error) {
    if (error instanceof Refused && error.code === 'not-found') return { paths: {} }; // it does not run in this shape
    throw error;
  }
}

/** Lists that can be asked for without knowing more. */
export function listsIn({ paths }: Document): { readonly path: string; readonly paged: boolean }[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const schema = get?.responses['200']?.content?.['application/json']?.schema;
    const isList = schema?.type === 'array' || schema?.properties?.rows !== undefined;
    const needsMore = get?.parameters?.some(({ required }) => required) ?? false;
    if (!isList || needsMore || path.startsWith(UPKEEP)) return [];
    return [{ path, paged: get?.parameters?.some(({ name }) => name === 'limit') ?? false }];
  });
}

async function whole(server: Server, path: string, paged: boolean): Promise<ReadList['rows']> {
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const query = new URLSearchParams({ ...(paged ? { limit: String(PAGE) } : {}), ...(cursor ? { cursor } : {}) });
    const answer = await server.ask(`${path}?${query.toString()}`);
    const page = (Array.isArray(answer) ? { rows: answer } : answer) as { rows: ReadList['rows']; cursor?: string };
    rows.push(...page.rows);
    cursor = page.cursor;
  }
  return rows;
}
