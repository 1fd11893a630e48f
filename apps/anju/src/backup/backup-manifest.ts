/** A backup, or the place where one would go, is not as it has to be. */
export class BackupRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A file of the backup, below its folder. */
export interface KeptFile {
  readonly file: string;
  /** Hex. */
  readonly sha256: string;
}

export interface KeptTable extends KeptFile {
  /** `schema.table` */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** One service's database as it stood at one moment. */
export interface KeptService {
  /** The schema's steps that it had been through. */
  readonly migrations: readonly string[];
  readonly tables: readonly KeptTable[];
  /** Last value by `schema.sequence`. */
  readonly sequences: Readonly<Record<string, string>>;
  /** Where the log ends. */
  readonly eventHead: number;
  /** Up to where of the log the feed is written. */
  readonly feedPosition: number;
  /** Last sequence by channel out, and by `service.channel` in. */
  readonly published: Readonly<Record<string, number>>;
  readonly received: Readonly<Record<string, number>>;
  /** Digest of each read model's rows. */
  readonly readModels: Readonly<Record<string, string>>;
}

export interface BackupManifest {
  readonly format: typeof FORMAT;
  readonly takenAt: string;
  /** Where the events are: a backup of another store is that store's own. */
  readonly events: 'postgresql';
  readonly services: Readonly<Record<string, KeptService>>;
  /** Files of the data folder that are no secrets, by their path there. */
  readonly files: Readonly<Record<string, KeptFile>>;
  /** All keys, in one file; null when none were asked for. */
  readonly keys: KeptFile | null;
}

export const FORMAT = 'anju-backup/1';
export const MANIFEST = 'manifest.json';
export const KEYS = 'keys.json';

const NAME = /^[a-z_][a-z0-9_]*$/;
const QUALIFIED = /^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/;
const SERVICE = /^[a-z]+(-[a-z]+)*$/;
const DIGEST = /^[0-9a-f]{64}$/;
/** What of the data folder may be written by a restore, keys included. */
const HOME_PATH =
  /^(clock\.json|story-told|story-bookmark|secrets\/clue-key|services\/[a-z]+(-[a-z]+)*\/[A-Za-z0-9][A-Za-z0-9._-]*)$/;

export function mayBeRestored(homePath: string): boolean {
  return HOME_PATH.test(homePath);
}

export function tableFile(service: string, table: string): string {
  return `${service}/${table}.copy`;
}

/**
 * Reads what a manifest says. Every name in it becomes part of a path or of a statement, so it must have the form that
 * a backup gives it.
 * @throws BackupRefused
 */
export function readManifest(text: string): BackupManifest {
  const manifest = parsed(text) as BackupManifest;
  const faults = [
    ...check(typeof manifest === 'object' && manifest !== null && manifest.format === FORMAT, 'format'),
    ...(manifest?.format === FORMAT ? faultsOf(manifest) : []),
  ];
  if (faults.length > 0)
    throw new BackupRefused(
      'restore.bad-manifest',
      `${MANIFEST} 不是可用的备份清单（${faults.slice(0, 3).join('、')}）`,
    );
  return manifest;
}

function faultsOf(manifest: BackupManifest): string[] {
  const { services, files, keys } = manifest;
  if (![services, files].every(isRecord)) return ['services'];
  return [
    ...check(manifest.events === 'postgresql', 'events'),
    ...check(keys === null || (keys.file === KEYS && DIGEST.test(keys.sha256)), 'keys'),
    ...Object.entries(files).flatMap(([path, kept]) =>
      check(mayBeRestored(path) && kept.file === `files/${path}` && DIGEST.test(kept.sha256), `files ${path}`),
    ),
    ...Object.entries(services).flatMap(([service, kept]) =>
      check(SERVICE.test(service) && isService(service, kept), service),
    ),
  ];
}

function isService(service: string, kept: KeptService): boolean {
  const { migrations, tables, sequences, eventHead, feedPosition, published, received, readModels } = kept;
  return (
    [migrations, tables].every((list) => Array.isArray(list)) &&
    [sequences, published, received, readModels].every(isRecord) &&
    [eventHead, feedPosition, ...Object.values(published), ...Object.values(received)].every(isCount) &&
    Object.entries(sequences).every(([name, value]) => QUALIFIED.test(name) && /^\d{1,18}$/.test(value)) &&
    new Set(tables.map(({ name }) => name)).size === tables.length &&
    tables.every((table) => isTable(service, table))
  );
}

function isTable(service: string, { name, columns, rows, file, sha256 }: KeptTable): boolean {
  return (
    QUALIFIED.test(name) &&
    file === tableFile(service, name) &&
    DIGEST.test(sha256) &&
    isCount(rows) &&
    Array.isArray(columns) &&
    (columns as readonly string[]).every((column) => NAME.test(column))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const check = (holds: boolean, what: string) => (holds ? [] : [what]);

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
