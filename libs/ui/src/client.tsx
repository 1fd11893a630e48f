import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { v4 as uuid } from 'uuid';
import { problemIn, ProblemError } from './request.js';

/** For how long after a write the reads ask for an answer that shows it. */
const FRESH_FOR_MS = 20_000;

let written: { readonly position: string; readonly at: number } | undefined;

/** A read shows at least this person's last write; a write has an id of its own, so that a repeat has no second effect. */
const manners: Middleware = {
  onRequest: ({ request }) => {
    if (request.method !== 'GET') {
      if (!request.headers.has('idempotency-key')) request.headers.set('idempotency-key', uuid());
      return request;
    }
    if (!written || Date.now() - written.at > FRESH_FOR_MS) return request;
    const url = new URL(request.url);
    url.searchParams.set('after', written.position);
    return new Request(url, request);
  },
  onResponse: async ({ request, response }) => {
    if (response.status === 400 && new URL(request.url).searchParams.has('after')) return withoutPosition(request);
    if (response.status === 202) throw new ProblemError(202, '数据正在更新，请稍候');
    if (!response.ok) throw await problemIn(response);
    if (request.method !== 'GET') await remember(response.clone());
    return response;
  },
};

/** A list that knows no `after` is read as it is. */
async function withoutPosition(request: Request): Promise<Response> {
  const url = new URL(request.url);
  url.searchParams.delete('after');
  const response = await fetch(new Request(url, request));
  if (!response.ok) throw await problemIn(response);
  return response;
}

async function remember(response: Response): Promise<void> {
  const receipt: unknown = await response.json().catch(() => undefined);
  if (typeof receipt === 'object' && receipt !== null && 'position' in receipt) {
    const { position } = receipt;
    if (typeof position === 'string' && position !== '') written = { position, at: Date.now() };
  }
}

/** A service by its generated types: a renamed path or field does not compile. */
export function apiOf<Paths extends object>(service: string): Client<Paths> {
  const client = createClient<Paths>({
    baseUrl: service === '' ? '' : `/${service}`,
    fetch: (request) => globalThis.fetch(request),
  });
  client.use(manners);
  return client;
}

/** The answer of a call; what is not an answer was thrown. */
export async function told<Data>(call: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new ProblemError(502, '服务没有作答，请稍后再试');
  return data;
}

const PAGE = 200;
const MOST_PAGES = 50;

interface PageAsked {
  limit: number;
  cursor?: string;
}

/** All rows of a paged list. */
export async function everyRow<Row>(
  page: (query: PageAsked) => Promise<{ data?: { rows: Row[]; cursor?: string } }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const answer = await told(page({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }));
    rows.push(...answer.rows);
    cursor = answer.cursor;
    if (cursor === undefined) break;
  }
  return rows;
}
