import type { Beat, Content } from './beat.js';

/** A line of the story: when (`MM-DD HH:MM` of 2026), who, what path, what content, refused with which code. */
export type Row = readonly [
  at: string,
  as: string,
  path: string,
  body?: object | undefined,
  more?: Omit<Content, 'body'> & { readonly refused?: string },
];

/** The service in which an account works, where it is not housing. */
const SERVICES: Readonly<Record<string, string>> = {
  finance: 'finance',
  treasury: 'finance',
  auditbureau: 'finance',
  bank: 'finance',
  bankb: 'finance',
  police: 'public-security',
  politics: 'public-security',
  court: 'court',
  petition: 'petition',
  inspector: 'discipline',
  inspectorhead: 'discipline',
  secadmin: 'identity',
};

/** `01` → `990121-2026-001` */
export function codeOf(number: string): string {
  return `990121-2026-0${number}`;
}

/**
 * Lines about one project. A path that starts with `//` begins at a service (`//finance/…`), one that starts with `/`
 * below the account's own service, any other below the project there.
 */
export function aboutProject(number: string, rows: readonly Row[]): Beat[] {
  return rows
    .map((row, index) => beat(row, `${number}/${index}`, (service) => `/${service}/api/projects/${codeOf(number)}/`))
    .map((one) => ({ ...one, path: one.path.replace('{project}', codeOf(number)) }));
}

/** Lines about the county. */
export function aboutCounty(rows: readonly Row[]): Beat[] {
  return rows.map((row, index) => beat(row, `county/${index}`, (service) => `/${service}/api/`));
}

function beat([at, as, path, body, more]: Row, id: string, below: (service: string) => string): Beat {
  const service = SERVICES[as] ?? 'housing';
  const whole = path.startsWith('//')
    ? path.replace(/^\/\/([^/]+)\//, '/$1/api/')
    : path.startsWith('/')
      ? `/${service}/api${path}`
      : `${below(service)}${path}`;
  return { id, at: `2026-${at}`, as, path: whole, ...(body ? { body } : {}), ...more };
}
