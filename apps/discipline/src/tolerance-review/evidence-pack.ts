/** All that was on record about a project when it was frozen. */
export interface EvidencePack {
  /** SHA-256 over one line per record: id, a space, the record's own SHA-256; hex. */
  readonly hash: string;
  readonly records: number;
  /** The last record of each service: `housing:1234`. */
  readonly positions: readonly string[];
}

export interface PackedRecord {
  readonly id: string;
  /** `housing:1234` */
  readonly position: string;
  readonly sha256: string;
}

export function packText(records: readonly PackedRecord[]): string {
  return records.map(({ id, sha256 }) => `${id} ${sha256}\n`).join('');
}

/** The highest position of each service, by service. */
export function lastPositions(records: readonly PackedRecord[]): string[] {
  const last = new Map<string, number>();
  for (const { position } of records) {
    const [service = '', place = ''] = position.split(':');
    last.set(service, Math.max(last.get(service) ?? 0, Number(place)));
  }
  return [...last].map(([service, place]) => `${service}:${place}`).sort();
}
